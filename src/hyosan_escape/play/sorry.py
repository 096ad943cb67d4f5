"""What is said to a line that was not understood: what was wrong with it, and commands that work here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..parser import Misunderstood, phrase, vocabulary
from ..prose import TEXT, Block, menu, paragraphs
from ..story.moments import is_dark, is_held
from ..story.render import About, render
from .offer import choice_at, offers

if TYPE_CHECKING:
    from .game import Game

_SAID_IN_SCENES = frozenset(
    ["unknown_word", "not_seen", "like_choice", "hello", "thanks", "sorry", "declined", "unanswered"]
)
_MESSAGE = {"not_here": "not_seen", "half": "only_half", "lacking": "only_half", "no_person": "nobody"}


def sorry(game: Game, text: str, meaning: Misunderstood) -> list[Block]:
    """One sentence that names what was not understood, and up to three lines that would be."""
    if meaning.meant:
        suggestions = f'Did you mean "{_meant(game, meaning)}"?'
    else:
        suggestions = _suggest(game, meaning.word if meaning.reason == "which_way" else text)
    key = _MESSAGE.get(meaning.reason, meaning.reason)
    if key == "not_seen" and is_dark(game.story, game.state):
        key = "too_dark"
    if is_held(game.story, game.state):
        suggestions = "" if not meaning.meant else suggestions
        key = key if key in _SAID_IN_SCENES else "choose_first"
    about = About(word=meaning.heard or meaning.word, where=meaning.lacks or "the rest", suggestions=suggestions)
    words = render(game.story, game.state, game.story.messages[key], about)
    return [*paragraphs(TEXT, (words[:1].upper() + words[1:]).strip()), *menu(game.story, game.state)]


def _meant(game: Game, meaning: Misunderstood) -> str:
    """As it is offered; a choice by its words."""
    choice = choice_at(game, int(meaning.meant)) if meaning.reason == "like_choice" else 0
    label = render(game.story, game.state, game.story.choices[choice].label) if choice else meaning.meant
    return label.strip('"“”.')


def remark(game: Game, key: str) -> list[Block]:
    """An answer to small talk."""
    return sorry(game, "", Misunderstood(key))


def _suggest(game: Game, text: str) -> str:
    near = nearest(game, text)
    quoted = [f'"{line}"' for line in near]
    return f"You could try {_or(quoted)}." if near else ""


def _or(words: list[str]) -> str:
    return " or ".join(words) if len(words) < 3 else f"{', '.join(words[:-1])} or {words[-1]}"


def in_usual_words(game: Game, text: str) -> str:
    """ "x lamp" as "examine lamp": the verb as the game itself says it."""
    head, _, rest = text.partition(" ")
    lines = vocabulary(game.story).lines.get(head, ())
    return f"{vocabulary(game.story).canonical[lines[-1].verb][0].parts[0]} {rest}" if lines else text


def nearest(game: Game, text: str, most: int = 3) -> list[str]:
    """Commands that work here, those most like `text` first."""
    from difflib import SequenceMatcher

    lines = [phrase(game.story, game.state, action) for action in offers(game)]
    text = in_usual_words(game, text)
    spoken = set(text.split())
    ranked = sorted(
        range(len(lines)),
        key=lambda at: (
            -len(spoken & set(lines[at].split())),
            -SequenceMatcher(None, text[:80], lines[at]).ratio(),
            at,
        ),
    )
    return [lines[at] for at in ranked[:most]]
