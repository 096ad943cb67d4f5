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
    past = game.history.past
    states: list[State] = [*(step.before for step in past), game.state]
    at = next(number for number, state in enumerate(states) if was_used(state, bit))
    if not at and game.history.earlier:
        return Since("", 0)
    undone = past[at - 1 :] if at > game.history.fence else []  # undo may not reach so far
    return Since(_where(game, states[at]), len({step.line for step in undone}))


def _where(game: Game, state: State) -> str:
    time, room = clock_words(game.story, state.clock), game.story.rooms[state.here].name
    return f"{time}, {room}" if time else room
