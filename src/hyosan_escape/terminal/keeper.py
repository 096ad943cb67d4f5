"""The game that is played, on the disk after every turn: a file at first, and from then on a line in its journal.

Nothing of another game is ever overwritten: what lies in the slot moves to a name of its own, unless every turn of it
is in this game too. Who finds that another sitting has taken the slot goes on in another. There is no lock to grow
stale: whether a file is still ours is seen from the file itself.
"""

from __future__ import annotations

import os
from contextlib import suppress

from ..play import Game, SaveError, contains, write
from ..play.journal import Since
from ..play.saved import MAX_JOURNAL
from .files import open_new, write_all, write_file
from .shelf import AUTOSAVE, Shelf

BEFORE = "autosave-before"
UNREADABLE = "autosave-unreadable"
Mark = tuple[int, int, int]


class Journal:
    """An open journal, and the file it goes on from."""

    def __init__(self, shelf: Shelf, slot: str) -> None:
        """Raises: OSError."""
        os.makedirs(shelf.folder, exist_ok=True)
        self.base, self.number = shelf.path(slot), 0
        while True:
            self.number += 1
            self.path = shelf.journal(self.number)
            with suppress(FileExistsError):
                self.handle = open_new(self.path)
                break
            if self.number >= MAX_JOURNAL:
                raise AssertionError("unreachable: so many journals")

    def begin(self, since: Since) -> None:
        self.since = since
        self.mark = _mark(self.base)

    @property
    def is_there(self) -> bool:
        """Whether both files are still where they were."""
        try:
            return os.path.samestat(os.stat(self.path), os.fstat(self.handle)) and _mark(self.base) == self.mark
        except OSError:
            return False

    @property
    def is_displaced(self) -> bool:
        """Whether somebody put another game in the place of ours."""
        try:
            return _mark(self.base) != self.mark
        except OSError:
            return False

    def add(self, game: Game, played: int) -> None:
        """Raises: OSError; the journal is then not to be used again."""
        write_all(self.handle, f"{self.since.line(game, played)}\n".encode())

    def close(self) -> None:
        with suppress(OSError):
            os.close(self.handle)


def _mark(path: str) -> Mark:
    found = os.stat(path)
    return found.st_ino, found.st_mtime_ns, found.st_size


class Keeper:
    def __init__(self, shelf: Shelf) -> None:
        self.shelf = shelf
        self.slot = AUTOSAVE
        self._history: object = None  # of the game that lies in the slot
        self._journal: Journal | None = None

    def keep(self, game: Game, played: int) -> str:
        """Keep the game as it stands; a sentence if it had to move elsewhere. Raises: SaveError."""
        journal, told = self._journal, ""
        if journal is not None and self._history is game.history:
            if journal.is_there:
                try:
                    journal.add(game, played)
                    return ""
                except OSError:
                    pass  # it may end in half a line: from here on another one
            elif journal.is_displaced:
                self.slot = self.shelf.free(AUTOSAVE)
                told = f"Another sitting has taken the place of this game: it is kept as “{self.slot}” from here on."
        self._begin(game, played)
        return told

    def close(self, game: Game, played: int) -> None:
        """At the end of a sitting: all in one file. If that fails the journal is as good."""
        journal, self._journal = self._journal, None
        if journal is not None and self._history is game.history and journal.is_there:
            with suppress(SaveError):
                self.shelf.write(self.slot, write(game, played))
        if journal is not None:
            journal.close()
            self.shelf.sweep()

    def _begin(self, game: Game, played: int) -> None:
        """A new file and an empty journal. Raises: SaveError."""
        if self._journal is not None:
            self._journal.close()
            self._journal = None
        if self._history is not game.history:
            self._make_room(game)
        journal = self._opened()
        text = write(game, played, journal.number if journal else 0)
        try:
            self.shelf.write(self.slot, text)
        except BaseException:
            if journal is not None:
                journal.close()
                with suppress(OSError):
                    os.unlink(journal.path)
            raise
        self._history = game.history
        with suppress(OSError):  # the whole sitting hangs on this file: it has a copy
            write_file(f"{self.shelf.path(self.slot)}.old", text.encode())
        if journal is not None:
            journal.begin(Since(game, text))
            self._journal = journal

    def _opened(self) -> Journal | None:
        """None: the folder takes no journal, and perhaps a file all the same."""
        try:
            return Journal(self.shelf, self.slot)
        except OSError:
            return None

    def _make_room(self, game: Game) -> None:
        """Move aside what lies in the slot; if it will not move, take another."""
        if not self.shelf.holds(self.slot):
            return
        try:
            under = aside(self.shelf, self.slot, game, BEFORE)
        except SaveError:
            under = UNREADABLE
        if under:
            try:
                self.shelf.rest(self.slot, under)
            except OSError:
                self.slot = self.shelf.free(AUTOSAVE)


def aside(shelf: Shelf, slot: str, game: Game, under: str) -> str:
    """The name under which what lies in a slot is to be kept; "" if nothing is lost with it. Raises: SaveError."""
    saved = shelf.game(slot).saved
    if (saved.summary.ending and under == BEFORE) or contains(game, saved):
        return ""
    return under
