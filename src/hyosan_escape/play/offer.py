"""What can be done here: the numbered list, and suggestions when a line was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine import CHECKS, actions, judge, page, scope
from ..parser import Misunderstood, phrase, vocabulary
from ..prose import TEXT, Block, menu, paragraphs
from ..story import Story
from ..story.moments import form_row, is_carried, is_dark, is_held
from ..story.render import About, render
from ..world import Action, State
from ..world.action import (
    ASK,
    CHOOSE,
    DROP,
    EXAMINE,
    GO,
    INVENTORY,
    LISTEN,
    LOCKS,
    LOOK,
    ORDER,
    REQUEST,
    STANDARD,
    UNLOCKS,
    WAIT,
)

if TYPE_CHECKING:
    from .game import Game

_HANDLING = frozenset(CHECKS) - {GO, CHOOSE}
_PLAIN = frozenset([LOOK, INVENTORY, LISTEN, WAIT])
_MINOR = frozenset(n for n, verb in enumerate(STANDARD) if verb.query and not verb.nouns) - _PLAIN
_SAID_IN_SCENES = frozenset(
    ["unknown_word", "not_seen", "like_choice", "hello", "thanks", "sorry", "declined", "unanswered"]
)
_MESSAGE = {"not_here": "not_seen", "half": "only_half", "no_person": "nobody"}


def offers(game: Game) -> list[Action]:
    """Everything a number can stand for: what is likely first, in the order of the list that ? shows."""
    likely, rest = sorted_offers(game)
    return likely + rest


def sorted_offers(game: Game) -> tuple[list[Action], list[Action]]:
    """What ? shows, and what ? ALL adds: handling every thing in every way."""
    story, state = game.story, game.state
    if state.ending:
        return [], []
    every = [each for each in actions(story, state) if _makes_sense(game, each)]
    held = is_held(story, state)
    likely = [each for each in every if held or _is_likely(game, each)]
    if not held:
        likely += [Action(LOOK), Action(LISTEN), Action(INVENTORY)]
        likely += [Action(EXAMINE, thing) for thing in scope(story, state) if _stands_out(game, thing)]
        every += [Action(EXAMINE, thing) for thing in scope(story, state)]
    likely = list(dict.fromkeys(likely))
    return likely, [each for each in dict.fromkeys(every) if each not in likely]


def _stands_out(game: Game, thing: int) -> bool:
    """Neither scenery, nor a person (who is asked), nor what has been in one's hands."""
    row = form_row(game.story, game.state, thing)
    return not row.person and "scenery" not in row.traits and not is_carried(game.story, game.state, thing)


def _makes_sense(game: Game, action: Action) -> bool:
    """Leave out what only a rule about `any` action lets happen: walking into a wall, wearing what is worn."""
    story, state = game.story, game.state
    if action.verb == CHOOSE:
        return is_held(story, state)  # elsewhere a page shows its own numbers
    if action.verb in _MINOR and action.verb not in story.bare_verbs:
        return False
    if action.verb == GO:
        return action.first in story.rooms[state.here].exits
    return action.verb not in _HANDLING or not CHECKS[action.verb](story, state, action)


def _is_likely(game: Game, action: Action) -> bool:
    """Ways, topics, taking and opening, and whatever the author has a rule for."""
    story = game.story
    if action.verb == GO or not story.verbs[action.verb].nouns or action.verb in (ASK, ORDER, REQUEST):
        return True
    if action.verb == DROP:
        return False
    if action.second:
        named = story.pairings.get(action.second, ())
        return (action.verb, action.first) in named or (action.verb, 0) in named or action.verb in (LOCKS, UNLOCKS)
    return action.verb in form_row(story, game.state, action.first).offers and _does_something(game, action)


def _does_something(game: Game, action: Action) -> bool:
    """Leave out what a rule answers with words alone, however they vary."""
    _, rule = judge(game.story, game.state, action)
    return rule is None or bool(rule.effects)


def numbers(game: Game) -> list[object]:
    """What the numbers stand for just now."""
    return [*page(game.story, game.state)] if game.state.scene else [*offers(game)]


def choice_at(game: Game, number: int) -> int:
    """The choice with this number on the open page; 0 if there is none."""
    return choice_on(game.story, game.state, number)


def choice_on(story: Story, state: State, number: int) -> int:
    return next((choice for shown, choice, _ in page(story, state) if shown == number), 0)


def listing(game: Game, everything: bool = False) -> list[Block]:
    """What ? shows."""
    likely, rest = sorted_offers(game)
    shown = likely + rest if everything else likely
    lines = [phrase(game.story, game.state, action) for action in shown]
    blocks = [Block("aside", "You can type any of these, or its number:")]
    blocks += [Block("choice", f"{n:>2}  {line}") for n, line in enumerate(lines, 1)]
    if rest and not everything:
        blocks.append(Block("aside", f'"? all" lists {len(rest)} more, for what you carry and see.'))
    return blocks


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
    about = About(word=meaning.heard or meaning.word, suggestions=suggestions)
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
