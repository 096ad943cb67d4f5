"""A folder of YAML to a Story, or every mistake in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..source import OnDisk, Problem, Problems, gather, read_source
from .link import link
from .model import Story

if TYPE_CHECKING:
    from importlib.abc import Traversable


class StoryError(Exception):
    """The story cannot be played. Carries every problem, and the texts to show them in."""

    def __init__(self, problems: tuple[Problem, ...], texts: dict[str, str]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
        self.texts = texts


def check_story(place: OnDisk | Traversable) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """Read and check; never raises for what an author wrote. The story is None if it cannot be played."""
    problems = Problems()
    texts = gather(place, problems)
    return _checked(texts, problems)


def check_texts(texts: dict[str, str]) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """The same for texts already in memory: {path: YAML}."""
    return _checked(texts, Problems())


def _checked(
    texts: dict[str, str], problems: Problems
) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    # A file that YAML cannot read would make every name in it "unknown": tell the cause, not the echoes.
    source = read_source(texts, problems)
    story = link(source, problems) if texts and not problems.unreadable else None
    return (None if problems.fatal else story), problems.sorted(), texts


def load_story(place: OnDisk | Traversable) -> Story:
    """The story in a folder (or one file).

    Raises:
        StoryError: with every problem found.
    """
    story, problems, texts = check_story(place)
    if story is None:
        raise StoryError(problems, texts)
    return story
