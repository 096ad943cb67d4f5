"""A long row of small integers whose change costs the same at any length.

A flat tuple of 10,000 places would be copied whole for every step a player takes. So the row is kept in
pages, and a change copies one page and the row of pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

PAGE = 64
Vector = tuple[tuple[int, ...], ...]


def vector(values: Iterable[int]) -> Vector:
    flat = tuple(values)
    return tuple(flat[at : at + PAGE] for at in range(0, len(flat), PAGE))


def put(row: Vector, at: int, value: int) -> Vector:
    """The row with `value` at place `at`."""
    high, low = at >> 6, at & 63
    page = row[high]
    changed = (*page[:low], value, *page[low + 1 :])
    return (*row[:high], changed, *row[high + 1 :])


def with_value(row: tuple[int, ...], at: int, value: int) -> tuple[int, ...]:
    """A short flat row with `value` at place `at`."""
    return (*row[:at], value, *row[at + 1 :])


def changed(row: Vector, start: Vector) -> tuple[tuple[int, tuple[int, ...]], ...]:
    """The pages that are not the very ones of `start`, with their numbers: a short key for a long row.

    A page that is equal but another object counts as changed. So two equal keys mean equal rows, while equal
    rows may, rarely, have two keys: right for a store of answers, wrong for comparing.
    """
    if row is start:
        return ()
    return tuple([(at, page) for at, page in enumerate(row) if page is not start[at]])


def flat(row: Vector) -> Iterator[int]:
    for page in row:
        yield from page
