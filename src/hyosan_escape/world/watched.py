"""A moment that is watched: whoever reads it tells by that what their answer hangs on.

Nobody has to declare what a condition reads, and so nobody can forget to. What was read is kept as places of the
state: a whole field, a place in a row, a bit.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable

from .draft import Moment
from .state import State

PAGED = frozenset(["at", "form", "fact", "told"])
FLAT = frozenset(["horde_at", "horde_goal", "horde_lure", "horde_calm", "horde_mode", "horde_size"])
BITS = frozenset(["visited", "used", "heralds"])


class Uncertain(Exception):
    """The dice would have to fall."""


class Reads:
    """What was read so far."""

    __slots__ = ("asked", "bits", "fields", "places", "wholes")

    def __init__(self) -> None:
        self.asked: dict[Hashable, Callable[..., object]] = {}  # answers, however they came about: name, and how to ask
        self.fields: set[str] = set()  # what such an answer was found from, if it is not kept itself
        self.wholes: set[str] = set()
        self.bits: dict[str, int] = {}
        self.places: dict[tuple[str, int], set[int]] = {}  # (field, page) -> places; a row is one page, number 0

    def merge(self, other: Reads) -> None:
        self.asked.update(other.asked)
        self.fields |= other.fields
        self.wholes |= other.wholes
        for field, mask in other.bits.items():
            self.bits[field] = self.bits.get(field, 0) | mask
        for page, places in other.places.items():
            self.places.setdefault(page, set()).update(places)

    def see(self, field: str, page: int, places: Iterable[int]) -> None:
        self.places.setdefault((field, page), set()).update(places)

    def size(self) -> int:
        bits = sum(mask.bit_count() for mask in self.bits.values())
        return len(self.asked) + len(self.wholes) + bits + sum(map(len, self.places.values()))


class Watched:
    """Reads like the moment it stands for. What was read once lies ready as an attribute (of a row: as an item)."""

    def __init__(self, moment: Moment, reads: Reads) -> None:
        self.moment = moment
        self.reads = reads
        self.facts: dict[Hashable, object] = {}  # what was answered in the course of it

    def __getattr__(self, field: str) -> object:
        value = getattr(self.moment, field)
        seen: object = value
        if field in PAGED:
            seen = _Row(value)
        elif field in FLAT:
            seen = _Page(value)
        elif field in BITS:
            seen = _Bits(field, value, self.reads)
        elif field == "fuse":
            seen = tuple((fuse, None) for fuse, _ in value)  # which, not for how long
        setattr(self, field, seen)
        return seen

    def roll(self, sides: int) -> int:
        """Between turns the dice may fall as they are wished."""
        if not isinstance(self.moment, State):
            raise Uncertain
        return 0

    def done(self) -> None:
        """Write down what lies ready."""
        for field, seen in vars(self).items():
            if isinstance(seen, _Page):
                self.reads.see(field, 0, seen)
            elif isinstance(seen, _Row):
                for page, places in seen.items():
                    self.reads.see(field, page, places)
            elif field not in OWN and not isinstance(seen, _Bits):
                self.reads.wholes.add(field)


OWN = frozenset(["moment", "reads", "facts"])


class _Page(dict[int, int]):
    """What was read of it."""

    def __init__(self, page: tuple[int, ...]) -> None:
        self.page = page

    def __missing__(self, place: int) -> int:
        value = self[place] = self.page[place]
        return value


class _Row(dict[int, _Page]):
    def __init__(self, row: tuple[tuple[int, ...], ...]) -> None:
        self.row = row

    def __missing__(self, page: int) -> _Page:
        seen = self[page] = _Page(self.row[page])
        return seen


class _Bits:
    __slots__ = ("_bits", "_field", "_reads")

    def __init__(self, field: str, bits: int, reads: Reads) -> None:
        self._field, self._bits, self._reads = field, bits, reads

    def __rshift__(self, bit: int) -> int:
        self._reads.bits[self._field] = self._reads.bits.get(self._field, 0) | 1 << bit
        return self._bits >> bit & 1
