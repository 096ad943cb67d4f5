"""Clocks and processes for the benchmarks. Every figure is a ratio of two times taken in the same run."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
CLOAK = ROOT / "examples" / "cloak"
HYOSAN = ROOT / "story"
GAME = [sys.executable, "-m", "hyosan_escape"]
BARE = [sys.executable, "-c", "pass"]
LOOP = "from time import perf_counter as c; b = c()\nfor _ in range(1_000_000): pass\nprint(c() - b)"
STANDARD = 0.055  # seconds for the loop above: the computer that speeds are told for


def surroundings():
    """What a player's shell would hand on; byte code may be kept, so that warm is warm."""
    unwanted = ("PYTHONDONTWRITEBYTECODE", "HYOSAN_PLAIN", "HYOSAN_SAVES")
    found = {name: value for name, value in os.environ.items() if name not in unwanted}
    return {**found, "PYTHONPATH": str(ROOT / "src")}


def run(command, typed=b""):
    """Seconds from start to end of a whole process that reads `typed`."""
    with tempfile.TemporaryFile() as script:
        script.write(typed)
        script.seek(0)
        begin = perf_counter()
        subprocess.run(command, stdin=script, stdout=subprocess.DEVNULL, env=surroundings(), check=True)
        return perf_counter() - begin


def alternated(commands, times=15):
    """The median time of each command, all taken in turn: what slows one down slows down all."""
    for command in commands:
        run(command)  # warm
    rounds = [[run(command) for command in commands] for _ in range(times)]
    return [median(times) for times in zip(*rounds, strict=True)]


def loop_seconds():
    """How long this computer takes for a million empty turns of a loop."""
    return float(subprocess.run([sys.executable, "-c", LOOP], capture_output=True, check=True).stdout)


def beside_loop(work, times=5):
    """Medians: the seconds that `work` says it took, the loop's, and how often the one holds the other.

    The loop is run before and after every piece of work, for a computer is not equally fast at all times.
    """
    rounds = []
    for _ in range(times):
        before, seconds, after = loop_seconds(), work(), loop_seconds()
        rounds.append((seconds, (before + after) / 2, seconds * 2 / (before + after)))
    return [median(column) for column in zip(*rounds, strict=True)]


def timed(work):
    """Seconds."""
    begin = perf_counter()
    work()
    return perf_counter() - begin


def show(figures, names):
    """Print the figures of these names, or all; 2 where there is no such figure."""
    unknown = [name for name in names if name not in figures]
    if unknown:
        print(f"There is no figure {unknown[0]}. There is: {', '.join(figures)}.", file=sys.stderr)
        return 2
    for name in names or figures:
        print(f"{name}: {figures[name].__doc__}")
        print("".join(f"  {line}\n" for line in figures[name]()), flush=True)
    return 0
