"""What can be read off a moment: contents of a place, light, where a clock stands.

Shared by the author's conditions and the engine's rules, so both mean the same by "dark" or "here".
"""

from __future__ import annotations

from collections.abc import Iterator

from ..world import Moment, fact_of, form_of, place_of
from ..world.state import CARRIED, FIRST_ROOM, LIT, OPEN, PARTY, SHAPE
from ..world.watched import Watched
from .model import Story, Thing

DAY = 24 * 60


def contents(story: Story, moment: Moment, place: int) -> tuple[int, ...]:
    """The things directly at a place, in the story's order for those that began there, then the others."""
    if isinstance(moment, Watched):
        moment.reads.asked[contents, place] = lambda story, moment: contents(story, moment, place)
        moment.reads.fields.add("at")
        moment = moment.moment
    return story.lying.at(moment, place)


def form_row(story: Story, moment: Moment, thing: int) -> Thing:
    """The thing as it is now: its name, words, texts and traits may have changed with its form.

    Whoever asks for one of these asks here. What never changes (its key, its door, whether it is a person) may be read
    from story.things.
    """
    forms = story.forms.get(thing)
    return story.things[thing] if forms is None else forms[form_of(moment, thing) >> SHAPE].row


def standing(story: Story, moment: Moment) -> list[int]:
    """The doors of the player's room, and what is there as it is in other rooms."""
    return [thing for thing in story.fixtures.get(moment.here, ()) if place_of(moment, thing) == story.inside]


def is_dark(story: Story, moment: Moment) -> bool:
    """Nothing can be seen: the room is dark and nobody has a light."""
    dark = story.rooms[moment.here].dark
    return dark is not None and dark(story, moment) and not _light_here(story, moment)


def shows_light(story: Story, moment: Moment) -> bool:
    """Whether there would be darkness here, but for a light."""
    dark = story.rooms[moment.here].dark
    return dark is not None and dark(story, moment) and _light_here(story, moment)


def _light_here(story: Story, moment: Moment) -> bool:
    return any(form_of(moment, thing) & LIT and is_here(story, moment, thing) for thing in story.lights)


def is_lit(story: Story, moment: Moment, room: int) -> bool:
    """Whether there is light in a room, which need not be the player's."""
    if room == moment.here:
        return not is_dark(story, moment)
    dark = story.rooms[room].dark
    if dark is None or not dark(story, moment):
        return True
    return any(form_of(moment, thing) & LIT and place_of(moment, thing) == room for thing in story.lights)


def is_seen_into(story: Story, moment: Moment, thing: int) -> bool:
    """Whether what lies in or on it is in plain sight. What stands against a door is, on its side of it."""
    row = form_row(story, moment, thing)
    if row.door is not None:
        return moment.here == row.door.rooms[fact_of(moment, row.door.side)]
    return "supporter" in row.traits or ("container" in row.traits and bool(form_of(moment, thing) & OPEN))


def is_part(story: Story, moment: Moment, thing: int) -> bool:
    """Whether it is fixed to what it lies in, and so is seen with it."""
    return thing in story.parts and place_of(moment, thing) == story.things[thing].start


def seen_in(story: Story, moment: Moment, thing: int) -> Iterator[int]:
    """What is in sight in it, on it and of it."""
    if story.things[thing].person or is_seen_into(story, moment, thing):
        yield from contents(story, moment, story.inside + thing)
    elif story.parts:
        for other in contents(story, moment, story.inside + thing):
            if is_part(story, moment, other):
                yield other


def is_here(story: Story, moment: Moment, thing: int) -> bool:
    """Whether it is in the player's room, hands or company, by way of open containers and people."""
    place = place_of(moment, thing)
    while place > story.inside:
        holder = place - story.inside
        in_sight = story.things[holder].person or is_seen_into(story, moment, holder)
        if not in_sight and not is_part(story, moment, thing):
            return False
        thing = holder
        place = place_of(moment, thing)
    if place == story.inside:
        return thing in story.fixtures.get(moment.here, ())
    return place in (moment.here, CARRIED, PARTY)


def is_carried(story: Story, moment: Moment, thing: int) -> bool:
    place = place_of(moment, thing)
    while place > story.inside:
        place = place_of(moment, place - story.inside)
    return place == CARRIED


def company(story: Story, moment: Moment) -> tuple[int, ...]:
    """The people who are with the player."""
    return tuple(thing for thing in contents(story, moment, PARTY) if story.things[thing].person)


def open_topics(story: Story, moment: Moment, person: int) -> list[int]:
    """What this person can be asked about now, in the author's order."""
    rows = ((number, story.topics[number].when) for number in story.things[person].topics)
    return [number for number, when in rows if when is None or when(story, moment)]


def is_held(story: Story, moment: Moment) -> bool:
    """An open page waits for a choice, and nothing else can be done."""
    return moment.scene > 0 and not story.scenes[story.passages[moment.scene].scene].free


def is_pressed(story: Story, moment: Moment) -> bool:
    """The open page counts the turns that are spent on looking about."""
    return moment.scene > 0 and story.passages[moment.scene].pressure is not None


def zone_here(story: Story, moment: Moment) -> int:
    return story.rooms[moment.here].zone if moment.here >= FIRST_ROOM else 0


def zone_of(story: Story, moment: Moment, place: int) -> int:
    """The zone of a place; 0 for one that is on nobody's map."""
    if place == PARTY:
        return zone_here(story, moment)
    return story.rooms[place].zone if FIRST_ROOM <= place < len(story.rooms) else 0


def horde_is_here(story: Story, moment: Moment, horde: int) -> bool:
    """In this very room: hordes stand in the open rooms of their zone."""
    zone = zone_here(story, moment)
    return zone > 0 and moment.horde_at[horde] == zone and story.rooms[moment.here].open


def horde_is_near(story: Story, moment: Moment, horde: int) -> bool:
    zone = zone_here(story, moment)
    where = moment.horde_at[horde]
    return bool(zone and where and story.geometry.distances(story, moment, zone)[where] <= 1)


def clock_words(story: Story, minute: int) -> str:
    """ "Wed 15:20", or nothing in a story without a clock."""
    days = story.clock.days
    if not days:
        return ""
    return f"{days[min(minute // DAY, len(days) - 1)]} {minute % DAY // 60:02}:{minute % 60:02}"


def next_ring(story: Story, minute: int, call: int = 0) -> tuple[int, int]:
    """(call, minute) of the timetable's next after this minute, or of the next of that name; (0, 0): none is left."""
    best = (0, 0)
    for number, row in enumerate(story.calls):
        for at, daily in row.minutes if call in (0, number) else ():
            due = at + max(0, (minute - at) // DAY + 1) * DAY if daily else at
            if minute < due <= story.horizon and (not best[0] or due < best[1]):
                best = (number, due)
    return best


def is_muted(moment: Moment, call: int, minute: int) -> bool:
    """Whether somebody has seen to it that the timetable's call of this minute will not be played."""
    return (minute, call, 0) in moment.booked
