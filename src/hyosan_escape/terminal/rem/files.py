"""Asking the display for a file: what is asked, and which saved game its answer means."""

from __future__ import annotations

import re
from collections.abc import Callable

from ...named import NamedTuple
from ...play import wish
from .incoming import Event

LONGEST = 1000  # letters of a file's name
_ENDING = re.compile(r"\.(?:glksave|sav|save|qut|json)$", re.IGNORECASE)


class Prompt(NamedTuple):
    mode: str
    declined: str

    def request(self, story: str) -> Event:
        return {"type": "fileref_prompt", "filemode": self.mode, "filetype": "save", "gameid": story}


PROMPTS = {
    wish.SAVE: Prompt("write", "Nothing was saved. (Every turn is kept anyway.)"),
    wish.LOAD: Prompt("read", "Nothing was loaded."),
}


def meant(value: object, holds: Callable[[str], bool]) -> str:
    """The name that LOAD or SAVE is given: a name as it is, of a path its last part; "" for none.

    A display may hand back a name or an object with one; and with the ending that its own saved games have.
    """
    name = value.get("filename") if isinstance(value, dict) else value
    if not isinstance(name, str) or not name.isprintable():
        return ""
    last = re.split(r"[/\\]", name[:LONGEST])[-1]
    short = _ENDING.sub("", last)
    return short if short and (short == name or holds(short) or not name.endswith(".json")) else name[:LONGEST]
