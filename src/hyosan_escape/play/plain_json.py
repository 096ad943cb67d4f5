"""JSON as saves have it. (json is imported by those who save: starting must be quick.)"""

from __future__ import annotations

from typing import Any


def worded(value: Any) -> str:
    """The one text of a value: what hashes are taken of."""
    import json

    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def strict(text: str) -> Any:
    """A value from outside. Raises ValueError or RecursionError for what is none, or says something twice."""
    import json

    return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key that stands there twice")
    return found


def _no_number(word: str) -> None:
    raise ValueError(word)
