"""What is counted: variables, how often changing texts were told, fuses."""

from __future__ import annotations

from typing import Any

from ...story.model import Variable
from ...world import State, flat, vector
from ..bounds import a_number, a_table, a_text
from .names import Names
from .plain import Row


def _fact(names: Names, state: State) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for row, value in zip(names.story.variables, flat(state.fact), strict=True):
        if value != row.start:
            found[row.id] = row.words[value] if row.words else bool(value) if row.flag else value + row.low
    return found


def _fact_back(names: Names, value: Any) -> dict[str, Any]:
    facts = list(flat(names.story.start.fact))
    for word, given in a_table(value):
        variable = names.known("variables", word)
        if variable is None:
            continue
        row = names.story.variables[variable]
        number = _word(names, row, given) if row.words else int(given) - (0 if row.flag else row.low)
        facts[variable] = a_number(number, row.size - 1)
    return {"fact": vector(facts)}


def _word(names: Names, row: Variable, given: Any) -> int:
    """One of the variable's words; where somebody is going is a room, which may have been renamed."""
    word = a_text(given)
    return row.words.index(word if word in row.words else names.today("rooms", word))


def _told(names: Names, state: State) -> dict[str, int]:
    return {word: count for word, count in zip(names.story.counters, flat(state.told), strict=True) if count}


def _told_back(names: Names, value: Any) -> dict[str, Any]:
    counts, counters = [0] * len(names.story.counters), {id: n for n, id in enumerate(names.story.counters)}
    for word, count in a_table(value):
        if word in counters:
            counts[counters[word]] = a_number(count, 1000)
        else:  # a text that was rewritten simply begins anew
            names.rewritten = True
    return {"told": vector(counts)}


def _fuse(names: Names, state: State) -> dict[str, int]:
    return {names.story.fuses[fuse].id: left for fuse, left in state.fuse}


def _fuse_back(names: Names, value: Any) -> dict[str, Any]:
    burning = [(names.known("fuses", word), a_number(left, 9_999_999)) for word, left in a_table(value)]
    return {"fuse": tuple(sorted((fuse, left) for fuse, left in burning if fuse is not None))}


FACT, TOLD, FUSE = Row(_fact, _fact_back), Row(_told, _told_back), Row(_fuse, _fuse_back)
