"""A seed and the commands said since: the same game again, turn by turn."""

from __future__ import annotations

from collections.abc import Iterable

from ..parser import Command, Context, Vocabulary, choice_number, is_number, parse, phrase, vocabulary
from ..story import Story
from ..story.fate import mode_number
from ..world import Action, State
from ..world.action import CHOOSE
from . import offer
from .game import Game
from .history import History
from .save import Saved


class ReplayError(Exception):
    """A command that does not do today what it did then; `turn` counts from 1."""

    def __init__(self, turn: int, said: str) -> None:
        super().__init__(f"turn {turn}: {said}")
        self.turn = turn
        self.said = said


def replay(story: Story, seed: int, log: Iterable[str], mode: int = 0) -> Game:
    """Play canonical commands from the start.

    Raises:
        ReplayError: at the first that no longer makes a turn.
    """
    game, words = Game(story, seed, mode=mode), vocabulary(story)
    for turn, line in enumerate(log, 1):
        action = _action(game, words, line)
        before = len(game.history.past)
        game.line = turn
        if action is not None:
            game.act(action)
        if len(game.history.past) == before:
            raise ReplayError(turn, line)
    return game


def said(story: Story, state: State, action: Action) -> str:
    """The command for an action as a log keeps it. A choice is known by its number on the page it stood on."""
    if action.verb == CHOOSE:
        return f"choose {choice_number(story, state, action.first)}"
    return phrase(story, state, action)


def _action(game: Game, words: Vocabulary, line: str) -> Action | None:
    head, _, number = line.partition(" ")
    if head == "choose" and is_number(number):
        return Action(CHOOSE, offer.choice_at(game, int(number)))
    meaning = parse(game.story, words, game.state, Context(), line)
    return meaning.actions[0] if isinstance(meaning, Command) and len(meaning.actions) == 1 else None


def resume(game: Game, saved: Saved) -> bool:
    """Go on from a save. True if its log leads to its state, so that undo reaches back to the first turn."""
    mode = mode_number(game.story, saved.state)
    game.begin(saved.seed, mode=mode)
    game.history = History(saved.state, saved.log)
    try:
        past = replay(game.story, saved.seed, saved.log, mode)
    except ReplayError:
        return False
    if past.state != saved.state:
        return False
    game.history, game.line = past.history, past.line
    return True
