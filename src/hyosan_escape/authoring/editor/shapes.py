"""The loader's shapes as JSON Schema (draft-07): a row for each kind of shape.

An editor does two things, and pulls a schema two ways. It completes from `anyOf`, because it does not look into
`if`; but what it says of a mistake under `anyOf` may speak of the wrong branch. So a value that can be written in
several ways offers its completions in an `anyOf` that never fails, and is judged by `if`, `then` and `else`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ...named import NamedTuple
from ...source.fields import ID, TEXT, YES, Field, Shape
from .ids import Ids, refers
from .words import Language

Schema = dict[str, Any]

# What YAML's usual readers take a plain word for, where the loader takes it for the word.
PLAIN = {**YES, "null": None}
ID_PATTERN = "^" + ID.pattern.replace(r"\Z", "$")
_BAD_ID = "an id has small letters, digits and _, and begins with a letter"
_NOTHING = {"type": "string", "pattern": "(?!)"}  # editors refuse a schema with an empty `enum`
_UNKNOWN = 'not known here (if it is new: "hyosan-escape check" tells the editor)'


class Drawing(NamedTuple):
    """What shapes are drawn with: the story's ids, the small languages, and the definitions made on the way."""

    ids: Ids
    languages: Mapping[str, Language]
    definitions: dict[str, Schema]

    def share(self, name: str, make: Callable[[], Schema]) -> Schema:
        """A reference to a definition, made when first asked for; it may ask for itself."""
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name].update(make())
        return {"$ref": f"#/definitions/{name}"}


def draw(drawing: Drawing, shape: Shape) -> Schema:
    return SHAPES[shape.kind](drawing, shape)


def draw_field(drawing: Drawing, field: Field) -> Schema:
    language = drawing.languages.get(_leaf(field.shape).kind)
    return {**described(field.help, language.listed if language else ""), **draw(drawing, field.shape)}


def draw_fields(drawing: Drawing, fields: Mapping[str, Field]) -> Schema:
    """A mapping with these keys and no others."""
    return {
        "type": "object",
        "properties": {key: draw_field(drawing, field) for key, field in fields.items()},
        **_required(fields),
        "additionalProperties": False,
    }


def _required(fields: Mapping[str, Field]) -> Schema:
    """The keys that have to be there. Of what is of a kind, or is one, the rest may stand elsewhere."""
    keys = [key for key, field in fields.items() if field.required]
    if "like" in fields and keys:
        return {"anyOf": [{"required": keys}, {"required": ["like"]}, {"required": ["kind"]}]}
    return {"required": keys}


def described(help: str, more: str = "") -> Schema:
    """An editor shows `description` as it is written, signs and all; Markdown only from the other."""
    markdown = f"{help}\n\n{more}" if more else help
    return {"description": help, **({"markdownDescription": markdown} if "`" in markdown else {})}


def named(kind: str, entry: Schema) -> Schema:
    """A mapping of ids, which it defines, to entries."""
    return {
        "type": ["object", "null"],
        "patternProperties": {ID_PATTERN: entry},
        "additionalProperties": False,
        "errorMessage": f"the id of a {kind} belongs here: {_BAD_ID}",
    }


def offering(offers: Sequence[Schema], judged: Schema) -> Schema:
    return {"anyOf": [*offers, {}], **judged}


# One row for each kind.


def _text(drawing: Drawing, shape: Shape) -> Schema:
    """Whatever YAML takes it for: `no`, `12:30` and an empty line are texts too."""
    refused = {"type": "string", "errorMessage": f"{shape.wanted} belongs here"}
    return drawing.share(shape.kind, lambda: offering([], {"if": {"type": ["object", "array"]}, "then": refused}))


def _language(drawing: Drawing, shape: Shape) -> Schema:
    text = _text(drawing, shape)
    drawing.definitions[shape.kind]["defaultSnippets"] = drawing.languages[shape.kind].snippets
    return text


