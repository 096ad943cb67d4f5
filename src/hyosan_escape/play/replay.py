"""A seed and the commands said since: the same game again, turn by turn."""

from __future__ import annotations

from collections.abc import Iterable

from ..parser import Command, parse
from ..story import Story
from ..world import Action
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


def replay(story: Story, seed: int, log: Iterable[str]) -> Game:
    """Play canonical commands from the start.

    Raises:
        ReplayError: at the first that no longer makes a turn.
    """
    game = Game(story, seed)
    for turn, said in enumerate(log, 1):
        action = _action(game, said)
        before = len(game.history.past)
        game.line = turn
        if action is not None:
            game.act(action)
        if len(game.history.past) == before:
            raise ReplayError(turn, said)
    return game


def _action(game: Game, said: str) -> Action | None:
    head, _, number = said.partition(" ")
    if head == "choose" and number.isdigit():
        return Action(CHOOSE, offer.choice_at(game, int(number)))
    meaning = parse(game.story, game.words, game.state, game.context, said)
    return meaning.actions[0] if isinstance(meaning, Command) and len(meaning.actions) == 1 else None


def resume(game: Game, saved: Saved) -> bool:
    """Go on from a save. True if its log leads to its state, so that undo reaches back to the first turn."""
    game.begin(saved.seed)
    game.history = History(saved.state, saved.log)
    try:
        past = replay(game.story, saved.seed, saved.log)
    except ReplayError:
        return False
    if past.state != saved.state:
        return False
    game.history, game.line, game.context = past.history, past.line, past.context
    return True
