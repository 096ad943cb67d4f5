"""The map a player could have drawn: the rooms that were seen, laid out by the compass, a floor a chart.

Only places and ways are decided here. A page that can draw makes a picture of them, any other tells them in words.
"""

from collections import deque
from collections.abc import Iterator

from ..named import NamedTuple
from ..source import DIRECTIONS
from ..story import Story
from ..world import State
from ..world.state import FIRST_ROOM

COMPASS = {
    "north": (0, -1), "south": (0, 1), "east": (1, 0), "west": (-1, 0),
    "northeast": (1, -1), "northwest": (-1, -1), "southeast": (1, 1), "southwest": (-1, 1),
}  # fmt: skip
STAIRS = {"up": 1, "down": -1}
FURTHEST = 4  # cells that a room is pushed on in its direction where another lies there
Spot = tuple[int, int, int]  # floor (0: the player's), columns to the east, rows to the south


class Way(NamedTuple):
    """`to` 0: nobody has been there yet."""

    direction: str
    to: int


class Place(NamedTuple):
    room: int
    name: str
    x: int
    y: int
    ways: tuple[Way, ...]
    here: bool
    heard: bool  # whether somebody was


class Chart(NamedTuple):
    """One floor. `title`: "This floor", "Two floors down"; `names` of the rooms its ways lead to, on any floor."""

    title: str
    places: tuple[Place, ...]
    names: dict[int, str]


def charts(story: Story, state: State, heard: frozenset[int] = frozenset()) -> list[Chart]:
    """The player's floor, then those above, then those below, then what no known way leads to. `heard`: rooms."""
    known = [room for room in range(FIRST_ROOM, len(story.rooms)) if state.visited >> room & 1 or room == state.here]
    ways = {room: tuple(_ways(story, room, known)) for room in known}
    found: list[Chart] = []
    left = set(known)
    for start in [state.here, *known]:
        if start in left:
            spots = _laid_out(start, ways, left)
            left -= spots.keys()
            found += _floors(story, state, spots, ways, heard)
    return [found[0]._replace(title="Where you have been")] if len(found) == 1 else found


def _ways(story: Story, room: int, known: list[int]) -> Iterator[Way]:
    for direction, exits in story.rooms[room].exits.items():
        ends = [way.to for way in exits if way.to]
        if ends:
            yield Way(story.ways[direction], next((to for to in ends if to in known), 0))


def _laid_out(start: int, ways: dict[int, tuple[Way, ...]], left: set[int]) -> dict[int, Spot]:
    """A spot for every room that known ways join to this one. Ways with a direction are followed first."""
    joined: dict[int, list[tuple[str, int, int]]] = {room: [] for room in left}
    for room in left:
        for direction, to in ways[room]:
            if to in left:
                joined[room].append((direction, 1, to))
                joined[to].append((direction, -1, room))
    spots = {start: (0, 0, 0)}
    queue = deque([start])
    while queue:
        room = queue.popleft()
        for direction, sign, to in sorted(joined[room], key=_order):
            if to not in spots:
                spots[to] = _free(spots[room], direction, sign, set(spots.values()))
                queue.append(to)
    return spots


def _order(way: tuple[str, int, int]) -> tuple[int, int, int]:
    direction, sign, to = way
    return DIRECTIONS.index(direction) if direction in DIRECTIONS else len(DIRECTIONS), -sign, to


def _free(spot: Spot, direction: str, sign: int, taken: set[Spot]) -> Spot:
    """The next free spot in this direction; where there is none, or no such direction, the nearest to the side."""
    floor, x, y = spot
    floor += sign * STAIRS.get(direction, 0)
    across, down = COMPASS.get(direction, (0, 0))
    straight = ((floor, x + n * sign * across, y + n * sign * down) for n in range(FURTHEST + 1))
    found = next((each for each in straight if each not in taken), None) if direction in {**COMPASS, **STAIRS} else None
    n = 1
    while found is None:
        found = next((each for each in ((floor, x + n, y), (floor, x - n, y)) if each not in taken), None)
        n += 1
    return found


def _floors(
    story: Story, state: State, spots: dict[int, Spot], ways: dict[int, tuple[Way, ...]], heard: frozenset[int]
) -> Iterator[Chart]:
    names = {room: story.rooms[room].name for room in ways}
    levels = sorted({floor for floor, _, _ in spots.values()}, key=lambda level: (level != 0, level < 0, abs(level)))
    for level in levels:
        places = [
            Place(room, names[room], x, y, ways[room], room == state.here, room in heard)
            for room, (floor, x, y) in spots.items()
            if floor == level
        ]
        places.sort(key=lambda place: (not place.here, place.y, place.x))
        yield Chart(_title(level, state.here in spots), tuple(places), names)


_COUNTED = ("", "One floor", "Two floors", "Three floors", "Four floors")


def _title(level: int, joined: bool) -> str:
    """Of what is not joined to where one is, nobody knows which floor it is on."""
    many = _COUNTED[abs(level)] if abs(level) < len(_COUNTED) else "Many floors"
    where = f"{many} {'up' if level > 0 else 'down'}" if level else ""
    if joined:
        return where or "This floor"
    return f"Elsewhere, {where.lower()}" if where else "Elsewhere"


def in_words(chart: Chart) -> list[str]:
    """ "Foyer (you are here): west to Cloakroom, south not yet seen", a room a line."""
    lines = []
    for place in chart.places:
        notes = " (you are here)" if place.here else ""
        ways = [told(way, chart.names) for way in place.ways]
        lines.append(f"{place.name}{notes}: {', '.join(ways) or 'no way out'}")
    return lines


def told(way: Way, names: dict[int, str]) -> str:
    return f"{way.direction} to {names[way.to]}" if way.to else f"{way.direction} not yet seen"
