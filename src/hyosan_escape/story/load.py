"""A folder of YAML to a Story, or every mistake in it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from ..source import Mark, Node, OnDisk, Problem, Problems, gather, read_source, read_trees
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


Trees = Callable[[Mapping[str, str], Problems], Mapping[str, Node]]


def check_story(
    place: OnDisk | Traversable, trees: Trees = read_trees
) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """Read and check; never raises for what an author wrote. The story is None if it cannot be played.

    `trees` reads the texts' YAML; a front end may pass one that remembers.
    """
    problems = Problems()
    return _checked(gather(place, problems), problems, trees)


def check_texts(texts: dict[str, str]) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """The same for texts already in memory: {path: YAML}."""
    return _checked(texts, Problems(), read_trees)


def _checked(
    texts: dict[str, str], problems: Problems, trees: Trees
) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    source = read_source(trees(texts, problems), problems)
    source.first = Mark(min(texts, default=""), 1, 1)
    # A file that YAML cannot read would make every name in it "unknown": tell the cause, not the echoes.
    story = link(source, problems) if texts and not problems.unreadable else None
    return (None if problems.fatal else story), problems.sorted(), texts


def load_story(place: OnDisk | Traversable, trees: Trees = read_trees) -> Story:
    """The story in a folder (or one file).

    Raises:
        StoryError: with every problem found.
    """
    story, problems, texts = check_story(place, trees)
    if story is None:
        raise StoryError(problems, texts)
    return story
