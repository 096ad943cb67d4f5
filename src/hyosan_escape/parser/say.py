"""The canonical command for an action: what `parse` reads back as that action."""

from __future__ import annotations

from functools import lru_cache

from ..engine import page
from ..source import DIRECTIONS
from ..story import Story
from ..world import Action, State
from ..world.action import ASK, CHOOSE, GO
from .grammar import GRAMMAR


def phrase(story: Story, state: State, action: Action) -> str:
    """ "put black velvet cloak on small brass hook"; a choice is said by its number on the page."""
    if action.verb == CHOOSE:
        return str(choice_number(story, state, action.first))
    if action.verb == GO:
        return f"go {DIRECTIONS[action.first - 1]}"
    if action.verb == ASK:
        return f"ask {spoken(story, action.first)} about {story.topics[action.second].words[0]}"
    return _filled(story, action)


def choice_number(story: Story, state: State, choice: int) -> int:
    """Where a choice stands on the open page, hidden ones not counted; 0 if it does not."""
    return next((number for number, shown, _ in page(story, state) if shown == choice), 0)


@lru_cache(maxsize=4096)
def _filled(story: Story, action: Action) -> str:
    wanted = (action.first > 0) + (action.second > 0)
    lines = [line for verb, line in story.verb_lines if verb == action.verb]
    lines += GRAMMAR.get(story.verbs[action.verb].name, ())
    line = next((each for each in lines if each.count("[") == wanted), lines[0])
    things = iter((action.first, action.second))
    return " ".join(spoken(story, next(things)) if part.startswith("[") else part for part in line.split())


def spoken(story: Story, thing: int) -> str:
    """The thing's name as a player would type it."""
    row = story.things[thing]
    return row.name.lower()
