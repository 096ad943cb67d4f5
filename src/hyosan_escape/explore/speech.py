"""Whether everything that is offered can be said: the words for an action must mean that action."""

from __future__ import annotations

from ..engine import scope, step
from ..parser import Command, Context, choice_number, parse, phrase, vocabulary
from ..story import Story
from ..world import FROM_STATE, Action, State
from ..world.action import CHOOSE
from .search import Search, Watcher


class Speech(Watcher):
    """Says every action once for each sight of things it is offered in."""

    def __init__(self, story: Story) -> None:
        self.words = vocabulary(story)
        self.seen: set[object] = set()
        self.unsaid: dict[Action, tuple[int, str]] = {}  # action -> where, and the words that fail

    def look(self, search: Search, number: int, state: State, offered: tuple[Action, ...]) -> None:
        story = search.rows.plain
        sight = (state.here, state.scene, scope(story, state), state.form)
        for action in offered:
            if action in self.unsaid or (sight, action) in self.seen:
                continue
            self.seen.add((sight, action))
            words = phrase(story, state, action)
            if not self._is_meant(story, state, action, words):
                self.unsaid[action] = number, words

    def _is_meant(self, story: Story, state: State, action: Action, words: str) -> bool:
        if action.verb == CHOOSE:
            return choice_number(story, state, action.first) > 0
        meaning = parse(story, self.words, state, Context(), words)
        if not isinstance(meaning, Command) or len(meaning.actions) != 1:
            return False
        return meaning.actions[0] == action or _same(story, state, action, meaning.actions[0])


def _same(story: Story, state: State, action: Action, other: Action) -> bool:
    """Whether two actions come to the same, as a narrow verb and its wider one do."""
    return step(story, state, action, FROM_STATE).state == step(story, state, other, FROM_STATE).state
