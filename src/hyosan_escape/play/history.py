"""Every turn that was ever made in a game, and where it stands now: a tree that only grows.

Turns are numbered as they are made; 0 is the beginning. Undo, redo and the timeline only move about. Nothing that was
played is dropped: a turn made after an undo begins a branch.

A game that was loaded knows its turns as rows of text. What the world was like after one of them is found when it is
asked for, from the nearest turn where that is known: see `replay`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from ..named import NamedTuple
from ..world import Action, State


class Step(NamedTuple):
    """The state before a turn, and the action that made it."""

    before: State
    action: Action


class Turn:
    """`state` is the one it led to. None: not known yet, or, if it is `lost`, not to be found again."""

    __slots__ = ("action", "after", "depth", "line", "lost", "row", "state")

    def __init__(self, after: int, depth: int, line: int) -> None:
        self.after = after  # the turn it follows
        self.depth = depth  # how many turns lead to it, with itself
        self.line = line  # which typed line it belongs to: undo takes back a whole line
        self.action: Action | None = None
        self.state: State | None = None
        self.row = ""  # as a save keeps it; "" until it is asked for
        self.lost = False


Find = Callable[["History", int], None]


class History:
    def __init__(self, start: State, find: Find | None = None) -> None:
        """`find` gives a turn its action and its state, or marks it as lost."""
        first = Turn(0, 0, 0)
        first.state = start
        self.turns = [first]
        self.at = 0
        self.ahead: list[int] = []  # what redo would do again, the next one last
        self.kept: dict[int, dict[str, Any]] = {}  # turn -> its state as a save has it
        self.fence = 0  # the turn that undo does not go back beyond
        self._find = find

    @property
    def state(self) -> State:
        return self.known(self.at)

    def known(self, number: int) -> State:
        state = self.turns[number].state
        if state is None:
            raise AssertionError(f"unreachable: turn {number} is not known")
        return state

    @property
    def depth(self) -> int:
        """How many turns led here."""
        return self.turns[self.at].depth

    @property
    def tip(self) -> int:
        """Where redo ends."""
        return self.ahead[0] if self.ahead else self.at

    def add(self, action: Action, line: int, state: State) -> None:
        turn = Turn(self.at, self.depth + 1, line)
        turn.action, turn.state = action, state
        self.turns.append(turn)
        self.at = len(self.turns) - 1
        self.ahead.clear()

    def is_known(self, number: int) -> bool:
        """Whether the game can stand there."""
        turn = self.turns[number]
        if turn.state is None and not turn.lost and self._find is not None:
            self._find(self, number)
        return turn.state is not None

    # Moving about.

    def undo(self) -> bool:
        """Back to before the last typed line that changed anything; past what is lost."""
        line, to = self.turns[self.at].line, self.at
        if to == self.fence:
            return False
        while to != self.fence and (self.turns[to].line == line or not self.is_known(to)):
            self.ahead.append(to)
            to = self.turns[to].after
        self.at = to
        return True

    def redo(self) -> bool:
        """Forward again by a typed line, past what is lost."""
        if not self.ahead:
            return False
        line, to, way = self.turns[self.ahead[-1]].line, self.at, list(self.ahead)
        while way and (self.turns[way[-1]].line == line or not self.is_known(to)):
            to = way.pop()
        if not self.is_known(to):
            return False
        self.at, self.ahead = to, way
        return True

    def go(self, number: int) -> bool:
        """To any turn. Ahead of it lies what was undone, or else what was played from there last."""
        if self.fence not in (0, number, *self.way(number)) or not self.is_known(number):
            return False
        ways = self.way(self.tip)
        if number and number not in ways:
            ways = self.way(self._newest(number))
        self.at = number
        self.ahead = ways[self.depth :][::-1]
        return True

    def _newest(self, number: int) -> int:
        """Where one comes from a turn by always taking the branch that was begun last."""
        last = {turn.after: at for at, turn in enumerate(self.turns) if at}
        while number in last:
            number = last[number]
        return number

    # Reading.

    def last_line(self) -> list[Step]:
        """The turns that UNDO would take back, as far as they are known."""
        line = self.turns[self.at].line
        way = [at for at in self.way(self.at) if self.turns[at].line == line]
        return self._steps(way[way.index(self.fence) + 1 :] if self.fence in way else way)

    @property
    def past(self) -> list[Step]:
        """The turns that led here, as far as they are known."""
        return self._steps(self.way(self.at))

    def _steps(self, way: Iterable[int]) -> list[Step]:
        steps = (self.step(at) for at in way)
        return [step for step in steps if step is not None]

    def step(self, number: int) -> Step | None:
        turn = self.turns[number]
        before = self.turns[turn.after].state if self.is_known(turn.after) else None
        if before is not None and turn.action is None and self._find is not None:
            self._find(self, number)
        return None if before is None or turn.action is None else Step(before, turn.action)

    def first(self, holds: Callable[[State], bool]) -> int:
        """The turn since which something holds that holds now."""
        way, before = [0, *self.way(self.at)], 0
        for at, number in enumerate(way):
            state = self.turns[number].state
            if state is not None and holds(state):
                break
            before = at if state is not None else before
        between = (number for number in way[before + 1 : at] if self.is_known(number))
        return next((number for number in between if holds(self.known(number))), way[at])

    def way(self, number: int) -> list[int]:
        """The turns that lead to one, in order, with itself."""
        found: list[int] = []
        while number:
            found.append(number)
            number = self.turns[number].after
        return found[::-1]
