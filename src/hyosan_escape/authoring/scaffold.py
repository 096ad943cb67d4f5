"""`hyosan-escape new`: a small story that checks clean, to begin with."""

from __future__ import annotations

import json
import re
import shlex
import string
import sys
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize
from uuid import uuid4

from ..source import OnDisk
from .editor import FOLDER, MODELINES, schema_text, usual_place, write_changed

if TYPE_CHECKING:
    from importlib.abc import Traversable

MAX_TITLE = 100


def write_story(folder: Path, title: str = "", author: str = "") -> int:
    """Write the story; never over anything that is there."""
    try:
        if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
            print(f"{folder} is not empty: choose another folder.", file=sys.stderr)
            return 1
        _copy(files(__package__) / "new", folder, _words(folder.resolve().name, title, author))
        place = OnDisk(str(folder))
        write_changed(usual_place(place), schema_text(place))
    except OSError as error:
        print(f"{folder}: {(error.strerror or 'cannot be written').lower()}.", file=sys.stderr)
        return 1
    named = shlex.quote(str(folder))
    print(f"{folder} holds a small story. Next:\n  hyosan-escape {named}\n  hyosan-escape check {named}")
    return 0


def _copy(source: Traversable, target: Path, words: dict[str, str]) -> None:
    """The files in `new/`, with this story's words for their $names."""
    target.mkdir(parents=True, exist_ok=True)
    for leaf in source.iterdir():
        if leaf.is_dir():
            _copy(leaf, target / leaf.name, words)
        else:
            head = MODELINES.format(path=f"{FOLDER}/schema.json") + "#\n" if leaf.name.endswith(".yaml") else ""
            text = head + string.Template(leaf.read_text(encoding="utf-8")).substitute(words)
            (target / leaf.name).write_text(text, encoding="utf-8", newline="\n")


def _words(name: str, title: str, author: str) -> dict[str, str]:
    ifid = str(uuid4()).upper()
    shown = _printable(title) or _title(name)
    quoted = json.dumps(shown, ensure_ascii=False)
    by = json.dumps(_printable(author) or "Anonymous", ensure_ascii=False)
    return {"id": _id(name, ifid), "title": quoted, "heading": shown, "author": by, "ifid": ifid}


def _printable(text: str) -> str:
    """One line of it that a file and a terminal can hold; a folder's name may be anything."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())[:MAX_TITLE]


def _title(name: str) -> str:
    words = _printable(re.sub(r"[-_]+", " ", name))
    return (string.capwords(words) if words == words.lower() else words) or "Untitled"


def _id(name: str, ifid: str) -> str:
    """An id out of the folder's name; a name without a Latin letter in it lends the story's number."""
    latin = normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    id = re.sub(r"[^a-z0-9]+", "_", latin).strip("_")[:40] or ifid[:8].lower()
    return id if id[0].isalpha() else f"story_{id}"
