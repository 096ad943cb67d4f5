"""Commands about the game rather than in it. They take no turn and never touch the world or its luck."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..prose import ASIDE, TEXT, Block
from ..story import Story
from ..story.render import About, render
from ..world import Action, State
from ..world.action import CHOOSE
from . import acquaintance, aims, facts, fate, found, modes, notes, offer, plans, timeline, why
from .wish import LIST, LOAD, QUIT, SAVE, SCRIPT, SETTINGS, UNSCRIPT, Reply, Wish

if TYPE_CHECKING:
    from .game import Game

Act = Callable[["Game", str], Reply]


def _always(story: Story) -> bool:
    return True


class Meta(NamedTuple):
    """`takes`: words may follow (SAVE name). In a story without `needs` the words are no command about the game."""

    act: Act
    takes: bool = False
    needs: Callable[[Story], bool] = _always


def meta(story: Story, command: str) -> tuple[Meta, str] | None:
    """The command about the game that a line is, with the words that follow it; None if it is one within it."""
    head, _, rest = command.partition(" ")
    whole = META.get(command.lower())
    row = whole or META.get(head.lower())
    if row is None or (rest and not whole and not row.takes) or not row.needs(story):
        return None
    return row, rest.strip() if row.takes else ""


def _wish(kind: str) -> Act:
    return lambda game, rest: Reply([], Wish(kind, rest))


def _undo(game: Game, rest: str) -> Reply:
    history, depth = game.history, game.history.depth
    steps = history.last_line()
    if not history.undo():
        return Reply(game.tell(game.story.messages["undone_no_further" if depth else "nothing_to_undo"]))
    game.balked, game.shut = None, ()
    said = ", ".join(named(game, *step) for step in steps[:5]) or "the last turn"
    told = [Block(TEXT, render(game.story, game.state, game.story.messages["undone"], About(word=said)))]
    if depth - history.depth > max(1, len(steps)):
        told.append(Block(ASIDE, "(Some turns before that cannot be gone back to: the story has changed since.)"))
    return Reply([*told, *game.here()], None, True)


def named(game: Game, before: State, action: Action) -> str:
    """A turn in the words of a player; a choice in its own."""
    if action.verb == CHOOSE:
        return render(game.story, before, game.story.choices[action.first].label).rstrip(".")
    return game.said(before, action)


def _redo(game: Game, rest: str) -> Reply:
    if not game.history.redo():
        return Reply(game.tell(game.story.messages["nothing_to_redo"]))
    return Reply([*game.tell(game.story.messages["redone"]), *game.here()], None, True)


def _restart(game: Game, rest: str) -> Reply:
    if rest not in ("yes", "now") and game.history.depth and not game.state.ending:
        return Reply([Block(ASIDE, "From the beginning? Type *restart yes*. (Your saved games stay.)")])
    modes.again(game)
    return Reply(game.open(), None, True)


def _map(game: Game, rest: str) -> Reply:
    from .map import show  # few ask for it

    return show(game, rest)


def commands(game: Game, rest: str) -> Reply:
    if game.state.scene:
        return Reply(game.page_again())
    return Reply(offer.listing(game, rest))


META: dict[str, Meta] = {
    "save": Meta(_wish(SAVE), takes=True),
    "load": Meta(_wish(LOAD), takes=True),
    "restore": Meta(_wish(LOAD), takes=True),
    "resume": Meta(lambda game, rest: Reply([], Wish(LOAD, "autosave"))),
    "saves": Meta(_wish(LIST)),
    "quit": Meta(_wish(QUIT)),
    "q": Meta(_wish(QUIT)),
    "exit game": Meta(_wish(QUIT)),
    "bye": Meta(_wish(QUIT)),
    "transcript on": Meta(_wish(SCRIPT)),
    "transcript": Meta(_wish(SCRIPT), takes=True),
    "script on": Meta(_wish(SCRIPT)),
    "script": Meta(_wish(SCRIPT), takes=True),
    "transcript off": Meta(_wish(UNSCRIPT)),
    "script off": Meta(_wish(UNSCRIPT)),
    "unscript": Meta(_wish(UNSCRIPT)),
    "settings": Meta(_wish(SETTINGS), takes=True),
    "setting": Meta(_wish(SETTINGS), takes=True),
    "preferences": Meta(_wish(SETTINGS)),
    "undo": Meta(_undo),
    "redo": Meta(_redo),
    "timeline": Meta(timeline.timeline, takes=True),
    "restart": Meta(_restart, takes=True),
    "help": Meta(facts.help),
    "help me": Meta(facts.help),
    "how do i play": Meta(facts.help),
    "instructions": Meta(facts.help),
    "h": Meta(facts.help),
    "?": Meta(commands, takes=True),
    "commands": Meta(commands, takes=True),
    "verbs": Meta(commands),
    "what can i do": Meta(commands),
    "what now": Meta(commands),
    "menu": Meta(commands),
    "options": Meta(commands),
    "where am i": Meta(facts.where),
    "where are we": Meta(facts.where),
    "exits": Meta(facts.exits),
    "where can i go": Meta(facts.exits),
    "map": Meta(_map),
    "show map": Meta(_map),
    "who": Meta(facts.who),
    "who is here": Meta(facts.who),
    "whos here": Meta(facts.who),
    "who is with me": Meta(facts.who),
    "whos with me": Meta(facts.who),
    "people": Meta(acquaintance.people, needs=acquaintance.has_people),
    "base": Meta(acquaintance.base, needs=acquaintance.has_people),
    "party": Meta(facts.who),
    "time": Meta(facts.time),
    "what time is it": Meta(facts.time),
    "status": Meta(facts.status),
    "score": Meta(facts.status),
    "turns": Meta(facts.status),
    "about": Meta(facts.about),
    "credits": Meta(facts.credits),
    "info": Meta(facts.about),
    "version": Meta(facts.about),
    "content": Meta(facts.content),
    "hint": Meta(aims.hint, takes=True),
    "hints": Meta(aims.hint, takes=True),
    "goals": Meta(aims.goals, needs=facts.has_goals),
    "goal": Meta(aims.goals, needs=facts.has_goals),
    "what is my goal": Meta(aims.goals, needs=facts.has_goals),
    "objectives": Meta(aims.goals, needs=facts.has_goals),
    "endings": Meta(found.endings, needs=found.has_endings),
    "achievements": Meta(found.achievements, needs=found.has_achievements),
    "glossary": Meta(facts.glossary, needs=facts.has_glossary),
    "contract": Meta(facts.contract, needs=facts.has_contract),
    "timetable": Meta(facts.timetable, needs=facts.has_calls),
    "notes": Meta(notes.notes, takes=True, needs=lambda story: len(story.notes) > 1),
    "plan": Meta(plans.plan, takes=True, needs=plans.has_plans),
    "continue": Meta(plans.go_on, takes=True, needs=plans.has_plans),
    "why": Meta(why.why, takes=True),
    "why not": Meta(why.why),
    "seed": Meta(facts.seed),
    "mode": Meta(modes.modes, takes=True, needs=modes.has_modes),
    "modes": Meta(modes.modes, needs=modes.has_modes),
    "difficulty": Meta(modes.modes, takes=True, needs=modes.has_modes),
    "fate": Meta(fate.fate, needs=fate.has_odds),
    "cards": Meta(fate.fate, needs=fate.has_odds),
    "odds": Meta(fate.odds, needs=fate.has_odds),
}
