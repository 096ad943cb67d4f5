"""Commands about the game rather than in it. They take no turn and never touch the world or its luck."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from ..prose import ASIDE, TEXT, Block
from ..story.moments import clock_words, company, contents
from ..story.render import About, render
from ..story.wording import listed, name
from ..world.action import CHOOSE
from . import offer
from .history import Step
from .wish import LIST, LOAD, QUIT, SAVE, SCRIPT, UNSCRIPT, Reply, Wish

if TYPE_CHECKING:
    from .game import Game

Act = Callable[["Game", str], Reply]


class Meta(NamedTuple):
    """`takes`: words may follow (SAVE name)."""

    act: Act
    takes: bool = False


def _wish(kind: str) -> Act:
    return lambda game, rest: Reply([], Wish(kind, rest))


def _undo(game: Game, rest: str) -> Reply:
    if not game.history.past:
        return Reply(game.tell(game.story.messages["nothing_to_undo"]))
    line = game.history.past[-1].line
    said = [_named(game, step) for step in game.history.past if step.line == line]
    game.history.undo()
    told = render(game.story, game.state, game.story.messages["undone"], About(word=", ".join(said[:5])))
    return Reply([Block(TEXT, told), *game.here()], None, True)


def _named(game: Game, step: Step) -> str:
    if step.action.verb == CHOOSE:
        return render(game.story, step.before, game.story.choices[step.action.first].label).rstrip(".")
    return game.said(step)


def _redo(game: Game, rest: str) -> Reply:
    if not game.history.redo():
        return Reply(game.tell(game.story.messages["nothing_to_redo"]))
    return Reply([*game.tell(game.story.messages["redone"]), *game.here()], None, True)


def _restart(game: Game, rest: str) -> Reply:
    if rest not in ("yes", "now") and game.history.past and not game.state.ending:
        return Reply([Block(ASIDE, "From the beginning? Type *restart yes*. (Your saved games stay.)")])
    game.begin(game.seed)
    return Reply(game.open(), None, True)


def _help(game: Game, rest: str) -> Reply:
    return Reply([Block(TEXT if at else ASIDE, line) for at, line in enumerate(HELP)])


def commands(game: Game, rest: str) -> Reply:
    if game.state.scene:
        return Reply(game.page_again())
    return Reply(offer.listing(game, everything=rest == "all"))


def _exits(game: Game, rest: str) -> Reply:
    from ..source import DIRECTIONS

    lines = []
    for direction, way in game.story.rooms[game.state.here].exits.items():
        seen = way.to and game.state.visited >> way.to & 1
        where = f" to {game.story.rooms[way.to].name}" if seen else "" if way.to else " (no way)"
        lines.append(f"{DIRECTIONS[direction - 1]}{where}")
    return Reply([Block(TEXT, f"Ways from here: {listed(lines)}." if lines else "There is no way out of here.")])


def _who(game: Game, rest: str) -> Reply:
    story, state = game.story, game.state
    us = [name(story, state, thing) for thing in company(story, state)]
    near = [name(story, state, thing) for thing in contents(story, state, state.here) if story.things[thing].person]
    words = [f"With you: {listed(us)}."] if us else []
    words += [f"Here: {listed(near)}."] if near else []
    return Reply([Block(TEXT, " ".join(words) or "There is nobody here but you.")])


def _time(game: Game, rest: str) -> Reply:
    words = clock_words(game.story, game.state.clock)
    return Reply([Block(TEXT, f"It is {words}." if words else "Nobody is counting the hours here.")])


def _status(game: Game, rest: str) -> Reply:
    count = len(game.history.past)
    return Reply([Block(TEXT, f"{game.status()} · {count} turn{'s' if count != 1 else ''}")])


def _about(game: Game, rest: str) -> Reply:
    about = game.story.about
    facts = [about.title, f"version {about.version}", f"by {about.author}" if about.author else ""]
    facts += [f"IFID {about.ifid}"] if about.ifid else []
    return Reply([*game.tell(about.about), Block(ASIDE, " · ".join(fact for fact in facts if fact))])


def _content(game: Game, rest: str) -> Reply:
    note = game.tell(game.story.about.content)
    return Reply(note or [Block(ASIDE, "This story has no content note.")])


def _hint(game: Game, rest: str) -> Reply:
    if game.state.ending:
        return Reply(game.tail())
    near = offer.nearest(game, "", 3)
    return Reply(
        [
            Block(
                ASIDE,
                "No written hints here yet. These would work now: " + ", ".join(f"*{line}*" for line in near) + ".",
            )
        ]
    )


def _seed(game: Game, rest: str) -> Reply:
    return Reply([Block(ASIDE, f"Seed {game.seed}.")])


HELP = (
    "How to play",
    "Type short commands: *look*, *north* (or *n*), *take lamp*, *open door*, *ask hana about keys*, *listen*. "
    "When choices are numbered, type a number, or some words of the choice.",
    "*?* lists what can be done here, each line with a number you can type instead. "
    "*go to* a room you know walks there. *wait 20 minutes* or *wait* lets time pass.",
    "*undo* takes anything back, also after the end; *save NAME*, *load NAME* and *saves* keep games (every turn is "
    "kept anyway); *transcript on* writes a copy; *restart*, *quit*.",
    "Several commands in one line: *take lamp. n. listen*. Again the same: *g*. Short: l, x, i, z. "
    "*about* tells of this story, *content* of what is in it.",
)

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
    "undo": Meta(_undo),
    "redo": Meta(_redo),
    "restart": Meta(_restart, takes=True),
    "help": Meta(_help),
    "how do i play": Meta(_help),
    "instructions": Meta(_help),
    "h": Meta(_help),
    "?": Meta(commands, takes=True),
    "commands": Meta(commands, takes=True),
    "verbs": Meta(commands),
    "what can i do": Meta(commands),
    "what now": Meta(commands),
    "menu": Meta(commands),
    "options": Meta(commands),
    "exits": Meta(_exits),
    "where can i go": Meta(_exits),
    "who": Meta(_who),
    "people": Meta(_who),
    "party": Meta(_who),
    "time": Meta(_time),
    "what time is it": Meta(_time),
    "status": Meta(_status),
    "score": Meta(_status),
    "turns": Meta(_status),
    "about": Meta(_about),
    "credits": Meta(_about),
    "info": Meta(_about),
    "version": Meta(_about),
    "content": Meta(_content),
    "hint": Meta(_hint),
    "hints": Meta(_hint),
    "seed": Meta(_seed),
}
