"""Exits: directions and ways with names of their own, several in one direction, rooms that lead on by themselves."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ..source import DIRECTIONS, Entry, Marked, Related
from ..source.ways import is_slip, ways_of
from .conditions import compile_condition
from .model import Exit
from .workshop import Workshop

Written = Marked | Entry


def declare_ways(shop: Workshop) -> None:
    """Number the directions, then the ways with names of their own, by name over the whole story."""
    named = {key.value for _, key, values in ways_of(shop.source) if not is_slip(key, values)}
    for number, id in enumerate((*DIRECTIONS, *sorted(named - set(DIRECTIONS))), 1):
        shop.names.add("direction", id, number)


def link_way_words(shop: Workshop) -> dict[int, tuple[str, ...]]:
    """What each named way is called, from every room that has it; the first is what the game itself says."""
    found: dict[int, list[str]] = {}
    for _, key, values in ways_of(shop.source):
        number = shop.names.by_kind["direction"].get(key.value, 0)
        if number > len(DIRECTIONS):
            words = [word for value in values if isinstance(value, Entry) for word in value.strings("words")]
            found.setdefault(number, []).extend([*words, key.value.replace("_", " ")])
    return {number: tuple(dict.fromkeys(word.lower() for word in words)) for number, words in found.items()}


def link_exits(shop: Workshop, room: Entry) -> dict[int, tuple[Exit, ...]]:
    exits = {}
    for direction, values in room.pairs("exits"):
        number = shop.find("direction", direction, "the direction")
        if number:
            exits[number] = link_list(shop, f"the exit {direction.value}", values)
    return exits


def link_list(shop: Workshop, what: str, values: list[Written]) -> tuple[Exit, ...]:
    _check_order(shop, values)
    return tuple(_exit(shop, what, value) for value in values)


def _check_order(shop: Workshop, values: list[Written]) -> None:
    """Behind an exit that is always taken nothing is ever tried."""
    for value, after in pairwise(values):
        if isinstance(value, Marked) or not (value.has("when") or value.has("chance")):
            shop.problems.add("HE131", after.mark)
            return


def _exit(shop: Workshop, what: str, value: Written) -> Exit:
    if isinstance(value, Marked):
        return Exit(_target(shop, what, value), 0, -1, None, 0, 0, None, False)
    to, door, blocked = value.text("to"), value.text("door"), shop.text(value, "blocked")
    if to is None and not blocked:
        shop.problems.add("HE102", value.mark, what=value.what, key="to")
    return Exit(
        to=_target(shop, what, to) if to else 0,
        door=shop.find("door", door, "the door") if door else 0,
        time=value.number("time", -1),
        when=compile_condition(value.text("when"), shop.names, shop.problems),
        otherwise=shop.text(value, "otherwise"),
        blocked=blocked,
        chance=value.fields.get("chance"),
        narrow=value.flag("narrow"),
    )


def _target(shop: Workshop, what: str, to: Marked) -> int:
    return shop.find("room", to, f"{what}: the room")


# Rooms that lead on.


def check_rings(shop: Workshop) -> None:
    """Rooms that lead on into each other would never let the player go."""
    onward = {id: list(_leads(room)) for id, room in shop.source.many["rooms"].items() if room.has("onward")}
    done: set[str] = set()
    for id in onward:
        ring = _ring(onward, id, done)
        done.add(id)
        if ring:
            related = [Related(shop.mark_of(each), f'"{each}" leads on to the next') for each in ring[1:]]
            shop.problems.add("HE130", shop.mark_of(id), "", *related, name=id)
            return  # the others of this ring would say the same


def _leads(room: Entry) -> Iterator[str]:
    values: list[Written] = room.fields["onward"]
    for value in values:
        to = value if isinstance(value, Marked) else value.text("to")
        if to is not None:
            yield to.value


def _ring(onward: dict[str, list[str]], start: str, done: set[str]) -> list[str]:
    """The rooms on a way that leads back to `start`; [] if none does."""
    stack = [(start, [start])]
    seen = set(done)
    while stack:
        room, way = stack.pop()
        for to in onward.get(room, ()):
            if to == start:
                return way
            if to in onward and to not in seen:
                seen.add(to)
                stack.append((to, [*way, to]))
    return []
