"""`hyosan-escape test`: a story's own transcripts, played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..play.transcript import run_text
from ..story import Story

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def test_files(place: OnDisk | Traversable) -> list[OnDisk | Traversable]:
    """Every tests/*.test of the story's folder."""
    folder = place / "tests" if place.is_dir() else None
    if folder is None or not folder.is_dir():
        return []
    found: list[OnDisk | Traversable] = [file for file in folder.iterdir() if file.name.endswith(".test")]
    return sorted(found, key=lambda file: file.name)


def is_empty(test: bytes) -> bool:
    """Whether nothing is typed in it and nothing expected."""
    lines = (line.strip() for line in test.splitlines())
    return not any(line and not line.startswith((b"#", b"* ", b"seed:")) for line in lines)


def run_tests(story: Story, place: OnDisk | Traversable) -> int:
    """Play every tests/*.test of the story's folder; print what went otherwise. 0 if nothing did."""
    files = test_files(place)
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
