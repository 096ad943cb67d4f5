"""HE308: an exit to a room from which none comes back, and that does not say `oneway: yes`.

A player walks on a map in the head and counts on the way back.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...source import Mark
from ..model import Story
from ..ways import targets
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for number, direction, to, mark in ways(shop, story):
        if not story.rooms[to].onward and number not in targets(story.rooms[to]):
            shop.problems.add("HE308", mark, direction=direction, name=story.rooms[to].id)


def ways(shop: Workshop, story: Story) -> Iterator[tuple[int, str, int, Mark]]:
    """(room, direction, the room it leads to, where it stands) of every exit that is not one-way on purpose."""
    for id, entry in shop.source.many["rooms"].items():
        number = shop.names.by_kind["room"][id]
        for direction, values in entry.pairs("exits"):
            exits = story.rooms[number].exits.get(shop.names.by_kind["direction"].get(direction.value, 0), ())
            for way, value in zip(exits, values, strict=False):
                oneway = not isinstance(value, tuple) and value.flag("oneway")
                if way.to and not oneway:
                    yield number, direction.value, way.to, direction.mark
