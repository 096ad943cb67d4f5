"""Values from outside: bounded and of the kind they should be, or a ValueError."""

from __future__ import annotations

from typing import Any

MAX_LOG = 900_000
MAX_TEXT = 500


def a_number(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("a number out of bounds")
    return value


def a_text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > MAX_TEXT or not value.isprintable():
        raise ValueError("a text that is none")
    return value


def a_list(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("a list that is none")
    return value


def a_table(value: Any) -> list[tuple[str, Any]]:
    if not isinstance(value, dict) or len(value) > MAX_LOG:
        raise ValueError("a table that is none")
    return list(value.items())
