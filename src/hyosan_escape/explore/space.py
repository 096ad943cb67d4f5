"""The states a search has found: a graph in a few arrays.

State 0 is where the story begins. `edges[starts[i]:starts[i + 1]]` are the states that state i leads to, of those that
were expanded; each state knows the one it was first come to from, and by what, so the way back is a shortest one.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator

from ..named import NamedTuple
from ..world import Action, State
from .forking import Rolls
from .packing import Packing, Table

Step = tuple[Action, Rolls]


class Start(NamedTuple):
    """How a game begins: in a mode, and perhaps with a later chapter; 0: the story's own."""

    mode: int = 0
    chapter: int = 0


AS_WRITTEN = Start()


class Space:
    def __init__(self) -> None:
        self.packing = Packing()
        self.table = Table()
        self.parents = array("I")
        self.labels = array("I")  # by which of `steps` each was come to
        self.steps: list[Step] = []
        self._numbers: dict[Step, int] = {}
        self.edges = array("I")
        self.starts = array("I", [0])
        self.ends: list[int] = []  # states in which the story has ended
        self.first_rolls: Rolls = ()  # how the dice fell before the first command, for state 0
        self.openings: dict[int, Rolls] = {}  # for each state the story can begin in

    def __len__(self) -> int:
        return len(self.table)

    @property
    def expanded(self) -> int:
        return len(self.starts) - 1

    def state(self, number: int) -> State:
        return self.packing.state(self.table.keys[number])

    def enter(self, state: State, parent: int, step: Step) -> int:
        """The number of a state, which is new if it is the last."""
        found = self.table.number(self.packing.key(state))
        if found == len(self.parents):
            self.parents.append(parent)
            self.labels.append(self.label(step))
            if state.ending:
                self.ends.append(found)
        return found

    def label(self, step: Step) -> int:
        """The number of a step among `steps`."""
        found = self._numbers.get(step)
        if found is None:
            found = self._numbers[step] = len(self.steps)
            self.steps.append(step)
        return found

    def close(self) -> None:
        """All that the next state leads to has been entered in `edges`."""
        self.starts.append(len(self.edges))

    def after(self, number: int) -> array[int]:
        return self.edges[self.starts[number] : self.starts[number + 1]] if number < self.expanded else array("I")

    def way_to(self, number: int) -> list[int]:
        """The states on a shortest way from the beginning to this one, both included."""
        way = [number]
        while way[-1] not in self.openings:
            way.append(self.parents[way[-1]])
        return way[::-1]

    def bytes(self) -> int:
        """What the arrays and parts take; an estimate of what the search costs."""
        arrays = (self.parents, self.labels, self.edges, self.starts, self.table.keys, self.table.slots)
        return sum(row.itemsize * len(row) for row in arrays) + self.packing.bytes()


def reaching(space: Space, goals: Iterator[int]) -> bytearray:
    """For each state, 1 where one of the goals can still be reached; a state not expanded is taken to reach them."""
    before, starts = before_each(space)
    found = bytearray(len(space))
    waiting = [*goals, *range(space.expanded, len(space))]
    for number in waiting:
        found[number] = 1
    while waiting:
        number = waiting.pop()
        for other in before[starts[number] : starts[number + 1]]:
            if not found[other]:
                found[other] = 1
                waiting.append(other)
    return found


def before_each(space: Space) -> tuple[array[int], array[int]]:
    """Every edge the other way round: rows of states that lead to each state, and where each row begins."""
    counts = array("I", bytes(4 * (len(space) + 1)))
    for number in space.edges:
        counts[number] += 1
    total = 0
    for number, count in enumerate(counts):
        total += count
        counts[number] = total
    before = array("I", bytes(4 * len(space.edges)))
    for origin in range(space.expanded):
        for number in space.edges[space.starts[origin] : space.starts[origin + 1]]:
            counts[number] -= 1
            before[counts[number]] = origin
    return before, counts
