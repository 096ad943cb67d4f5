"""HE324: a room's text names something, and no thing or scenery of the whole story answers to the word.

What is described will be examined. English cannot be parsed by a rule of this size, so this is a note, not a warning:
it looks for what stands after an article and before a stop or a small word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...source import NO_MARK, Marked
from ..model import Story
from ..workshop import Workshop

_NAMED = re.compile(
    r"\b(?:an?|the|two|three|four|some)\s+(?:[a-z'-]+\s+){0,2}?([a-z][a-z'-]{2,})"
    r"(?=[,.;:!?]|\s+(?:is|are|was|were|stands?|hangs?|lies?|leans?|and|on|in|under|behind|above|over|with|against|beside"
    r"|by|of|from|that|which|where|at)\b)",
    re.IGNORECASE,
)
NOWHERE = Marked("", NO_MARK)
_BRACES = re.compile(r"\{[^{}|:]*[:}]|[{}|]")
# Named, but nothing to look at.
_NOTHING_TO_SEE = """
way end side middle air dark darkness sound noise smell silence moment time day night morning evening afternoon
minute hour year week place room floor wall walls ceiling ground rest kind sort lot bit one ones thing things world
name word words north south east west left right top bottom edge corner centre front back inside outside first last
next other others same most start story part half size colour shape view distance direction reason fact idea truth
up down in out line few hundred thousand dozen pair row because obey straight breath heat weight
there here nothing anything something everything nobody everybody knee knees waist ankle ankles shoulder shoulders back
"""


def check(shop: Workshop, story: Story, start: int) -> None:
    known = _known(story)
    for entry in shop.source.many["rooms"].values():
        text = entry.text("text") or NOWHERE
        for word in dict.fromkeys(_named(text)):
            if word not in known and word.rstrip("s") not in known and f"{word}s" not in known:
                shop.problems.add("HE324", text.mark, word=word, name=entry.id)


def _named(text: Marked) -> Iterator[str]:
    words = _BRACES.sub(" ", text.value)
    yield from (found.group(1).lower() for found in _NAMED.finditer(words))


def _known(story: Story) -> set[str]:
    """Every word that some thing, door, person, room or verb of the story answers to."""
    things = {word for thing in story.things for word in thing.words}
    rooms = {word for room in story.rooms for words in room.words for word in words.split()}
    return things | rooms | set(_NOTHING_TO_SEE.split())
