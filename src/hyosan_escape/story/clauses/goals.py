"""Conditions about what the player is after."""

from __future__ import annotations

from collections.abc import Callable

from ..goals import DONE, FAILED, OPEN, stage_of
from ..model import Condition
from ..names import Names
from ..phrases import Row


def _stands(stage: int) -> Callable[[Names, int], Condition]:
    def build(names: Names, goal: int) -> Condition:
        return lambda story, moment: stage_of(story, moment, goal) == stage

    return build


CLAUSES: dict[str, Row] = {
    "GOAL is open": Row(_stands(OPEN), "the player is after it", "find_key is open", "you [be] set on this: {GOAL}"),
    "GOAL is done": Row(
        _stands(DONE), "it was reached, once and for all", "find_key is done", "this [be] done: {GOAL}"
    ),
    "GOAL is failed": Row(
        _stands(FAILED), "it is out of reach, once and for all", "find_key is failed", "this [be] out of reach: {GOAL}"
    ),
}
