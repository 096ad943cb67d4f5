"""How a horde walks and what it sees: one function for every rule."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.geometry import Way
from ..story.moments import is_dark, is_lit, zone_here
from ..story.pursuit import go, set_mode
from ..world import Draft, Moment, fact_of, put
from ..world.state import HELD
from .doors import gives, is_shut, withstands
from .hearing import MOVED, QUIET, Stir

DETOUR = 1000  # zones a horde would rather walk than wait at what it cannot pass


def sees_you(story: Story, moment: Moment, horde: int) -> bool:
    """In the light, in its own zone or through an open way into the next."""
    sees, zone, at = story.hordes[horde].sees, zone_here(story, moment), moment.horde_at[horde]
    if sees is None or not zone or not story.rooms[moment.here].open or is_dark(story, moment):
        return False
    if not sees(story, moment):
        return False
    return at == zone or any(way.to == zone and is_open(story, moment, way) for way in story.geometry.ways[at])


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


def step(story: Story, draft: Draft, horde: int, goal: int) -> Stir:
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


def patrol(story: Story, draft: Draft, horde: int) -> Stir:
    row = story.hordes[horde]
    leg = fact_of(draft, row.leg)
    if draft.horde_at[horde] == row.route[leg]:
        leg = (leg + 1) % len(row.route)
        draft.fact = put(draft.fact, row.leg, leg)
    return step(story, draft, horde, row.route[leg])


def stroll(story: Story, draft: Draft, horde: int) -> Stir:
    """Through some open way beside it, now and then."""
    share, sides = story.hordes[horde].wanders
    toll = _toll(story, draft, horde)
    ways = [way for way in story.geometry.ways[draft.horde_at[horde]] if toll(way) == 1]
    if not ways or draft.roll(sides) >= share:
        return QUIET
    go(draft, horde, ways[draft.roll(len(ways))].to)
    return MOVED
