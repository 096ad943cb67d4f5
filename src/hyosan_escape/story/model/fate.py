"""How risks go."""

from typing import NamedTuple

from .shared import Effects


class Mode(NamedTuple):
    """A way to play the story. The first row is the story as it is where it has no modes."""

    id: str
    name: str
    text: int
    luck: str  # dice, deck, fixed, hashed
    told: str  # how odds are printed: numbers, words, no
    pace: int  # hundredths of the time that things take
    undo: str  # always, call, chapter
    effects: Effects
