"""HE315: two things begin in the same place and answer to the same words: the player cannot say which is meant."""

from __future__ import annotations

from collections.abc import Iterator

from ...source import Mark, Related
from ...world.state import NOWHERE
from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    marks = dict(_marks(shop))
    for place, things in _places(story):
        seen: dict[frozenset[str], str] = {}
        for number in things:
            thing = story.things[number]
            first = seen.setdefault(frozenset(thing.words), thing.id)
            if first != thing.id and place != NOWHERE:
                related = Related(marks[first], "the other is defined here")
                shop.problems.add("HE315", marks[thing.id], "", related, name=thing.name[:60])


def _places(story: Story) -> Iterator[tuple[int, list[int]]]:
    """Each place with what begins there, doors too."""
    for place in sorted({*story.begins, *story.fixtures}):
        yield place, [*story.begins.get(place, ()), *story.fixtures.get(place, ())]


def _marks(shop: Workshop) -> Iterator[tuple[str, Mark]]:
    for section in ("things", "doors", "survivors"):
        for id, entry in shop.source.many[section].items():
            yield id, entry.mark
    for room, entry in shop.source.many["rooms"].items():
        for count, scenery in enumerate(entry.entries("scenery")):
            yield f"{room}.{count}", scenery.mark
