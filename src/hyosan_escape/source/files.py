"""The only opener of story files: a folder (or one file) becomes {path: text}."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING

from .mark import Mark
from .problem import Problems

if TYPE_CHECKING:
    from collections.abc import Iterator
    from importlib.abc import Traversable

SUFFIXES = (".yaml", ".yml")
MAX_BYTES = 8_000_000
MAX_FILES = 20_000


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
        return open(self.path, "rb")


def gather(place: OnDisk | Traversable, problems: Problems) -> dict[str, str]:
    """Read every story file below `place`; keys are paths as an author would name them."""
    if not place.is_dir():
        return dict(_read(place, str(place), problems))
    texts: dict[str, str] = {}
    for name, leaf in _walk(place, str(place)):
        if len(texts) >= MAX_FILES:
            problems.add("HE007", Mark(name, 1, 1), what=f"more than {MAX_FILES} files")
            break
        texts.update(_read(leaf, name, problems))
    if not texts and not problems.unreadable:
        problems.add("HE001", Mark(str(place), 0, 0), path=str(place))
    return texts


def _walk(folder: OnDisk | Traversable, prefix: str) -> list[tuple[str, OnDisk | Traversable]]:
    found: list[tuple[str, OnDisk | Traversable]] = []
    leaves: list[OnDisk | Traversable] = list(folder.iterdir())
    for leaf in sorted(leaves, key=lambda each: each.name):
        name = f"{prefix}/{leaf.name}"
        # Hidden folders and links that lead out of the story are not the author's text.
        if leaf.name.startswith(".") or getattr(leaf, "is_symlink", bool)():
            continue
        if leaf.is_dir():
            found += _walk(leaf, name)
        elif leaf.name.endswith(SUFFIXES) and leaf.is_file():
            found.append((name, leaf))
    return found


def _read(leaf: OnDisk | Traversable, name: str, problems: Problems) -> dict[str, str]:
    try:
        with leaf.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        problems.add("HE002", Mark(name, 0, 0), path=name, reason=error.strerror or "unknown reason")
        return {}
    if len(data) > MAX_BYTES:
        problems.add("HE007", Mark(name, 1, 1), what=f"a file of more than {MAX_BYTES} bytes")
        return {}
    try:
        return {name: data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")}
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problems.add("HE003", Mark(name, line, 1), byte=f"0x{data[error.start]:02x}")
        return {}
