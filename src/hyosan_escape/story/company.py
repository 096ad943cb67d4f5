"""What is done to people: they join, part, set out and walk."""

from __future__ import annotations

from ..world import Draft, Moment, fact_of, is_open, place_of, put
from ..world.event import Joined, LeftOut, Parted, Walked
from ..world.state import FIRST_ROOM, PARTY
from .doors import is_barricaded, is_locked_to
from .geometry import chain, explore
from .hands import move_thing
from .model import Exit, Story
from .moments import company, form_row
from .posts import brought_by, leave_off
from .ways import tried


def obeys(story: Story, moment: Moment, person: int) -> bool:
    """Whether they do as the player says."""
    row = story.people.get(person)
    if row is None or row.obeys is None:
        return False
    return story.kept.fact(story, moment, (obeys, person), row.obeys) or False


def is_full(story: Story, moment: Moment) -> bool:
    """Whether nobody else can come along."""
    return 0 < story.about.party <= len(company(story, moment))


def bring(story: Story, draft: Draft, person: int) -> bool:
    """Have them beside the player from now on; False where there are enough already, and they only come as far."""
    if place_of(draft, person) == PARTY:
        return True
    full = is_full(story, draft)
    move_thing(story, draft, person, draft.here if full else PARTY)
    return not full


def join(story: Story, draft: Draft, person: int) -> None:
    """They come with the player, whatever they were at and wherever they were going."""
    set_out(story, draft, person, 0)
    leave_off(story, draft, person)
    if place_of(draft, person) != PARTY:
        draft.emit(Joined(person) if bring(story, draft, person) else LeftOut(person))


def part(story: Story, draft: Draft, person: int, quietly: bool = False) -> None:
    """They stay here, and so does whom they bring along. `quietly`: it is told in other words."""
    for each in (person, brought_by(story, draft, person)):
        if each and place_of(draft, each) == PARTY:
            move_thing(story, draft, each, draft.here)
            draft.emit(Parted(each, quietly))


def set_out(story: Story, draft: Draft, person: int, room: int) -> None:
    """From now on they are on their way there; room 0: nowhere in particular."""
    errand = story.errands.get(person, 0)
    if errand:
        draft.fact = put(draft.fact, errand, room - FIRST_ROOM + 1 if room else 0)


def bound_for(story: Story, moment: Moment, person: int) -> int:
    """The room they are on their way to; 0: none."""
    errand = fact_of(moment, story.errands.get(person, 0))
    return errand + FIRST_ROOM - 1 if errand else 0


def walk(story: Story, draft: Draft, person: int, direction: int) -> None:
    """One room on. Whoever is with the player parts with them by it."""
    place = place_of(draft, person)
    origin = draft.here if place == PARTY else place
    way = way_of(story, draft, origin, direction)
    if way is None:
        raise AssertionError(f"unreachable: {story.things[person].id} goes {direction}")
    for each in (person, brought_by(story, draft, person)):
        if each:
            move_thing(story, draft, each, way.to)
    draft.emit(Walked(person, origin, way.to, direction, place == PARTY))
    trail = story.trails.get(person, 0)
    if origin == draft.here:
        draft.fact = put(draft.fact, trail, direction) if trail else draft.fact
        note_seen(story, draft, person, way.to)


def note_seen(story: Story, draft: Draft, person: int, room: int) -> None:
    """The player knows that they are there, or went there."""
    draft.fact = put(draft.fact, story.last_seen[person], room - FIRST_ROOM + 1)


def seen_in(story: Story, moment: Moment, person: int) -> int:
    """The room where the player saw them last; 0: they have not met."""
    found = fact_of(moment, story.last_seen[person])
    return found + FIRST_ROOM - 1 if found else 0


def way_of(story: Story, moment: Moment, room: int, direction: int) -> Exit | None:
    """The exit a person would take there; they open doors, and close them behind them. They trust nothing to luck."""
    way = next(iter(tried(story, moment, story.rooms[room].exits.get(direction, ()))), None)
    if way is None or not way.to or way.chance or story.rooms[way.to].onward:
        return None
    return way if not way.door or _opens(story, moment, way.door, room) else None


def _opens(story: Story, moment: Moment, door: int, room: int) -> bool:
    if is_locked_to(story, moment, door, room) or is_barricaded(story, moment, door):
        return False
    return is_open(moment, door) or "openable" in form_row(story, moment, door).traits


def direction_to(story: Story, moment: Moment, origin: int, goal: int) -> int:
    """Which way the shortest open way leads; 0: there is none."""

    def ways(room: int) -> list[tuple[int, int]]:
        found = [way_of(story, moment, room, direction) for direction in story.rooms[room].exits]
        return [(way.to, 1) for way in found if way is not None]

    _, came = explore(origin, len(story.rooms), ways, goal)
    first = chain(came, goal)[-1:]
    for direction in story.rooms[origin].exits:
        way = way_of(story, moment, origin, direction)
        if way is not None and [way.to] == first:
            return direction
    return 0
