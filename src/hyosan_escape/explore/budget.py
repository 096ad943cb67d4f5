"""How long a search may go on, and what it tells meanwhile."""

from __future__ import annotations

import sys
from time import monotonic

from ..named import NamedTuple
from .space import Space

EVERY = 256  # states between two looks at the memory


class Budget(NamedTuple):
    """0: as many as it takes."""

    states: int = 0
    seconds: float = 60.0
    megabytes: int = 1_000


class Watch:
    """Asked after every state: "" to go on, else why to stop. Tells how far it is, where somebody is looking."""

    def __init__(self, budget: Budget, *, telling: bool = False) -> None:
        self.budget = budget
        self.telling = telling
        self.begun = self._told = monotonic()

    @property
    def seconds(self) -> float:
        return monotonic() - self.begun

    def stops(self, space: Space) -> str:
        """Why the search must stop, if it must."""
        most, count = self.budget, space.expanded
        if most.states and count >= most.states:
            return f"{count:,} states"
        if most.seconds and self.seconds > most.seconds:
            return f"{most.seconds:g} s"
        if self.telling and monotonic() - self._told > 0.5:
            self._tell(space, space.bytes() / 1e6)
        if count % EVERY or not most.megabytes:
            return ""
        return f"{most.megabytes:,} MB" if space.bytes() / 1e6 > most.megabytes else ""

    def _tell(self, space: Space, taken: float) -> None:
        self._told = monotonic()
        rate = space.expanded / max(self.seconds, 0.001)
        left = len(space) - space.expanded
        line = f"{space.expanded:,} states, {rate:,.0f} a second, {left:,} waiting, {taken:,.0f} MB"
        print(f"\r{line:<70}", end="", file=sys.stderr, flush=True)

    def done(self) -> None:
        if self.telling:
            print("\r" + " " * 70 + "\r", end="", file=sys.stderr, flush=True)
