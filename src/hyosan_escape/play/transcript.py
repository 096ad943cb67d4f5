"""Transcripts: tests that read like play.

* a line that begins with a star names what follows, and starts a new game
seed: 4
from: chapter escape     where it begins, if not at the beginning
mode: gentle             the mode it is played in, if not the story's own
> take lamp
rolls: 2 0               how the dice fall for this command (sides count from 0), if the seed is not to say
Taken.                  part of the answer, in this order
!dropped                must not be in it
/It is (dark|night)/    a pattern that must be found in it
state: lamp is carried  a condition that must hold now
# a remark
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..named import NamedTuple
from ..prose import plain
from ..source import Mark, Marked, Problems
from ..story import Story
from ..world import FROM_STATE, Loaded
from .game import Game
from .modes import find


class Exchange(NamedTuple):
    """A command (None: before the first), what its answer must hold, and what must be true then."""

    command: str | None
    expected: list[Marked]
    states: list[Marked]
    rolls: tuple[int, ...] = ()


class Case(NamedTuple):
    name: str
    seed: int
    exchanges: list[Exchange]
    start: Marked | None = None  # "chapter escape": where it begins, if not at the beginning
    mode: Marked | None = None

    @property
    def is_empty(self) -> bool:
        return len(self.exchanges) == 1 and not (self.exchanges[0].expected or self.exchanges[0].states)


class Failure(NamedTuple):
    case: str
    mark: Mark
    message: str
    answer: str


Search = Callable[[str, str], str]


def search(pattern: str, answer: str) -> str:
    """ "" if the pattern is found in the answer, else why not."""
    try:
        return "" if re.search(pattern, answer) else "not found"
    except (re.error, OverflowError, RecursionError) as error:
        return f"no pattern ({error})"


def read_cases(file: str, text: str, problems: Problems) -> list[Case]:
    """The cases of one file, but for empty ones. Lines before the first `*` belong to a case without a name."""
    cases = [Case("play", 0, [Exchange(None, [], [])])]
    for number, raw in enumerate(text.split("\n"), 1):
        line = Marked(raw.strip(), Mark(file, number, 1))
        if line.value.startswith("* "):
            cases.append(Case(line.value[2:].strip() or "play", 0, [Exchange(None, [], [])]))
        elif line.value and not line.value.startswith("#"):
            cases[-1] = _with_line(cases[-1], line, problems)
    return [case for case in cases if not case.is_empty]


def _with_line(case: Case, line: Marked, problems: Problems) -> Case:
    words = line.value
    if words.startswith("seed:"):
        return case._replace(seed=_seed(line, problems))
    if words.startswith("from:"):
        return case._replace(start=Marked(words[5:].strip(), line.mark))
    if words.startswith("mode:"):
        return case._replace(mode=Marked(words[5:].strip(), line.mark))
    if words.startswith("rolls:"):
        case.exchanges[-1] = case.exchanges[-1]._replace(rolls=_rolls(line, problems))
    elif words.startswith(">"):
        case.exchanges.append(Exchange(words[1:].strip(), [], []))
    elif words.startswith("state:"):
        case.exchanges[-1].states.append(Marked(words[6:].strip(), line.mark._replace(column=8)))
    else:
        case.exchanges[-1].expected.append(line)
    return case


def _seed(line: Marked, problems: Problems) -> int:
    word = line.value[5:].strip()
    if re.fullmatch(r"[0-9]{1,19}", word):
        return int(word)
    problems.add("HE352", line.mark, reason=f'"{word[:60]}" is no seed: a seed is a whole number')
    return 0


def _rolls(line: Marked, problems: Problems) -> tuple[int, ...]:
    words = line.value[6:].split()
    if words and all(re.fullmatch(r"[0-9]{1,4}", word) for word in words):
        return tuple(map(int, words))
    problems.add(
        "HE352", line.mark, reason=f'"{line.value[:60]}" are no rolls: write whole numbers, such as rolls: 2 0'
    )
    return ()


def pattern_of(words: str) -> str:
    """What stands between two /; "" where the line is no pattern."""
    return words[1:-1] if len(words) > 2 and words[0] == words[-1] == "/" else ""


def run_case(story: Story, case: Case, search: Search = search) -> Failure | None:
    """Play it; the first expectation that does not hold, or None. `search` may be one that gives up in time."""
    mode, dice = find(story, case.mode.value) if case.mode else 0, Loaded(case.exchanges[0].rolls)
    game = Game(story, case.seed, _chapter_of(story, case), mode, dice)
    for exchange in case.exchanges:
        game.dice = Loaded(exchange.rolls) if exchange.rolls else FROM_STATE
        blocks = game.open() if exchange.command is None else game.submit(exchange.command).blocks
        answer = " ".join(plain(blocks).split())
        missed = _missed(exchange.expected, answer, search) or _untrue(game, exchange.states)
        if missed:
            return Failure(case.name, missed.mark, missed.value, answer)
    return None


def _chapter_of(story: Story, case: Case) -> int:
    """The chapter a case begins with; 0: the story's own first."""
    ids = [f"chapter {row.id}" for row in story.chapters]
    return ids.index(" ".join(case.start.value.split())) if case.start else 0


def _missed(expected: list[Marked], answer: str, search: Search) -> Marked | None:
    """What is wrong with the answer, with the place of the expectation; None if nothing is."""
    at = 0
    for wanted in expected:
        words = " ".join(wanted.value.split())
        if words.startswith("!"):
            if words[1:].strip() in answer:
                return Marked(f"unwanted: {words[1:]}", wanted.mark)
        elif pattern_of(words):
            wrong = search(pattern_of(words), answer)
            if wrong:
                return Marked(f"{wrong}: {words}", wanted.mark)
        else:
            found = answer.find(words, at)
            if found < 0:
                return Marked(f"missing: {words}", wanted.mark)
            at = found + len(words)
    return None


def _untrue(game: Game, states: list[Marked]) -> Marked | None:
    """The first condition that does not hold. The story was loaded with these as its questions."""
    for text in states:
        condition = game.story.asked[text]
        if condition is not None and not condition(game.story, game.state):
            return Marked(f"not so: {' '.join(text.value.split())}", text.mark)
    return None
