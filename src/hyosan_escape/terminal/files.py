"""Bytes on a disk: whole or not at all, and there when it is said that they are.

"Saved" means: the bytes are on the disk under their final name. A failed fsync is final: what was written is given up,
never synced again (a second fsync would lie), and what was there before stays.
"""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

from ..play import SaveError

MAX_BYTES = 64_000_000
_NO_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EBADF)  # how a file system says that folders need no syncing
_NEW = os.O_WRONLY | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def reason(error: OSError) -> str:
    return (error.strerror or "unknown reason").lower()


def write_file(path: str, data: bytes) -> None:
    """Whole or not at all, and on the disk when it returns. Raises: OSError."""
    # A name of this process's own beside the file: nobody else's write can meet it.
    temporary = f"{path}.{os.getpid()}.saving"
    handle = os.open(temporary, _NEW | os.O_TRUNC, 0o600)
    try:
        try:
            write_all(handle, data)
        finally:
            os.close(handle)
        os.replace(temporary, path)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    sync_folder(os.path.dirname(path))


def write_all(handle: int, data: bytes) -> None:
    """All of it, and synced. Raises: OSError."""
    view = memoryview(data)
    while view:
        count = os.write(handle, view)
        if not count:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        view = view[count:]
    os.fsync(handle)


def open_new(path: str) -> int:
    """A file that was not there, to append to. Raises: OSError, FileExistsError among them."""
    return os.open(path, _NEW | os.O_EXCL | os.O_APPEND, 0o600)


def sync_folder(folder: str) -> None:
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


def keep_older(path: str) -> None:
    """The last good file stays under a second name while the new one comes."""
    spare = f"{path}.tmp"
    try:
        with suppress(FileNotFoundError):
            os.unlink(spare)
        os.link(path, spare)
        os.replace(spare, f"{path}.old")
    except OSError:  # a file system without links: the replace that follows is atomic all the same
        with suppress(OSError):
            os.unlink(spare)


def read_file(path: str, most: int = MAX_BYTES) -> str:
    """Raises: SaveError, with a sentence for the player, for whatever is no ordinary readable file."""
    try:
        return read_bytes(path, most).decode("utf-8")
    except UnicodeDecodeError:
        raise SaveError("This file is damaged or is no saved game. It was left as it is.") from None


def read_bytes(path: str, most: int = MAX_BYTES) -> bytes:
    try:
        kind = os.stat(path)
        if not stat.S_ISREG(kind.st_mode):
            raise SaveError("That is no file with a saved game in it.")
        if kind.st_size > most:
            raise SaveError("This file is far too large for a saved game. It was left as it is.")
        with open(path, "rb") as file:
            return file.read(most)
    except OSError as error:
        raise SaveError(f"The saved game could not be read ({reason(error)}).") from None
