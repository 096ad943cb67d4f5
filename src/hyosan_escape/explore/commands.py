"""The commands of this floor, as the command line calls them: each reads a story, prints, and returns a code."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..play.modes import find
from ..source import report as problems_report
from ..story import StoryError
from .budget import Budget
from .space import Start
from .subject import Subject, read
from .witness import transcript

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk
    from ..story import Trees
    from .solve import Solution

EVERY = "all"  # as a chapter
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
    chapter: str = ""
    out: str = ""
    tests: str = ""
    ending: str = ""
    survivor: str = ""
    verify: str = ""
    runs: int = 200
    seed: int = 0


def verify(request: Request) -> int:
    """Say whether a certificate holds. 0: it does."""
    from .certificate import digest
    from .files import read_text
    from .verify import MAX_BYTES, Certificate, Refuted

    subject = subject_of(request)
    if subject is None:
        return 1
    try:
        found = Certificate(subject.story, subject.properties, read_text(request.verify, MAX_BYTES))
        if found.data["story"]["texts"] != digest(subject.texts):
            raise Refuted("the story has changed since")
        found.check()
    except (Refuted, OSError) as error:
        print(f"{request.verify}: it does not hold: {error}.")
        return 1
    except (KeyError, TypeError, ValueError, IndexError):
        print(f"{request.verify}: it does not hold: it is damaged.")
        return 1
    size = f"{len(found.states):,} states, closed under every step" if found.states else "its transcripts only"
    print(f"{request.verify}: it holds: {size}.")
    return 0


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
    ids = [row.id for row in subject.story.chapters]
    if request.chapter == EVERY:
        return subject._replace(start=Start(mode))
    if request.chapter and request.chapter not in ids[1:]:
        print(
            f'There is no chapter "{request.chapter[:60]}": {", ".join(ids[1:]) or "there are none"}.', file=sys.stderr
        )
        return None
    return subject._replace(start=Start(mode, ids.index(request.chapter) if request.chapter else 0))


def prove(request: Request) -> int:
    """Print what can and cannot happen. 0: all is proved; 1: something is refuted; 3: something stays unknown."""
    import sys

    from . import prove as proving
    from .files import write, write_tests

    if request.verify:
        return verify(request)
    subject = subject_of(request)
    if subject is None:
        return 1
    if request.chapter == EVERY:
        return _in_parts(request, subject)
    proof = proving.prove(subject, request.budget, telling=sys.stderr.isatty())
    print(proving.report(proof))
    if request.out:
        from .certificate import certificate

        write(request.out, certificate(proof, subject.texts))
    if request.tests:
        write_tests(request.tests, {each.name: proving.written(proof, each) for each in proof.verdicts if each.said})
    return proof.code


def _in_parts(request: Request, subject: Subject) -> int:
    """Every chapter by itself, on all cores."""
    import sys
    from concurrent.futures import ProcessPoolExecutor

    from .parts import prove_parts

    if len(subject.story.chapters) < 2:
        print("This story has no chapters.", file=sys.stderr)
        return 1
    starts = [Start(subject.start.mode, number) for number in range(1, len(subject.story.chapters))]
    codes = []
    with ProcessPoolExecutor() as executor:
        for answer in prove_parts(str(request.place), starts, request.budget, executor):
            print(answer.report)
            codes.append(answer.code)
    return next((code for code in (1, 3) if code in codes), 0)


def solve(request: Request) -> int:
    """Print the shortest way to each ending asked for. 0: all found; 1: there is none to some; 3: not found so far."""
    import sys

    from . import solve as solving
    from .files import write_tests

    subject = subject_of(request)
    if subject is None:
        return 1
    try:
        goals = solving.wanted(subject.story, request.ending, request.survivor)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 1
    solutions = solving.solve(subject, goals, request.budget, telling=sys.stderr.isatty())
    texts = {each.wanted.name: _way(subject, each) for each in solutions if each.said}
    for each in solutions:
        print(texts.get(each.wanted.name) or _not_found(each))
    if request.tests:
        write_tests(request.tests, texts)
    return max((0 if each.said else 1 if each.settled else 3 for each in solutions), default=0)


def _way(subject: Subject, solution: Solution) -> str:
    assert solution.said is not None
    steps = len(solution.said) - 1
    return transcript(subject.story, f"{solution.wanted.name}, in {steps} commands", solution.said, "", subject.start)


def _not_found(solution: Solution) -> str:
    sought = "cannot be reached: everything was searched" if solution.settled else "not found within the budget"
    return f"{solution.wanted.name}: {sought}.\n"


def grade(request: Request) -> int:
    """Print how cruel the story is, and a game that shows it. 0, or 3 where not all of it was searched."""
    import sys

    from . import grade as grading

    subject = subject_of(request)
    if subject is None:
        return 1
    found, search = grading.grade(subject, request.budget, telling=sys.stderr.isatty())
    sure = "" if found.settled else f" so far ({search.stopped}); it may be worse"
    print(f"{found.name}{sure}: {grading.SHOWN[found.name]}.")
    print(f"With undo: {found.undone}.")
    print(f"The story goes on though it cannot be won in {found.stuck:,} of {len(search.space):,} states.")
    if found.said:
        print()
        print(transcript(subject.story, f"{found.name}: {grading.SHOWN[found.name]}", found.said, "", subject.start))
    return 0 if found.settled else 3


def explore(request: Request) -> int:
    """Let bots play, and print what they came to. 1 where a turn failed."""
    from . import roam as roaming

    subject = subject_of(request)
    if subject is None:
        return 1
    roamer = roaming.roam(subject, request.runs, request.seed)
    print(roaming.report(roamer))
    if request.out:
        import json

        from .files import write

        write(request.out, json.dumps(roaming.heat(roamer), ensure_ascii=False, indent=1) + "\n")
    return int(bool(roamer.failures))
