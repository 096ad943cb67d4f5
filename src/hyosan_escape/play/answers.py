"""Questions a newcomer asks, answered from what the player can know: where a thing is, which way a room lies, how it is
done.

A question is a line of its own making, "where is lantern": the parser's rewordings lead every way of asking to these.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..parser import Command, phrase
from ..parser.noun import Sight, bare, find
from ..parser.places import room_meant
from ..prose import TEXT, Block
from ..story.moments import form_row
from ..story.wording import capital, name
from ..world import form_of, place_of
from ..world.action import GO
from ..world.state import CARRIED, PARTY, WORN, YOU
from . import facts
from .path import path
from .wish import Reply

if TYPE_CHECKING:
    from .understanding import Understanding

Answer = Callable[["Understanding", str], "Reply | None"]


def answer(mind: Understanding, line: str) -> Reply | None:
    """What is said to a question; None where the line is none, or none that has an answer."""
    for head, found in ANSWERS.items():
        if line.startswith(head) and line[len(head) :].strip():
            return found(mind, line[len(head) :].strip())
    return None


def _told(words: str) -> Reply:
    return Reply([Block(TEXT, capital(words))])


def _where(mind: Understanding, rest: str) -> Reply | None:
    sight = mind.sight()
    found = find(sight, rest.split())
    if found:
        return _told(_place(sight, found[0]))
    if room_meant(sight, rest) or rest in sight.words.rooms:
        return _way(mind, rest)
    named = [word for word in bare(rest.split()) if word in sight.words.nouns]
    return _told("It is nowhere to be seen from here.") if named and len(named) == len(bare(rest.split())) else None


def _place(sight: Sight, thing: int) -> str:
    """Where a thing in sight is."""
    story, state = sight.story, sight.state
    called, place = name(story, state, thing), place_of(state, thing)
    plural = "plural" in form_row(story, state, thing).traits
    are = "are" if plural else "is"
    if thing == YOU:
        return f"You are in {story.rooms[state.here].name}."
    if form_of(state, thing) & WORN and place == CARRIED:
        return f"You are wearing {called}."
    if place == CARRIED:
        return f"You have {called}."
    if place == PARTY:
        return f"{called} {are} with you."
    holder = place - story.inside
    if holder > 0:
        row = form_row(story, state, holder)
        if row.person:
            return f"{name(story, state, holder)} has {called}."
        where = "on" if "supporter" in row.traits else "in"
        return f"{called} {are} {where} {name(story, state, holder)}."
    return f"{called} {are} here."


def _way(mind: Understanding, rest: str) -> Reply | None:
    """The first step to a room the player knows; the way to a thing is where it is."""
    sight, story = mind.sight(), mind.story
    room = room_meant(sight, rest)
    if not room and rest in sight.words.rooms:
        return Reply(mind.game.tell(story.messages["no_path"]))
    if not room:
        return _where(mind, rest) if find(sight, rest.split()) else None
    if room == sight.state.here:
        return Reply(mind.game.tell(story.messages["are_here"]))
    steps = path(story, sight.state, room)
    if not steps:
        return Reply(mind.game.tell(story.messages["no_path"]))
    ways = [story.ways[direction] for direction, _ in steps]
    title = story.rooms[room].name.lower()
    walk = f' "go to {title}" walks there.' if len(ways) > 1 else ""
    return _told(f'{", then ".join(ways)}: "go {ways[0]}" is the first step.{walk}')


def _how(mind: Understanding, rest: str) -> Reply | None:
    """The command that does it, not done."""
    meaning = mind.parsed(rest)
    if not isinstance(meaning, Command) or mind.is_lost(meaning):
        return None
    return _told(f'type "{phrase(mind.story, mind.game.state, meaning.actions[0])}".')


def _beyond(mind: Understanding, rest: str) -> Reply | None:
    """What one knows of a way out."""
    meaning = mind.parsed(rest)
    if not isinstance(meaning, Command) or meaning.actions[0].verb != GO:
        return None
    lines = facts.ways_out(mind.game, meaning.actions[0].first)
    return _told(f"{lines[0]}." if lines else "There is no way in that direction.")


ANSWERS: dict[str, Answer] = {"where is ": _where, "way to ": _way, "how to ": _how, "beyond ": _beyond}
