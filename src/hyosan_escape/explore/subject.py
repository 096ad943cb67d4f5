"""The story that is looked at, with what its author says must hold of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..source import Marked, Problems, SourceStory
from ..story import Story, load_story
from ..story.properties import Property, declared, questions
from .rows import Rows

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk
    from ..story import Trees


class Subject(NamedTuple):
    story: Story
    source: SourceStory
    properties: list[Property]
    mode: int = 0  # 0: the story's own

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

    story = load_story(place, trees, asked)
    return Subject(story, sources[0], found)
