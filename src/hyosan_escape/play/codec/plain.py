"""Rows for fields of one number, one name or one set of names."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ...named import NamedTuple
from ...world import State
from ...world.state import DEEPEST
from ..bounds import MAX_LOG, a_list, a_number
from .names import Names


class Row(NamedTuple):
    """`to` makes JSON of a field; `back` makes fields of JSON, or raises KeyError, TypeError or ValueError."""

    to: Callable[[Names, State], Any]
    back: Callable[[Names, Any], dict[str, Any]]


def number(field: str, most: int) -> Row:
    return Row(lambda names, state: getattr(state, field), lambda names, value: {field: a_number(value, most)})


def named(field: str, table: str) -> Row:
    def to(names: Names, state: State) -> str:
        return names.word(table, getattr(state, field))

    return Row(to, lambda names, value: {field: names.number(table, value)})


def bits(field: str, table: str) -> Row:
    def to(names: Names, state: State) -> list[str]:
        bits = getattr(state, field)
        return [word for number, word in enumerate(names.words(table)) if bits >> number & 1]

    def back(names: Names, value: Any) -> dict[str, Any]:
        numbers = {names.known(table, each) for each in a_list(value, MAX_LOG)} - {None}
        return {field: sum(1 << number for number in numbers if number is not None)}

    return Row(to, back)


def _back(names: Names, state: State) -> list[str]:
    return [names.word("scenes", page) for page in state.back]


def _back_back(names: Names, value: Any) -> dict[str, Any]:
    pages = tuple(names.number("scenes", each) for each in a_list(value, DEEPEST))
    if not all(pages):
        raise ValueError("a page that is none")
    return {"back": pages}


BACK = Row(_back, _back_back)


def _cards(names: Names, state: State) -> list[int]:
    return list(state.cards)


def _cards_back(names: Names, value: Any) -> dict[str, Any]:
    cards = tuple(a_number(each, names.story.cards - 1) for each in a_list(value, names.story.cards))
    if len(set(cards)) < len(cards):
        raise ValueError("a card that is there twice")
    return {"cards": cards}


CARDS = Row(_cards, _cards_back)
