"""The manual's reference pages, printed from the very tables the loader and the parser read by.

`make pages` writes them; a test holds the files in docs/ against what is printed here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..parser import GRAMMAR
from ..source.fields import Field, Shape
from ..source.schema import DIRECTIONS, MANY, ONE, RULE, TRAITS
from ..story.amounts import AMOUNTS
from ..story.clauses import CLAUSES
from ..story.effects import EFFECTS
from ..story.link_events import EVENTS
from ..story.messages import MESSAGES
from ..story.phrases import Row
from ..story.render import VALUES
from ..world.action import STANDARD
from .manual_text import (
    ACTIONS,
    CONDITIONS_INTRO,
    EFFECTS_INTRO,
    MESSAGES_INTRO,
    REFERENCE_INTRO,
    SLOTS,
    TEXTS,
    TEXTS_INTRO,
    VALUES_MEAN,
    VERBS_INTRO,
)  # fmt: skip

NOTE = "<!-- Printed by `make pages` from the engine's own tables: edit those. -->\n"


def pages() -> dict[str, str]:
    """{file name in docs/: its text}"""
    return {
        "reference.md": reference(),
        "conditions.md": rows_page("Conditions", CONDITIONS_INTRO, [("Clauses", CLAUSES), ("Numbers", AMOUNTS)]),
        "effects.md": rows_page("Effects", EFFECTS_INTRO, [("Effects", EFFECTS)]),
        "texts.md": texts(),
        "verbs.md": verbs(),
    }


def table(heads: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    lines = [list(heads)]
    lines += [["---"] * len(lines[0]), *([cell.replace("|", "\\|") for cell in row] for row in rows)]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


def code(text: str) -> str:
    return f"`{text}`"


def rows_page(title: str, intro: str, tables: list[tuple[str, Mapping[str, Row]]]) -> str:
    """One of the two small languages on one page."""
    parts = [f"# {title}\n", NOTE, intro]
    used: set[str] = set()
    for heading, rows in tables:
        parts += [f"## {heading}\n"] if len(tables) > 1 else []
        parts.append(
            table(
                ("written", "means", "example"),
                ((code(written), row.means, code(row.example)) for written, row in rows.items()),
            )
        )
        used |= {part for written in rows for part in written.split() if part.isupper()}
    slots = ((code(slot), SLOTS[slot]) for slot in SLOTS if slot in used)
    parts += ["## What the capitals stand for\n", table(("word", "stands for"), slots)]
    return "\n".join(parts)


def reference() -> str:
    """Every section, every key."""
    parts = ["# Reference: sections and keys\n", NOTE, REFERENCE_INTRO]
    parts.append(table(("section", "holds"), _sections()))
    for section, fields in ONE.items():
        parts += [f"## {section}\n", _keys(fields)]
    done: set[int] = set()
    for section, (kind, fields) in MANY.items():
        parts += [f"## {section}\n", _keys(fields)]
        parts += _nested(kind, fields, done)
    if id(RULE) not in done:
        parts += ["## rules\n", _keys(RULE)]
    parts += ["## What a rule can react to\n", table(("pattern", "fires"), _reactions())]
    parts += ["## Traits\n", table(("for `is:`", "means"), ((code(trait), means) for trait, means in TRAITS.items()))]
    parts += ["## Directions\n", ", ".join(map(code, DIRECTIONS)) + ".\n"]
    return "\n".join(parts)


def _reactions() -> Iterator[tuple[str, str]]:
    yield from ((code(pattern), means) for pattern, means in ACTIONS.items())
    yield from ((code(row.example), row.means) for row in EVENTS.values())


def _sections() -> Iterator[tuple[str, str]]:
    yield from ((code(section), "one entry") for section in ONE)
    yield code("variables"), "`name: flag`, `name: 0..5`, `name: 3 of 0..5` (starts at 3), `name: [calm, scared]`"
    yield from ((code(section), f"`id:` {kind}") for section, (kind, _) in MANY.items())
    yield code("rules"), "a list of rules that hold everywhere"
    yield code("messages"), "the engine's own sentences, said your way: see [verbs](verbs.md)"


def _keys(fields: Mapping[str, Field]) -> str:
    return table(
        ("key", "is", "for"),
        (
            (code(name) + ("*" if field.required else ""), shown(field.shape), field.help)
            for name, field in fields.items()
        ),
    )


def shown(shape: Shape) -> str:
    """What may stand there, in a table's cell."""
    if shape.kind == "items":
        return f"{shown(shape.parts[0])}; one or a list"
    if shape.kind == "table":
        return f"{shape.parts[0]}: {shown(shape.parts[1])}"
    if shape.kind == "either":
        return f"{shown(shape.parts[0])}, or {shown(shape.parts[1])}"
    return shape.wanted


def _nested(kind: str, fields: Mapping[str, Field], done: set[int]) -> list[str]:
    """The records that stand inside an entry, each printed once where it is first met."""
    parts: list[str] = []
    for key, field in fields.items():
        for name, inner in _records(field.shape):
            if id(inner) not in done:
                done.add(id(inner))
                parts += [f"### {name} (`{key}` of a {kind})\n", _keys(inner), *_nested(name, inner, done)]
    return parts


def _records(shape: Shape) -> Iterator[tuple[str, Mapping[str, Field]]]:
    if shape.kind == "record":
        name, schema = shape.parts
        yield name, schema()
    for part in shape.parts:
        if isinstance(part, Shape):
            yield from _records(part)


def texts() -> str:
    """The language inside texts."""
    forms = table(("written", "told"), ((code(written), told) for written, told in TEXTS.items()))
    values = table(("value", "is"), ((code(f"{{{value}}}"), VALUES_MEAN[value]) for value in VALUES))
    return "\n".join(["# Texts\n", NOTE, TEXTS_INTRO, forms, "## Values\n", values, "And any variable or property.\n"])


def verbs() -> str:
    """Every verb, how it is typed, and every sentence of the engine's own."""
    lines = {verb.name: GRAMMAR.get(verb.name, ()) for verb in STANDARD if GRAMMAR.get(verb.name)}
    typed = table(
        ("verb", "typed", "answer"),
        (
            (code(name), ", ".join(map(code, rows)), _plain(MESSAGES.get(f"did_{name}", "")))
            for name, rows in lines.items()
        ),
    )
    said = table(("key", "says"), ((code(key), _plain(text)) for key, text in MESSAGES.items()))
    return "\n".join(["# Verbs and messages\n", NOTE, VERBS_INTRO, typed, "## Messages\n", MESSAGES_INTRO, said])


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def write(folder: str) -> None:
    """Write the pages into docs/."""
    from pathlib import Path

    for name, text in pages().items():
        Path(folder, name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    write("docs")
