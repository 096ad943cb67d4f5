"""The command line: one command a function, in a module for each kind. Only the one that is asked for is imported."""

from __future__ import annotations

import os
import sys
from importlib import import_module

from .options import USAGE, Usage, options_of

COMMANDS = {  # name -> the module of its function
    "play": "playing",
    "check": "writing",
    "test": "writing",
    "explain": "writing",
    "new": "writing",
    "schema": "writing",
    "release": "writing",
    "prove": "searching",
    "solve": "searching",
    "grade": "searching",
    "explore": "searching",
    "saves": "playing",
    "replay": "playing",
}


def main() -> int:
    """The entry point. Returns 0, 1 (findings), 2 (usage) or 130 (interrupted)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Down a pipe the same bytes in every locale; on a terminal what it can show.
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    try:
        return _run(sys.argv[1:])
    except Usage as error:
        print(f"{error}\n\n{USAGE}", file=sys.stderr, end="")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: list[str]) -> int:
    if "--help" in arguments or "-h" in arguments:
        print(USAGE, end="")
        return 0
    if "--version" in arguments:
        from .. import __version__

        print(f"hyosan-escape {__version__}")
        return 0
    options = options_of(arguments)
    words = options.words or ("play",)
    name, words = (words[0], words[1:]) if words[0] in COMMANDS else ("play", options.words)
    module = import_module(f".{COMMANDS[name]}", __name__)
    answer: int = getattr(module, name)(options._replace(words=words))
    return answer
