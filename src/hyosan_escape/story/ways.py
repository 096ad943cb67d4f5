"""Which of the exits that lie in one direction is taken: the first that may, chance allowing."""

from __future__ import annotations

from collections.abc import Iterator

from ..world import Draft, Moment
from ..world.action import GO
from .model import Exit, Room, Story
from .moments import company

Exits = tuple[Exit, ...]


def tried(story: Story, moment: Moment, exits: Exits) -> list[Exit]:
    """The exits that come into question now, in order: those that hang on chance, up to the first that does not."""
    found = []
    for way in exits:
        if way.when is None or way.when(story, moment):
            found.append(way)
            if way.chance is None:
                break
    return found


def taken(story: Story, draft: Draft, exits: Exits) -> Exit | None:
    """The exit that is taken as the dice fall, if any."""
    for way in tried(story, draft, exits):
        if way.chance is None or draft.roll(way.chance[1]) < way.chance[0]:
            return way
    return None


def price(story: Story, moment: Moment, way: Exit) -> int:
    """Minutes (without a clock: turns). A narrow way is paid for once more by each who comes along."""
    once = way.time if way.time >= 0 and story.clock.days else story.clock.costs[GO] if story.clock.days else 1
    return once * (1 + len(company(story, moment))) if way.narrow else once


def slowed(story: Story, moment: Moment, verb: int, minutes: int) -> int:
    """What so many minutes come to where something makes the verb slower; together, each its own times."""
    for drag in story.clock.slower:
        if verb in drag.verbs and drag.when(story, moment):
            minutes *= drag.times
    return minutes


def targets(room: Room) -> Iterator[int]:
    """Every room that one may come to from here."""
    for exits in (*room.exits.values(), room.onward):
        for way in exits:
            if way.to:
                yield way.to


def next_door(story: Story, moment: Moment) -> list[int]:
    """The texts of what is heard from the rooms beside this one."""
    rooms = dict.fromkeys(targets(story.rooms[moment.here]))
    return [story.rooms[room].heard for room in rooms if story.rooms[room].heard]
