"""Blocks to lines: widths, and the one filter through which everything goes that reaches a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import category, east_asian_width

from ..prose import CHART, CHOICE, Block, plain
from ..source import HARMFUL

EMPHASIS = re.compile(r"(?<!\\)\*([^*]+?)(?<!\\)\*")  # as `unstarred` reads it
_ON, _OFF = "\x01", "\x02"  # around emphasis while lines are made: no text holds them, `safe` takes them out
_ON_TOP = ("Mn", "Me", "Cc")  # signs that stand on the one before
MEASURE = 78  # columns: longer lines tire the eye


def safe(text: str) -> str:
    """Text without anything that could steer a terminal. A tab is a space: nobody knows how wide it is."""
    return HARMFUL.sub("", text).replace("\t", " ")


def plain_page(blocks: Iterable[Block], width: int = 0, measure: int = MEASURE) -> str:
    """Bare text; wrapped to `width` columns, at most to `measure`, unless it is 0. No line begins as a prompt does."""
    text = safe(plain(blocks))
    if width:
        text = "\n".join(line for each in text.split("\n") for line in wrap(each, width, measure=measure))
    text = text.replace("\n>", "\n\u203a")
    return "\u203a" + text[1:] if text.startswith(">") else text


def wrap(text: str, width: int, indent: str = "", measure: int = MEASURE) -> list[str]:
    """Lines of at most `width` cells; a Hangul syllable takes two. Only a word longer than a line is cut."""
    room = max(len(indent) + 2, min(width, measure))
    lines, line = [], ""
    for number, word in enumerate(text.split(" ")):
        longer = f"{line} {word}" if number else word
        if line.strip() and cells(longer) > room:
            lines.append(line)
            longer = indent + word
        while cells(longer) > room:
            head, rest = _cut(longer, room)
            lines.append(head)
            longer = indent + rest
        line = longer
    return [*lines, line]


def _cut(text: str, room: int) -> tuple[str, str]:
    """What fits into `room` cells, and the rest."""
    used = 0
    for at, sign in enumerate(text):
        used += cells(sign)
        if used > room:
            return text[:at], text[at:]
    return text, ""


def cells(text: str) -> int:
    """How many columns a terminal gives to a text without control signs (and with marks of emphasis)."""
    if text.isascii():
        return len(text) - text.count(_ON) - text.count(_OFF)
    return sum(2 if east_asian_width(sign) in "WF" else category(sign) not in _ON_TOP for sign in text)


def fitted(text: str, room: int) -> str:
    """The text in one line of so many columns, however few."""
    if cells(text) <= room:
        return text
    while text and cells(text) > room - 1:
        text = text[:-1]
    return f"{text}…"[: max(0, room)]


def styled(blocks: Iterable[Block], width: int, measure: int = MEASURE) -> list[tuple[str, str]]:
    """Fragments (style class, text) for a terminal of this width, wrapped, with emphasis; pictures may be wider."""
    fragments: list[tuple[str, str]] = []
    before = ""
    for block in blocks:
        if fragments:
            fragments.append(("", "\n" if block.kind == CHART or before == block.kind == CHOICE else "\n\n"))
        fragments += _styled_block(block, width, measure)
        before = block.kind
    return fragments


def pictured(block: Block, width: int) -> list[str]:
    """A chart as a picture; [] for what is none, or is too wide."""
    if block.chart is None:
        return []
    from .drawing import drawn  # few pages have one

    return [safe(line) for line in drawn(block.chart, width)]


def _styled_block(block: Block, width: int, measure: int) -> list[tuple[str, str]]:
    style = f"class:{block.kind}"
    picture = pictured(block, width)
    if picture:
        return [(style, "\n".join(picture))]
    text = safe(block.text)
    # "12  take mop": a second line begins under the words, not under the number.
    indent = (
        " " * min(6, len(text) - len(text.lstrip(" 0123456789")))
        if block.kind == CHOICE
        else "  "
        if block.kind == CHART
        else ""
    )
    if not text.startswith("*** "):
        text = EMPHASIS.sub(rf"{_ON}\1{_OFF}", text).replace("\\*", "*")
    fragments = []
    # Emphasis may run over a line's end, so lines are made first and the marks read across them.
    for part in re.split(f"({_ON}[^{_OFF}]*{_OFF})", "\n".join(_lines(text, min(width, measure), indent))):
        if part:
            fragments.append((f"{style} class:emphasis", part[1:-1]) if part[0] == _ON else (style, part))
    return fragments


def _lines(text: str, width: int, indent: str) -> list[str]:
    return [line for each in text.split("\n") for line in wrap(each, width, indent, width)]
