"""What the rows of a story are made of."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from ...named import NamedTuple
from ...world import Draft, Moment

if TYPE_CHECKING:
    from .whole import Story

Condition = Callable[["Story", Moment], bool]
MaybeCondition = Condition | None  # None: always
Reading = Callable[["Story", Moment], int]
MaybeReading = Reading | None
Effect = Callable[["Story", Draft], None]
Effects = tuple[Effect, ...]
Numbers = tuple[int, ...]
Strings = tuple[str, ...]


class Said(NamedTuple):
    """What a clause asks, as words with slots ("{PERSON} [be] with you") and what stands in these."""

    words: str
    values: tuple[Any, ...]


class Joined(NamedTuple):
    """Conditions of which every one has to hold, or any."""

    every: bool
    parts: tuple[Condition, ...]


class Opposite(NamedTuple):
    of: Condition


Saying = Said | Joined | Opposite
