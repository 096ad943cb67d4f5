"""The plain front end: for pipes, screen readers, dumb terminals and tests. Append-only, no escape byte.

The prompt is a line end and `>`. Output is flushed, and the game kept, whenever there is nothing left to
read: a person's every line, and once for a whole script that comes down a pipe.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from .page import plain_page, safe
from .sitting import Sitting

PROMPT = "\n\n>"
CHUNK = 65536
MAX_LINE = 4096


class _Out:
    """Text on its way out: one write for all that was said since the last wait, however Python buffers."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._size = 0

    def write(self, text: str) -> None:
        self._parts.append(text)
        self._size += len(text)
        if self._size > CHUNK:
            self.flush()

    def flush(self) -> None:
        text = "".join(self._parts)
        self._parts.clear()
        self._size = 0
        sys.stdout.write(text)
        sys.stdout.flush()


def play(sitting: Sitting, fresh: bool) -> int:
    """Play until QUIT or the end of input. Returns the exit code."""
    out = _Out()
    settings = sitting.settings
    width = columns()
    try:
        out.write(plain_page(sitting.start(fresh), width, settings.measure) + PROMPT)
        for line in _lines(sitting, out):
            out.write(plain_page(sitting.say(safe(line)), width, settings.measure))
            if sitting.done:
                break
            out.write(PROMPT)
        out.write("\n")
        sitting.autosave()
        out.flush()
    except BrokenPipeError:  # the reader went away: keep the game, say nothing
        sitting.autosave()
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except KeyboardInterrupt:  # in the middle of a long script
        sitting.autosave()
        raise
    return 0


def columns() -> int:
    """Columns to wrap to: on a terminal its own; down a pipe the reader's affair."""
    return os.get_terminal_size().columns if sys.stdout.isatty() else 0


def _lines(sitting: Sitting, out: _Out) -> Iterator[str]:
    """Lines of standard input. Before it waits for more, everything is kept and flushed."""
    source, rest, quits = sys.stdin.fileno(), b"", False
    while True:
        _keep(sitting, out)
        try:
            out.flush()
            chunk = os.read(source, CHUNK)
        except KeyboardInterrupt:
            if quits:
                return
            quits = True
            out.write("\n(Ctrl-C again, or QUIT, ends the game.)\n>")
            continue
        if not chunk:
            break
        quits = False
        *whole, rest = (rest + chunk).split(b"\n")
        rest = rest[:MAX_LINE]
        for line in whole:
            yield line[:MAX_LINE].decode("utf-8", "replace").rstrip("\r")
    if rest:
        yield rest.decode("utf-8", "replace")


def _keep(sitting: Sitting, out: _Out) -> None:
    trouble = sitting.autosave()
    if trouble:
        out.write(f"\n{plain_page(trouble)}\n>")
