"""Those who pursue, tick by tick. MODES says what each does; every rule of walking is a function of its own."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.geometry import Way
from ..story.moments import is_dark, is_lit, zone_here
from ..story.pursuit import forget, go, lure, set_mode
from ..world import Draft, Moment, fact_of, put, with_value
from ..world.state import CHASING, DORMANT, HELD, SEARCHING, WANDERING
from .doors import gives, is_shut, withstands
from .hearing import CHASE, MOVED, QUIET, Stir, notice

Deed = Callable[[Story, Draft, int], Stir]
DETOUR = 1000  # zones a horde would rather walk than wait at what it cannot pass


def walk(story: Story, draft: Draft) -> None:
    """One tick: some become others, each does what its mode bids it, and the player hears of it."""
    stirred: dict[int, Stir] = {}
    present = range(1, len(story.hordes))
    for horde in present:
        _become(story, draft, horde)
    for horde in present:
        if draft.horde_at[horde]:
            stirred[horde] = _tick(story, draft, horde)
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
        return _step(story, draft, horde, goal)
    if row.roams and goal:
        draft.horde_goal = with_value(draft.horde_goal, horde, 0)
    if row.route:
        return _patrol(story, draft, horde)
    return _stroll(story, draft, horde) if row.wanders[0] else QUIET


def search(story: Story, draft: Draft, horde: int) -> Stir:
    """To where the sound was; there (or where the way ends) look about for a while, then give it up."""
    if _catches_sight(story, draft, horde):
        return CHASE
    stir = _step(story, draft, horde, draft.horde_lure[horde])
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
    stir = _step(story, draft, horde, draft.horde_lure[horde])
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


# What it sees.


def _catches_sight(story: Story, draft: Draft, horde: int) -> bool:
    """The first sight costs it a tick: that is the player's start."""
    found = sees_you(story, draft, horde)
    if found:
        lure(draft, horde, zone_here(story, draft), CHASING)
    return found


def sees_you(story: Story, moment: Moment, horde: int) -> bool:
    """In the light, in its own zone or through an open way into the next."""
    sees, zone, at = story.hordes[horde].sees, zone_here(story, moment), moment.horde_at[horde]
    if sees is None or not zone or not story.rooms[moment.here].open or is_dark(story, moment):
        return False
    if not sees(story, moment):
        return False
    return at == zone or any(way.to == zone and is_open(story, moment, way) for way in story.geometry.ways[at])


# How it walks.


def is_open(story: Story, moment: Moment, way: Way) -> bool:
    return (way.when is None or way.when(story, moment)) and not is_shut(moment, way.door)


def _toll(story: Story, draft: Draft, horde: int) -> Callable[[Way], int]:
    """What a way costs it: a tick, and as many as what stands in it will hold; 0: it never goes there."""
    row = story.hordes[horde]
    bounds = row.keeps_to if draft.horde_at[horde] in row.keeps_to else None

    def toll(way: Way) -> int:
        if (bounds and way.to not in bounds) or (way.when and not way.when(story, draft)):
            return 0
        if _shuns(story, draft, horde, way.to):
            return DETOUR
        if not is_shut(draft, way.door):
            return 1
        return DETOUR if "door" in row.stopped_by else 1 + withstands(story, draft, way.door)

    return toll


def _shuns(story: Story, moment: Moment, horde: int, zone: int) -> bool:
    """Whether it is bright there, and that is more than it can bear."""
    if "light" not in story.hordes[horde].stopped_by:
        return False
    return any(is_lit(story, moment, room) for room in story.standing.get(zone, ()))


def _step(story: Story, draft: Draft, horde: int, goal: int) -> Stir:
    """One zone nearer to the goal, or against what stands in the way."""
    way = story.geometry.next_way(draft.horde_at[horde], goal, _toll(story, draft, horde))
    if way is None:
        return QUIET
    if _shuns(story, draft, horde, way.to):
        set_mode(draft, horde, HELD)
        return QUIET
    if is_shut(draft, way.door) and ("door" in story.hordes[horde].stopped_by or not gives(story, draft, way.door)):
        set_mode(draft, horde, HELD)
        return Stir("held", way.door)
    go(draft, horde, way.to)
    return MOVED


def _patrol(story: Story, draft: Draft, horde: int) -> Stir:
    row = story.hordes[horde]
    leg = fact_of(draft, row.leg)
    if draft.horde_at[horde] == row.route[leg]:
        leg = (leg + 1) % len(row.route)
        draft.fact = put(draft.fact, row.leg, leg)
    return _step(story, draft, horde, row.route[leg])


def _stroll(story: Story, draft: Draft, horde: int) -> Stir:
    """Through some open way beside it, now and then."""
    share, sides = story.hordes[horde].wanders
    toll = _toll(story, draft, horde)
    ways = [way for way in story.geometry.ways[draft.horde_at[horde]] if toll(way) == 1]
    if not ways or draft.roll(sides) >= share:
        return QUIET
    go(draft, horde, ways[draft.roll(len(ways))].to)
    return MOVED
