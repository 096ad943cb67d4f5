"""HE314: a chest begins locked, and its key lies inside it, perhaps in another thing there."""

from __future__ import annotations

from ...source import Related
from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for id, entry in shop.source.many["things"].items():
        number = shop.names.by_kind["thing"][id]
        key = story.things[number].key
        locked = "locked" in story.things[number].traits and key not in shop.names.placed
        if key and locked and _lies_in(story, key, number):
            related = Related(shop.mark_of(story.things[key].id), "the key")
            shop.problems.add("HE314", entry.mark, "", related, name=id, key=story.things[key].id)


def _lies_in(story: Story, thing: int, chest: int) -> bool:
    place = story.things[thing].start
    while place > story.inside and place != story.inside + chest:
        place = story.things[place - story.inside].start
    return place == story.inside + chest
