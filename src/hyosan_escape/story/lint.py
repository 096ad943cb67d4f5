"""What is not wrong but can hardly be meant: warnings about the story as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..source import Mark
from ..world.state import FIRST_ROOM
from .model import Story
from .workshop import Workshop

_USED = (("variables", "variable"), ("fuses", "fuse"), ("calls", "call"))


def lint(shop: Workshop, story: Story, start: int) -> None:
    """Note every warning among the problems."""
    _unreached_rooms(shop, story, start)
    _unused(shop)
    _closed_scenes(shop, story)
    _open_endings(shop, story)
    _one_way(shop, story)
    _lost_things(shop, story)


def _mark(shop: Workshop, section: str, id: str) -> Mark:
    if section == "variables":
        return shop.source.variable_marks[id].mark
    return shop.source.many[section][id].mark


def _unreached_rooms(shop: Workshop, story: Story, start: int) -> None:
    reached, queue = {start, *shop.names.entered}, [start, *shop.names.entered]
    while queue:
        for way in story.rooms[queue.pop()].exits.values():
            if way.to and way.to not in reached:
                reached.add(way.to)
                queue.append(way.to)
    for number in range(FIRST_ROOM, len(story.rooms)):
        if number not in reached:
            room = story.rooms[number].id
            shop.problems.add("HE301", _mark(shop, "rooms", room), name=room)


def _unused(shop: Workshop) -> None:
    for section, kind in _USED:
        for id in _ids(shop, section):
            if (kind, shop.names.by_kind.get(kind, {}).get(id, 0)) not in shop.names.used:
                shop.problems.add("HE307", _mark(shop, section, id), kind=kind, name=id)


def _ids(shop: Workshop, section: str) -> Iterable[str]:
    return shop.source.variables if section == "variables" else shop.source.many[section]


def _closed_scenes(shop: Workshop, story: Story) -> None:
    for number, scene in enumerate(story.scenes):
        if number and scene.when is None and ("scene", number) not in shop.names.used:
            shop.problems.add("HE303", _mark(shop, "scenes", scene.id), name=scene.id)


def _open_endings(shop: Workshop, story: Story) -> None:
    for number, ending in enumerate(story.endings):
        if number and ending.when is None and ("ending", number) not in shop.names.used:
            shop.problems.add("HE307", _mark(shop, "endings", ending.id), kind="ending", name=ending.id)


def _one_way(shop: Workshop, story: Story) -> None:
    """A way that does not lead back should say so: a player who walks on a map in the head counts on it."""
    for number, direction, to, mark in _ways(shop, story):
        back = {way.to for way in story.rooms[to].exits.values()}
        if number not in back:
            shop.problems.add("HE308", mark, direction=direction, name=story.rooms[to].id)


def _ways(shop: Workshop, story: Story) -> Iterator[tuple[int, str, int, Mark]]:
    for id, entry in shop.source.many["rooms"].items():
        number = shop.names.by_kind["room"][id]
        for direction, value in entry.pairs("exits"):
            way = story.rooms[number].exits.get(shop.names.by_kind["direction"].get(direction.value, 0))
            oneway = not isinstance(value, tuple) and value.flag("oneway")
            if way is not None and way.to and not oneway:
                yield number, direction.value, way.to, direction.mark


def _lost_things(shop: Workshop, story: Story) -> None:
    """A thing that begins nowhere and that nothing brings in."""
    for id, entry in shop.source.many["things"].items():
        if not entry.has("at") and shop.names.by_kind["thing"][id] not in shop.names.placed:
            shop.problems.add("HE309", entry.mark, name=id)
