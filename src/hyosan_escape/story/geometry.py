"""Distances between zones: how far sound has to go, and which way a horde walks."""

from __future__ import annotations

import heapq
from collections import deque


class Geometry:
    """Zones numbered from 1 in the alphabetical order of their ids, so that numbers settle ties as ids do.

    `open_edges` and `barred_edges` give each zone's neighbours, in order; both are symmetric.
    """

    def __init__(
        self, open_edges: list[list[int]], barred_edges: list[list[int]], spots: list[tuple[int, str]]
    ) -> None:
        self.open_edges = open_edges
        self.barred_edges = barred_edges
        self.spots = spots  # (floor, side)
        self._far: dict[int, list[int]] = {}

    def distances(self, origin: int) -> list[int]:
        """What each zone is away from `origin` for sound: an edge 1, a barred edge 2. Unreached: 99."""
        found = self._far.get(origin)
        if found is None:
            found = self._far[origin] = self._measure(origin)
        return found

    def _measure(self, origin: int) -> list[int]:
        far = [99] * len(self.open_edges)
        far[origin] = 0
        heap = [(0, origin)]
        while heap:
            here, zone = heapq.heappop(heap)
            if here > far[zone]:
                continue
            edges = [(other, 1) for other in self.open_edges[zone]] + [(other, 2) for other in self.barred_edges[zone]]
            for other, cost in edges:
                if here + cost < far[other]:
                    far[other] = here + cost
                    heapq.heappush(heap, (here + cost, other))
        return far

    def next_zone(self, origin: int, goal: int) -> int:
        """The first zone on the shortest open way; of equal ways the first in A-Z order. `origin` if none."""
        came: dict[int, int] = {origin: origin}
        queue = deque([origin])
        while queue:
            zone = queue.popleft()
            if zone == goal:
                break
            for other in self.open_edges[zone]:
                if other not in came:
                    came[other] = zone
                    queue.append(other)
        if goal not in came:
            return origin
        while came[goal] != origin:
            goal = came[goal]
        return goal

    def way(self, listener: int, source: int) -> str:
        """Where `source` is, heard from `listener`: "above you, to the west"."""
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
