"""How a door stands: against those who press on it, and between a sound and the ear.

A barricade has a height, which is a variable the author can ask about, and things that stand against the door on one
side of it. Effects may raise it without things; what wears it down leaves them standing until nothing is left of it.
"""

from __future__ import annotations

from ..world import Draft, Moment, fact_of, form_of, is_open, put
from ..world.state import BROKEN, LOCKED, OPEN
from .hands import break_thing, move_thing
from .model import Door, Story
from .moments import contents
from .posts import braced


def door_of(story: Story, thing: int) -> Door:
    door = story.things[thing].door
    if door is None:
        raise AssertionError(f"unreachable: {story.things[thing].id} is no door")
    return door


def height(story: Story, moment: Moment, thing: int) -> int:
    """How high it is barricaded; 0: not at all."""
    return fact_of(moment, door_of(story, thing).height)


def is_barricaded(story: Story, moment: Moment, thing: int) -> bool:
    """Whether something stands against it. Of what is no door, no."""
    door = story.things[thing].door
    return door is not None and fact_of(moment, door.height) > 0


def is_latched_here(story: Story, moment: Moment, thing: int, room: int) -> bool:
    """Whether it is locked, and not for somebody in this room. Of what is no door, no."""
    door = story.things[thing].door
    return door is not None and room in door.latch and bool(form_of(moment, thing) & LOCKED)


def is_locked_to(story: Story, moment: Moment, thing: int, room: int) -> bool:
    """Whether it is locked for somebody in this room."""
    return bool(form_of(moment, thing) & LOCKED) and not is_latched_here(story, moment, thing, room)


def resistance(story: Story, moment: Moment, thing: int) -> int:
    """How many ticks it withstands those who press on it: nothing while it is open, more while somebody holds it."""
    if is_open(moment, thing):
        return 0
    return door_of(story, thing).holds + height(story, moment, thing) + braced(story, moment, thing)


def shelter(story: Story, moment: Moment, room: int) -> int:
    """What the weakest way into a room withstands; 0 where one has no door, or stands open."""
    ways = [way for row in story.rooms[room].exits.values() for way in row if way.to]
    return min((resistance(story, moment, way.door) if way.door else 0 for way in ways), default=0)


def muffled(story: Story, moment: Moment, thing: int) -> int:
    """How much loudness is lost through it."""
    return 0 if is_open(moment, thing) else door_of(story, thing).muffles


def is_seen_through(story: Story, moment: Moment, thing: int) -> bool:
    return door_of(story, thing).glass or is_open(moment, thing)


def beyond(story: Story, room: int, thing: int) -> int:
    """The room on the other side, seen from `room`."""
    one, other = door_of(story, thing).rooms
    return other if room == one else one


def side(story: Story, moment: Moment, thing: int) -> int:
    """The room from which it is barricaded."""
    door = door_of(story, thing)
    return door.rooms[fact_of(moment, door.side)]


def raise_barricade(story: Story, draft: Draft, thing: int, amount: int) -> None:
    """Higher by so much, up to its most; the first layer settles on which side, and shuts it."""
    door, now = door_of(story, thing), height(story, draft, thing)
    if not now:
        draft.fact = put(draft.fact, door.side, int(draft.here == door.rooms[1]))
        draft.mark(thing, OPEN, on=False)
    most = story.variables[door.height].size - 1
    draft.fact = put(draft.fact, door.height, min(now + amount, most))


def wear_barricade(story: Story, draft: Draft, thing: int) -> int:
    """Lower by one, and how much is left; with the last of it, what stood against the door falls back."""
    left = max(height(story, draft, thing) - 1, 0)
    if not left:
        clear_barricade(story, draft, thing)
    else:
        draft.fact = put(draft.fact, door_of(story, thing).height, left)
    return left


def clear_barricade(story: Story, draft: Draft, thing: int) -> None:
    """Nothing stands against it any more."""
    where = side(story, draft, thing)
    for prop in tuple(contents(story, draft, story.inside + thing)):
        move_thing(story, draft, prop, where)
    draft.fact = put(draft.fact, door_of(story, thing).height, 0)


def break_door(story: Story, draft: Draft, thing: int) -> None:
    """It stands open for good."""
    if form_of(draft, thing) & BROKEN:
        return
    if door_of(story, thing).height:
        clear_barricade(story, draft, thing)
    draft.mark(thing, LOCKED, on=False)
    draft.mark(thing, OPEN, on=True)
    break_thing(story, draft, thing)
