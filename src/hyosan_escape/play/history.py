"""The states of a sitting, in order: what undo and redo walk along."""

from __future__ import annotations

from ..named import NamedTuple
from ..world import Action, State


class Step(NamedTuple):
    """The state before a turn, and the action that made it."""

    before: State
    action: Action
    line: int  # which typed line it belongs to: undo takes back a whole line


class History:
    """Where the game stands, and the way there. A turn made after an undo drops what was undone."""

    def __init__(self, state: State, before: list[str] | None = None) -> None:
        """`before`: commands that led here in a game whose turns can no longer be walked back."""
        self.state = state
        self.earlier = before or []
        self.past: list[Step] = []
        self.fence = 0  # turns that cannot be taken back
        self._future: list[tuple[Step, State]] = []

    def add(self, step: Step, after: State) -> None:
        self.past.append(step)
        self._future.clear()
        self.state = after

    @property
    def can_undo(self) -> bool:
        return len(self.past) > self.fence

    def undo(self) -> bool:
        """Back to before the last typed line that changed anything."""
        if not self.can_undo:
            return False
        line = self.past[-1].line
        while self.can_undo and self.past[-1].line == line:
            step = self.past.pop()
            self._future.append((step, self.state))
            self.state = step.before
        return True

    def redo(self) -> bool:
        if not self._future:
            return False
        line = self._future[-1][0].line
        while self._future and self._future[-1][0].line == line:
            step, self.state = self._future.pop()
            self.past.append(step)
        return True
