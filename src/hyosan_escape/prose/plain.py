"""Blocks as bare text: for pipes, screen readers, transcripts and tests."""

from __future__ import annotations

import re
from collections.abc import Iterable

from .block import CHART, CHOICE, Block

_EMPHASIS = re.compile(r"(?<!\\)\*([^*]+?)(?<!\\)\*")


def unstarred(text: str) -> str:
    """The words without their marks of emphasis."""
    if "*" not in text or text.startswith("*** "):
        return text
    return _EMPHASIS.sub(r"\1", text).replace("\\*", "*")


def plain(blocks: Iterable[Block]) -> str:
    """Paragraphs parted by blank lines; choices in a row without."""
    text, before = "", ""
    for block in blocks:
        gap = "" if not text else "\n" if block.kind == CHART or before == block.kind == CHOICE else "\n\n"
        text += gap + unstarred(block.text)
        before = block.kind
    return text
