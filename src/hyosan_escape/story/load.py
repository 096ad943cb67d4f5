"""A folder of YAML to a Story, or every mistake in it."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from ..source import Mark, Marked, Node, OnDisk, Problem, Problems, SourceStory, gather, read_source, read_trees
from .link import link
from .model import Story
from .workshop import Workshop

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source.yaml_tree import Span


class StoryError(Exception):
    """The story cannot be played. Carries every problem, and the texts to show them in."""

    def __init__(self, problems: tuple[Problem, ...], texts: dict[str, str]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems
        self.texts = texts


Trees = Callable[[Mapping[str, str], Problems], Iterable[Node]]
# Conditions from outside the story, such as its tests ask: compiled with its names, they stand in `story.asked`.
Questions = Callable[[SourceStory, Problems], Sequence[Marked]]


def no_questions(source: SourceStory, problems: Problems) -> Sequence[Marked]:
    return ()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the collector of cycles: it would walk the growing trees again and again, and there are no cycles."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def check_story(
    place: OnDisk | Traversable, questions: Questions = no_questions
) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """Read and check; never raises for what an author wrote. The story is None if it cannot be played."""
    problems = Problems()
    return _checked(gather(place, problems), problems, questions)


def check_texts(texts: dict[str, str]) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    """The same for texts already in memory: {path: YAML}."""
    return _checked(texts, Problems(), no_questions)


@_uncollected()
def _checked(
    texts: dict[str, str], problems: Problems, questions: Questions
) -> tuple[Story | None, tuple[Problem, ...], dict[str, str]]:
    from ..source.comments import heed_comments  # a start of play needs neither
    from .lint import lint

    leaves: dict[str, list[Span]] = {}
    shop, story = _linked(texts, problems, partial(read_trees, leaves=leaves), questions)
    if story is not None:
        lint(shop, story, story.start.here)
    heed_comments(texts, leaves, problems, complete=story is not None)
    return story, problems.sorted(), texts


@_uncollected()
def load_story(place: OnDisk | Traversable, trees: Trees = read_trees, questions: Questions = no_questions) -> Story:
    """The story in a folder (or one file), without a look for warnings: it is to be played.

    `trees` reads the texts' YAML; a front end may pass one that remembers.

    Raises:
        StoryError: with every problem found.
    """
    problems = Problems()
    texts = gather(place, problems)
    _, story = _linked(texts, problems, trees, questions)
    if story is None:
        raise StoryError(problems.sorted(), texts)
    return story


def _linked(
    texts: dict[str, str], problems: Problems, trees: Trees, questions: Questions
) -> tuple[Workshop, Story | None]:
    """The story, or None if there is anything that stops play."""
    source = read_source(trees(texts, problems), problems)
    source.first = Mark(min(texts, default=""), 1, 1)
    shop = Workshop(source, problems)
    shop.questions = questions(source, problems)
    # A file that YAML cannot read would make every name in it "unknown": tell the cause, not the echoes.
    unread = not texts or problems.unreadable or problems.flooded
    story = None if unread else link(shop)
    return shop, None if problems.fatal else story
