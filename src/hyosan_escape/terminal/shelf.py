"""Saved games on disk: one folder for each story, one file for each name.

The promise: "saved" is said only when the bytes are on the disk under their final name, and the file that was
there before is kept beside it until then and after. A failed write leaves what was there.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from unicodedata import normalize

from ..named import NamedTuple
from ..play import SaveError

MAX_BYTES = 16_000_000
MAX_NAME = 60  # letters
AUTOSAVE = "autosave"
_PORTS = (f"{port}{number}" for port in ("com", "lpt") for number in range(1, 10))
_WINDOWS = frozenset(["con", "prn", "aux", "nul", *_PORTS])
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)  # how a file system says that folders need no syncing


class Slot(NamedTuple):
    name: str
    path: str
    age: float  # seconds


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

    def holds(self, name: str) -> bool:
        return bool(slug(name)) and os.path.exists(self.path(name))

    def write(self, name: str, text: str) -> None:
        """Put a game on the shelf.

        Raises:
            SaveError: it could not be kept; what was there before still is.
        """
        path = self.path(name)
        try:
            os.makedirs(self.folder, exist_ok=True)
            _keep(path)
            write_file(path, text.encode("utf-8"))
        except OSError as error:
            reason = _reason(error)
            raise SaveError(f"The game could not be saved ({reason}). You can go on playing.") from None

    def read(self, name: str) -> str:
        """The text of a slot, or of a file named by its path.

        Raises:
            SaveError: there is none, or it is no ordinary readable file.
        """
        if self.holds(name):
            return read_file(self.path(name))
        if name.isprintable() and (os.sep in name or name.endswith(".json")):
            outside = os.path.expanduser(name)
            if os.path.exists(outside):
                return read_file(outside)
        raise SaveError(f'There is no saved game "{name[:MAX_NAME]}".{self._known()}')

    def read_older(self, name: str) -> str:
        """The text that the slot held before it was last written.

        Raises:
            SaveError: there is none, or it is no ordinary readable file.
        """
        return read_file(f"{self.path(name)}.old")

    def rest(self, name: str, under: str) -> None:
        """Keep a slot under another name: a new game must not cost the old one."""
        with suppress(OSError):
            os.replace(self.path(name), self.path(under))

    def slots(self) -> list[Slot]:
        """What is on the shelf, newest first."""
        return sorted(self._slots(), key=lambda slot: slot.age)

    def _slots(self) -> Iterator[Slot]:
        now = time.time()
        try:
            files = os.listdir(self.folder)
        except OSError:
            return
        for file in files:
            name, ending = os.path.splitext(file)
            if ending == ".json" and slug(name) == name:  # what LOAD would find by this name
                path = os.path.join(self.folder, file)
                with suppress(OSError):  # a link that leads nowhere, or it went away just now
                    yield Slot(name, path, max(0.0, now - os.stat(path).st_mtime))

    def _known(self) -> str:
        names = [slot.name for slot in self.slots()]
        return f" There is: {', '.join(names[:8])}." if names else " Nothing is saved yet."


def _reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def _keep(path: str) -> None:
    """The last good file stays under a second name while the new one comes."""
    if not os.path.exists(path):
        return
    spare = f"{path}.tmp"
    try:
        with suppress(FileNotFoundError):
            os.unlink(spare)
        os.link(path, spare)
        os.replace(spare, f"{path}.old")
    except OSError:  # a file system without links: the replace that follows is atomic all the same
        with suppress(OSError):
            os.unlink(spare)


def write_file(path: str, data: bytes) -> None:
    """Whole or not at all, and on the disk when it returns. Raises: OSError."""
    # A name of this process's own beside the file: nobody else's write can meet it.
    temporary = f"{path}.{os.getpid()}.saving"
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(temporary, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(os.path.dirname(path))


def _sync_folder(folder: str) -> None:
    if os.name != "posix":
        return
    handle = os.open(folder or ".", os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        if error.errno not in _NO_SYNC:
            raise
    finally:
        os.close(handle)


def read_file(path: str, most: int = MAX_BYTES) -> str:
    """Raises: SaveError, with a sentence for the player, for whatever is no ordinary readable file."""
    try:
        kind = os.stat(path)
        if not stat.S_ISREG(kind.st_mode):
            raise SaveError("That is no file with a saved game in it.")
        if kind.st_size > most:
            raise SaveError("This file is far too large for a saved game. It was left as it is.")
        with open(path, "rb") as file:
            return file.read(most).decode("utf-8")
    except OSError as error:
        raise SaveError(f"The saved game could not be read ({_reason(error)}).") from None
    except UnicodeDecodeError:
        raise SaveError("This file is damaged or is no saved game. It was left as it is.") from None
