"""What is told before a fuse is out, or a call plays."""

from __future__ import annotations

from ..source import Entry, Marked
from .workshop import Workshop

LONGEST = 9999  # turns (minutes) ahead that a warning may come


def link_warnings(shop: Workshop, entry: Entry) -> tuple[tuple[int, int], ...]:
    """`warn:` as (turns or minutes left, text), the earliest first."""
    found = []
    for left, text in entry.pairs("warn"):
        if _is_number(left):
            found.append((int(left.value), shop.texts.add(text)))
        else:
            wanted = f"a whole number of turns (or minutes) from 1 to {LONGEST}"
            shop.problems.add("HE107", left.mark, value=left.value[:60], wanted=wanted)
    return tuple(sorted(found, reverse=True))


def _is_number(left: Marked) -> bool:
    return left.value.isascii() and left.value.isdigit() and len(left.value) < 8 and 0 < int(left.value) <= LONGEST
