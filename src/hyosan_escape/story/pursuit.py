"""What is done to a horde: it is lured, sent, called, placed, woken, calmed.

`horde_calm` is a count that its mode keeps: HUNTING and PRESSING the ticks it will still search, STIRRED whether it
still listens, CHASING whether it lets the next call pass, FOLLOWING whether it tries a door where it is going.
"""

from __future__ import annotations

from ..world import Draft, Moment, put, with_value
from ..world.event import HordeMoved
from ..world.state import CHASING, DORMANT, FOLLOWING, HUNTING, PRESSING, STIRRED
from .model import Story

SEARCH = 2  # ticks it looks about where a sound was


def lure(story: Story, draft: Draft, horde: int, zone: int, mode: int = HUNTING) -> None:
    """It goes there and looks about. One that has its prey before its eyes has no ear for anything else."""
    if draft.horde_mode[horde] == CHASING:
        if mode == CHASING or story.hordes[horde].sees is None:
            draft.horde_lure = with_value(draft.horde_lure, horde, zone)
        return
    draft.horde_lure = with_value(draft.horde_lure, horde, zone)
    count(draft, horde, 1 if mode == CHASING else SEARCH)
    set_mode(story, draft, horde, mode)


def stir(story: Story, draft: Draft, horde: int) -> None:
    """Something was heard, too soft to go after: one that is at rest listens, and a sleeper sleeps on."""
    if draft.horde_mode[horde] in (DORMANT, STIRRED) and not story.hordes[horde].dormant:
        count(draft, horde, 1)
        set_mode(story, draft, horde, STIRRED)


def lose(story: Story, draft: Draft, horde: int, mode: int) -> None:
    """One that gave chase searches, or presses on what stands in its way."""
    count(draft, horde, SEARCH)
    set_mode(story, draft, horde, mode)


def forget(story: Story, draft: Draft, horde: int) -> None:
    """What it hunted is lost; it goes about its day."""
    draft.horde_lure = with_value(draft.horde_lure, horde, 0)
    count(draft, horde, 0)
    settle(story, draft, horde)


def settle(story: Story, draft: Draft, horde: int) -> None:
    """It has nothing to do but what its day bids it. A sleeper that was not woken sleeps on."""
    row, goal = story.hordes[horde], draft.horde_goal[horde]
    away = goal and goal != draft.horde_at[horde]
    asleep = row.dormant and draft.horde_mode[horde] == DORMANT
    set_mode(story, draft, horde, FOLLOWING if (away or row.roams) and not asleep else DORMANT)


def heed(story: Story, draft: Draft, horde: int, call: int) -> None:
    """It hears a call, and goes where that sends it; whoever gives chase lets one pass first."""
    draft.horde_goal = with_value(draft.horde_goal, horde, story.hordes[horde].go[call])
    if draft.horde_mode[horde] == CHASING and draft.horde_calm[horde]:
        count(draft, horde, 0)
        return
    draft.horde_lure = with_value(draft.horde_lure, horde, 0)
    count(draft, horde, int(call in story.hordes[horde].tries))
    set_mode(story, draft, horde, FOLLOWING)


def send(story: Story, draft: Draft, horde: int, zone: int) -> None:
    """It walks there, when it has done with what it follows."""
    draft.horde_goal = with_value(draft.horde_goal, horde, zone)
    wake(story, draft, horde)


def place(story: Story, draft: Draft, horde: int, zone: int) -> None:
    """It stands there at once, and knows of nothing."""
    go(draft, horde, zone)
    draft.horde_goal = with_value(draft.horde_goal, horde, post(story, horde, zone))
    forget(story, draft, horde)


def post(story: Story, horde: int, zone: int) -> int:
    """The zone it goes back to; none for one that has a routine."""
    return 0 if story.hordes[horde].roams else zone


def go(draft: Draft, horde: int, zone: int) -> None:
    origin = draft.horde_at[horde]
    if zone != origin:
        draft.horde_at = with_value(draft.horde_at, horde, zone)
        draft.emit(HordeMoved(horde, origin, zone))


def resize(draft: Draft, horde: int, size: int) -> None:
    draft.horde_size = with_value(draft.horde_size, horde, size)


def wake(story: Story, draft: Draft, horde: int) -> None:
    if draft.horde_mode[horde] in (DORMANT, STIRRED):
        set_mode(story, draft, horde, FOLLOWING)


def calm(story: Story, draft: Draft, horde: int) -> None:
    """It forgets what it hunted; one that began dormant sleeps again."""
    if story.hordes[horde].dormant:
        set_mode(story, draft, horde, DORMANT)
    forget(story, draft, horde)


def set_mode(story: Story, draft: Draft, horde: int, mode: int) -> None:
    """The end of a chase gives the player time to breathe."""
    before = draft.horde_mode[horde]
    if before == mode:
        return
    draft.horde_mode = with_value(draft.horde_mode, horde, mode)
    if before == CHASING and mode != PRESSING:
        draw_breath(story, draft)


def draw_breath(story: Story, draft: Draft) -> None:
    if story.pursuit.breath:
        draft.fact = put(draft.fact, story.pursuit.breathing, story.pursuit.breath)


def count(draft: Draft, horde: int, number: int) -> None:
    if draft.horde_calm[horde] != number:
        draft.horde_calm = with_value(draft.horde_calm, horde, number)


def is_about(moment: Moment, horde: int, mode: int) -> bool:
    """Whether it is in the story, and at this."""
    return moment.horde_at[horde] > 0 and moment.horde_mode[horde] == mode
