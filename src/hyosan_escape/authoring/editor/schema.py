"""A story's JSON Schema (draft-07): the format as the loader reads it, with this story's own ids where ids belong."""

from __future__ import annotations

from ...source import MANY, SourceStory
from ...source.fields import DOMAIN, TEXT, either, items, record, table
from ...source.schema import ONE, RULE, VARIABLE
from ...story.messages import MESSAGES
from .ids import ids_of
from .shapes import Drawing, Schema, described, draw, draw_fields, named
from .words import languages

_RULES = items(record("rule", lambda: RULE))
_VARIABLES = table(either(DOMAIN, record("variable", lambda: VARIABLE)), "variable name")
_HELP = {
    "story": "the story itself; this section stands once",
    "player": "what the story keeps of the player; this section stands once",
    "clock": "days, hours and what takes how long; this section stands once",
    "fate": "how risks go: luck, and how odds are printed; this section stands once",
    "released": "the ids that saved games may know, as `hyosan-escape release` writes them",
    "hearing": "how hordes are heard; this section stands once",
    "pursuit": "by which numbers hordes hunt; this section stands once",
}


def schema_of(source: SourceStory) -> Schema:
    """The schema, also for a story with mistakes: it knows the ids that could be read."""
    ids = ids_of(source)
    drawing = Drawing(ids, languages(ids), {})
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$comment": "Written by `hyosan-escape schema` and brought up to date by `check`. Not to be edited.",
        "type": ["object", "null"],
        "properties": {
            **{name: {**described(_HELP[name]), **draw_fields(drawing, fields)} for name, fields in ONE.items()},
            **{name: _entries(drawing, name) for name in MANY},
            "variables": {**described("what the story remembers"), **draw(drawing, _VARIABLES)},
            "rules": {**described("rules that hold everywhere, tried in this order"), **draw(drawing, _RULES)},
            "messages": _messages(drawing),
        },
        "additionalProperties": False,
        "definitions": drawing.definitions,
    }


def _entries(drawing: Drawing, section: str) -> Schema:
    kind, fields = MANY[section]
    entry = drawing.share(kind.replace(" ", "_"), lambda: draw_fields(drawing, fields))
    return {**described(f"every {kind}, under its id"), **named(kind, entry)}


def _messages(drawing: Drawing) -> Schema:
    text = draw(drawing, TEXT)
    return {
        **described("the engine's own sentences, said your way"),
        "type": ["object", "null"],
        "properties": {key: {**described(f"instead of: {words}"), **text} for key, words in MESSAGES.items()},
        "additionalProperties": False,
    }
