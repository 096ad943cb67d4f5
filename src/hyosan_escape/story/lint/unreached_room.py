"""HE301: no exit leads to this room from any that the player can get to, and no effect moves the player here."""

from __future__ import annotations

from ...world.state import FIRST_ROOM
from ..model import Story
from ..ways import targets
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    reached = reached_from(story, {start, *shop.names.entered})
    for number in range(FIRST_ROOM, len(story.rooms)):
        if number not in reached:
            room = story.rooms[number].id
            shop.problems.add("HE301", shop.source.many["rooms"][room].mark, name=room)


def reached_from(story: Story, starts: set[int]) -> set[int]:
    """The rooms that exits lead to, one after another, from some; these too."""
    reached = set(starts)
    queue = [*reached]
    while queue:
        for to in targets(story.rooms[queue.pop()]):
            if to not in reached:
                reached.add(to)
                queue.append(to)
    return reached
