"""Effects on variables."""

from __future__ import annotations

from collections.abc import Callable

from ...source import Marked
from ...world import Draft, fact_of, put
from ..amounts import Amount, reading
from ..model import Effect, Story
from ..names import Names
from ..phrases import Row

MOST_SIDES = 100  # of a die: every fall is a state of its own


def _assign(names: Names, variable: int, number: int) -> Effect:
    low, size = names.rows[variable].low, names.rows[variable].size
    if not low <= number < low + size:
        raise ValueError("HE207", {"number": number, "low": low, "high": low + size - 1})
    return _put_fact(names, variable, number - low)


def _put_fact(names: Names, variable: int, value: int) -> Effect:
    names.writes(variable, value)

    def effect(story: Story, draft: Draft) -> None:
        draft.fact = put(draft.fact, variable, value)

    return effect


def _set_flag(names: Names, variable: int) -> Effect:
    return _put_fact(names, variable, 1)


def _clear_flag(names: Names, variable: int) -> Effect:
    return _put_fact(names, variable, 0)


def _set_word(names: Names, variable: int, word: Marked) -> Effect:
    values = names.rows[variable].words
    if word.value not in values:
        wanted = "one of " + ", ".join(values)
        raise ValueError("HE205", {"name": word.value, "found": "no value of this variable", "wanted": wanted})
    return _put_fact(names, variable, values.index(word.value))


def _set_value(names: Names, variable: int, amount: Amount) -> Effect:
    names.writes(variable)
    low, now = names.rows[variable].low, reading(names, amount)

    def effect(story: Story, draft: Draft) -> None:
        _keep(story, draft, variable, now(story, draft) - low)

    return effect


def _add(sign: int) -> Callable[[Names, Amount, int], Effect]:
    def build(names: Names, amount: Amount, variable: int) -> Effect:
        names.writes(variable)
        if names.rows[variable].words or names.rows[variable].flag:
            raise ValueError("HE205", {"name": "it", "found": "no number", "wanted": "a numeric variable"})
        now = reading(names, amount)

        def effect(story: Story, draft: Draft) -> None:
            _keep(story, draft, variable, fact_of(draft, variable) + sign * now(story, draft))

        return effect

    return build


def _keep(story: Story, draft: Draft, variable: int, value: int) -> None:
    """The variable has this value, counted from its lower bound, or the bound that is nearest."""
    value = min(max(value, 0), story.variables[variable].size - 1)
    if value != fact_of(draft, variable):
        draft.fact = put(draft.fact, variable, value)


def _random(names: Names, variable: int) -> Effect:
    size = names.rows[variable].size
    if size > MOST_SIDES:
        raise ValueError("HE207", {"number": size, "low": 2, "high": MOST_SIDES})

    names.writes(variable)

    def effect(story: Story, draft: Draft) -> None:
        draft.fact = put(draft.fact, variable, draft.roll(size))

    return effect


EFFECTS: dict[str, Row] = {
    "set FLAG": Row(_set_flag, "the flag is set", "set knows_keys"),
    "clear FLAG": Row(_clear_flag, "the flag is not set any more", "clear knows_keys"),
    "set VARIABLE to random": Row(_random, "as the dice fall, any of its values", "set hope to random"),
    "set ONEOF to WORD": Row(_set_word, "a one-of variable gets that value", "set mood to calm"),
    "set VARIABLE to NUMBER": Row(_assign, "a number gets that value", "set hope to 3"),
    "set NUMERIC to VALUE": Row(_set_value, "the same, from another number", "set hope to geon.trust"),
    "add VALUE to VARIABLE": Row(_add(1), "a number grows, up to its bound", "add 1 to hope"),
    "subtract VALUE from VARIABLE": Row(_add(-1), "a number shrinks, down to its bound", "subtract 1 from hope"),
}
