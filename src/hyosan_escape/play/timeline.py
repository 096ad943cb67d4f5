"""TIMELINE: every turn that was ever made in this game, with the branches; TIMELINE 12 goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..prose import ASIDE, CHOICE, Block
from .command import parted
from .history import History
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

SHOWN, BRANCHES = 12, 8  # turns around where one stands; branches, the latest


def timeline(game: Game, rest: str) -> Reply:
    if rest:
        return _go(game, rest)
    history = game.history
    way = [0, *history.way(history.tip)]
    at = way.index(history.at)
    first = max(0, min(at - SHOWN // 2, len(way) - SHOWN))
    lines = [Block(CHOICE, _line(game, number)) for number in way[first : first + SHOWN]]
    told = f"Turn {history.at} of {len(history.turns) - 1}. *timeline* and a number goes there; nothing is lost by it."
    return Reply([Block(ASIDE, told), *lines, *_branches(game, set(way))])


def _line(game: Game, number: int) -> str:
    here = "  (you are here)" if number == game.history.at else ""
    return f"{number:>4}  {_said(game, number)}{here}"


def _said(game: Game, number: int) -> str:
    """What was done, in the words a player types where they are at hand."""
    from .meta import named

    turn = game.history.turns[number]
    before = game.history.turns[turn.after].state
    if not number:
        return "the beginning"
    if turn.action is not None and before is not None:
        return named(game, before, turn.action)
    return parted(turn.row).said.lstrip("> ")


def _branches(game: Game, way: set[int]) -> list[Block]:
    """Where other turns were made than those on the way."""
    history = game.history
    after = [turn.after for turn in history.turns]
    begun = [at for at in range(1, len(after)) if at not in way and (after[at] != at - 1 or at - 1 in way)]
    rows = [Block(CHOICE, _branch(game, history, at)) for at in begun[-BRANCHES:]]
    return [Block(ASIDE, "Branches:"), *rows] if rows else []


def _branch(game: Game, history: History, at: int) -> str:
    end = at
    while end + 1 < len(history.turns) and history.turns[end + 1].after == end:
        end += 1
    numbers = f"{at}" if end == at else f"{at} to {end}"
    return f"{numbers:>4}  after {history.turns[at].after}: {_said(game, at)}"


def _go(game: Game, rest: str) -> Reply:
    history, was = game.history, game.history.at
    number = int(rest) if rest.isascii() and rest.isdigit() and len(rest) < 8 else -1
    if not 0 <= number < len(history.turns):
        last = len(history.turns) - 1
        return Reply(
            [Block(ASIDE, f"There is no such turn: they have numbers from 0 to {last}. *timeline* shows them.")]
        )
    if number == was:
        return Reply([Block(ASIDE, "That is where you are.")])
    if not history.go(number):
        known = history.is_known(number)
        changed = [Block(ASIDE, "That turn cannot be gone to: the story has changed since.")]
        return Reply(game.tell(game.story.messages["undone_no_further"]) if known else changed)
    game.balked, game.shut = None, ()
    told = f"Turn {number}: {_said(game, number)}. (*timeline {was}* goes back to where you were.)"
    return Reply([Block(ASIDE, told), *game.here()], None, True)
