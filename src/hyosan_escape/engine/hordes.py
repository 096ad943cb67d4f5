"""Those who pursue, tick by tick: MODES says what each does about its day. How they walk is pacing.py."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.moments import zone_here
from ..story.pursuit import count, forget, go, lose, lure, send, set_mode, settle
from ..world import Draft, with_value
from ..world.state import CHASING, DORMANT, FOLLOWING, HUNTING, PRESSING, STIRRED
from .hearing import CHASE, MOVED, QUIET, STIRS, Stir, notice
from .homecoming import come_home
from .mercy import breathe, pulse
from .pacing import has_you, patrol, sees_you, step, stroll, will_not_pass, zones_a_tick

Deed = Callable[[Story, Draft, int], Stir]


def walk(story: Story, draft: Draft) -> None:
    """One tick: some become others, each does what its mode bids it, and the player hears of it."""
    stirred: dict[int, Stir] = {}
    for horde, row in enumerate(story.hordes):
        if row.becomes:
            _become(story, draft, horde)
    for horde, row in enumerate(story.hordes):
        stands = draft.horde_mode[horde] == DORMANT and row.sees is None
        if draft.horde_at[horde] and not stands:
            stirred[horde] = _tick(story, draft, horde)
    for horde, row in enumerate(story.hordes):
        if draft.horde_at[horde] and row.follows:
            _trail(story, draft, horde)
    breathe(story, draft)
    notice(story, draft, stirred)
    pulse(story, draft)


def _become(story: Story, draft: Draft, horde: int) -> None:
    """Another takes its place, and its prey."""
    for other, when in story.hordes[horde].becomes:
        if draft.horde_at[horde] and when(story, draft):
            at, prey, mode = draft.horde_at[horde], draft.horde_lure[horde], draft.horde_mode[horde]
            go(draft, horde, 0)
            draft.horde_mode = with_value(draft.horde_mode, horde, DORMANT)  # its chase goes on: no time to breathe
            forget(story, draft, horde)
            if not draft.horde_at[other]:
                go(draft, other, at)
            if prey:
                lure(story, draft, other, prey, mode)
            else:
                settle(story, draft, other)


def _trail(story: Story, draft: Draft, horde: int) -> None:
    """Where its leader is now it will go at the next tick."""
    follows = story.hordes[horde].follows
    goal = follows(story, draft) if follows else 0
    if goal and draft.horde_goal[horde] != goal:
        send(story, draft, horde, goal)


def _tick(story: Story, draft: Draft, horde: int) -> Stir:
    """As many steps as it is fast; it stops for what holds it, and for what it sees."""
    last = QUIET
    for _ in range(zones_a_tick(story, draft, horde)):
        stir = MODES[draft.horde_mode[horde]](story, draft, horde)
        last = stir if stir is not QUIET else last
        if stir is not MOVED:
            break
    return last


# What it does, by its mode.


def rest(story: Story, draft: Draft, horde: int) -> Stir:
    """It stands where it belongs, with its eyes open; a sleeper has them shut."""
    return CHASE if not story.hordes[horde].dormant and _catches_sight(story, draft, horde) else QUIET


def follow(story: Story, draft: Draft, horde: int) -> Stir:
    """To where it was sent; then along its route, or wherever it pleases."""
    if _catches_sight(story, draft, horde):
        return CHASE
    row, at, goal = story.hordes[horde], draft.horde_at[horde], draft.horde_goal[horde]
    if goal and (goal != at or not row.roams):
        stir = step(story, draft, horde, goal) if goal != at else QUIET
        return stir if draft.horde_at[horde] != goal else come_home(story, draft, horde) or stir
    if goal:
        draft.horde_goal = with_value(draft.horde_goal, horde, 0)
    if row.route:
        return patrol(story, draft, horde)
    return stroll(story, draft, horde) if row.wanders[0] else _lie_down(story, draft, horde)


def _lie_down(story: Story, draft: Draft, horde: int) -> Stir:
    settle(story, draft, horde)
    return QUIET


def turn_head(story: Story, draft: Draft, horde: int) -> Stir:
    """A sound too soft to go after: it listens for a tick, and turns back."""
    if _catches_sight(story, draft, horde):
        return CHASE
    if draft.horde_calm[horde]:
        count(draft, horde, 0)
        return STIRS
    return _lie_down(story, draft, horde)


def hunt(story: Story, draft: Draft, horde: int) -> Stir:
    """To where the sound was; there (or where the way ends) look about for a while, then give it up."""
    if _catches_sight(story, draft, horde):
        return CHASE
    stir = step(story, draft, horde, draft.horde_lure[horde])
    if stir is QUIET or will_not_pass(story, draft, horde, stir):
        left = draft.horde_calm[horde] - 1
        count(draft, horde, max(left, 0))
        if left <= 0:
            forget(story, draft, horde)
    return stir


def chase(story: Story, draft: Draft, horde: int) -> Stir:
    """After what it sees or has in reach; where that is no more, it hunts."""
    seen = has_you(story, draft, horde)
    if seen:
        lure(story, draft, horde, zone_here(story, draft), CHASING)
    stir = step(story, draft, horde, draft.horde_lure[horde])
    if has_you(story, draft, horde):
        if draft.horde_mode[horde] == CHASING:
            lure(story, draft, horde, zone_here(story, draft), CHASING)
    elif draft.horde_at[horde] == draft.horde_lure[horde] and not seen:
        lose(story, draft, horde, HUNTING)
    return stir


def press_on(story: Story, draft: Draft, horde: int) -> Stir:
    """It was held; it tries again, for the reason it had."""
    set_mode(story, draft, horde, HUNTING if draft.horde_lure[horde] else FOLLOWING)
    return MODES[draft.horde_mode[horde]](story, draft, horde)


MODES: dict[int, Deed] = {
    DORMANT: rest, FOLLOWING: follow, STIRRED: turn_head, HUNTING: hunt, CHASING: chase, PRESSING: press_on,
}  # fmt: skip


def _catches_sight(story: Story, draft: Draft, horde: int) -> bool:
    """The first sight costs it a tick: that is the player's start."""
    found = sees_you(story, draft, horde)
    if found:
        lure(story, draft, horde, zone_here(story, draft), CHASING)
    return found
