"""`hyosan-escape test`: a story's own transcripts, played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..play.transcript import run_text
from ..story import Story

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def run_tests(story: Story, place: OnDisk | Traversable) -> int:
    """Play every tests/*.test of the story's folder; print what went otherwise. 0 if nothing did."""
    folder = place / "tests" if place.is_dir() else None
    files = (
        sorted((f for f in folder.iterdir() if f.name.endswith(".test")), key=lambda f: f.name)
        if folder and folder.is_dir()
        else []
    )
    passed = failed = 0
    for file in files:
        count, failures = run_text(story, file.open("rb").read().decode("utf-8"))
        passed += count - len(failures)
        failed += len(failures)
        for failure in failures:
            print(f"{file}:{failure.line}: {failure.case}: {failure.message}")
            print(f"    the answer was: {failure.answer[:600]}\n")
    if not files:
        print(f"{place}: no tests/*.test here.")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0
