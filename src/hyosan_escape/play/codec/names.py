"""Both ways between numbers and names, for one story.

A save may be older than the story it is read into. A name that is no more, and that nothing else hangs on, is left
out and noted in `gone`; one that the rest hangs on is a KeyError.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from ...story import Story
from ...story.renamed import former
from ...world.state import CARRIED, NOWHERE, PARTY
from ..bounds import a_text
from .labels import lasting, today_of

_PLACES = {"nowhere": NOWHERE, "carried": CARRIED, "party": PARTY}
_ALSO = {  # whose names may stand in a table beside its own: those of properties' owners, of rooms that are zones
    "variables": ("rooms", "things", "hordes"),
    "zones": ("rooms",),
}
_BITS = {  # whose names begin those of bits; others are of scenes
    "rule": "rooms", "achievement": "achievements", "note": "notes", "closing": "closings", "goal": "goals",
    "ending": "endings",
}  # fmt: skip


@lru_cache(maxsize=4)
def _tables(story: Story) -> dict[str, dict[str, int]]:
    """table -> the names that the story knows today -> their numbers"""
    rows = {
        "rooms": [room.id for room in story.rooms],
        "things": [thing.id for thing in story.things],
        "scenes": [passage.id for passage in story.passages],
        "endings": [ending.id for ending in story.endings],
        "variables": [variable.id for variable in story.variables],
        "fuses": [fuse.id for fuse in story.fuses],
        "hordes": [horde.id for horde in story.hordes],
        "calls": [call.id for call in story.calls],
        "speakers": [row.id for row in story.speakers],
        "zones": story.zones,
        "bits": story.bits,
        "counters": story.counters,
    }
    return {
        table: {id: number for number, id in enumerate(ids) if id or table not in ("rooms", "things")}
        for table, ids in rows.items()
    }


@lru_cache(maxsize=4)
def _written(story: Story) -> dict[str, list[str]]:
    """table -> number -> the name that is written: one that outlives edits"""
    tables = {table: list(ids) for table, ids in _tables(story).items() if table not in ("rooms", "things")}
    tables["rooms"] = [room.id for room in story.rooms]
    tables["things"] = [thing.id for thing in story.things]
    for table in ("bits", "scenes"):
        tables[table] = [lasting(story, id) for id in tables[table]]
    return tables


class Names:
    def __init__(self, story: Story) -> None:
        self.story = story
        self.gone: list[str] = []
        self.rewritten = False
        self._numbers = _tables(story)
        self._words = _written(story)

    def word(self, table: str, number: int) -> str:
        return self._words[table][number]

    def words(self, table: str) -> list[str]:
        """Every name of a table, by number."""
        return self._words[table]

    def number(self, table: str, word: Any) -> int:
        """The number of a name, also of one that was renamed since. Raises KeyError for what is none."""
        return self._numbers[table][self.today(table, a_text(word))]

    def known(self, table: str, word: Any) -> int | None:
        """As `number`; None, and noted, for what the story has no more."""
        try:
            return self.number(table, word)
        except KeyError:
            self.gone.append(a_text(word))
            return None

    def today(self, table: str, word: str) -> str:
        """A name as the story has it now."""
        if self.story.renamed:
            word = self._renamed(table, word)
        return today_of(self.story, word) if table in ("bits", "scenes") else word

    def _renamed(self, table: str, word: str) -> str:
        if table == "bits":  # "choice.scene.page.2", "rule.room.take_lamp"
            kind, _, rest = word.partition(".")
            return f"{kind}.{former(self.story.renamed, _BITS.get(kind, 'scenes'), rest)}"
        kind, sign, rest = word.partition(":")
        if sign and table == "variables":  # "goal:find_key": a variable of the engine's own
            return f"{kind}:{former(self.story.renamed, f'{kind}s', rest)}"
        for section in (table, *_ALSO.get(table, ())):
            word = former(self.story.renamed, section, word)
        return word

    def place(self, number: int) -> str:
        """Where a thing is."""
        if number < 3:
            return next(word for word, place in _PLACES.items() if place == number)
        if number == self.story.inside:
            return "between"
        if number > self.story.inside:
            return f"in {self.story.things[number - self.story.inside].id}"
        return self.story.rooms[number].id

    def place_of(self, word: Any) -> int:
        text = a_text(word)
        if text in _PLACES:
            return _PLACES[text]
        if text == "between":
            return self.story.inside
        if text.startswith("in "):
            return self.story.inside + self.number("things", text[3:])
        return self.number("rooms", text)
