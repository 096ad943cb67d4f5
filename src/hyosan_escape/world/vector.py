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


def flat(row: Vector) -> Iterator[int]:
    for page in row:
        yield from page
