"""`hyosan-escape check`: every mistake of a story, and a word when there is none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..source import report
from ..story import check_story

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def findings(place: OnDisk | Traversable) -> int:
    """Print the findings. 1 if something would stop play, else 0."""
    story, problems, texts = check_story(place)
    if problems:
        print(report(problems, texts))
        print()
    errors = sum(problem.is_error for problem in problems)
    if story is None:
        print(f"{place}: {errors} error{'s' if errors != 1 else ''}, {len(problems) - errors} warnings.")
        return 1
    rooms = sum(bool(room.id) for room in story.rooms)
    words = sum(len(part.split()) for text in story.texts for part in text.parts if isinstance(part, str))
    print(f"{place}: {story.about.title}: {rooms} rooms, {words} words, {len(problems)} warnings, no errors.")
    return 0
