"""What one player found in all their games of a story, in a small file beside the saves.

Nothing hangs on it: what cannot be read is set aside, what cannot be written is forgotten, and play goes on.
"""

from __future__ import annotations

import os
from contextlib import suppress

from ..play import SaveError
from ..play.found import Found
from ..source.fields import ID
from ..story import Story
from ..story.renamed import former
from .files import read_file, write_file

FILE = ".found.json"  # no name that SAVE can give
MOST_BYTES = 200_000
_KINDS = ("endings", "achievements")


class Record:
    """`folder` is where the story's games are kept."""

    def __init__(self, story: Story, folder: str) -> None:
        self.story = story
        self.folder = folder
        self.path = os.path.join(folder, FILE)
        self._kept = 0

    def recall(self, found: Found) -> None:
        """Add what was found before. A file that is broken moves out of the way."""
        if not os.path.exists(self.path):
            return
        try:
            for kind, ids in _read(self.path).items():
                getattr(found, kind).update(former(self.story.renamed, kind, id) for id in ids)
        except (SaveError, ValueError, RecursionError):
            with suppress(OSError):
                os.replace(self.path, f"{self.path}.broken")
        self._kept = _count(found)

    def keep(self, found: Found) -> None:
        """Write it down if there is more than was kept; what another game wrote meanwhile is kept too."""
        if _count(found) == self._kept:
            return
        self.recall(found)
        self._kept = _count(found)
        with suppress(OSError):
            os.makedirs(self.folder, exist_ok=True)
            write_file(self.path, _text(found).encode("utf-8"))


def _read(path: str) -> dict[str, list[str]]:
    """Raises SaveError or ValueError for what is no such file."""
    import json  # most games find nothing, and starting must be quick

    data = json.loads(read_file(path, MOST_BYTES))
    if not isinstance(data, dict) or data.get("format") != 1:
        raise ValueError("no record")
    return {kind: _ids(data.get(kind)) for kind in _KINDS}


def _ids(value: object) -> list[str]:
    if not isinstance(value, list) or not all(isinstance(each, str) and ID.match(each) for each in value):
        raise ValueError("no list of ids")
    return value


def _text(found: Found) -> str:
    import json

    return json.dumps({"format": 1, **{kind: sorted(getattr(found, kind)) for kind in _KINDS}}, indent=1) + "\n"


def _count(found: Found) -> int:
    return sum(len(getattr(found, kind)) for kind in _KINDS)
