"""What the rows of a story are made of."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ...world import Draft, Moment

if TYPE_CHECKING:
    from .whole import Story

Condition = Callable[["Story", Moment], bool]
MaybeCondition = Condition | None  # None: always
Effect = Callable[["Story", Draft], None]
Effects = tuple[Effect, ...]
Numbers = tuple[int, ...]
Strings = tuple[str, ...]
