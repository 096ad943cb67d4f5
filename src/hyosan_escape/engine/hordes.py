"""Those who pursue, tick by tick: MODES says what each does about its day. How they walk is pacing.py."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.moments import zone_here
from ..story.pursuit import forget, go, lure, set_mode
from ..world import Draft, with_value
from ..world.state import CHASING, DORMANT, HELD, SEARCHING, WANDERING
from .hearing import CHASE, MOVED, QUIET, Stir, notice
from .pacing import patrol, sees_you, step, stroll

Deed = Callable[[Story, Draft, int], Stir]


def walk(story: Story, draft: Draft) -> None:
    """One tick: some become others, each does what its mode bids it, and the player hears of it."""
    stirred: dict[int, Stir] = {}
    present = range(1, len(story.hordes))
    for horde in present:
        _become(story, draft, horde)
    for horde in present:
        if draft.horde_at[horde]:
            stirred[horde] = _tick(story, draft, horde)
            _trail(story, draft, horde)
    notice(story, draft, stirred)


def _become(story: Story, draft: Draft, horde: int) -> None:
    """Another takes its place, and its prey."""
    for other, when in story.hordes[horde].becomes:
        if draft.horde_at[horde] and when(story, draft):
            at, prey, mode = draft.horde_at[horde], draft.horde_lure[horde], draft.horde_mode[horde]
            go(draft, horde, 0)
            forget(draft, horde)
            if not draft.horde_at[other]:
                go(draft, other, at)
            if prey:
                lure(draft, other, prey, mode)


def _trail(story: Story, draft: Draft, horde: int) -> None:
    """Where its leader is now it will go at the next tick."""
    follows = story.hordes[horde].follows
    goal = follows(story, draft) if follows else 0
    if goal and draft.horde_goal[horde] != goal:
        draft.horde_goal = with_value(draft.horde_goal, horde, goal)


def _tick(story: Story, draft: Draft, horde: int) -> Stir:
    """As many steps as it is fast; it stops for what holds it, and for what it sees."""
    last = QUIET
    for _ in range(story.hordes[horde].speed):
        stir = MODES[draft.horde_mode[horde]](story, draft, horde)
        last = stir if stir is not QUIET else last
        if stir is not MOVED:
            break
    return last


# What it does, by its mode.


def sleep(story: Story, draft: Draft, horde: int) -> Stir:
    return QUIET


def wander(story: Story, draft: Draft, horde: int) -> Stir:
    """To where it was sent; then along its route, or wherever it pleases."""
    if _catches_sight(story, draft, horde):
        return CHASE
    row, at, goal = story.hordes[horde], draft.horde_at[horde], draft.horde_goal[horde]
    if goal and goal != at:
        return step(story, draft, horde, goal)
    if row.roams and goal:
        draft.horde_goal = with_value(draft.horde_goal, horde, 0)
    if row.route:
        return patrol(story, draft, horde)
    return stroll(story, draft, horde) if row.wanders[0] else QUIET


def search(story: Story, draft: Draft, horde: int) -> Stir:
    """To where the sound was; there (or where the way ends) look about for a while, then give it up."""
    if _catches_sight(story, draft, horde):
        return CHASE
    stir = step(story, draft, horde, draft.horde_lure[horde])
    if stir is QUIET or _is_barred(story, horde, stir):
        left = draft.horde_calm[horde] - 1
        draft.horde_calm = with_value(draft.horde_calm, horde, max(left, 0))
        if left <= 0:
            forget(draft, horde)
    return stir


def _is_barred(story: Story, horde: int, stir: Stir) -> bool:
    """Whether it stands where it will never pass."""
    return stir.door > 0 and "door" in story.hordes[horde].stopped_by


def chase(story: Story, draft: Draft, horde: int) -> Stir:
    """After what it sees, or saw last; where it sees nothing more, it searches."""
    seen = sees_you(story, draft, horde)
    if seen:
        lure(draft, horde, zone_here(story, draft), CHASING)
    stir = step(story, draft, horde, draft.horde_lure[horde])
    if sees_you(story, draft, horde):
        if draft.horde_mode[horde] == CHASING:
            lure(draft, horde, zone_here(story, draft), CHASING)
    elif draft.horde_at[horde] == draft.horde_lure[horde] and not seen:
        set_mode(draft, horde, SEARCHING)
    return stir


def press_on(story: Story, draft: Draft, horde: int) -> Stir:
    """It was held; it tries again, for the reason it had."""
    set_mode(draft, horde, SEARCHING if draft.horde_lure[horde] else WANDERING)
    return MODES[draft.horde_mode[horde]](story, draft, horde)


MODES: dict[int, Deed] = {DORMANT: sleep, WANDERING: wander, SEARCHING: search, CHASING: chase, HELD: press_on}


def _catches_sight(story: Story, draft: Draft, horde: int) -> bool:
    """The first sight costs it a tick: that is the player's start."""
    found = sees_you(story, draft, horde)
    if found:
        lure(draft, horde, zone_here(story, draft), CHASING)
    return found
