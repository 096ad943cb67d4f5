"""The canonical command for an action: what `parse` reads back as that action."""

from __future__ import annotations

from functools import lru_cache

from ..engine import page
from ..story import Story
from ..story.model import Command
from ..story.moments import form_row
from ..world import Action, State
from ..world.action import ASK, CHOOSE, FETCH, GO, LET_GO, ORDER, REQUEST, SEND
from .grammar import BECAUSE, GRAMMAR, ORDERS
from .vocabulary import command_words, order_words


def phrase(story: Story, state: State, action: Action) -> str:
    """ "put black velvet cloak on small brass hook"; a choice is said by its number on the page."""
    if action.verb == CHOOSE:
        return str(choice_number(story, state, action.first))
    if action.verb == GO:
        return f"go {story.ways[action.first]}"
    if action.verb == ASK:
        return f"ask {spoken(story, state, action.first)} about {story.topics[action.second].words[0]}"
    if action.verb in (ORDER, SEND, REQUEST, FETCH, LET_GO) or action.verb in story.commands:
        who = spoken(story, state, action.first) if action.first else "everyone"
        return f"{who}, {_bidden(story, state, action)}"
    things = tuple(spoken(story, state, thing) for thing in (action.first, action.second) if thing)
    return _filled(story, action.verb, things)


def _bidden(story: Story, state: State, action: Action) -> str:
    """What somebody is told to do."""
    if action.verb == ORDER:
        return order_words(story, action.second)[0]
    if action.verb in story.commands:
        return _commanded(story, state, story.commands[action.verb], action.second)
    if action.verb == SEND:
        return f"go {story.ways[action.second]}"
    return ORDERS[story.verbs[action.verb].name][0].replace("[thing]", spoken(story, state, action.second))


def _commanded(story: Story, state: State, command: Command, about: int) -> str:
    """An order of the story with what it is about, and a reason where one is given."""
    slot = f"[{command.about}]"
    words = next((text for text in command_words(command) if slot in text), command_words(command)[0])
    named = story.rooms[about].words[0] if command.about == "room" else spoken(story, state, about) if about else ""
    return words.replace(slot, named) + (f" {BECAUSE} it matters" if command.plain else "")


def choice_number(story: Story, state: State, choice: int) -> int:
    """Where a choice stands on the open page, hidden ones not counted; 0 if it does not."""
    return next((number for number, shown, _ in page(story, state) if shown == choice), 0)


@lru_cache(maxsize=4096)
def _filled(story: Story, verb: int, things: tuple[str, ...]) -> str:
    lines = [line for number, line in story.verb_lines if number == verb]
    lines += GRAMMAR.get(story.verbs[verb].name, ())
    line = next((each for each in lines if each.count("[") == len(things)), lines[0])
    names = iter(things)
    return " ".join(next(names, "something") if part.startswith("[") else part for part in line.split())


def spoken(story: Story, state: State, thing: int) -> str:
    """The thing's name as a player would type it."""
    return form_row(story, state, thing).name.lower()
