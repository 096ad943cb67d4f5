"""Searching for an author's pattern, and giving up: some patterns take longer than the universe has."""

from __future__ import annotations

import signal
from types import FrameType

from ..play import transcript

SECONDS = 1.0


class _TooLong(Exception):
    """The alarm rang before the pattern was settled."""


def search(pattern: str, answer: str) -> str:
    """ "" if the pattern is found in the answer, else why not.

    Where the system has no alarm clock (Windows) a pattern is waited for: its author can interrupt.
    """
    if not hasattr(signal, "setitimer"):
        return transcript.search(pattern, answer)
    before = signal.signal(signal.SIGALRM, _ring)
    signal.setitimer(signal.ITIMER_REAL, SECONDS)
    try:
        return transcript.search(pattern, answer)
    except _TooLong:
        return f"not settled in {SECONDS:g} s"
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _ring(number: int, frame: FrameType | None) -> None:
    raise _TooLong
