"""A file that YAML could not read: where its reader gave up, and the lines around."""

from __future__ import annotations

import re

from ..named import NamedTuple

_LISTED = re.compile(r" *(?:- +)*")

Spot = tuple[int, int]  # row and column, from 0


class Wreck(NamedTuple):
    """Where the reader gave up and what it said; `begun` is where it had begun the part that failed."""

    rows: list[str]
    said: str
    at: Spot
    begun: Spot

    @property
    def row(self) -> str:
        return self.rows[self.at[0]]

    @property
    def before(self) -> str:
        return self.row[: self.at[1]].rstrip()

    @property
    def sign(self) -> str:
        return self.row[self.at[1] : self.at[1] + 1]

    def above(self, at: int) -> int:
        """The nearest row above that is not blank; -1 if there is none."""
        return next((row for row in range(at - 1, -1, -1) if self.rows[row].strip()), -1)


def depth(row: str) -> int:
    """How far in the first word of a row stands, behind the signs of a list."""
    found = _LISTED.match(row)
    return found.end() if found else 0
