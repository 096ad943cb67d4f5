"""`hyosan-escape schema`: what an editor needs, printed or written."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from .editor import FOLDER, MODELINES, schema_text, usual_place, write_changed

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def print_schema(place: OnDisk | Traversable) -> int:
    print(schema_text(place), end="")
    return 0


def write_schema(place: OnDisk | Traversable, path: str) -> int:
    """Write it to this file. 1 if that cannot be done."""
    try:
        write_changed(path, schema_text(place))
    except OSError as error:
        print(f"{path}: {(error.strerror or 'cannot be written').lower()}.", file=sys.stderr)
        return 1
    return 0


def write_beside(place: OnDisk) -> int:
    """Write it where `check` will keep it true, and say how an editor finds it."""
    path = usual_place(place)
    failed = write_schema(place, path)
    if not failed:
        print(f"{path} is written. Put two lines at the head of each file beside {FOLDER}:")
        print(MODELINES.format(path=f"{FOLDER}/{os.path.basename(path)}"), end="")
    return failed
