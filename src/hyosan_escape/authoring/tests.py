"""`hyosan-escape test`: a story's own transcripts, played."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..play.transcript import Failure, run_text
from ..source import Problems, gather_tests, printable, report
from ..source.problem import MOST
from ..story import Story
from .patience import search

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def is_empty(test: str) -> bool:
    """Whether nothing is typed in it and nothing expected."""
    lines = (line.strip() for line in test.split("\n"))
    return not any(line and not line.startswith(("#", "* ", "seed:")) for line in lines)


def run_tests(story: Story, place: OnDisk | Traversable) -> int:
    """Play every tests/*.test of the story's folder; print what went otherwise. 0 if nothing did."""
    problems = Problems()
    tests = gather_tests(place, problems)
    passed, failed = 0, len(problems.sorted())
    if failed:
        print(f"{report(problems.sorted(), tests)}\n")
    for file, text in tests.items():
        count, failures = run_text(story, text, search)
        passed += count - len(failures)
        failed += len(failures)
        for failure in failures[:MOST]:
            print(_told(file, failure))
    if not tests:
        print(f"{printable(str(place))}: no tests/*.test here.")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def _told(file: str, failure: Failure) -> str:
    said = printable(f"{file}:{failure.line}: {failure.case[:80]}: {failure.message[:300]}")
    return f"{said}\n    the answer was: {printable(failure.answer[:600])}\n"
