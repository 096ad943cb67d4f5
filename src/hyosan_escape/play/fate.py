"""ODDS and FATE: what the risks at hand come from, and what decides them. Nothing is hidden but the next card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine import page
from ..prose import CHOICE, Block, paragraphs
from ..prose.odds import explained, odds_note
from ..story import Story
from ..story.fate import mode_of
from ..story.render import About, render
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game


def has_odds(story: Story) -> bool:
    return any(choice.odds for choice in story.choices)


def fate(game: Game, rest: str) -> Reply:
    left = ", ".join(str(card) for card in sorted(each % 10 + 1 for each in game.state.cards))
    return Reply(_said(game, f"fate_{mode_of(game.story, game.state).luck}", left))


def odds(game: Game, rest: str) -> Reply:
    """Each open choice that has odds: what is printed beside it, and what that is made of."""
    story, state = game.story, game.state
    blocks = []
    for number, choice, closed in page(story, state) if state.scene else ():
        row = story.choices[choice]
        if row.odds and not closed and explained(story, state, row.odds):
            label = render(story, state, row.label)
            blocks += [Block(CHOICE, f"{number}  {label}   [{odds_note(story, state, row.odds)}]")]
            blocks += paragraphs("text", explained(story, state, row.odds))
    return Reply(blocks or _said(game, "no_odds"))


def _said(game: Game, key: str, word: str = "") -> list[Block]:
    return paragraphs("text", render(game.story, game.state, game.story.messages[key], About(word=word)))
