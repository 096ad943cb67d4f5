"""Grammar lines against words: which words fill which slot."""

from __future__ import annotations

from collections.abc import Sequence

from .grammar import is_slot


def spread(parts: Sequence[str], spoken: Sequence[str]) -> list[list[str]] | None:
    """The words of each slot if the line's own words stand where they should, else None.

    A slot reaches to the last place at which the line's next word stands: "put hat on hook on wall" puts
    "hat on hook" on the wall only if that leaves every slot a word.
    """
    if not parts:
        return [] if not spoken else None
    head, rest = parts[0], parts[1:]
    if not is_slot(head):
        return spread(rest, spoken[1:]) if spoken and spoken[0] == head else None
    for end in range(len(spoken), 0, -1) if not rest else range(1, len(spoken)):
        tail = spread(rest, spoken[end:])
        if tail is not None:
            return [list(spoken[:end]), *tail]
    return None


def product(found: list[list[int]]) -> list[tuple[int, ...]]:
    rows: list[tuple[int, ...]] = [()]
    for things in found:
        rows = [(*row, thing) for row in rows for thing in things]
    return rows
