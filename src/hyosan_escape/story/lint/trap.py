"""HE302: a room that can be entered and never left, by exits that say they are one-way.

(Of an exit that does not say so, HE308 is told: one mistake, one message.)
It has no way out, nothing happens there of itself, and no effect of the story moves the player anywhere else.
"""

from __future__ import annotations

from ..conditions import only_room
from ..model import Rule, Story
from ..ways import targets
from ..workshop import Workshop
from .one_way import ways
from .unreached_room import reached_from


def check(shop: Workshop, story: Story, start: int) -> None:
    if shop.names.entered:
        return  # somebody carries the player about: not to be judged from the map alone
    busy = {scene.room for scene in story.scenes if scene.when} | {rule.room for rule in _rules(story)}
    busy |= set(story.book.enter) | _ends(shop)
    busy |= {to for _, _, to, _ in ways(shop, story)}
    for number in sorted(reached_from(story, {start})):
        room = story.rooms[number]
        if number not in busy and number != start and not any(targets(room)):
            shop.problems.add("HE302", shop.source.many["rooms"][room.id].mark, name=room.id)


def _rules(story: Story) -> list[Rule]:
    book = story.book
    turns = [rule for rules in book.turn.values() for rule in rules]
    return [rule for rule in (*book.instead, *book.before, *book.after, *turns) if rule.effects]


def _ends(shop: Workshop) -> set[int]:
    """Rooms in which an ending waits."""
    return {only_room(entry.text("when"), shop.names) for entry in shop.source.many["endings"].values()}
