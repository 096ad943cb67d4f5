"""Where a story's schema lies, and how it is kept true."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from ...source import OnDisk, Problems, gather, read_source, read_trees
from .schema import schema_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from importlib.abc import Traversable

FOLDER = ".hyosan"  # the loader passes over hidden folders
# What an editor looks for at the head of a file beside that folder; the second line is for those by JetBrains.
MODELINES = "# yaml-language-server: $schema={path}\n# $schema: {path}\n"


def usual_place(place: OnDisk) -> str:
    """STORY/.hyosan/schema.json; for a story of one file, .hyosan/NAME.schema.json beside it."""
    if place.is_dir():
        return os.path.join(place.path, FOLDER, "schema.json")
    folder, name = os.path.split(place.path)
    return os.path.join(folder, FOLDER, f"{os.path.splitext(name)[0]}.schema.json")


def schema_text(place: OnDisk | Traversable) -> str:
    """The schema as a file holds it. What could not be read of the story is not in it; `check` tells why."""
    return _text(gather(place, Problems()), Problems())


def refresh(place: OnDisk | Traversable, texts: Mapping[str, str]) -> None:
    """Bring the schema beside a story up to date, if its author keeps one there.

    Not while a file cannot be read: in an editor, every name in it would turn into a mistake. And nothing that a link
    leads to is written.
    """
    path = usual_place(place) if isinstance(place, OnDisk) else ""
    if not os.path.isfile(path) or _leads_elsewhere(path):
        return
    problems = Problems()
    text = _text(texts, problems)
    if not problems.unreadable:
        with suppress(OSError):  # a story that may only be read is checked all the same
            write_changed(path, text)


def write_changed(path: str, text: str) -> None:
    """Only when changed: an editor watches the file. Whole or not at all: it may read at any moment.

    Raises:
        OSError: it cannot be written; what was there before still is.
    """
    with suppress(OSError, UnicodeDecodeError), open(path, encoding="utf-8") as file:
        if file.read() == text:
            return
    os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
    temporary = f"{path}.{os.getpid()}.tmp"
    try:
        with open(temporary, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(temporary, path)
    except OSError:
        with suppress(OSError):
            os.unlink(temporary)
        raise


def _leads_elsewhere(path: str) -> bool:
    folder = os.path.dirname(path)
    return os.path.islink(path) or os.path.islink(folder)


def _text(texts: Mapping[str, str], problems: Problems) -> str:
    schema = schema_of(read_source(read_trees(texts, problems), problems))
    return json.dumps(schema, indent=1) + "\n"
