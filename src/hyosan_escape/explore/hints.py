"""The last rung of a goal's hints is a command: whether it can be done, and whether doing it leads on.

Three faults are looked for. In whatever words the rung is told, there must be a moment at which it is told and can be
done; doing it must never be what puts the goal out of reach; and doing it again and again must come to something: to
the goal, or to where something else is to be done.
"""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator

from ..engine import IDLE, Turn, judge
from ..named import NamedTuple
from ..parser import Command, Context, GoTo, Vocabulary, parse, vocabulary
from ..play.journey import read_wait
from ..play.path import path
from ..story import Story
from ..story.goals import DONE, OPEN
from ..story.model import Goal
from ..story.render import render
from ..world import Action, State, fact_of
from ..world.action import EXAMINE, GO, INVENTORY, LISTEN, LOOK, READ, WAIT
from .search import Search, Watcher
from .space import Step, reaching

_LOOKS = frozenset([LOOK, INVENTORY, LISTEN, EXAMINE, READ])  # what they tell is known to the player, not to the story


class Fault(NamedTuple):
    """`step` is what the hint says to do in that state; None where it cannot be done."""

    message: str
    state: int
    step: Step | None = None


def meant(story: Story, words: Vocabulary, state: State, line: str) -> Action | None:
    """The first step of what a hint says to type: of several commands the first, of a walk or a long wait its start."""
    first = line.partition(", then")[0]
    if first.lower() not in words.exact and read_wait(story, state, first.lower()):  # as in play
        return Action(WAIT)
    meaning = parse(story, words, state, Context(), first)
    if isinstance(meaning, GoTo):
        way = path(story, state, meaning.room)
        return Action(GO, way[0][0]) if way else None
    return meaning.actions[0] if isinstance(meaning, Command) and len(meaning.actions) == 1 else None


class Trail:
    """What came of one goal's last rung: an edge for every turn in which it was obeyed."""

    def __init__(self, goal: Goal) -> None:
        self.goal = goal
        self.told: dict[str, int] = {}  # its words -> where they are told first
        self.works: set[str] = set()  # the words that could be done somewhere
        self.reached: list[int] = []  # states in which the goal is done
        self.edges = array("I")  # from, to, label of the step; and so on

    def obeyed(self) -> Iterator[tuple[int, int, int]]:
        edges = iter(self.edges)
        return zip(edges, edges, edges, strict=True)


class Hints(Watcher):
    """Obeys the last rung of every goal that is open, wherever the player could ask for it."""

    def __init__(self, story: Story) -> None:
        self.words = vocabulary(story)
        self.trails = [Trail(goal) for goal in story.goals.rows[1:] if goal.hints]
        self._now: dict[Action, list[Trail]] = {}

    def look(self, search: Search, number: int, state: State, offered: tuple[Action, ...]) -> None:
        self._now = {}
        for trail in self.trails:
            stage = fact_of(state, trail.goal.stage)
            if stage == DONE:
                trail.reached.append(number)
            elif stage == OPEN and not state.scene and not state.ending:
                self._ask(trail, search.rows.plain, number, _travelled(search, state), offered)

    def _ask(self, trail: Trail, story: Story, number: int, state: State, offered: tuple[Action, ...]) -> None:
        line = render(story, state, trail.goal.hints[-1])
        trail.told.setdefault(line, number)
        action = meant(story, self.words, state, line)
        if action is None:
            return
        if action in offered:
            trail.works.add(line)
            if action.verb not in _LOOKS:
                self._now.setdefault(action, []).append(trail)
        elif judge(story, state, action)[0] is IDLE:
            trail.works.add(line)

    def turn(self, search: Search, number: int, step: Step, turn: Turn, after: int) -> None:
        for trail in self._now.get(step[0], ()):
            trail.edges.extend((number, after, search.space.label(step)))


def _travelled(search: Search, state: State) -> State:
    """Where it was forgotten where one has been, one may have been everywhere: every way is known."""
    return state if search.cone.visited else state._replace(visited=(1 << len(search.story.rooms)) - 1)


def fault_of(search: Search, hints: Hints) -> Fault | None:
    """The first fault of any; None where there is none among the states that were searched."""
    found = (check(search, trail) for check in CHECKS for trail in hints.trails)
    return next((fault for fault in found if fault is not None), None)


def _useless(search: Search, trail: Trail) -> Fault | None:
    """Of all that is searched, and not of a chapter alone: it may be for the next."""
    if not search.is_complete or search.start.chapter:
        return None
    for line, number in trail.told.items():
        if line not in trail.works:
            return Fault(f'goal {trail.goal.id}: "{line}" can be done nowhere that it is told', number)
    return None


def _ruinous(search: Search, trail: Trail) -> Fault | None:
    """However the dice fall, the goal can be reached before it and not after. An ending that is no loss is as good."""
    story, space = search.story, search.space
    won = (each for each in space.ends if not _is_loss(story, space.state(each).ending))
    alive = reaching(space, iter([*trail.reached, *won, *search.exits]))
    spared = {origin for origin, after, _ in trail.obeyed() if alive[after]}
    for origin, _, label in trail.obeyed():
        if alive[origin] and origin not in spared:
            return _fault(search, trail, origin, label, "puts it out of reach")
    return None


def _is_loss(story: Story, ending: int) -> bool:
    return story.endings[ending].lost or story.endings[ending].death


def _circular(search: Search, trail: Trail) -> Fault | None:
    """Where it is obeyed, and however the dice fall it is to be obeyed again, for ever."""
    before: dict[int, list[int]] = {}
    origins = {origin for origin, _, _ in trail.obeyed()}
    for origin, after, _ in trail.obeyed():
        before.setdefault(after, []).append(origin)
    out, waiting = set[int](), [number for number in before if number not in origins]
    while waiting:
        fresh = [each for each in before.get(waiting.pop(), ()) if each not in out]
        out.update(fresh)
        waiting += fresh
    for origin, _, label in trail.obeyed():
        if origin not in out:
            return _fault(search, trail, origin, label, "over and over comes to nothing")
    return None


def _fault(search: Search, trail: Trail, origin: int, label: int, what: str) -> Fault:
    line = render(search.rows.plain, search.space.state(origin), trail.goal.hints[-1])
    return Fault(f'goal {trail.goal.id}: to obey its last hint, "{line}", {what}', origin, search.space.steps[label])


CHECKS: tuple[Callable[[Search, Trail], Fault | None], ...] = (_useless, _ruinous, _circular)
