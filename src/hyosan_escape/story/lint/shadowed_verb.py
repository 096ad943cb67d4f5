"""HE311: a line of a story's own verb that the engine understands already, so that its verb is never reached.

The story's lines are tried first. A verb with words of its own behind the engine's ("take a nap") shadows nothing.
"""

from __future__ import annotations

from ...world.action import STANDARD
from ..model import Story
from ..workshop import Workshop

_SMALL = frozenset(["about", "against", "at", "from", "in", "into", "off", "on", "onto", "out", "to", "up", "with"])
_NOUNS = {verb.name: verb.nouns for verb in STANDARD}


def check(shop: Workshop, story: Story, start: int) -> None:
    for id, entry in shop.source.many["verbs"].items():
        if id in _NOUNS:
            continue  # more ways to say a verb of the engine's
        for line in entry.many("lines"):
            shadowed = _shadowed(line.value.split())
            if shadowed:
                shop.problems.add("HE311", line.mark, line=line.value[:60], verb=shadowed)


def _shadowed(parts: list[str]) -> str:
    """The engine's verb that is said so; "" if there is none."""
    head, words = parts[0], [part for part in parts[1:] if not part.startswith("[")]
    slots = len(parts) - 1 - len(words)
    nouns = _NOUNS.get(head)
    if nouns is None or not _SMALL.issuperset(words) or bool(slots) != bool(nouns) or slots > nouns:
        return ""
    return head
