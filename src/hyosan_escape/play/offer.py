"""What can be done here: the numbered list, and suggestions when a line was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine import actions, page, scope
from ..parser import Misunderstood, phrase
from ..prose import Block, paragraphs
from ..story.render import About, render
from ..world import Action
from ..world.action import EXAMINE, INVENTORY, LISTEN, LOOK, STANDARD, WAIT

if TYPE_CHECKING:
    from .game import Game

_PLAIN = frozenset([LOOK, INVENTORY, LISTEN, WAIT])
_MINOR = frozenset(n for n, verb in enumerate(STANDARD) if verb.query and not verb.nouns) - _PLAIN
_MESSAGE = {"not_here": "not_seen", "half": "only_half", "no_person": "nobody"}


def offers(game: Game) -> list[Action]:
    """The numbered list: every action that matters here, then looking about."""
    story, state = game.story, game.state
    if state.ending:
        return []
    exits = story.rooms[state.here].exits
    named = frozenset(story.bare_verbs)
    found = [
        each
        for each in actions(story, state)
        if (each.verb not in _MINOR or each.verb in named) and (story.verbs[each.verb].name != "go" or each.first in exits)
    ]
    if not state.scene:
        found += [Action(verb) for verb in (LOOK, LISTEN, INVENTORY)]
        found += [Action(EXAMINE, thing) for thing in scope(story, state)]
    return list(dict.fromkeys(found))


def choice_at(game: Game, number: int) -> int:
    """The choice with this number on the open page; 0 if there is none."""
    return next((choice for shown, choice, _ in page(game.story, game.state) if shown == number), 0)


def listing(game: Game) -> list[Block]:
    """What ? shows."""
    lines = [phrase(game.story, game.state, action) for action in offers(game)]
    head = "You can type any of these, or its number:"
    return [Block("aside", head), *(Block("choice", f"{n:>2}  {line}") for n, line in enumerate(lines, 1))]


def sorry(game: Game, text: str, meaning: Misunderstood) -> list[Block]:
    """One sentence that names what was not understood, and up to three lines that would be."""
    if meaning.reason == "unknown_word" and meaning.meant:
        suggestions = f"Did you mean *{meaning.meant}*?"
    else:
        suggestions = _suggest(game, text)
    key = _MESSAGE.get(meaning.reason, meaning.reason)
    if game.state.scene and meaning.reason != "unknown_word":
        key = "choose_first"
    about = About(word=meaning.heard or meaning.word, suggestions=suggestions)
    words = render(game.story, game.state, game.story.messages[key], about)
    return paragraphs("text", words[:1].upper() + words[1:])


def _suggest(game: Game, text: str) -> str:
    near = nearest(game, text)
    return f"You could try {_or([f'*{line}*' for line in near])}." if near else ""


def _or(words: list[str]) -> str:
    return " or ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} or {words[-1]}"


def nearest(game: Game, text: str, most: int = 3) -> list[str]:
    """Commands that work here, those most like `text` first."""
    from difflib import SequenceMatcher

    lines = [phrase(game.story, game.state, action) for action in offers(game)]
    spoken = set(text.split())
    ranked = sorted(
        range(len(lines)),
        key=lambda at: (-len(spoken & set(lines[at].split())), -SequenceMatcher(None, text[:80], lines[at]).ratio(), at),
    )
    return [lines[at] for at in ranked[:most]]
