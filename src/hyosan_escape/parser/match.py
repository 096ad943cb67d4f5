"""Grammar lines against words: which words fill which slot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .grammar import is_slot


def spreads(parts: Sequence[str], spoken: Sequence[str]) -> Iterator[list[list[str]]]:
    """Every way in which the line's own words stand where they should: the words of each slot.

    A slot is short first, and the last takes what is left: "put hat on hook on wall" puts the hat on "hook on wall"
    and, should there be no such thing, "hat on hook" on the wall.
    """
    if not parts:
        if not spoken:
            yield []
        return
    head, rest = parts[0], parts[1:]
    if not is_slot(head):
        if spoken and spoken[0] == head:
            yield from spreads(rest, spoken[1:])
        return
    for end in range(1, len(spoken) - len(rest) + 1) if rest else (len(spoken),) * bool(spoken):
        for tail in spreads(rest, spoken[end:]):
            yield [list(spoken[:end]), *tail]


def product(found: list[list[int]]) -> list[tuple[int, ...]]:
    rows: list[tuple[int, ...]] = [()]
    for things in found:
        rows = [(*row, thing) for row in rows for thing in things]
    return rows
