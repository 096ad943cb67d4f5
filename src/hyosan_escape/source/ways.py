"""The exits of a story as written: which keys are directions, which are ways with names of their own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from .fields import Entry
from .mark import Marked
from .schema import DIRECTIONS
from .suggest import slips

if TYPE_CHECKING:
    from .read import SourceStory

_SHORT = frozenset(["n", "s", "e", "w", "ne", "nw", "se", "sw", "u", "d"])
_LONGEST = 10  # signs: `northeast`, and one too many


def ways_of(source: SourceStory) -> Iterator[tuple[str, Marked, list[Marked | Entry]]]:
    """(room, key, the exits written under it) for every key of every `exits:`."""
    for id, room in source.many["rooms"].items():
        for key, values in room.pairs("exits"):
            yield id, key, values


def is_slip(key: Marked, values: list[Marked | Entry]) -> bool:
    """Whether a key that is no direction was meant to be one. A way that is given `words` is meant as it stands."""
    if (
        key.value in DIRECTIONS
        or len(key.value) > _LONGEST
        or any(isinstance(value, Entry) and value.has("words") for value in values)
    ):
        return False
    return key.value in _SHORT or not slips(key.value).isdisjoint(DIRECTIONS)
