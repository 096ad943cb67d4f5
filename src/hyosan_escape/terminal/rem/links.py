"""What can be clicked: nouns in sight, ways out, numbered choices. A click stands for a line that might be typed."""

from __future__ import annotations

import re

from ...engine import scope
from ...parser import phrase
from ...play import Game
from ...story.model import Thing
from ...story.moments import form_row
from ...world import Action
from ...world.action import EXAMINE, GO

MOST = 5000  # links that stay alive
SHORTEST = 3  # letters of a word that is worth a click
_NUMBER = re.compile(r"\s*(\d{1,4})  ")


class Links:
    """Numbers of lines. A choice has another number on the next page, so its link lives no longer than its own."""

    def __init__(self) -> None:
        self._lines: dict[int, str] = {}
        self._numbers: dict[str, int] = {}
        self._last = 0

    def to(self, line: str) -> int:
        """The number of a link that types this line."""
        number = self._numbers.get(line)
        if number is None:
            self._last += 1
            number = self._numbers[line] = self._last
            self._lines[number] = line
        return number

    def line(self, number: object) -> str:
        """What it types; "" where it is no link, or no more."""
        return self._lines.get(number, "") if type(number) is int else ""

    def turn(self) -> None:
        """A new page: the choices of the last are gone."""
        if len(self._lines) > MOST:
            self._lines.clear()
            self._numbers.clear()
        for line in [line for line in self._numbers if line.isdigit()]:
            del self._lines[self._numbers.pop(line)]


class Nouns:
    """The words of the moment that can be clicked in running text, each with its line."""

    def __init__(self, game: Game) -> None:
        self._lines = {} if game.state.scene or game.state.ending else _lines(game)
        longest_first = sorted(self._lines, key=len, reverse=True)
        words = "|".join(map(re.escape, longest_first))
        self._pattern = re.compile(rf"(?<!\w)({words})(?!\w)", re.IGNORECASE) if words else None

    def parts(self, text: str) -> list[tuple[str, str]]:
        """The text in pieces, each with the line that a click on it types ("": none)."""
        if self._pattern is None:
            return [(text, "")]
        pieces = self._pattern.split(text)
        return [(piece, self._lines[piece.lower()] if at % 2 else "") for at, piece in enumerate(pieces) if piece]


def choice(text: str) -> str:
    """The number before a numbered line; "" if it has none."""
    found = _NUMBER.match(text)
    return found[1] if found else ""


def _called(row: Thing) -> list[str]:
    """Its name and its nouns; "small" alone is no small brass hook."""
    name = row.name.lower()
    words = [word.lower() for word in row.words if word.lower() not in name.split()[:-1]]
    return [word for word in (name, *words) if len(word) >= SHORTEST]


def _lines(game: Game) -> dict[str, str]:
    story, state = game.story, game.state
    found: dict[str, str] = {}
    for thing in scope(story, state):
        line = phrase(story, state, Action(EXAMINE, thing))
        for word in _called(form_row(story, state, thing)):
            found.setdefault(word, line)
    for direction, ways in story.rooms[state.here].exits.items():
        if any(way.to for way in ways):
            found[story.ways[direction].lower()] = phrase(story, state, Action(GO, direction))
    return found
