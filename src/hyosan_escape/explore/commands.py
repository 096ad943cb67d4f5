"""The commands of this floor, as the command line calls them: each reads a story, prints, and returns a code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..play.modes import find
from ..source import report as problems_report
from ..story import StoryError
from .budget import Budget
from .subject import Subject, read

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk
    from ..story import Trees

_UNITS = {"": "states", "s": "seconds", "min": "seconds", "mb": "megabytes", "gb": "megabytes"}
_TIMES = {"min": 60, "gb": 1000}


def budget_of(text: str) -> Budget:
    """ "100000", "30s", "5min", "500MB", or several with commas.

    Raises:
        ValueError: it is none.
    """
    if not text:
        return Budget()
    found: dict[str, int] = {}
    for part in text.split(","):
        match = re.fullmatch(r"([0-9][0-9_]{0,14})\s*([a-z]*)", part.strip().lower())
        if match is None or match.group(2) not in _UNITS:
            raise ValueError(part)
        found[_UNITS[match.group(2)]] = int(match.group(1)) * _TIMES.get(match.group(2), 1)
    return Budget(found.get("states", 0), found.get("seconds", 0), found.get("megabytes", 0))


class Request(NamedTuple):
    """What was asked for on the command line."""

    place: OnDisk | Traversable
    trees: Trees
    budget: Budget
    mode: str = ""
    out: str = ""
    tests: str = ""


def subject_of(request: Request) -> Subject | None:
    """The story, or None with what is wrong printed."""
    import sys

    try:
        subject = read(request.place, request.trees)
    except StoryError as error:
        print(problems_report(error.problems, error.texts), file=sys.stderr)
        return None
    mode = find(subject.story, request.mode) if request.mode else 0
    if request.mode and not mode:
        print(f'There is no mode "{request.mode[:60]}" in this story.', file=sys.stderr)
        return None
    return subject._replace(mode=mode)


def prove(request: Request) -> int:
    """Print what can and cannot happen. 0: all is proved; 1: something is refuted; 3: something stays unknown."""
    import sys

    from . import prove as proving
    from .files import write_tests

    subject = subject_of(request)
    if subject is None:
        return 1
    proof = proving.prove(subject, request.budget, telling=sys.stderr.isatty())
    print(proving.report(proof))
    if request.tests:
        write_tests(request.tests, {each.name: proving.written(proof, each) for each in proof.verdicts if each.said})
    return proof.code
