"""Where stories and saved games are."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from .options import Options, Usage

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def _checkout() -> str:
    """The folder of a source checkout that this package runs from; "" if it does not."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__)))))
    inside = os.path.isdir(os.path.join(root, "story")) and os.path.isfile(os.path.join(root, "pyproject.toml"))
    return root if inside else ""


def story_place(words: tuple[str, ...]) -> OnDisk | Traversable:
    from ..source import OnDisk

    if len(words) > 1:
        raise Usage(f"One story at a time: {' and '.join(words[:3])}?")
    if words:
        if not os.path.exists(words[0]):
            raise Usage(f'There is no story and no command "{words[0]}".')
        return OnDisk(words[0])
    return shipped("story")


def at_home(options: Options) -> Options:
    """In a story's own folder, an author who names none means this one."""
    return options._replace(words=(os.curdir,)) if not options.words and _is_story(os.curdir) else options


def _is_story(folder: str) -> bool:
    """Whether one of its files, not one further down, begins a story."""
    files = (os.path.join(folder, name) for name in os.listdir(folder) if name.endswith((".yaml", ".yml")))
    return any(os.path.isfile(file) and _begins_story(file) for file in files)


def _begins_story(file: str) -> bool:
    from ..source.files import MAX_BYTES

    with suppress(OSError), open(file, "rb") as opened:
        return any(line.startswith(b"story:") for line in opened.read(MAX_BYTES).splitlines())
    return False


def shipped(*path: str) -> OnDisk | Traversable:
    """A folder that comes with us: where it is written in a checkout, inside the package in a wheel."""
    from ..source import OnDisk

    root = _checkout()
    if root:
        return OnDisk(os.path.join(root, *path))
    from importlib.resources import files

    return files("hyosan_escape") / "data" / path[-1]


def saves_folder(options: Options) -> str:
    named = options.saves or os.environ.get("HYOSAN_SAVES", "")
    root = _checkout()
    if named:
        return named
    if root and os.access(root, os.W_OK):
        return os.path.join(root, "saves")
    from platformdirs import user_data_dir

    return os.path.join(user_data_dir("hyosan-escape", appauthor=False), "saves")
