"""Saved games on disk: one folder for each story, one file for each name; beside some a journal of what came since.

A slot's file is replaced whole, the one before it is kept beside it, and a failed write leaves what was there.
A journal has a number; the file that it continues says which.
"""

from __future__ import annotations

import os
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from unicodedata import normalize

from ..named import NamedTuple
from ..play import Saved, SaveError, opened
from .files import keep_older, read_bytes, read_file, reason, write_file

MAX_NAME = 60  # letters
YOUNG = 86400  # seconds: a journal of today is left alone
MOST_BEFORE = 9  # games set aside under one name
AUTOSAVE = "autosave"
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))
_WINDOWS = frozenset(["con", "prn", "aux", "nul", *_PORTS])
_JOURNAL = re.compile(r'^"journal": (\d{1,9}),?$', re.MULTILINE)
_JOURNAL_FILE = re.compile(r"\.journal-(\d{1,9})")


class Slot(NamedTuple):
    name: str
    path: str
    age: float  # seconds


class Found(NamedTuple):
    """A game that was read; `trouble` is a sentence where its last turns could not be."""

    saved: Saved
    trouble: str = ""


def slug(name: str) -> str:
    """A file name that cannot leave its folder on any system. "" if nothing of the name is left."""
    text = re.sub(r"[^\w-]+", "-", normalize("NFKC", name.strip().lower()))[:MAX_NAME].strip("-")
    while len(text.encode("utf-8")) > MAX_NAME * 3:  # a file's name may have 255 bytes, and there are endings
        text = text[:-1].strip("-")
    return f"{text}-" if text in _WINDOWS else text


class Shelf:
    def __init__(self, folder: str) -> None:
        self.folder = folder

    def path(self, name: str) -> str:
        return os.path.join(self.folder, f"{slug(name)}.json")

    def journal(self, number: int) -> str:
        return os.path.join(self.folder, f".journal-{number}")  # no name that SAVE can give

    def holds(self, name: str) -> bool:
        return bool(slug(name)) and os.path.exists(self.path(name))

    # Writing.

    def write(self, name: str, text: str) -> None:
        """Put a game on the shelf.

        Raises:
            SaveError: it could not be kept; what was there before still is.
        """
        path = self.path(name)
        try:
            os.makedirs(self.folder, exist_ok=True)
            if os.path.exists(path):
                outdated = self._journal_of(f"{path}.old")
                keep_older(path)
                self._forget(outdated, self._journal_of(path))
            write_file(path, text.encode("utf-8"))
        except OSError as error:
            raise SaveError(f"The game could not be saved ({reason(error)}). You can go on playing.") from None

    def _journal_of(self, path: str) -> int:
        """The number of the journal that continues a file; 0: none does."""
        try:
            found = _JOURNAL.search(read_file(path)) if os.path.exists(path) else None
        except SaveError:
            found = None
        return int(found[1]) if found else 0

    def _forget(self, outdated: int, current: int) -> None:
        """Remove the journal of a file that is gone."""
        if outdated and outdated != current:
            with suppress(OSError):
                os.unlink(self.journal(outdated))

    def sweep(self) -> None:
        """Remove journals that no file names any more; young ones may be about to be named."""
        with suppress(OSError):
            files = os.listdir(self.folder)
            named = {self._journal_of(os.path.join(self.folder, file)) for file in files if ".json" in file}
            journals = (int(found[1]) for found in map(_JOURNAL_FILE.fullmatch, files) if found)
            for number in set(journals) - named:
                if os.stat(self.journal(number)).st_mtime < time.time() - YOUNG:
                    self._forget(number, 0)

    def rest(self, name: str, under: str) -> str:
        """Move a slot to another name, so that its place is free. Returns the name. Raises: OSError."""
        free = self.free(under)
        os.replace(self.path(name), self.path(free))
        return free

    def free(self, name: str) -> str:
        """This name, or one like it under which there is nothing; if all are taken, that of the oldest game."""
        names = [name, *(f"{name}-{number}" for number in range(2, MOST_BEFORE + 1))]
        return next((each for each in names if not self.holds(each)), max(names, key=self._age))

    def delete(self, name: str) -> None:
        """Take a slot off the shelf, with all that belongs to it. Raises: SaveError."""
        path = self.path(name)
        journals = {self._journal_of(path), self._journal_of(f"{path}.old")}
        try:
            os.unlink(path)
        except OSError as error:
            raise SaveError(f"The saved game could not be deleted ({reason(error)}).") from None
        with suppress(OSError):
            os.unlink(f"{path}.old")
        for number in journals:
            self._forget(number, 0)

    # Reading.

    def read(self, name: str) -> str:
        """The text of a slot, or of a file named by its path.

        Raises:
            SaveError: there is none, or it is no ordinary readable file.
        """
        return read_file(self.find(name))

    def find(self, name: str) -> str:
        """Where a slot, or a file named by its path, lies; the beginning of a name is enough. Raises: SaveError."""
        if self.holds(name):
            return self.path(name)
        if name.isprintable() and (os.sep in name or name.endswith(".json")):
            outside = os.path.expanduser(name)
            if os.path.exists(outside):
                return outside
        begun = [slot.path for slot in self.slots() if slug(name) and slot.name.startswith(slug(name))]
        if len(begun) != 1:
            raise SaveError(f'There is no saved game "{name[:MAX_NAME]}".{self._known()}')
        return begun[0]

    def game(self, name: str, older: bool = False) -> Found:
        """A game, with what its journal adds; `older`: the one that the slot held before. Raises: SaveError."""
        path = f"{self.path(name)}.old" if older else self.find(name)
        saved = opened(read_file(path))
        if not saved.journal:
            return Found(saved)
        from ..play.journal import continued  # most games need none

        beside = os.path.join(os.path.dirname(path), f".journal-{saved.journal}")
        if not os.path.exists(beside):
            return Found(saved)
        try:
            return Found(*continued(saved, read_bytes(beside)))
        except SaveError as error:
            return Found(saved, f"The last turns of this game could not be read. {error}")

    def slots(self) -> list[Slot]:
        """What is on the shelf, newest first."""
        return sorted(self._slots(), key=lambda slot: slot.age)

    def _slots(self) -> Iterator[Slot]:
        try:
            files = os.listdir(self.folder)
        except OSError:
            return
        for file in files:
            name, ending = os.path.splitext(file)
            if ending == ".json" and slug(name) == name:  # what LOAD would find by this name
                path = os.path.join(self.folder, file)
                with suppress(OSError):  # a link that leads nowhere, or it went away just now
                    os.stat(path)
                    yield Slot(name, path, self._age(name))

    def _age(self, name: str) -> float:
        """Seconds since its last turn was kept."""
        path = self.path(name)
        times = [0.0]
        for each in (path, self.journal(self._journal_of(path))):
            with suppress(OSError):
                times.append(os.stat(each).st_mtime)
        return max(0.0, time.time() - max(times))

    def _known(self) -> str:
        names = [slot.name for slot in self.slots()]
        return f" There is: {', '.join(names[:8])}." if names else " Nothing is saved yet."
