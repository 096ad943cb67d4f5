"""A proof in parts, one for each chapter, wherever there are hands for them.

Any `concurrent.futures.Executor` will do: a pool of processes here, a cluster's elsewhere. A task is a few words and
numbers, an answer is text; each worker reads the story for itself, for compiled conditions do not travel.
"""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Executor

from ..named import NamedTuple
from ..source import OnDisk, read_trees
from .budget import Budget
from .prove import prove, report
from .space import Start
from .subject import read


class Task(NamedTuple):
    path: str
    start: Start
    budget: Budget


class Answer(NamedTuple):
    code: int
    report: str


def prove_part(task: Task) -> Answer:
    """One part, from the story's files on."""
    path, start, budget = task
    subject = read(OnDisk(path), read_trees)._replace(start=Start(*start))
    proof = prove(subject, Budget(*budget))
    chapter = subject.story.chapters[proof.search.start.chapter].id
    return Answer(proof.code, f"Chapter {chapter}\n{report(proof)}\n")


def prove_parts(path: str, starts: list[Start], budget: Budget, executor: Executor) -> Iterator[Answer]:
    """Every part, in order."""
    return executor.map(prove_part, [Task(path, start, budget) for start in starts])
