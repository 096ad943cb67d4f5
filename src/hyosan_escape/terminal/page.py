"""Blocks to lines: widths, and the one filter through which everything goes that reaches a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable
from unicodedata import east_asian_width

from ..prose import CHOICE, Block, plain, unstarred

# Nothing that steers a terminal or turns text round: C0 but line end and tab, C1, DEL, bidi and zero-width signs.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
MEASURE = 78  # columns: longer lines tire the eye


def safe(text: str) -> str:
    """Text without anything that could steer a terminal."""
    return _HARMFUL.sub("", text)


def plain_page(blocks: Iterable[Block], width: int = 0) -> str:
    """Bare text; wrapped to `width` columns unless it is 0. No line begins with the prompt's sign."""
    text = safe(plain(blocks)).replace("\n>", "\n\u203a")
    text = "\u203a" + text[1:] if text.startswith(">") else text
    if not width:
        return text
    return "\n".join(line for each in text.split("\n") for line in wrap(each, width))


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Lines of at most `width` cells; a Hangul syllable takes two."""
    room = min(width, MEASURE)
    lines, line, used = [], "", 0
    for word in text.split(" "):
        size = cells(word)
        if line and used + 1 + size > room:
            lines.append(line)
            line, used = indent + word, len(indent) + size
        else:
            line, used = (f"{line} {word}", used + 1 + size) if line else (word, size)
    return [*lines, line]


def cells(text: str) -> int:
    if text.isascii():
        return len(text)
    return sum(2 if east_asian_width(sign) in "WF" else 1 for sign in text)


def styled(blocks: Iterable[Block], width: int) -> list[tuple[str, str]]:
    """Fragments (style class, text) for the terminal, wrapped, with emphasis."""
    fragments: list[tuple[str, str]] = []
    before = ""
    for block in blocks:
        if fragments:
            fragments.append(("", "\n" if before == block.kind == CHOICE else "\n\n"))
        fragments += _styled_block(block, width)
        before = block.kind
    return fragments


def _styled_block(block: Block, width: int) -> list[tuple[str, str]]:
    style = f"class:{block.kind}"
    text = safe(block.text)
    if text.startswith("***"):
        return [(style, text)]
    indent = "   " if block.kind == CHOICE else ""
    fragments = []
    # Emphasis may run over a line's end, so lines are made first and the stars read across them.
    emphasis = False
    for part in re.split(r"((?<!\\)\*)", "\n".join(wrap(text, width, indent))):
        if part == "*":
            emphasis = not emphasis
        elif part:
            fragments.append((f"{style} class:emphasis" if emphasis else style, unstarred(part)))
    return fragments
