"""WHY: what stood in the way, and what would have to be different, from the conditions themselves."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..engine import IDLE, judge, page
from ..parser import Command, Context, is_number, normalise, parse, vocabulary
from ..prose import ASIDE, TEXT, Block, narrate
from ..prose.reasons import reasons, why_closed
from ..story.model import Closing
from ..story.moments import is_held
from ..story.render import render
from ..world import Action, State, was_used
from ..world.action import CHOOSE, GO
from . import facts, offer
from .since import since
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

_CANNOT = re.compile(r"(?:not|(?:cant|can|could|couldnt|may|am)(?: i)?(?: not)?)(?: |\Z)(?:able to )?")


def why(game: Game, rest: str) -> Reply:
    """WHY alone is about what has just closed, the open page, the last refusal; WHY NORTH about what is named."""
    asked = _CANNOT.sub("", normalise(rest), count=1)
    if asked:
        return _of(game, asked)
    told = [*_shut(game, game.shut), *(_of_page(game) if is_held(game.story, game.state) else [])]
    if not told and game.balked is not None:
        told = _told(game, *game.balked)
    nothing = Block(ASIDE, "Nothing has been refused just now. *why north* (or any command) asks about that.")
    return Reply(told or _shut(game, closed_now(game)) or [nothing])


def closed_now(game: Game) -> tuple[int, ...]:
    """All that can no longer be had."""
    return tuple(n for n, row in enumerate(game.story.closings) if n and was_used(game.state, row.bit))


def _shut(game: Game, closings: tuple[int, ...]) -> list[Block]:
    """What has closed, when, and how far back it was still to be had."""
    return [block for number in closings for block in _closing(game, game.story.closings[number])]


def _closing(game: Game, row: Closing) -> list[Block]:
    story, state = game.story, game.state
    title = render(story, state, row.title) if row.title else ""
    words = render(story, state, row.text) if row.text else f"Out of reach now: {title}."
    where, lines = since(game, row.bit)
    back = f" *undo*{_times(lines)} goes back to before it." if lines else ""
    return [Block(TEXT, words), *([Block(ASIDE, f"({where}.{back})")] if where else [])]


def _times(count: int) -> str:
    return "" if count == 1 else f", {count} times,"


def _of(game: Game, asked: str) -> Reply:
    if is_number(asked) and game.state.scene:
        choice = offer.choice_at(game, int(asked[:4]))
        action = Action(CHOOSE, choice) if choice else None
    else:
        meaning = parse(game.story, vocabulary(game.story), game.state, Context(), asked)
        action = meaning.actions[0] if isinstance(meaning, Command) else None
    if action is None:
        return Reply([Block(ASIDE, "Ask about something you could type: *why north*, *why open door*, *why 2*.")])
    return Reply(_told(game, game.state, action))


def _told(game: Game, state: State, action: Action) -> list[Block]:
    """The refusal again, and what is behind it."""
    refused, _ = judge(game.story, state, action)
    if refused is None or refused == IDLE:
        return [Block(TEXT, "Nothing stands in the way of that.")]
    found = reasons(game.story, state, action)
    blocks = narrate(game.story, state, [refused]) if action.verb != CHOOSE else []
    if found:
        return [*blocks, Block(TEXT, " ".join(found))]
    if action.verb == GO and action.first not in game.story.rooms[state.here].exits:
        return [*blocks, *facts.exits(game, "").blocks]
    return [*blocks, Block(ASIDE, "What would change that, nobody here could say.")]


def _of_page(game: Game) -> list[Block]:
    """The closed choices of the open page, each with what it lacks."""
    story, state = game.story, game.state
    closed = [(number, choice) for number, choice, reason in page(story, state) if reason]
    return [
        Block(
            TEXT, f"{number}  {render(story, state, story.choices[choice].label)}: {why_closed(story, state, choice)}."
        )
        for number, choice in closed
    ]
