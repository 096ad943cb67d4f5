"""The names a story defines, by kind: what an editor offers where an id belongs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...source import DIRECTIONS, MANY, Entry, SourceStory
from ...source.fields import ID, Field
from ...source.ways import is_slip, ways_of
from ...world.action import STANDARD

Ids = Mapping[str, Mapping[str, str]]  # kind -> id -> a word about it

_ABOUT = ("name", "title", "label", "word")  # the first of these keys that an entry has tells what it is
_HIDDEN = 2  # the first verbs of the table are the engine's own


def ids_of(source: SourceStory) -> dict[str, dict[str, str]]:
    """Every id that could be read, also of a story with mistakes."""
    found: dict[str, dict[str, str]] = {kind: {} for kind, _ in MANY.values()}
    found["direction"] = dict.fromkeys(DIRECTIONS, "")
    found["direction"] |= {key.value: "a way" for _, key, values in ways_of(source) if not is_slip(key, values)}
    found["verb"] = {verb.name: "" for verb in STANDARD[_HIDDEN:]}
    found["region"], found["group"] = {}, {}
    found["kind"] = {id: _about(entry) for kinds in source.kinds.values() for id, entry in kinds.items()}
    found["variable"] = dict.fromkeys(source.variables, "")
    player = source.one.get("player")
    if player:
        found["variable"] |= {f"you.{name.value}": "" for name, _ in player.pairs("has")}
        found["group"] |= dict.fromkeys(player.strings("tags"), "")
    found["passage"] = {"start": "the scene's first page"}
    for section, (kind, fields) in MANY.items():
        good = ((id, entry) for id, entry in source.many[section].items() if ID.match(id))
        for id, entry in good:
            found[kind][id] = _about(entry)
            found["region"] |= dict.fromkeys(entry.strings("region"), "")
            found["group"] |= dict.fromkeys((*entry.strings("region"), *entry.strings("tags")), "")
            for inner, name, about in _inside(entry, fields):
                full = {f"{id}.{name}": about}
                found.setdefault(f"{kind}.{inner}", {}).update(full)
                found.setdefault(inner, {}).update({name: about, **full})  # from outside it goes by its full name
    return found


def refers(kind: str) -> bool:
    """Whether the keys of such a table name what is defined elsewhere; others define what they name."""
    return kind == "direction" or any(kind == section_kind for section_kind, _ in MANY.values())


def _inside(entry: Entry, fields: Mapping[str, Field]) -> Iterator[tuple[str, str, str]]:
    """What an entry defines within itself, such as a scene's passages: (kind, id, a word about it)."""
    for key, field in fields.items():
        if field.shape.kind == "table" and not refers(field.shape.parts[0]):
            for name, value in entry.pairs(key):
                yield field.shape.parts[0], name.value, _about(value)


def _about(value: object) -> str:
    found = (value.string(key) for key in _ABOUT if value.has(key)) if isinstance(value, Entry) else iter(())
    return next(found, "")
