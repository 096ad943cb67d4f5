"""`hyosan-escape check`: every mistake of a story, and a word when there is none."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from ..story import Story, check_story
from ..story.model import Fork, Parts, Varied
from .editor import refresh
from .formats import FORMATS, Findings
from .tests import Trials

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk, Problem


def findings(place: OnDisk | Traversable, format: str = "full", *, strict: bool = False, notes: bool = False) -> int:
    """Print the findings. 1 if something would stop play (or, when `strict`, should be looked at), else 0."""
    story, problems, texts = survey(place)
    refresh(place, {file: text for file, text in texts.items() if not file.endswith(".test")})
    shown = tuple(problem for problem in problems if notes or problem.severity != "note")
    told = FORMATS[format](Findings(str(place), shown, texts, _verdict(place, story, problems)))
    if told:
        print(told)
    return int(any(problem.is_error or (strict and problem.severity == "warning") for problem in problems))


def survey(place: OnDisk | Traversable) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """As `check_story`, with what can be said of the story's tests."""
    trials = Trials(place)
    story, problems, texts = check_story(place, trials.questions)
    return story, problems, {**texts, **trials.texts}


def _verdict(place: OnDisk | Traversable, story: Story | None, problems: tuple[Problem, ...]) -> str:
    of = Counter(problem.severity for problem in problems)
    errors, warnings = of["error"], _count(of["warning"], "warning")
    notes = f" ({_count(of['note'], 'note')}: --notes)" if of["note"] else ""
    if story is None:
        return f"{place}: {_count(errors, 'error')}, {warnings}."
    rooms = _count(sum(bool(room.id) for room in story.rooms), "room")
    return f"{place}: {story.about.title}: {rooms}, {_count(_words(story), 'word')}, {warnings}, no errors{notes}."


def _words(story: Story) -> int:
    """How much there is to read. What the engine says of itself does not count."""
    ours = set(story.messages.values())
    return sum(_spoken(text.parts) for number, text in enumerate(story.texts) if number not in ours)


def _spoken(parts: Parts) -> int:
    count = 0
    for part in parts:
        if isinstance(part, str):
            count += len(part.split())
        elif isinstance(part, Fork):
            count += _spoken(part.yes) + _spoken(part.no)
        elif isinstance(part, Varied):
            count += sum(map(_spoken, part.options))
    return count


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
