"""What is done to a horde: it is lured, sent, placed, woken, calmed."""

from __future__ import annotations

from ..world import Draft, Moment, with_value
from ..world.event import HordeMoved
from ..world.state import CHASING, DORMANT, SEARCHING, WANDERING
from .model import Story

SEARCH = 2  # ticks it looks about where a sound was


def lure(draft: Draft, horde: int, zone: int, mode: int = SEARCHING) -> None:
    """It goes there and looks about. One that sees its prey has no ear for anything else."""
    if mode != CHASING and draft.horde_mode[horde] == CHASING:
        return
    draft.horde_lure = with_value(draft.horde_lure, horde, zone)
    draft.horde_calm = with_value(draft.horde_calm, horde, SEARCH)
    set_mode(draft, horde, mode)


def forget(draft: Draft, horde: int) -> None:
    """What it hunted is lost; it goes about its day."""
    draft.horde_lure = with_value(draft.horde_lure, horde, 0)
    draft.horde_calm = with_value(draft.horde_calm, horde, 0)
    if draft.horde_mode[horde] != DORMANT:
        set_mode(draft, horde, WANDERING)


def send(draft: Draft, horde: int, zone: int) -> None:
    """It walks there, when it has done with what it follows."""
    draft.horde_goal = with_value(draft.horde_goal, horde, zone)
    wake(draft, horde)


def place(story: Story, draft: Draft, horde: int, zone: int) -> None:
    """It stands there at once, and knows of nothing."""
    go(draft, horde, zone)
    draft.horde_goal = with_value(draft.horde_goal, horde, post(story, horde, zone))
    forget(draft, horde)


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


def wake(draft: Draft, horde: int) -> None:
    if draft.horde_mode[horde] == DORMANT:
        set_mode(draft, horde, WANDERING)


def calm(story: Story, draft: Draft, horde: int) -> None:
    """It forgets what it hunted; one that began dormant sleeps again."""
    forget(draft, horde)
    if story.hordes[horde].dormant:
        set_mode(draft, horde, DORMANT)


def set_mode(draft: Draft, horde: int, mode: int) -> None:
    if draft.horde_mode[horde] != mode:
        draft.horde_mode = with_value(draft.horde_mode, horde, mode)


def is_about(moment: Moment, horde: int, mode: int) -> bool:
    """Whether it is in the story, and at this."""
    return moment.horde_at[horde] > 0 and moment.horde_mode[horde] == mode
