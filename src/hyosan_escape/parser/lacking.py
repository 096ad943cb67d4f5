"""A line that was begun and not ended: what was understood of it, and what it lacks.

"show the mop" lacks to whom, "ask Geon about" lacks about what. Told from the lines of the grammar, so that it holds
for a story's own verbs as for the standard ones.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..story.wording import name
from .grammar import Line, is_slot
from .match import spreads
from .meaning import Misunderstood
from .noun import Sight, find

_ASKED = {"[person]": "whom", "[direction]": "where"}


def lacking(sight: Sight, spoken: Sequence[str]) -> Misunderstood | None:
    """What the line would be the beginning of: it stops before a last noun, or before the word that leads to it."""
    lines = [line for line in sight.words.lines.get(spoken[0], ()) if line.slots > 1 and is_slot(line.parts[-1])]
    for line in lines:
        found = _begun(sight, line, line.parts[:-1], spoken)
        if found:
            return Misunderstood("lacking", heard=found, lacks=missing(line))
    for line in lines:
        found = "" if is_slot(line.parts[-2]) else _begun(sight, line, line.parts[:-2], spoken)
        if found:
            return Misunderstood("half", heard=found, lacks=missing(line))
    return None


def missing(line: Line) -> str:
    """ "to whom", "with what": the end of a line, as a question."""
    asked = _ASKED.get(line.parts[-1], "what")
    return asked if is_slot(line.parts[-2]) else f"{line.parts[-2]} {asked}"


def _begun(sight: Sight, line: Line, parts: Sequence[str], spoken: Sequence[str]) -> str:
    """What was understood, if these words are such a beginning, and what it names is here."""
    for spans in spreads(parts, spoken):
        slots = [part for part in parts if is_slot(part)]
        named = [_fitting(sight, slot, span) for slot, span in zip(slots, spans, strict=True)]
        if named and all(named):
            names = iter(name(sight.story, sight.state, things[0]) for things in named)
            known = parts if is_slot(parts[-1]) else parts[:-1]
            return " ".join(next(names) if is_slot(part) else part for part in known)
    return ""


def _fitting(sight: Sight, slot: str, span: Sequence[str]) -> list[int]:
    things = find(sight, span)
    return [each for each in things if sight.story.things[each].person] if slot == "[person]" else things
