"""`hyosan-escape check`: every mistake of a story, and a word when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..story import Story, check_story
from .formats import FORMATS, Findings

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk, Problem


def findings(place: OnDisk | Traversable, format: str = "full", *, strict: bool = False) -> int:
    """Print the findings. 1 if something would stop play (or, when `strict`, should be looked at), else 0."""
    story, problems, texts = check_story(place)
    told = FORMATS[format](Findings(str(place), problems, texts, _verdict(place, story, problems)))
    if told:
        print(told)
    return int(any(strict or problem.is_error for problem in problems))


def _verdict(place: OnDisk | Traversable, story: Story | None, problems: tuple[Problem, ...]) -> str:
    errors = sum(problem.is_error for problem in problems)
    warnings = _count(len(problems) - errors, "warning")
    if story is None:
        return f"{place}: {_count(errors, 'error')}, {warnings}."
    rooms = sum(bool(room.id) for room in story.rooms)
    words = sum(len(part.split()) for text in story.texts for part in text.parts if isinstance(part, str))
    return f"{place}: {story.about.title}: {rooms} rooms, {words} words, {warnings}, no errors."


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