def _flag(drawing: Drawing, shape: Shape) -> Schema:
    offered = {"enum": ["yes", "no"]}
    written = [spelled for word in YES for spelled in (word, word.capitalize(), word.upper())]
    judged = {"if": {"enum": [True, False, *written]}, "else": {**offered, "errorMessage": "yes or no"}}
    return drawing.share("flag", lambda: offering([offered], judged))


def _number(drawing: Drawing, shape: Shape) -> Schema:
    low, high = shape.parts
    return {
        "type": ["integer", "string"],
        "minimum": low,
        "maximum": high,
        "pattern": r"^-?\d{1,7}$" if low < 0 else r"^\d{1,7}$",
        "errorMessage": shape.wanted,
    }


def _one_of(drawing: Drawing, shape: Shape) -> Schema:
    return {"enum": _as_read(shape.parts)}


def _ref(drawing: Drawing, shape: Shape) -> Schema:
    kinds, words = shape.parts
    known = {id: about for kind in kinds for id, about in drawing.ids[kind].items()} | dict.fromkeys(words, "")
    name = "_or_".join([*kinds, *words])
    drawn = {"enum": _as_read(list(known)), "enumDescriptions": list(known.values())} if known else _NOTHING
    return drawing.share(f"{name}_id", lambda: {**drawn, "errorMessage": f"{name.replace('_', ' ')} {_UNKNOWN}"})


def _as_read(words: Sequence[str]) -> list[Any]:
    return [*words, *(PLAIN[word] for word in words if word in PLAIN)]


def _domain(drawing: Drawing, shape: Shape) -> Schema:
    written = {"type": "string", "pattern": r"^(flag|(\d{1,6} of )?\d{1,6}\.\.\d{1,6})$", "errorMessage": shape.wanted}
    judged = {"if": {"type": "array"}, "then": {"items": draw(drawing, TEXT)}, "else": written}
    return drawing.share("domain", lambda: offering([{"examples": ["flag", "0..5", "3 of 0..5"]}], judged))


def _chance(drawing: Drawing, shape: Shape) -> Schema:
    return {"type": "string", "pattern": r"^\d{1,3} in \d{1,3}$", "examples": ["1 in 2"], "errorMessage": shape.wanted}


def _items(drawing: Drawing, shape: Shape) -> Schema:
    (of,) = shape.parts
    one = draw(drawing, of)
    return offering(_offers(drawing, of), {"if": {"type": "array"}, "then": {"items": one}, "else": one})


def _either(drawing: Drawing, shape: Shape) -> Schema:
    leaf, whole = shape.parts
    judged = {"if": {"type": "object"}, "then": draw(drawing, whole), "else": draw(drawing, leaf)}
    return offering(_offers(drawing, leaf), judged)


def _table(drawing: Drawing, shape: Shape) -> Schema:
    kind, of, ids = shape.parts
    value = draw(drawing, of)
    if not ids:
        return {"type": ["object", "null"], "additionalProperties": value}
    if not refers(kind):
        return named(kind, value)
    keys = {id: {**described(about), **value} if about else value for id, about in drawing.ids[kind].items()}
    return {"type": ["object", "null"], "properties": keys, "additionalProperties": False}


def _record(drawing: Drawing, shape: Shape) -> Schema:
    name, fields = shape.parts
    return drawing.share(name.replace(" ", "_"), lambda: draw_fields(drawing, fields()))


def _offers(drawing: Drawing, shape: Shape) -> list[Schema]:
    """What can be completed before anything is typed: words, not mappings."""
    leaf = _leaf(shape)
    return [] if leaf.kind in ("record", "table") else [draw(drawing, leaf)]


def _leaf(shape: Shape) -> Shape:
    while shape.kind in ("items", "either"):
        shape = shape.parts[0]
    return shape


SHAPES: dict[str, Callable[[Drawing, Shape], Schema]] = {
    "text": _text,
    "condition": _language,
    "effect": _language,
    "pattern": _language,
    "flag": _flag,
    "number": _number,
    "one_of": _one_of,
    "ref": _ref,
    "domain": _domain,
    "chance": _chance,
    "items": _items,
    "either": _either,
    "table": _table,
    "record": _record,
}
