"""Transcripts: tests that read like play.

* a line that begins with a star names what follows, and starts a new game
seed: 4
> take lamp
Taken.                  part of the answer, in this order
!dropped                must not be in it
/It is (dark|night)/    a pattern that must be found in it
# a remark
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ..prose import plain
from ..story import Story
from .game import Game


class Exchange(NamedTuple):
    """A command (None: before the first) and what its answer must hold."""

    line: int
    command: str | None
    expected: list[tuple[int, str]]


class Case(NamedTuple):
    """`slip`: a line of it that cannot be read, which fails it."""

    name: str
    seed: int
    exchanges: list[Exchange]
    slip: tuple[int, str] | None = None


class Failure(NamedTuple):
    case: str
    line: int
    message: str
    answer: str


Search = Callable[[str, str], str]
_SEED = re.compile(r"seed:\s*([0-9]{1,19})\Z")


def search(pattern: str, answer: str) -> str:
    """ "" if the pattern is found in the answer, else why not."""
    try:
        return "" if re.search(pattern, answer) else "not found"
    except (re.error, OverflowError, RecursionError) as error:
        return f"no pattern ({error})"


def read_cases(text: str) -> list[Case]:
    """The cases of one file. Lines before the first `*` belong to a case without a name."""
    cases: list[Case] = []
    for number, raw in enumerate(text.split("\n"), 1):
        line = raw.strip()
        starts = line.startswith("* ")
        if starts or not cases:
            cases.append(Case(line.lstrip("* ") or "play", 0, [Exchange(number, None, [])]))
            if starts:
                continue
        if not line or line.startswith("#"):
            continue
        if line.startswith("seed:"):
            cases[-1] = _seeded(cases[-1], number, line)
        elif line.startswith(">"):
            cases[-1].exchanges.append(Exchange(number, line[1:].strip(), []))
        else:
            cases[-1].exchanges[-1].expected.append((number, line))
    return cases


def _seeded(case: Case, number: int, line: str) -> Case:
    seed = _SEED.match(line)
    return case._replace(seed=int(seed[1])) if seed else case._replace(slip=(number, f"no whole number: {line}"))


def run_case(story: Story, case: Case, search: Search = search) -> Failure | None:
    """Play it; the first expectation that does not hold, or None."""
    if case.slip:
        return Failure(case.name, *case.slip, "")
    game = Game(story, case.seed)
    for exchange in case.exchanges:
        blocks = game.open() if exchange.command is None else game.submit(exchange.command).blocks
        answer = " ".join(plain(blocks).split())
        failure = _check(case, exchange, answer, search)
        if failure:
            return failure
    return None


def _check(case: Case, exchange: Exchange, answer: str, search: Search) -> Failure | None:
    at = 0
    for line, wanted in exchange.expected:
        words = " ".join(wanted.split())
        if words.startswith("!"):
            if words[1:].strip() in answer:
                return Failure(case.name, line, f"unwanted: {words[1:]}", answer)
        elif len(words) > 2 and words[0] == words[-1] == "/":
            wrong = search(words[1:-1], answer)
            if wrong:
                return Failure(case.name, line, f"{wrong}: {words}", answer)
        else:
            found = answer.find(words, at)
            if found < 0:
                return Failure(case.name, line, f"missing: {words}", answer)
            at = found + len(words)
    return None


def run_text(story: Story, text: str, search: Search = search) -> tuple[int, list[Failure]]:
    """How many cases a transcript file holds, and the failures. `search` may be one that gives up in time."""
    cases = [case for case in read_cases(text) if len(case.exchanges) > 1 or case.exchanges[0].expected]
    return len(cases), [failure for case in cases if (failure := run_case(story, case, search))]
