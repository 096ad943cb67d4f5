"""Bytes from outside to JSON objects, one after another: bounded in size and depth, whatever comes.

An object may stand on one line or on several. Where none begins, or none ends, the rest of the line is passed over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

MOST = 65536  # bytes of one object
DEEPEST = 32
_SPACE = b" \t\r\n"
_STRUCTURE = re.compile(rb'"(?:[^"\\]|\\.)*"?|[{}\[\]]', re.DOTALL)  # a string may still be on its way

Event = dict[str, Any]


class Garbled(Exception):
    """What came is no event; the message says why."""


class Incoming:
    """What was received and is not yet whole."""

    def __init__(self) -> None:
        self._rest = b""
        self._skips = False  # whether a line is passed over whose end is still to come

    def feed(self, chunk: bytes) -> Iterator[Event | Garbled]:
        """Every object that is whole by now; in the place of what is none, why."""
        self._rest += chunk
        while self._begins():
            try:
                end = _end(self._rest)
            except Garbled as trouble:
                self._skips = True
                yield trouble
                continue
            if not end:
                return
            text, self._rest = self._rest[:end], self._rest[end:]
            yield _event(text)

    def _begins(self) -> bool:
        """Whether there is the beginning of something."""
        if self._skips:
            _, line_end, self._rest = self._rest.partition(b"\n")
            self._skips = not line_end
        self._rest = self._rest.lstrip(_SPACE)
        return bool(self._rest)


def _end(text: bytes) -> int:
    """Where the object ends that begins here; 0: later. Raises: Garbled."""
    if text[:1] != b"{":
        raise Garbled("An event is a JSON object.")
    depth = 0
    for sign in _STRUCTURE.finditer(text, 0, MOST):
        depth += (sign[0] in b"{[") - (sign[0] in b"}]")
        if depth > DEEPEST:
            raise Garbled("This is nested too deeply.")
        if not depth:
            return sign.end()
    if len(text) >= MOST:
        raise Garbled(f"An event has at most {MOST} bytes.")
    return 0


def _event(text: bytes) -> Event | Garbled:
    try:
        found: Event = json.loads(text.decode("utf-8"))
    except (ValueError, RecursionError):
        return Garbled("This is no JSON.")
    return found
