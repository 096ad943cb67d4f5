"""HE328: a verb of the story's own that is called as an event is, so that rules `on` it hear the event instead."""

from __future__ import annotations

from ..link_events import EVENTS
from ..model import Story
from ..workshop import Workshop

# The event's word -> how many things a verb names where the two cannot be told apart.
_ALIKE = {pattern.split()[0]: pattern.count("PERSON") for pattern in EVENTS if pattern.split()[1:] in ([], ["PERSON"])}


def check(shop: Workshop, story: Story, start: int) -> None:
    for id, entry in shop.source.many["verbs"].items():
        lines = (line.value for line in entry.many("lines"))
        if id in _ALIKE and any(line.count("[") == _ALIKE[id] for line in lines):
            shop.problems.add("HE328", shop.mark_of(id), name=id)
