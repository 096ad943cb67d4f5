"""Players that are no people. Each is a function that picks the next action; a table names them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from ..engine import scope
from ..parser import Vocabulary
from ..story import Story
from ..story.goals import open_goals
from ..story.model import Goal
from ..story.moments import form_row, is_held
from ..story.render import render
from ..world import Action, State
from ..world.action import CHOOSE, EXAMINE, GO, LISTEN, LOOK, READ, THROW
from .chance import Luck
from .hints import meant


class Sitting:
    """What a bot may know: the story, what it has done where, and its luck."""

    def __init__(self, story: Story, words: Vocabulary, luck: Luck) -> None:
        self.story, self.words, self.luck = story, words, luck
        self.obeyed: Goal | None = None  # whose hint the last action came of
        self.done: Counter[tuple[int, int, Action]] = Counter()  # (room, page, action) -> how often

    def times(self, state: State, action: Action) -> int:
        return self.done[state.here, state.scene, action]


Bot = Callable[[Sitting, State, Sequence[Action]], Action]


def any_of(sitting: Sitting, state: State, offered: Sequence[Action]) -> Action:
    """Random: whatever."""
    return sitting.luck.pick(offered)


def curious(sitting: Sitting, state: State, offered: Sequence[Action]) -> Action:
    """What was tried least often here; it looks at everything once."""
    every = [*offered, *_looks(sitting, state)]
    least = min(sitting.times(state, each) for each in every)
    return sitting.luck.pick([each for each in every if sitting.times(state, each) == least])


def cautious(sitting: Sitting, state: State, offered: Sequence[Action]) -> Action:
    """The best odds there are; nothing loud."""
    quiet = [each for each in offered if not _is_loud(sitting.story, each)] or offered
    best = max(_odds(sitting.story, each) for each in quiet)
    return curious(sitting, state, [each for each in quiet if _odds(sitting.story, each) == best])


def reckless(sitting: Sitting, state: State, offered: Sequence[Action]) -> Action:
    """The worst odds there are; what is loud, and what is thrown."""
    loud = [each for each in offered if _is_loud(sitting.story, each) or each.verb == THROW]
    if loud and sitting.luck.below(3) == 0:
        return sitting.luck.pick(loud)
    worst = min(_odds(sitting.story, each) for each in offered)
    return sitting.luck.pick([each for each in offered if _odds(sitting.story, each) == worst])


def hinted(sitting: Sitting, state: State, offered: Sequence[Action]) -> Action:
    """The last rung of the newest hint that works here; otherwise it is cautious."""
    sitting.obeyed = None
    if not is_held(sitting.story, state):
        for goal in reversed([*open_goals(sitting.story, state)]):
            action = (
                meant(sitting.story, sitting.words, state, render(sitting.story, state, goal.hints[-1]))
                if goal.hints
                else None
            )
            if action in offered and action is not None and sitting.times(state, action) < 3:
                sitting.obeyed = goal
                return action
    return cautious(sitting, state, offered)


def _looks(sitting: Sitting, state: State) -> list[Action]:
    """Looking at what is here, and trying what is refused: free, and it shows what else is written."""
    if is_held(sitting.story, state):
        return []
    story, found = sitting.story, [Action(LOOK), Action(LISTEN)]
    found += [Action(GO, way) for way in story.rooms[state.here].exits]
    for thing in scope(story, state):
        verbs = [verb for verb in form_row(story, state, thing).offers if story.verbs[verb].nouns == 1]
        found += [Action(verb, thing) for verb in (EXAMINE, READ, *verbs)]
    return [each for each in found if not sitting.times(state, each)]


def _odds(story: Story, action: Action) -> int:
    """Tenths that it goes well."""
    odds = story.choices[action.first].odds if action.verb == CHOOSE else None
    return 10 if odds is None else odds.clean[0]


def _is_loud(story: Story, action: Action) -> bool:
    return story.hearing.noise[action.verb] > 1


BOTS: dict[str, Bot] = {
    "random": any_of,
    "curious": curious,
    "cautious": cautious,
    "reckless": reckless,
    "hinted": hinted,
}
