"""What the game tells of itself, of the story, and of where one stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..prose import ASIDE, CHOICE, TEXT, Block
from ..story import Story
from ..story.moments import DAY, clock_words, company, contents
from ..story.render import render
from ..story.wording import listed, name
from .fate import has_odds
from .found import has_achievements, has_endings
from .modes import has_modes
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

# A screen of 24 lines holds it, with what some stories have besides.
HELP = (
    "Type short commands: *look*, *north* or *n*, *take lamp*, *open door*, *listen*, *wait*",
    "*?*: what can be done here; its number does it, as a choice's does",
    "*ask hana about keys*, *talk to hana*, *give lamp to hana*, *hana, wait*, *search desk*",
    "*go to kitchen* walks to a room you know; *map* draws them, *exits* the ways out",
    "*why*: what stood in the way just now; *why north*: what stands in that",
    "*undo*, *redo*: take anything back, even an ending; *timeline*: go to any turn",
    "*save NAME*, *load NAME*, *saves*: every turn is kept anyway. *restart*, *quit*",
    "*take lamp. n*: several at once; *g*: the same again. Short: *l*, *x*, *i*, *z*",
    "*about* tells of this story, *content* of what is in it; *transcript on*, *settings*",
)


def has_goals(story: Story) -> bool:
    return len(story.goals.rows) > 1


def has_glossary(story: Story) -> bool:
    return bool(story.glossary)


def has_contract(story: Story) -> bool:
    return bool(story.about.contract)


def has_calls(story: Story) -> bool:
    return len(story.calls) > 1


# What only some stories have: HELP tells of it there.
ALSO = (
    (lambda story: len(story.notes) > 1, "*notes*: what you have learnt; with a word: what has to do with it"),
    (has_calls, "*timetable*: when the calls come, and what you know of them"),
    (has_contract, "*contract*: what this story promises you"),
    (has_goals, "*goals*: what you have set out to do; *hint* helps, a little at a time"),
    (has_odds, "*odds*: the risks at hand; *fate*: what decides them"),
    (has_modes, "*mode*: how the story can be played, and how it is"),
    (has_glossary, "*glossary*: the words you have met"),
    (has_endings, "*endings*: those you have found, in this game or another"),
    (has_achievements, "*achievements*: what you have earned"),
)


def help(game: Game, rest: str) -> Reply:
    lines = [*HELP, *(line for has, line in ALSO if has(game.story))]
    return Reply([Block(CHOICE, line) for line in lines])


def exits(game: Game, rest: str) -> Reply:
    lines = ways_out(game)
    return Reply([Block(TEXT, f"Ways from here: {listed(lines)}." if lines else "There is no way out of here.")])


def ways_out(game: Game, only: int = 0) -> list[str]:
    """Each way and where it leads, as far as that is known; or `only` one of them."""
    lines = []
    for direction, row in game.story.rooms[game.state.here].exits.items():
        if only and direction != only:
            continue
        seen = [way.to for way in row if way.to and game.state.visited >> way.to & 1]
        leads = any(way.to for way in row)
        where = f" to {game.story.rooms[seen[0]].name}" if seen else "" if leads else " (no way)"
        lines.append(f"{game.story.ways[direction]}{where}")
    return lines


def where(game: Game, rest: str) -> Reply:
    """The room again. Asking is no turn, whatever LOOK may be."""
    return Reply(game.here())


def who(game: Game, rest: str) -> Reply:
    story, state = game.story, game.state
    us = [name(story, state, thing) for thing in company(story, state)]
    near = [name(story, state, thing) for thing in contents(story, state, state.here) if story.things[thing].person]
    words = [f"With you: {listed(us)}."] if us else []
    words += [f"Here: {listed(near)}."] if near else []
    return Reply([Block(TEXT, " ".join(words) or "There is nobody here but you.")])


def time(game: Game, rest: str) -> Reply:
    words = clock_words(game.story, game.state.clock)
    return Reply([Block(TEXT, f"It is {words}." if words else "Nobody is counting the hours here.")])


def status(game: Game, rest: str) -> Reply:
    count = game.history.depth
    return Reply([Block(TEXT, f"{game.status()} · {count} turn{'s' if count != 1 else ''}")])


def about(game: Game, rest: str) -> Reply:
    about = game.story.about
    facts = [about.title, f"version {about.version}", f"by {about.author}" if about.author else ""]
    facts += [about.language, about.licence, f"IFID {about.ifid}" if about.ifid else ""]
    return Reply([*game.tell(about.about), Block(ASIDE, " · ".join(fact for fact in facts if fact))])


def credits(game: Game, rest: str) -> Reply:
    about = game.story.about
    facts = [about.title, f"by {about.author}" if about.author else "", about.licence]
    return Reply([*game.tell(about.credits), Block(ASIDE, " · ".join(fact for fact in facts if fact))])


def glossary(game: Game, rest: str) -> Reply:
    """The words that were told so far; the others would tell what is still to come."""
    rows = [row for row in game.story.glossary if game.state.told[row.counter >> 6][row.counter & 63]]
    lines = [Block(TEXT, f"*{row.word}*: {row.means}.") for row in rows]
    return Reply(lines or [Block(ASIDE, "No word has needed explaining yet.")])


def content(game: Game, rest: str) -> Reply:
    note = game.tell(game.story.about.content)
    return Reply(note or [Block(ASIDE, "This story has no content note.")])


def contract(game: Game, rest: str) -> Reply:
    return Reply(game.tell(game.story.about.contract) or [Block(ASIDE, "This story makes no promises but to be fair.")])


def timetable(game: Game, rest: str) -> Reply:
    """Every call, when it comes, and of the right-hand column what the player knows."""
    story, state = game.story, game.state
    rows = [(minute % DAY, minute, daily, call) for call in story.calls[1:] for minute, daily in call.minutes]
    lines = []
    for hour, minute, daily, call in sorted(rows, key=lambda row: row[:2]):
        words = f"{hour // 60:02}:{hour % 60:02}" if daily else clock_words(story, minute)
        known = call.sends and (call.known is None or call.known(story, state))
        lines.append(Block(CHOICE, f"{words}  {call.name}  {render(story, state, call.sends) if known else '?'}"))
    return Reply(lines)


def seed(game: Game, rest: str) -> Reply:
    return Reply([Block(ASIDE, f"Seed {game.seed}.")])
