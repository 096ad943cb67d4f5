"""A chart as a picture: boxes for rooms, lines for ways, in signs that every terminal has."""

from __future__ import annotations

from collections.abc import Iterator

from ..named import NamedTuple
from ..prose.chart import COMPASS, STAIRS, Chart, Place, Way, told
from .page import cells, fitted, wrap

GAP, MARGIN = 3, 2  # columns between two boxes, and beside them all
WIDEST, NARROWEST = 20, 7  # columns of a name
USUAL = 11
MOST_LINES = 4  # of a name
PLAIN, DOUBLE = "┌─┐│└┘├┤┴┬", "╔═╗║╚╝╟╢╧╤"  # corners and sides, then where a line begins: east, west, north, south
_SLANTS = {(1, 1): "╲", (-1, -1): "╲", (1, -1): "╱", (-1, 1): "╱"}


class Box(NamedTuple):
    """Where a place is on the paper; `lines` are its name."""

    place: Place
    left: int
    top: int
    width: int
    height: int
    lines: list[str]

    @property
    def middle(self) -> tuple[int, int]:
        return self.left + self.width // 2, self.top + self.height // 2


Cell = tuple[int, int]  # (column, row)
Boxes = dict[Cell, Box]
Paper = dict[Cell, str]


def drawn(chart: Chart, width: int) -> list[str]:
    """Lines of at most so many columns; [] where it does not fit."""
    spots = _spots(chart)
    columns = 1 + max(x for x, _ in spots.values())
    inner = _inner(chart, (width - 2 * MARGIN - GAP * (columns - 1)) // columns - 2)
    if inner < max(NARROWEST, *(_longest(place.name) for place in chart.places)):
        return []
    boxes = {at: box for box, at in _boxes(chart, spots, inner)}
    paper: Paper = {}
    for box in boxes.values():
        _frame(paper, box)
    left = [_undrawn(paper, boxes, at, chart) for at in boxes]
    notes = [line for text in [*left, _legend(paper)] if text for line in wrap(text, width, "  ")]
    return [*_rows(paper), *notes]


def _spots(chart: Chart) -> dict[int, Cell]:
    """Place -> (column, row), both from 0, without empty ones."""
    across = sorted({place.x for place in chart.places})
    down = sorted({place.y for place in chart.places})
    return {place.room: (across.index(place.x), down.index(place.y)) for place in chart.places}


def _inner(chart: Chart, most: int) -> int:
    """As narrow as lets every name stand in few lines with its words whole."""
    names = [place.name for place in chart.places]
    for width in range(USUAL, min(most, WIDEST) + 1):
        if all(len(wrap(name, width)) < MOST_LINES and _longest(name) <= width for name in names):
            return width
    return min(most, WIDEST)


def _longest(name: str) -> int:
    return max(map(cells, name.split()), default=0)


def _boxes(chart: Chart, spots: dict[int, Cell], inner: int) -> Iterator[tuple[Box, Cell]]:
    names = {place.room: _name(place.name, inner) for place in chart.places}
    heights: dict[int, int] = {}
    for room, (_, row) in spots.items():
        heights[row] = max(heights.get(row, 0), len(names[room]) + 2)
    tops = {row: 1 + sum(heights[above] + 1 for above in heights if above < row) for row in heights}
    for place in chart.places:
        column, row = spots[place.room]
        left = MARGIN + column * (inner + 2 + GAP)
        yield Box(place, left, tops[row], inner + 2, heights[row], names[place.room]), (column, row)


def _name(name: str, inner: int) -> list[str]:
    lines = wrap(name, inner)
    return (
        lines
        if len(lines) <= MOST_LINES
        else [*lines[: MOST_LINES - 1], fitted(" ".join(lines[MOST_LINES - 1 :]), inner)]
    )


def _frame(paper: Paper, box: Box) -> None:
    signs = DOUBLE if box.place.here else PLAIN
    right, bottom = box.left + box.width - 1, box.top + box.height - 1
    for x in range(box.left, right + 1):
        paper[x, box.top] = paper[x, bottom] = signs[1]
    for y in range(box.top, bottom + 1):
        paper[box.left, y] = paper[right, y] = signs[3]
    for at, sign in zip(
        ((box.left, box.top), (right, box.top), (box.left, bottom), (right, bottom)), "0245", strict=True
    ):
        paper[at] = signs[int(sign)]
    ways = {way.direction for way in box.place.ways}
    if "up" in ways:
        paper[right - 1, box.top] = "↑"
    if "down" in ways:
        paper[right - 1, bottom] = "↓"
    if box.place.heard:
        paper[box.left + 1, box.top] = "!"
    for number, line in enumerate(box.lines):
        _write(paper, box.left + 1, box.top + 1 + number, line)


def _write(paper: Paper, x: int, y: int, text: str) -> None:
    for sign in text:
        width = cells(sign)
        if not width:  # it stands on the one before
            paper[x - 1, y] += sign
            continue
        paper[x, y] = sign
        for beside in range(1, width):
            paper[x + beside, y] = ""
        x += width


def _undrawn(paper: Paper, boxes: Boxes, at: Cell, chart: Chart) -> str:
    """Draw the ways of a place; those that cannot be drawn, in words."""
    place = boxes[at].place
    left = [told(way, chart.names) for way in place.ways if not _draw(paper, boxes, at, way)]
    return f"{place.name}: {', '.join(left)}" if left else ""


def _draw(paper: Paper, boxes: Boxes, at: Cell, way: Way) -> bool:
    step = COMPASS.get(way.direction)
    if step is None:
        return way.direction in STAIRS and not way.to  # an arrow tells of these
    if way.to:
        return _line(paper, boxes, at, step, way)
    _stub(paper, boxes[at], step)
    return True


def _stub(paper: Paper, box: Box, step: Cell) -> None:
    """A way that nobody has gone yet."""
    x, y = _gate(box, step)
    paper.setdefault((x + step[0], y + step[1]), "?")
    _open(paper, box, step)


def _line(paper: Paper, boxes: Boxes, at: Cell, step: Cell, way: Way) -> bool:
    """Whether it could be drawn: straight to its end, with no other room between."""
    box, n = boxes[at], 1
    across, down = step
    furthest = max(max(x, y) for x, y in boxes) + 1
    while n <= furthest and (at[0] + n * across, at[1] + n * down) not in boxes:
        n += 1
    other = boxes.get((at[0] + n * across, at[1] + n * down))
    if other is None or other.place.room != way.to or (across and down and n > 1):
        return False
    x, y = _gate(box, step)
    if across and down:
        x += across * (GAP // 2 + 1)
        sign = _SLANTS[step]
        paper[x, y + down] = "╳" if paper.get((x, y + down), sign) not in (sign, "?") else sign
        return True
    end = _gate(other, (-across, -down))
    while (x + across, y + down) != end:
        x, y = x + across, y + down
        paper[x, y] = "─" if across else "│"
    _open(paper, box, step)
    _open(paper, other, (-across, -down))
    return True


def _gate(box: Box, step: Cell) -> Cell:
    """Where on its frame a line begins that goes this way."""
    middle, centre = box.middle
    x = {1: box.left + box.width - 1, 0: middle, -1: box.left}[step[0]]
    y = {1: box.top + box.height - 1, 0: centre, -1: box.top}[step[1]]
    return x, y


def _open(paper: Paper, box: Box, step: Cell) -> None:
    gates = {(1, 0): 6, (-1, 0): 7, (0, -1): 8, (0, 1): 9}
    if step in gates:
        paper[_gate(box, step)] = (DOUBLE if box.place.here else PLAIN)[gates[step]]


def _rows(paper: Paper) -> Iterator[str]:
    top, bottom = min(y for _, y in paper), max(y for _, y in paper)
    right = max(x for x, _ in paper)
    for y in range(top, bottom + 1):
        yield "".join(paper.get((x, y), " ") for x in range(right + 1)).rstrip()


def _legend(paper: Paper) -> str:
    signs = set(paper.values())
    notes = (("╔", "╔═╗ you are here"), ("?", "? not yet seen"), ("↑", "↑ up"), ("↓", "↓ down"), ("!", "! heard here"))
    return "   ".join(note for sign, note in notes if sign in signs)
