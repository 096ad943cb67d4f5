"""How a horde walks and what it sees: one function for every rule."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.doors import door_of, is_barricaded
from ..story.geometry import Way
from ..story.moments import horde_is_here, is_dark, is_lit, zone_here
from ..story.noise import make_noise
from ..story.pursuit import go, lose, set_mode
from ..world import Draft, Moment, fact_of, put
from ..world.state import CHASING, PRESSING
from .doors import gives, is_shut, withstands
from .hearing import COMES, MOVED, QUIET, Stir
from .mercy import holds_back

DETOUR = 1000  # zones a horde would rather walk than wait at what it cannot pass


def sees_you(story: Story, moment: Moment, horde: int) -> bool:
    """In the light, in its own zone or through an open way into the next."""
    sees, zone, at = story.hordes[horde].sees, zone_here(story, moment), moment.horde_at[horde]
    if sees is None or not zone or not story.rooms[moment.here].open or is_dark(story, moment):
        return False
    if not sees(story, moment):
        return False
    return at == zone or any(way.to == zone and is_open(story, moment, way) for way in story.geometry.ways[at])


def has_you(story: Story, moment: Moment, horde: int) -> bool:
    """Whether one that gives chase knows where the player is: by sight, or beside it in one room."""
    return horde_is_here(story, moment, horde) or sees_you(story, moment, horde)


def is_open(story: Story, moment: Moment, way: Way) -> bool:
    return not way.barred and (way.when is None or way.when(story, moment)) and not is_shut(moment, way.door)


def has_keys(story: Story, moment: Moment, horde: int) -> bool:
    keys = story.hordes[horde].keys
    return keys is not None and keys(story, moment)


def stops(story: Story, moment: Moment, horde: int, way: Way) -> bool:
    """Whether a shut door is in its way: to who has keys, only one that something stands against."""
    if not is_shut(moment, way.door):
        return False
    return is_barricaded(story, moment, way.door) or not has_keys(story, moment, horde)


def _toll(story: Story, draft: Draft, horde: int) -> Callable[[Way], int]:
    """What a way costs it: a tick, and as many as what stands in it will hold; 0: it never goes there."""
    row, barred = story.hordes[horde], story.geometry.barred
    keys = has_keys(story, draft, horde)
    bounds = row.keeps_to if draft.horde_at[horde] in row.keeps_to else None

    def toll(way: Way) -> int:
        if (bounds and way.to not in bounds) or (way.when and not way.when(story, draft)):
            return 0
        if way.barred and not keys:
            return 0
        if _shuns(story, draft, horde, way.to):
            return DETOUR
        if not stops(story, draft, horde, way):
            return 1
        return DETOUR if "door" in row.stopped_by else barred or 1 + withstands(story, draft, way.door)

    return toll


def _next_way(story: Story, draft: Draft, horde: int, goal: int) -> Way | None:
    row, geometry, at = story.hordes[horde], story.geometry, draft.horde_at[horde]
    if row.keeps_to or row.stopped_by or row.keys:
        return geometry.next_way(at, goal, _toll(story, draft, horde))
    return geometry.known_way(draft, at, goal, _toll(story, draft, horde))


def _shuns(story: Story, moment: Moment, horde: int, zone: int) -> bool:
    """Whether it is bright there, and that is more than it can bear."""
    if "light" not in story.hordes[horde].stopped_by:
        return False
    return any(is_lit(story, moment, room) for room in story.standing.get(zone, ()))


def step(story: Story, draft: Draft, horde: int, goal: int) -> Stir:
    """One zone nearer to the goal, or against what stands in the way."""
    way = _next_way(story, draft, horde, goal)
    if way is None:
        return QUIET
    if _shuns(story, draft, horde, way.to):
        set_mode(story, draft, horde, PRESSING)
        return QUIET
    return _lean(story, draft, horde, way) if stops(story, draft, horde, way) else advance(story, draft, horde, way.to)


def advance(story: Story, draft: Draft, horde: int, zone: int) -> Stir:
    """Into a zone; one that is held back is heard, and comes a tick later."""
    if holds_back(story, draft, horde, zone):
        return COMES
    go(draft, horde, zone)
    return MOVED


def _lean(story: Story, draft: Draft, horde: int, way: Way) -> Stir:
    """Against a shut door, until it gives; that it will is told a tick before."""
    stopped = "door" in story.hordes[horde].stopped_by
    if not stopped and gives(story, draft, way.door, draft.horde_size[horde]):
        return advance(story, draft, horde, way.to)
    if draft.horde_mode[horde] == CHASING:
        lose(story, draft, horde, PRESSING)
    set_mode(story, draft, horde, PRESSING)
    if story.pursuit.press_noise and not stopped:
        make_noise(story, draft, _this_side(story, draft, horde, way.door), story.pursuit.press_noise, horde)
    return Stir("held" if stopped or withstands(story, draft, way.door) > 0 else "giving", way.door)


def _this_side(story: Story, draft: Draft, horde: int, door: int) -> int:
    """The room from which it leans on a door."""
    one, other = door_of(story, door).rooms
    return one if story.rooms[one].zone == draft.horde_at[horde] else other


def will_not_pass(story: Story, draft: Draft, horde: int, stir: Stir) -> bool:
    """Whether it stands at what is as strong as it is."""
    if not stir.door:
        return False
    if "door" in story.hordes[horde].stopped_by:
        return True
    return story.pursuit.by_size and withstands(story, draft, stir.door) >= draft.horde_size[horde]


def zones_a_tick(story: Story, draft: Draft, horde: int) -> int:
    pursuit, speed = story.pursuit, story.hordes[horde].speed
    if draft.horde_mode[horde] != CHASING:
        return speed
    if pursuit.slow is not None and pursuit.slow(story, draft):
        return 1
    return max(pursuit.chases, speed)


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
    return advance(story, draft, horde, ways[draft.roll(len(ways))].to)
