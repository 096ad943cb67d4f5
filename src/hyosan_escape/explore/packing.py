"""States in few bytes: each part of a state is kept once, and a state is two numbers in one (SPIN's COLLAPSE).

What is about things changes apart from what is about the player, and both change apart from what is remembered; so
the parts are far fewer than the states, and a state itself comes to a key of 8 bytes and its slot in a table.
"""

from __future__ import annotations

from array import array
from operator import itemgetter

from ..world import State

_THINGS = ("at", "form", "moved", "told")
_PLAYER = ("here", "scene", "ending", "back", "heralds")
_PLACE = tuple(name for name in State._fields if name in _PLAYER or name.startswith("horde_"))
_MEMORY = tuple(name for name in State._fields if name not in _THINGS and name not in _PLACE)
_GROUPS = tuple(tuple(State._fields.index(name) for name in names) for names in (_THINGS, _PLACE, _MEMORY))
_THINGS_OF, _PLACE_OF, _MEMORY_OF = (itemgetter(*group) for group in _GROUPS)
_ORDER = [place for group in _GROUPS for place in group]
_BACK = tuple(_ORDER.index(field) for field in range(len(State._fields)))
HALF = 32
_LOW = (1 << HALF) - 1


class Part:
    """Values met so far, numbered."""

    def __init__(self) -> None:
        self.numbers: dict[object, int] = {}
        self.values: list[object] = []

    def number(self, value: object) -> int:
        found = self.numbers.get(value)
        if found is None:
            found = self.numbers[value] = len(self.values)
            self.values.append(value)
        return found


class Packing:
    """Both ways between a State and its key."""

    def __init__(self) -> None:
        self.things, self.place, self.memory, self.rest = Part(), Part(), Part(), Part()

    def key(self, state: State) -> int:
        things, place, memory = _THINGS_OF(state), _PLACE_OF(state), _MEMORY_OF(state)
        rest = self.place.number(place) << HALF | self.memory.number(memory)
        return self.rest.number(rest) << HALF | self.things.number(things)

    def state(self, key: int) -> State:
        rest = self.rest.values[key >> HALF]
        assert isinstance(rest, int)
        values = (*self.things.values[key & _LOW], *self.place.values[rest >> HALF], *self.memory.values[rest & _LOW])  # type: ignore[misc]
        return State(*[values[at] for at in _BACK])

    def bytes(self) -> int:
        """An estimate: a tuple of small numbers takes 8 bytes each and 56 beside; a table's entry 100."""
        tuples = (self.things, self.place, self.memory)
        return sum(len(part.values) * (156 + 8 * len(group)) for part, group in zip(tuples, _GROUPS, strict=True))


class Table:
    """Keys of 64 bits, numbered in the order in which they came: an open hash table in two arrays."""

    def __init__(self) -> None:
        self.keys = array("Q")
        self.slots = array("I", bytes(4 * 1024))
        self._mask = 1023

    def __len__(self) -> int:
        return len(self.keys)

    def number(self, key: int) -> int:
        """The number of a key, which is entered if it is new."""
        slots, keys, mask = self.slots, self.keys, self._mask
        slot = hash((key,)) & mask
        while at := slots[slot]:
            if keys[at - 1] == key:
                return at - 1
            slot = slot + 1 & mask
        keys.append(key)
        slots[slot] = len(keys)
        if len(keys) * 3 > mask * 2:
            self._grow()
        return len(keys) - 1

    def _grow(self) -> None:
        self._mask = mask = self._mask * 4 + 3
        slots = self.slots = array("I", bytes(4 * (mask + 1)))
        for number, key in enumerate(self.keys, 1):
            slot = hash((key,)) & mask
            while slots[slot]:
                slot = slot + 1 & mask
            slots[slot] = number
