"""The story that is looked at, with what its author says must hold of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..source import Marked, Node, Problems, SourceStory
from ..story import Story, load_story
from ..story.properties import Property, declared, questions
from .rows import Rows
from .space import AS_WRITTEN, Start

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk
    from ..story import Trees


class Subject(NamedTuple):
    story: Story
    source: SourceStory
    properties: list[Property]
    texts: dict[str, str]
    start: Start = AS_WRITTEN

    def rows(self) -> Rows:
        """All of it, not come to yet."""
        return Rows(self.story, self.source.mark_of)


def read(place: OnDisk | Traversable, trees: Trees) -> Subject:
    """The story at a place.

    Raises:
        StoryError: with every problem found.
    """
    found: list[Property] = []
    sources: list[SourceStory] = []

    def asked(source: SourceStory, problems: Problems) -> list[Marked]:
        sources.append(source)
        found.extend(declared(source, problems))
        return questions(found)

    texts: dict[str, str] = {}

    def read_on(given: Mapping[str, str], problems: Problems) -> Iterable[Node]:
        texts.update(given)
        return trees(given, problems)

    story = load_story(place, read_on, asked)
    return Subject(story, sources[0], found, texts)
