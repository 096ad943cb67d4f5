"""When something came to be so, read off the turns that led here."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..story.moments import clock_words
from ..world import State, was_used

if TYPE_CHECKING:
    from .game import Game


class Since(NamedTuple):
    """`where`: "Wed 15:20, Library"; "" where those turns are not known. `lines`: how many UNDOs lead to before it."""

    where: str
    lines: int


def since(game: Game, bit: int) -> Since:
    """When and where a bit of the state was set, that is set now."""
    history = game.history
    first = history.first(lambda state: was_used(state, bit))
    if history.turns[history.turns[first].after].lost:
        return Since("", 0)
    turns = [history.turns[at] for at in history.way(history.at) if at >= first]
    undone = {turn.line for turn in turns} if first > history.fence else set()  # undo may not reach so far
    return Since(_where(game, history.known(first)), len(undone))


def _where(game: Game, state: State) -> str:
    time, room = clock_words(game.story, state.clock), game.story.rooms[state.here].name
    return f"{time}, {room}" if time else room
