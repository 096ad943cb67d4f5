"""HE313: a door between two rooms, and an exit from one to the other that does not lead through it.

Shut or locked, such a door stops nobody on that side.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...source import Marked, Related
from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for door, exit, room in _passed_by(shop, story):
        entry = shop.source.many["doors"][door]
        related = Related(exit.mark, f"from {room}, this exit leads past it")
        shop.problems.add("HE313", entry.mark, "", related, name=door, room=room, direction=exit.value)


def _passed_by(shop: Workshop, story: Story) -> Iterator[tuple[str, Marked, str]]:
    """(door, exit, room) of every side on which there is a way, and none through the door."""
    for id in shop.source.many["doors"]:
        door = story.things[shop.names.by_kind["door"][id]].door
        if door is None:
            continue
        for side, other in (door.rooms, door.rooms[::-1]):
            past = _exit_past(shop, story, shop.names.by_kind["door"][id], side, other)
            if past:
                yield id, past, story.rooms[side].id


def _exit_past(shop: Workshop, story: Story, door: int, side: int, other: int) -> Marked | None:
    room = story.rooms[side]
    ways = [number for number, exits in room.exits.items() if any(way.to == other for way in exits)]
    if not ways or any(way.door == door for exits in room.exits.values() for way in exits):
        return None
    directions = shop.names.by_kind["direction"]
    exits = shop.source.many["rooms"][room.id].pairs("exits")
    return next((exit for exit, _ in exits if directions.get(exit.value) in ways), None)
