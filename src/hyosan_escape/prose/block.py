"""A paragraph on its way to a page: what it is and its words. Widths and colours are the page's affair."""

from typing import TYPE_CHECKING

from ..named import NamedTuple

if TYPE_CHECKING:
    from .chart import Chart

HEADING, TEXT, SOUND, CHOICE, ASIDE, CHART = "heading", "text", "sound", "choice", "aside", "chart"


class Block(NamedTuple):
    """`kind` is one of the names above; `text` may hold *emphasis*, and has no line ends but in a chart.

    A chart's `text` says in words what a page that can draw makes a picture of.
    """

    kind: str
    text: str
    chart: "Chart | None" = None


def paragraphs(kind: str, text: str) -> list[Block]:
    parts = [part.strip() for part in text.split("\n\n")] if "\n\n" in text else [text.strip()]
    return [Block(kind, part) for part in parts if part]
