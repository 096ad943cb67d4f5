"""What a player found in all their games: endings and achievements. The floor above carries it from game to game."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..prose import ASIDE, CHOICE, Block
from ..story import Story
from ..story.render import render
from ..story.wording import listed
from ..world.event import Achieved, Ended, Event
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game


class Found:
    """Ids. Some may be of another version of the story: they are kept, and not counted."""

    def __init__(self) -> None:
        self.endings: set[str] = set()
        self.achievements: set[str] = set()

    def note(self, story: Story, events: Sequence[Event]) -> None:
        for event in events:
            if isinstance(event, Ended):
                self.endings.add(story.endings[event.ending].id)
            elif isinstance(event, Achieved):
                self.achievements.add(story.achievements[event.achievement].id)


def endings(game: Game, rest: str) -> Reply:
    """How many there are; only those that were found are named."""
    rows = game.story.endings[1:]
    titles = [row.title for row in rows if row.id in game.found.endings]
    named = f": {listed(titles)}" if titles else ""
    return Reply([Block(ASIDE, f"{len(titles)} of {_count(len(rows), 'ending')} found{named}.")])


def achievements(game: Game, rest: str) -> Reply:
    rows = game.story.achievements[1:]
    found = [row for row in rows if row.id in game.found.achievements]
    words = [[render(game.story, game.state, text) for text in (row.title, row.text) if text] for row in found]
    lines = [Block(CHOICE, ": ".join(each)) for each in words]
    return Reply([Block(ASIDE, f"{len(found)} of {_count(len(rows), 'achievement')} earned."), *lines])


def has_endings(story: Story) -> bool:
    return len(story.endings) > 1


def has_achievements(story: Story) -> bool:
    return len(story.achievements) > 1


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
