"""Both ways between numbers and names, for one story."""

from __future__ import annotations

from typing import Any

from ...story import Story
from ...story.renamed import former
from ...world.state import CARRIED, NOWHERE, PARTY
from ..bounds import a_text

_PLACES = {"nowhere": NOWHERE, "carried": CARRIED, "party": PARTY}
_ALSO = {  # whose names may stand in a table beside its own: those of properties' owners, of rooms that are zones
    "variables": ("rooms", "things", "hordes"),
    "zones": ("rooms",),
}
_BITS = {  # whose names begin those of bits; others are of scenes
    "rule": "rooms", "achievement": "achievements", "note": "notes", "closing": "closings", "goal": "goals",
    "ending": "endings",
}  # fmt: skip


class Names:
    def __init__(self, story: Story) -> None:
        self.story = story
        self.rooms = {room.id: number for number, room in enumerate(story.rooms) if room.id}
        self.things = {thing.id: number for number, thing in enumerate(story.things) if thing.id}
        self.scenes = {passage.id: number for number, passage in enumerate(story.passages)}
        self.endings = {ending.id: number for number, ending in enumerate(story.endings)}
        self.variables = {variable.id: number for number, variable in enumerate(story.variables)}
        self.fuses = {fuse.id: number for number, fuse in enumerate(story.fuses)}
        self.hordes = {horde.id: number for number, horde in enumerate(story.hordes)}
        self.zones = {zone: number for number, zone in enumerate(story.zones)}
        self.bits = {bit: number for number, bit in enumerate(story.bits)}
        self.counters = {counter: number for number, counter in enumerate(story.counters)}

    def number(self, table: str, word: Any) -> int:
        """The number of a name, also of one that was renamed since. Raises KeyError for what is none."""
        found: int = getattr(self, table)[self.today(table, a_text(word))]
        return found

    def today(self, table: str, word: str) -> str:
        """A name as the story has it now."""
        if not self.story.renamed:
            return word
        if table == "bits":  # "choice.scene.page.2", "rule.room.take_lamp"
            kind, _, rest = word.partition(".")
            return f"{kind}.{former(self.story.renamed, _BITS.get(kind, 'scenes'), rest)}"
        kind, sign, rest = word.partition(":")
        if sign:  # "goal:find_key": a variable of the engine's own
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
