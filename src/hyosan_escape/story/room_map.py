"""The map of a story without zones: every room is one, the exits between them, and the doors in these."""

from typing import TYPE_CHECKING

from ..world import Moment, is_open
from ..world.action import LAST_DIRECTION
from .geometry import Edge, Geometry, Way, chain

if TYPE_CHECKING:
    from .model import Story


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

    def steps(self, story: "Story", moment: Moment, listener: int, source: int) -> int:
        """Rooms: a door makes a sound fainter, not further away."""
        return len(chain(self.sound(story, moment, listener)[1], source))

    def way(self, story: "Story", moment: Moment, listener: int, source: int) -> str:
        """ "to the north, behind the oak door": the first stretch of the way it comes."""
        if listener == source:
            return "close by"
        first = chain(self.sound(story, moment, listener)[1], source)[-1:]
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
