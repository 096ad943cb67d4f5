"""Where the two windows lie on a display: a line of status at the top, the story below it."""

from __future__ import annotations

from typing import Any

from ...named import NamedTuple
from .incoming import Event, Garbled

STATUS, STORY = 1, 2  # the windows' numbers
LARGEST = 100_000  # pixels or characters
_NAMES = {  # what a display may say instead, the most particular first, and what holds where it says nothing
    "width": (("width",), 80),
    "height": (("height",), 24),
    "column": (("gridcharwidth", "charwidth"), 1),
    "row": (("gridcharheight", "charheight"), 1),
    "letter": (("buffercharwidth", "charwidth"), 1),
    "margin_x": (("gridmarginx", "gridmargin", "marginx", "margin"), 0),
    "margin_y": (("gridmarginy", "gridmargin", "marginy", "margin"), 0),
    "story_margin": (("buffermarginx", "buffermargin", "marginx", "margin"), 0),
    "edge_x": (("outspacingx", "outspacing", "spacing"), 0),
    "edge_y": (("outspacingy", "outspacing", "spacing"), 0),
    "between": (("inspacingy", "inspacing", "spacing"), 0),
}


class Layout(NamedTuple):
    """`columns` of the status line, `letters` in a line of the story (about), and the windows as they are told."""

    columns: int
    letters: int
    windows: list[Event]


def layout(metrics: Any) -> Layout:
    """For the measures that a display told. Raises: Garbled."""
    if not isinstance(metrics, dict):
        raise Garbled("The metrics are an object.")
    found = {ours: _measure(metrics, *row) for ours, row in _NAMES.items()}
    across = max(0, found["width"] - 2 * found["edge_x"])
    down = max(0, found["height"] - 2 * found["edge_y"])
    bar = min(down, found["row"] + found["margin_y"])
    columns = max(0, across - found["margin_x"]) // max(1, found["column"])
    box = {"left": found["edge_x"], "width": across}
    below = min(bar + found["between"], down)
    status = {"id": STATUS, "type": "grid", "rock": STATUS, "gridwidth": columns, "gridheight": 1}
    status |= {**box, "top": found["edge_y"], "height": bar}
    story = {"id": STORY, "type": "buffer", "rock": STORY, **box}
    story |= {"top": found["edge_y"] + below, "height": down - below}
    letters = max(0, across - found["story_margin"]) // max(1, found["letter"])
    return Layout(columns, letters, [status, story])


def _measure(metrics: Event, names: tuple[str, ...], usual: int) -> int:
    value = next((metrics[name] for name in names if metrics.get(name) is not None), usual)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LARGEST:
        raise Garbled(f"{names[0]} is a number from 0 to {LARGEST}.")
    return int(value)
