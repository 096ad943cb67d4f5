"""HE327: a text speaks of {the noun} where nothing was done to anything: the player would read "the nothing".

Only what an action brings about has a noun: rules about actions, messages, what verbs say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ...source import Entry, Marked
from ..link_events import EVENTS
from ..model import Story
from ..workshop import Workshop

ROLE = re.compile(r"\{(?:\w+ )?(noun|second)\}")
SECTIONS = ("rooms", "scenes", "fuses", "chapters", "endings", "goals", "calls")
_HAPPENS = frozenset(pattern.split()[0] for pattern in EVENTS)
_ALSO_DONE = frozenset(["enter", "leave"])  # `enter boat` is something the player does


def check(shop: Workshop, story: Story, start: int) -> None:
    for text in _without_action(shop):
        role = ROLE.search(text.value)
        if role:
            shop.problems.add("HE327", text.mark, word=role[0])


def _without_action(shop: Workshop) -> Iterator[Marked]:
    source = shop.source
    entries = [entry for section in SECTIONS for entry in source.many[section].values()]
    rules = [*source.rules, *(rule for room in source.many["rooms"].values() for rule in room.entries("rules"))]
    yield from _texts([entry.fields for entry in entries])
    yield from _texts([rule.fields for rule in rules if _happens(rule)])


def _happens(rule: Entry) -> bool:
    """Whether it reacts to events alone."""
    heads = {pattern.value.partition(" ")[0] for pattern in rule.many("on")}
    return heads <= _HAPPENS - _ALSO_DONE


def _texts(value: Any) -> Iterator[Marked]:
    """Every text in there. What rules say is another matter."""
    if isinstance(value, Marked):
        yield value
    elif isinstance(value, Entry):
        yield from _texts(value.fields)
    elif isinstance(value, dict):
        yield from _texts([each for key, each in value.items() if key != "rules"])
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _texts(each)
