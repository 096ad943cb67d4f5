"""Luck of our own: the same in every Python, so that equal seeds give equal reports, to the byte."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from ..world.dice import splitmix

T = TypeVar("T")


class Luck:
    def __init__(self, seed: int) -> None:
        self._word = seed

    def below(self, sides: int) -> int:
        bits, self._word = splitmix(self._word)
        return bits % sides

    def pick(self, rows: Sequence[T]) -> T:
        return rows[self.below(len(rows))]
