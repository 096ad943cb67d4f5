"""The program as its player starts it: `python -m hyosan_escape`, in a process of its own."""

import os
import subprocess
import sys

from playing import CLOAK, ROOT

PLAY = [sys.executable, "-m", "hyosan_escape"]


def surroundings(**more):
    """The environment of a child: this checkout's package, and none of the tester's own settings."""
    ours = {name: value for name, value in os.environ.items() if not name.startswith(("HYOSAN_", "PYTHON"))}
    unset = ("NO_COLOR", "COLUMNS", "LINES", "PROMPT_TOOLKIT_NO_CPR")
    ours = {name: value for name, value in ours.items() if name not in unset}
    return {**ours, "PYTHONPATH": str(ROOT / "src"), "PYTHONIOENCODING": "utf-8", "TERM": "xterm", **more}


def run(*words, typed=b"", cwd=None, **more):
    """Start it, type all of this, wait for its end."""
    return subprocess.run(
        [*PLAY, *map(str, words)],
        input=typed,
        capture_output=True,
        timeout=60,
        check=False,
        cwd=cwd,
        env=surroundings(**more),
    )


def cloak(saves, typed=b"", *words):
    """Play Cloak of Darkness from a pipe."""
    return run("--plain", "--new", "--saves", saves, *words, CLOAK, typed=typed)
