"""Distances between zones: how far sound has to go, and which way a horde walks.

Zones are numbered from 1 in the alphabetical order of their ids, so that numbers settle ties as ids do. An author
draws a map of zones, or draws none: then every room is a zone, and the exits are the map.
"""

import heapq
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..world import Moment, is_open
from ..world.action import LAST_DIRECTION

if TYPE_CHECKING:
    from .model import MaybeCondition

UNREACHED = 1_000_000
MOST_KEPT = 512
Chain = tuple[list[int], dict[int, int]]  # how far each zone is, and by way of which it was reached


class Way(NamedTuple):
    """A way a horde may walk. Between zones of the author's own map there are neither doors nor conditions."""

    to: int
    door: int = 0
    when: "MaybeCondition" = None
    direction: int = 0


class Edge(NamedTuple):
    """A way sound goes: so many zones far, and so many more while its door is shut."""

    to: int
    cost: int
    door: int = 0
    muffled: int = 0


class Geometry:
    """What both kinds of map have in common. `ways` and `edges` give each zone's, in order."""

    def __init__(self, ways: list[list[Way]], edges: list[list[Edge]]) -> None:
        self.ways = ways
        self.edges = edges
        self.doors = sorted({edge.door for row in edges for edge in row if edge.door})
        self._kept: dict[tuple[int, frozenset[int]], Chain] = {}

    def distances(self, moment: Moment, origin: int) -> list[int]:
        """What each zone is away from `origin` for sound."""
        return self.sound(moment, origin)[0]

    def sound(self, moment: Moment, origin: int) -> Chain:
        shut = frozenset([door for door in self.doors if not is_open(moment, door)])
        found = self._kept.get((origin, shut))
        if found is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            edges = self.edges
            found = self._kept[origin, shut] = explore(
                origin,
                len(edges),
                lambda zone: ((edge.to, edge.cost + edge.muffled * (edge.door in shut)) for edge in edges[zone]),
            )
        return found

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

    def steps(self, moment: Moment, listener: int, source: int) -> int:
        """How far away something seems."""
        return self.distances(moment, listener)[source]

    def way(self, moment: Moment, listener: int, source: int) -> str:
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


class ZoneMap(Geometry):
    """Zones as the author drew them. `spots` are (floor, side)."""

    def __init__(self, next_to: list[list[int]], barred: list[list[int]], spots: list[tuple[int, str]]) -> None:
        ways = [[Way(other) for other in row] for row in next_to]
        edges = [
            [*(Edge(other, 1) for other in row), *(Edge(other, 2) for other in behind)]
            for row, behind in zip(next_to, barred, strict=True)
        ]
        super().__init__(ways, edges)
        self.spots = spots

    def way(self, moment: Moment, listener: int, source: int) -> str:
        """ "above you, to the west" """
        (floor, side), (floor_there, side_there) = self.spots[listener], self.spots[source]
        words = [_level(floor_there - floor)] if floor != floor_there else []
        if side != side_there and side_there:
            words.append(f"to the {side_there}" if side_there != "centre" else _toward_centre(side))
        return ", ".join(words) or "close by"


def _level(difference: int) -> str:
    if difference == 1:
        return "above you"
    if difference == -1:
        return "below you"
    return "high above" if difference > 0 else "far below"


def _toward_centre(side: str) -> str:
    return {
        "west": "to the east",
        "east": "to the west",
        "north": "to the south",
        "south": "to the north",
    }.get(side, "in the middle of the building")


class RoomMap(Geometry):
    """Every room a zone, the exits between them. `named`: doors, such as "the oak door"; `called`: directions, and
    the ways with names of their own."""

    def __init__(
        self, ways: list[list[Way]], muffled: dict[int, int], named: dict[int, str], called: tuple[str, ...]
    ) -> None:
        edges: list[list[Edge]] = [[] for _ in ways]
        for zone, row in enumerate(ways):
            for way in row:  # sound comes back also where one cannot
                edges[zone].append(Edge(way.to, 1, way.door, muffled.get(way.door, 0)))
                edges[way.to].append(Edge(zone, 1, way.door, muffled.get(way.door, 0)))
        super().__init__(ways, [sorted(set(row)) for row in edges])
        self.named = named
        self.called = called

    def steps(self, moment: Moment, listener: int, source: int) -> int:
        """Rooms: a door makes a sound fainter, not further away."""
        return len(chain(self.sound(moment, listener)[1], source))

    def way(self, moment: Moment, listener: int, source: int) -> str:
        """ "to the north, behind the oak door": the first stretch of the way it comes."""
        if listener == source:
            return "close by"
        first = chain(self.sound(moment, listener)[1], source)[-1:]
        ways = [way for way in self.ways[listener] if [way.to] == first]
        if not ways:
            return "not far off"
        way = min(ways, key=lambda way: way.door > 0 and not is_open(moment, way.door))
        behind = f", behind {self.named[way.door]}" if way.door and not is_open(moment, way.door) else ""
        return _where_to(self.called[way.direction], way.direction) + behind


def _where_to(word: str, direction: int) -> str:
    """ "to the north", "above you", "by the bridge" """
    if direction > LAST_DIRECTION:
        return f"by the {word}"
    return {"up": "above you", "down": "below you", "in": "inside", "out": "outside"}.get(word, f"to the {word}")


def where_from(word: str, direction: int) -> str:
    """ "from the north", "from above": who comes in by the exit that leads there; 0: nobody saw."""
    if direction > LAST_DIRECTION:
        return f"by the {word}"
    named = {
        "up": "from above",
        "down": "from below",
        "in": "from inside",
        "out": "from outside",
        "": "all of a sudden",
    }
    return named.get(word, f"from the {word}")
