"""The small languages of `when:`, `do:` and `on:` for an editor: a line to complete for each row of their tables."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import count

from ...named import NamedTuple
from ...story.clauses import CLAUSES
from ...story.effects import EFFECTS
from ...story.link_events import EVENTS
from ...story.phrases import Row
from ...world.action import STANDARD
from .ids import Ids


class Said(NamedTuple):
    """What a row of words means, and an example."""

    means: str
    example: str


class Language(NamedTuple):
    """`snippets` complete a line; `listed` is an example of each, in Markdown."""

    snippets: list[dict[str, str]]
    listed: str


_NOUNS = {verb.name: verb.nouns for verb in STANDARD}
_MOST = 200  # ids in one list; beyond that the author types

_NUMBERS = ("variable", "room.property", "thing.property", "door.property", "survivor.property", "horde.property")

# What may stand in a row's slot: kinds of id, and words (with = before them). Other slots show their own name.
SLOTS: dict[str, tuple[str, ...]] = {
    "THING": ("thing", "door", "survivor"),
    "ANYONE": ("=you", "thing", "survivor"),
    "PERSON": ("survivor",),
    "DOOR": ("door",),
    "FORM": ("form",),
    "ROOM": ("room",),
    "REGION": ("region",),
    "PLACE": ("=you", "=nowhere", "room", "thing", "survivor"),
    "DIRECTION": ("direction",),
    "ZONE": ("zone", "room"),
    "HORDE": ("horde",),
    "CALL": ("call",),
    "SPEAKERS": ("speakers",),
    "SCENE": ("scene",),
    "PASSAGE": ("scene.passage",),
    "TOPIC": ("survivor.topic",),
    "POOL": ("pool",),
    "CHAPTER": ("chapter",),
    "MODE": ("mode",),
    "FUSE": ("fuse",),
    "ENDING": ("ending",),
    "GOAL": ("goal",),
    "ACHIEVEMENT": ("achievement",),
    "CLOSING": ("closing",),
    "NOTE": ("note",),
    "FLAG": _NUMBERS,
    "VARIABLE": _NUMBERS,
    "NUMERIC": _NUMBERS,
    "ONEOF": _NUMBERS,
    "VALUE": _NUMBERS,
    "COMPARE": ("=is", "=<", "=<=", "=>=", "=>"),
}
_ANY = {
    "any": Said("every action, looking and examining too", "any"),
    "any except go DIRECTION": Said("every action but these", "any except go north, look"),
    "go DIRECTION": Said("the player goes that way", "go north"),
}


def languages(ids: Ids) -> dict[str, Language]:
    return {
        "condition": _language(CLAUSES, ids),
        "effect": _language(EFFECTS, ids),
        "pattern": _language({**_ANY, **_actions(ids), **EVENTS}, ids),
    }


def _actions(ids: Ids) -> dict[str, Said]:
    """A row for each verb, the story's own too."""
    rows = {}
    for verb in ids["verb"]:
        said = verb.replace("_", " ")
        rows[f"{said} THING" if _NOUNS.get(verb) else said] = Said("on that action, whatever its nouns", said)
    return rows


def _language(rows: Mapping[str, Row | Said], ids: Ids) -> Language:
    snippets = [
        {"label": pattern, "description": f"{row.means}: {row.example}", "body": _body(pattern, ids)}
        for pattern, row in rows.items()
    ]
    return Language(snippets, ", ".join(f"`{row.example}`" for row in rows.values()))


def _body(pattern: str, ids: Ids) -> str:
    """ "move THING to PLACE" as an editor's snippet: "move ${1|lamp,coat|} to ${2|hall,cellar|}"."""
    stops = count(1)
    return " ".join(_stop(next(stops), part, ids) if part.isupper() else part for part in pattern.split())


def _stop(number: int, slot: str, ids: Ids) -> str:
    choices = list(_choices(SLOTS.get(slot, ()), ids))
    if 0 < len(choices) <= _MOST:
        return f"${{{number}|{','.join(choices)}|}}"
    return f"${{{number}:{slot.lower()}}}"


def _choices(kinds: Iterable[str], ids: Ids) -> Iterable[str]:
    for kind in kinds:
        yield from [kind[1:]] if kind.startswith("=") else ids.get(kind, ())
