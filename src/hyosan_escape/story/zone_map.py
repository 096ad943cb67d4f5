"""The map of zones as an author drew it, and how it is said where in it something is heard."""

from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..world import Moment
from .geometry import Edge, Geometry, Way

if TYPE_CHECKING:
    from .model import Condition, Story

BARRED = 1000  # zones a horde would rather walk than press on a door


class Spot(NamedTuple):
    """Where a zone lies. Heard from another building, or where it has none, it is `called` by its name."""

    floor: int = 0
    side: str = ""
    building: str = ""
    called: str = ""


class ZoneMap(Geometry):
    """`beside`, `behind`: each zone's neighbours, and those beyond a barrier; `doors`: beyond a door, {zone: door}."""

    barred = BARRED

    def __init__(
        self,
        beside: list[set[int]],
        behind: list[set[int]],
        doors: list[dict[int, int]],
        muffled: tuple[tuple[int, "Condition"], ...],
        spots: list[Spot],
    ) -> None:
        ways = [
            sorted(
                [
                    *(Way(other) for other in row),
                    *(Way(other, door) for other, door in gates.items()),
                    *(Way(other, barred=True) for other in barriers),
                ],
                key=_zone,
            )
            for row, barriers, gates in zip(beside, behind, doors, strict=True)
        ]
        edges = [
            [
                *(Edge(other, 1) for other in sorted(row)),
                *(Edge(other, 2) for other in sorted(barriers)),
                *(Edge(other, 1, door, 1) for other, door in sorted(gates.items())),
            ]
            for row, barriers, gates in zip(beside, behind, doors, strict=True)
        ]
        super().__init__(ways, edges, muffled)
        self.spots = spots

    def way(self, story: "Story", moment: Moment, listener: int, source: int) -> str:
        """ "a floor above you, to the west" """
        here, there = self.spots[listener], self.spots[source]
        if listener == source:
            return "close by"
        if there.called and (here.building != there.building or not there.building):
            return there.called
        words = [_level(there.floor - here.floor)] if here.floor != there.floor else []
        if here.side != there.side and there.side:
            words.append(f"to the {there.side}" if there.side != "centre" else "toward the middle")
        return ", ".join(words) or there.called or "not far off"


def _zone(way: Way) -> int:
    return way.to


_FLOORS = ("", "", "two floors", "three floors", "four floors")


def _level(difference: int) -> str:
    floors = _FLOORS[abs(difference)] if abs(difference) < len(_FLOORS) else "far"
    return f"{floors} {'above' if difference > 0 else 'below'} you".strip()
