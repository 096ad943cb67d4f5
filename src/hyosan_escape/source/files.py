"""The only opener of story files: a folder (or one file) becomes {path: text}."""

from __future__ import annotations

import os
import stat
from typing import IO, TYPE_CHECKING

from .mark import Mark
from .problem import Problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

SUFFIXES = (".yaml", ".yml")
TESTS = "tests"  # the folder of a story's transcripts
MAX_BYTES = 8_000_000  # of a file
MAX_ALL = 64_000_000  # signs of a story
MAX_FILES = 20_000
MAX_DEPTH = 20  # folders in folders


class OnDisk:
    """A path on disk with the manners of a Traversable, as far as stories need them.

    Not `pathlib.Path`: importing that costs more than reading a whole small story.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self.name = os.path.basename(path)

    def __str__(self) -> str:
        return self.path

    def __truediv__(self, name: str) -> OnDisk:
        return OnDisk(os.path.join(self.path, name))

    def is_dir(self) -> bool:
        return os.path.isdir(self.path)

    def is_file(self) -> bool:
        return os.path.isfile(self.path)

    def is_symlink(self) -> bool:
        return os.path.islink(self.path)

    def iterdir(self) -> Iterator[OnDisk]:
        return (self / name for name in os.listdir(self.path))

    def open(self, mode: str = "rb") -> IO[bytes]:
        return open(self.path, "rb", opener=_only_files)


def _only_files(path: str, flags: int) -> int:
    """Open a file that is one: a pipe would keep us waiting, and a device may have no end."""
    number = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise OSError(0, "it is no file")
    return number


def gather(place: OnDisk | Traversable, problems: Problems) -> dict[str, str]:
    """Read every story file below `place`; keys are paths as an author would name them."""
    name = _shown(str(place))
    if not place.is_dir():
        return dict(_read(place, name, problems))
    texts: dict[str, str] = {}
    left = MAX_ALL
    for file, leaf in _walk(place, name, problems):
        read = _read(leaf, file, problems)
        left -= sum(map(len, read.values()))
        if len(texts) >= MAX_FILES or left < 0:
            what = f"more than {MAX_FILES:,} files" if left >= 0 else f"more than {MAX_ALL:,} signs"
            problems.add("HE007", Mark(file, 1, 1), what=what)
            break
        texts.update(read)
    if not texts and not problems.unreadable:
        problems.add("HE001", Mark(name, 0, 0), path=name)
    return texts


def gather_tests(place: OnDisk | Traversable, problems: Problems) -> dict[str, str]:
    """Read every tests/*.test of a story's folder."""
    texts: dict[str, str] = {}
    folder = place / TESTS if place.is_dir() else None
    if folder is not None and folder.is_dir():
        for leaf in _leaves(folder, f"{_shown(str(place))}/{TESTS}", problems):
            name = f"{_shown(str(place))}/{TESTS}/{_shown(leaf.name)}"
            if leaf.name.endswith(".test") and not _is_link(leaf, name, problems):
                texts.update(_read(leaf, name, problems))
    return texts


def _shown(name: str) -> str:
    """A file's name as we print it: it may hold any sign but a slash, and bytes that are no text."""
    return "".join(sign if sign.isprintable() else f"\\x{ord(sign):02x}" for sign in name)


def _walk(
    folder: OnDisk | Traversable, prefix: str, problems: Problems, depth: int = 0
) -> Iterator[tuple[str, OnDisk | Traversable]]:
    if depth > MAX_DEPTH:
        problems.add("HE007", Mark(prefix, 1, 1), what=f"more than {MAX_DEPTH} folders in each other")
        return
    for leaf in _leaves(folder, prefix, problems):
        name = f"{prefix}/{_shown(leaf.name)}"
        nested = leaf.is_dir()
        if leaf.name.startswith(".") or not (nested or leaf.name.endswith(SUFFIXES)):
            continue
        if _is_link(leaf, name, problems):
            continue
        if nested:
            yield from _walk(leaf, name, problems, depth + 1)
        else:
            yield name, leaf


def _is_link(leaf: OnDisk | Traversable, name: str, problems: Problems) -> bool:
    """Whether it is one; that is told, for what it leads to may lie outside the story, or lead round in a ring."""
    found: bool = getattr(leaf, "is_symlink", bool)()
    if found:
        problems.add("HE002", Mark(name, 1, 1), path=name, reason="it is a link, and links are not followed")
    return found


def _leaves(folder: OnDisk | Traversable, name: str, problems: Problems) -> list[OnDisk | Traversable]:
    try:
        found: list[OnDisk | Traversable] = list(folder.iterdir())
    except OSError as error:
        problems.add("HE002", Mark(name, 1, 1), path=name, reason=error.strerror or "unknown reason")
        return []
    return sorted(found, key=lambda each: each.name)


def _read(leaf: OnDisk | Traversable, name: str, problems: Problems) -> dict[str, str]:
    try:
        with leaf.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        problems.add("HE002", Mark(name, 1, 1), path=name, reason=error.strerror or "unknown reason")
        return {}
    if len(data) > MAX_BYTES:
        problems.add("HE007", Mark(name, 1, 1), what=f"a file of more than {MAX_BYTES:,} bytes")
        return {}
    try:
        return {name: data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")}
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.add("HE003", Mark(name, line, 1), byte=f"0x{data[error.start]:02x}")
        return {}
