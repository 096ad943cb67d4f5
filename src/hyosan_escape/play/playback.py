"""A saved game told again from its first page: for a bug report, or to watch."""

from __future__ import annotations

from collections.abc import Iterator

from ..named import NamedTuple
from ..prose import ASIDE, Block
from ..story import Story
from .game import Game
from .modes import find
from .replay import Loaded
from .saved import Saved


class Scene(NamedTuple):
    """A command, "" for the first page, and its answer."""

    command: str
    blocks: list[Block]


def played_back(story: Story, saved: Saved, loaded: Loaded) -> Iterator[Scene]:
    """Page by page, as far as the turns lead; `loaded`: the same save, thoroughly."""
    game, history = Game(story, saved.seed, mode=find(story, saved.mode)), loaded.history
    yield Scene("", game.open())
    for number in history.way(saved.at):
        step = None if number == loaded.first else history.step(number)
        if step is None:
            depth = history.turns[number].depth
            yield Scene("", [Block(ASIDE, f"Turn {depth}, “{loaded.said}”, goes otherwise in this story now.")])
            return
        command = game.said(*step)
        yield Scene(command, game.perform((step.action,), "")[0].blocks)
