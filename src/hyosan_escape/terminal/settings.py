"""SETTINGS: how the pages look, chosen while playing and remembered beside the saved games.

Nothing hangs on the file: what cannot be read is as if it had never been chosen, what cannot be written holds until the
end of the sitting.
"""

from __future__ import annotations

import os
from contextlib import suppress

from ..named import NamedTuple
from ..play import SaveError
from ..prose import ASIDE, CHOICE, Block
from .files import read_file, write_file
from .page import MEASURE

FILE = ".settings.json"  # no name that SAVE can give
MOST_BYTES = 20_000
NARROWEST, WIDEST = 40, 200
ON, OFF = "on", "off"


class Row(NamedTuple):
    """`values`: the first is the usual one."""

    about: str
    values: tuple[str, ...]


ROWS = {
    "theme": Row("colours for a dark or a light screen; plain has its own two", ("plain", "dark", "light")),
    "width": Row(f"columns of text, {NARROWEST} to {WIDEST}; auto is {MEASURE}", ("auto",)),
    "more": Row("wait for a key when a page is taller than the screen", (ON, OFF)),
    "hints": Row("a word for newcomers now and then", (ON, OFF)),
    "pictures": Row("draw maps; off tells them in words", (ON, OFF)),
}


class Settings:
    """`folder` is where saved games are kept, of all stories. `lessons`: how often each hint was told."""

    def __init__(self, folder: str) -> None:
        self.path = os.path.join(folder, FILE)
        self._chosen: dict[str, str] = {}
        self.lessons: dict[str, int] = {}
        if os.path.exists(self.path):
            self._read()

    def __getitem__(self, name: str) -> str:
        return self._chosen.get(name, ROWS[name].values[0])

    @property
    def measure(self) -> int:
        """The most columns that a line of text may have."""
        return int(self["width"]) if self["width"].isdigit() else MEASURE

    def shown(self, blocks: list[Block]) -> list[Block]:
        """As they are to be shown: with pictures, or in words alone."""
        return blocks if self["pictures"] == ON else [block._replace(chart=None) for block in blocks]

    def answer(self, line: str) -> list[Block]:
        """SETTINGS lists them, SETTINGS THEME DARK sets one."""
        name, _, value = line.lower().strip().partition(" ")
        value = value.strip().removeprefix("to ").removeprefix("= ").strip()
        row = ROWS.get(name)
        if row is None:
            return self._listed()
        if not _fits(name, value):
            return [Block(ASIDE, f"{name} is {self[name]}. Say *settings {name}* and one of: {_values(name)}.")]
        self._chosen[name] = value
        kept = self.keep()
        return [Block(ASIDE, f"{name} is {value}." + ("" if kept else " (It could not be written down.)"))]

    def _listed(self) -> list[Block]:
        lines = [Block(CHOICE, f"{name} is {self[name]} ({_values(name)}): {row.about}") for name, row in ROWS.items()]
        return [*lines, Block(ASIDE, "*settings theme dark* sets one. They are remembered.")]

    # The file.

    def keep(self) -> bool:
        """Write them down; whether that could be done."""
        import json

        data = {"format": 1, "settings": self._chosen, "lessons": self.lessons}
        try:
            os.makedirs(os.path.dirname(self.path), exist_ok=True)
            write_file(self.path, f"{json.dumps(data, indent=1)}\n".encode())
        except OSError:
            return False
        return True

    def _read(self) -> None:
        import json

        from ..play.bounds import a_number, a_table

        with suppress(SaveError, ValueError, RecursionError, LookupError, TypeError):
            data = json.loads(read_file(self.path, MOST_BYTES))
            for name, value in a_table(data["settings"]):
                if name in ROWS and isinstance(value, str) and _fits(name, value):
                    self._chosen[name] = value
            self.lessons = {name[:20]: a_number(times, 1000) for name, times in a_table(data["lessons"])}


def _fits(name: str, value: str) -> bool:
    number = value.isascii() and value.isdigit() and len(value) < 5
    return value in ROWS[name].values or (name == "width" and number and NARROWEST <= int(value) <= WIDEST)


def _values(name: str) -> str:
    return f"{NARROWEST}-{WIDEST}, auto" if name == "width" else ", ".join(ROWS[name].values)
