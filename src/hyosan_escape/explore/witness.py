"""From a way through the graph to a transcript that anybody can play: a finding is what was typed, and what came of it.

States in the graph stand for many, so the way is walked anew in the story as it is played, taking at each step one that
leads to the next state on it. Where luck decides, the transcript says how the dice fell (`rolls:`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..engine import Turn, actions
from ..named import NamedTuple
from ..parser import phrase
from ..play import Game
from ..prose import plain
from ..story import Story
from ..world import Loaded, State
from .forking import Forking, Rolls, outcomes
from .search import Search, begin
from .space import AS_WRITTEN, Start, Step

_SIGNS = "!/*#>"  # that mean something at the beginning of a line
_KEYS = ("seed:", "from:", "state:", "rolls:")
_SHOWN = 60  # signs of an answer

Kind = Callable[[Story, Turn], bool]  # of a turn


class Said(NamedTuple):
    """A command and how the dice fell for it."""

    line: str
    rolls: Rolls


class Lost(Exception):
    """A way that cannot be typed: what is offered does not say what it means."""


def steps_to(search: Search, number: int, then: Step | None = None) -> list[Said]:
    """What to type for the shortest way to a state, and perhaps a step from it."""
    return steps_along(search, search.space.way_to(number), then)


def steps_along(search: Search, way: list[int], then: Step | None = None, but: Kind | None = None) -> list[Said]:
    """What to type to pass through these states. Of the steps between two of them, none that is `but`."""
    story, space = search.rows.plain, search.space
    first, *rest = way
    state = begin(story, search.start, Forking(space.openings[first])).state
    said = [Said("", space.openings[first])]
    for goal in rest:
        step, after = _follow(search, state, goal, but)
        said.append(Said(phrase(story, state, step[0]), step[1]))
        state = after
    if then is not None and then[0].verb:
        said.append(Said(phrase(story, state, then[0]), then[1]))
    return said


def _follow(search: Search, state: State, goal: int, but: Kind | None) -> tuple[Step, State]:
    """A step from a state of play that leads to what `goal` stands for: by its label, or another."""
    story, space = search.rows.plain, search.space
    label, target = space.steps[space.labels[goal]], space.state(goal)
    for step, turn in _turns(story, state, label):
        if search.cone.canonical(turn.state) == target and not (but and but(story, turn)):
            return step, turn.state
    raise AssertionError(f"unreachable: no step leads from {state!r} to {target!r}")


def _turns(story: Story, state: State, first: Step) -> Iterator[tuple[Step, Turn]]:
    """Every turn from here; those of the likeliest action come first."""
    for action in sorted(actions(story, state), key=lambda each: each != first[0]):
        for outcome in outcomes(story, state, action):
            yield (action, outcome.rolls), outcome.turn


def transcript(story: Story, name: str, said: list[Said], state: str = "", start: Start = AS_WRITTEN) -> str:
    """The file: every command, the dice where there were any, and the beginning of every answer."""
    game = Game(story, 0, start.chapter, start.mode, Loaded(said[0].rolls))
    lines = [f"* {name}", *_begun(story, start), *_rolled(said[0].rolls)]
    lines += _expected(plain(game.open())) if len(said) == 1 else []
    for each in said[1:]:
        game.dice = Loaded(each.rolls)
        answer = plain(game.submit(each.line).blocks)
        lines += [f"> {each.line}", *_rolled(each.rolls), *_expected(answer)]
    return "\n".join([*lines, *([f"state: {state}"] if state else [])]) + "\n"


def _begun(story: Story, start: Start) -> list[str]:
    mode = [f"mode: {story.modes[start.mode].id}"] if start.mode else []
    return [*mode, *([f"from: chapter {story.chapters[start.chapter].id}"] if start.chapter else [])]


def _rolled(rolls: Rolls) -> list[str]:
    return [f"rolls: {' '.join(map(str, rolls))}"] if rolls else []


def _expected(answer: str) -> list[str]:
    """The first words of an answer, where they can stand on a line of their own."""
    words = " ".join(answer.split())
    shown = words if len(words) <= _SHOWN else words[:_SHOWN].rpartition(" ")[0]
    return [shown] if shown and shown[0] not in _SIGNS and not shown.startswith(_KEYS) else []
