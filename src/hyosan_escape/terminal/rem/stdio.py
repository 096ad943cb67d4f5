"""The streams of the front end for displays: objects in on standard input, one line of JSON out for each."""

from __future__ import annotations

import json
import os
import sys

from ..sitting import Sitting
from .incoming import Event, Garbled, Incoming
from .session import Session

CHUNK = 65536


def play(sitting: Sitting, fresh: bool) -> int:
    """Answer until the game is over or nothing more comes. Returns the exit code."""
    session, incoming = Session(sitting, fresh), Incoming()
    try:
        while not sitting.done:
            chunk = os.read(sys.stdin.fileno(), CHUNK)
            if not chunk:
                break
            for event in incoming.feed(chunk):
                _write(_answer(session, event))
                if sitting.done:
                    break
    except BrokenPipeError:  # the display went away
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    finally:
        sitting.autosave()
    return 0


def _answer(session: Session, event: Event | Garbled) -> Event:
    return session.answer(event) if isinstance(event, dict) else {"type": "error", "message": str(event)}


def _write(update: Event) -> None:
    """In ASCII, whatever the streams are set to."""
    sys.stdout.write(json.dumps(update, separators=(",", ":")) + "\n")
    sys.stdout.flush()
