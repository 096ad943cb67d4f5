"""Distances between zones: how far sound has to go, and which way a horde walks.

Zones are numbered from 1 in the alphabetical order of their ids, so that numbers settle ties as ids do. An author
draws a map of zones (zone_map.py), or draws none: then every room is a zone, and the exits are the map (room_map.py).
"""

import heapq
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..world import Moment, is_open

if TYPE_CHECKING:
    from .model import Condition, MaybeCondition, Story

UNREACHED = 1_000_000
MOST_KEPT = 512
NO_DOORS: frozenset[int] = frozenset()
Chain = tuple[list[int], dict[int, int]]  # how far each zone is, and by way of which it was reached


class Way(NamedTuple):
    """A way a horde may walk."""

    to: int
    door: int = 0
    when: "MaybeCondition" = None
    direction: int = 0
    barred: bool = False  # only for those who have keys


class Edge(NamedTuple):
    """A way sound goes: so many zones far, and so many more while its door is shut."""

    to: int
    cost: int
    door: int = 0
    muffled: int = 0


class Geometry:
    """What both kinds of map have in common. `ways` and `edges` give each zone's, in order.

    `muffled`: zones into which and out of which sound pays one more while a condition holds. `barred`: what a horde
    would rather walk than wait at a shut door.
    """

    barred = 0

    def __init__(
        self, ways: list[list[Way]], edges: list[list[Edge]], muffled: tuple[tuple[int, "Condition"], ...] = ()
    ) -> None:
        self.ways = ways
        self.edges = edges
        self.muffled = muffled
        self.doors = sorted({edge.door for row in edges for edge in row if edge.door})
        # Whether a way depends on nothing but which doors are shut.
        self.steady = not any(way.when for row in ways for way in row) and (self.barred > 0 or not self.doors)
        self._kept: dict[object, Chain] = {}
        self._steps: dict[object, Way | None] = {}

    def distances(self, story: "Story", moment: Moment, origin: int) -> list[int]:
        """What each zone is away from `origin` for sound."""
        return self.sound(story, moment, origin)[0]

    def sound(self, story: "Story", moment: Moment, origin: int) -> Chain:
        shut = self.shut(moment)
        dull = frozenset([zone for zone, when in self.muffled if when(story, moment)])
        found = self._kept.get((origin, shut, dull))
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            found = self._kept[origin, shut, dull] = self._sound(origin, shut, dull)
        return found

    def _sound(self, origin: int, shut: frozenset[int], dull: frozenset[int]) -> Chain:
        def edges(zone: int) -> Iterable[tuple[int, int]]:
            for edge in self.edges[zone]:
                yield edge.to, edge.cost + edge.muffled * (edge.door in shut) + (zone in dull or edge.to in dull)

        return explore(origin, len(self.edges), edges)

    def shut(self, moment: Moment) -> frozenset[int]:
        """The doors between zones that are."""
        return frozenset([door for door in self.doors if not is_open(moment, door)]) if self.doors else NO_DOORS

    def known_way(self, moment: Moment, origin: int, goal: int, toll: Callable[[Way], int]) -> Way | None:
        """The same as `next_way`, kept; for those to whom nothing counts but which doors are shut."""
        if not self.steady:
            return self.next_way(origin, goal, toll)
        key = (origin, goal, self.shut(moment))
        if key not in self._steps:
            if len(self._steps) >= MOST_KEPT * 16:
                self._steps.clear()
            self._steps[key] = self.next_way(origin, goal, toll)
        return self._steps[key]

    def next_way(self, origin: int, goal: int, toll: Callable[[Way], int]) -> Way | None:
        """The first step of the cheapest way, equal ways in A-Z order. `toll` says what a way costs; 0: closed."""
        far, came = explore(
            origin,
            len(self.ways),
            lambda zone: ((way.to, cost) for way in self.ways[zone] if (cost := toll(way))),
            goal,
        )
        if origin == goal or far[goal] == UNREACHED:
            return None
        first = chain(came, goal)[-1]
        return min((way for way in self.ways[origin] if way.to == first and toll(way)), key=toll)

    def steps(self, story: "Story", moment: Moment, listener: int, source: int) -> int:
        """How far away something seems."""
        return self.distances(story, moment, listener)[source]

    def way(self, story: "Story", moment: Moment, listener: int, source: int) -> str:
        """Where `source` is, heard from `listener`."""
        raise NotImplementedError


def explore(
    origin: int, size: int, edges: Callable[[int], Iterable[tuple[int, int]]], goal: int = 0
) -> tuple[list[int], dict[int, int]]:
    """Dijkstra's. Of equal ways the one found first; `goal`: no need to look further."""
    far = [UNREACHED] * size
    far[origin] = 0
    came: dict[int, int] = {}
    heap, pushed = [(0, 0, origin)], 0
    while heap:
        here, _, zone = heapq.heappop(heap)
        if zone == goal:
            break
        if here > far[zone]:
            continue
        for other, cost in edges(zone):
            if here + cost < far[other]:
                far[other], came[other], pushed = here + cost, zone, pushed + 1
                heapq.heappush(heap, (here + cost, pushed, other))
    return far, came


def chain(came: dict[int, int], goal: int) -> list[int]:
    """The zones from `goal` back to the origin, which itself is left out."""
    found = []
    while goal in came:
        found.append(goal)
        goal = came[goal]
    return found
