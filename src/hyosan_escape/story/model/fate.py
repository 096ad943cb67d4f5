"""How risks go."""

from ...named import NamedTuple
from .shared import Effects, MaybeCondition, MaybeReading, Numbers


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


class Modifier(NamedTuple):
    """Tenths that come to those of clean while it holds; as often as `times` is above `over`, at most `most` times."""

    when: MaybeCondition
    by: int
    times: MaybeReading
    over: int
    most: int
    why: int


class Odds(NamedTuple):
    """`clean`: tenths against a danger of size 1, 2, 3 ..., before modifiers; `cost`: those that follow; then bad.

    From `most` nothing more is gained; ten from the beginning is certain. `told` is numbers, words or no; "": as the
    mode has it.
    """

    approach: int  # what it is called; 0: it has no name
    clean: Numbers
    cost: int
    size: MaybeReading
    certain: MaybeCondition  # None: never
    most: int
    modifiers: tuple[Modifier, ...]
    told: str
