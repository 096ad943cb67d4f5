"""Breadth-first over all actions and every fall of the dice, with the same `step` that play uses.

`expand` is the seam: whatever gives the turns of a state (a process pool, a faster machine) can stand in its place.
"""

from __future__ import annotations

from collections.abc import Callable

from ..engine import Turn, actions, initial, opening
from ..named import NamedTuple
from ..story import Story
from ..story.chapters import chapter_now
from ..world import Action, Dice, State
from ..world.event import Event, Moved, Told
from .asides import ask_for_asides
from .budget import Watch
from .cone import Cone, cone_of
from .forking import Outcome, falls, outcomes
from .rows import Rows
from .space import AS_WRITTEN, Space, Start, Step

BEGUN: Step = (Action(0), ())


class Trouble(NamedTuple):
    """Something went wrong in a state, perhaps with one of its actions."""

    state: int
    step: Step
    message: str


def begin(story: Story, start: Start, dice: Dice) -> Turn:
    """What happens before the first command."""
    return opening(story, initial(story, 0, start.mode), start.chapter, dice)


def never() -> bool:
    return False


class Search:
    """A search that can be stopped and looked at. `watchers` are asked about each state before it is expanded."""

    def __init__(self, rows: Rows, watchers: tuple[Watcher, ...] = (), start: Start = AS_WRITTEN) -> None:
        self.rows = rows
        self.story = rows.story
        self.cone: Cone = cone_of(rows.story)
        self.space = Space()
        self.start = start
        self.exits: set[int] = set()  # states in which another chapter than the one looked at has begun
        self.watchers = watchers
        self.witnesses = [each for each in watchers if type(each).turn is not Watcher.turn]
        self.met: dict[int, tuple[int, Step]] = {}  # row -> where it was first met
        self.troubles: list[Trouble] = []
        self.cut = 0  # actions of which not every fall of the dice was tried
        self.turns = 0
        self.stopped = "not begun"

    def run(self, watch: Watch, is_done: Callable[[], bool] = never) -> None:
        """Until all is found, or the watch says stop, or somebody interrupts: what was found is kept."""
        self.stopped, why = "interrupted", ""
        try:
            if not self.space.expanded:
                self._begin()
            while self.space.expanded < len(self.space):
                why = watch.stops(self.space) or ("what was looked for is found" if is_done() else "")
                if why:
                    break
                self._expand(self.space.expanded)
            self.stopped = why if self.space.expanded < len(self.space) else ""
        except KeyboardInterrupt:
            self._forget_half()
        watch.done()

    @property
    def is_complete(self) -> bool:
        return not self.stopped and not self.cut and not self.troubles and not self.luck

    @property
    def luck(self) -> str:
        """What of luck was not forked."""
        if self.story.modes[self.start.mode or self.story.first_mode].luck != "hashed":
            return ""
        return "One luck was looked at: here the same choice always goes the same way in one game."

    def _begin(self) -> None:
        """Every state the story can begin in."""
        story = self.story
        for outcome in falls(lambda dice: begin(story, self.start, dice)):
            self.cut += outcome.cut
            number = self._enter(0, (BEGUN[0], outcome.rolls), outcome.turn)
            self.space.openings.setdefault(number, outcome.rolls)

    def _expand(self, number: int) -> None:
        if number in self.exits:
            self.space.close()
            return
        state = self.space.state(number)
        try:
            offered = actions(self.story, state)
        except Exception as error:  # whatever it is: a story must never come to it
            self._trouble(number, BEGUN, error)
            offered = ()
        for watcher in self.watchers:
            watcher.look(self, number, state, offered)
        if self.rows.silent:
            ask_for_asides(self.rows, state)
            self._note(number, BEGUN)
        found = set()
        for action in offered:
            try:
                for outcome in outcomes(self.story, state, action):
                    found.add(self._turn(number, action, outcome))
            except Exception as error:
                self._trouble(number, (action, ()), error)
        self.space.edges.extend(sorted(found - {number}))
        self.space.close()

    def _turn(self, number: int, action: Action, outcome: Outcome) -> int:
        self.cut += outcome.cut
        self.turns += 1
        step = (action, outcome.rolls)
        after = self._enter(number, step, outcome.turn)
        for watcher in self.witnesses:
            watcher.turn(self, number, step, outcome.turn, after)
        return after

    def _enter(self, parent: int, step: Step, turn: Turn) -> int:
        if self.rows.unmet:
            self._hear(turn.events)
        count = len(self.space)
        found = self.space.enter(self.cone.canonical(turn.state), parent, step)
        if found == count:
            self.rows.meet(self.rows.rooms.get(turn.state.here, -1))
            self.rows.meet(self.rows.endings.get(turn.state.ending, -1))
            if self.start.chapter and chapter_now(self.story, turn.state) != self.start.chapter:
                self.exits.add(found)
        if self.rows.fresh:
            self._note(parent, step)
        return found

    def _hear(self, events: tuple[Event, ...]) -> None:
        """Texts that belong to no row's effects, and rooms that were only passed through."""
        for event in events:
            if isinstance(event, Moved):
                self.rows.meet(self.rows.rooms.get(event.to, -1))
            elif isinstance(event, Told):
                self.rows.meet(self.rows.lines.get(event.text, -1))

    def _note(self, number: int, step: Step) -> None:
        """Keep where rows were met for the first time."""
        for row in self.rows.fresh:
            self.met[row] = (number, step)
        self.rows.fresh.clear()

    def _trouble(self, number: int, step: Step, error: Exception) -> None:
        self.troubles.append(Trouble(number, step, f"{type(error).__name__}: {error}"))

    def _forget_half(self) -> None:
        """The state that was being expanded when somebody interrupted counts as not expanded."""
        space = self.space
        del space.edges[space.starts[-1] :]


class Watcher:
    """Somebody who looks on while a search goes by."""

    def look(self, search: Search, number: int, state: State, offered: tuple[Action, ...]) -> None:
        """Before a state is expanded."""

    def turn(self, search: Search, number: int, step: Step, turn: Turn, after: int) -> None:
        """After each of its turns, which led to the state `after`."""
