"""What every linking step needs at hand: the source, the names, the texts, the problems."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ..source import Entry, Mark, Marked, Problems, SourceStory
from .model import NO_PASSAGE, Choice, Modifier, Passage, Topic, Variable
from .names import Names
from .texts import Texts
from .weave import Web


class Workshop:
    """Lives while a story is linked. Rows that are numbered as they are met grow here."""

    def __init__(self, source: SourceStory, problems: Problems) -> None:
        self.source = source
        self.problems = problems
        self.names = Names(source.mark_of)
        self.names.scenery = lambda: self.scenery_words
        self.texts = Texts(self.names, problems)
        self.topics: list[Topic] = [Topic("", 0, (), None, 0, ())]
        self.passages: list[Passage] = [NO_PASSAGE]
        self.choices: list[Choice] = []
        self.questions: Sequence[Marked] = ()  # conditions from outside the story
        self.inside = 0
        self.parts: set[int] = set()  # things that are part of another
        self.spread: dict[int, set[int]] = {}  # things that are in several rooms at once
        self.weights: dict[str, tuple[Modifier, ...]] = {}  # risk -> what makes it better or worse
        self.stakes: list[tuple[int, ...]] = [()]  # who is at risk in the choices that say so
        self.taken: dict[str, int] = {}  # SCENE.ID of a choice -> its bit
        self.bits: list[str] = []
        self.page_marks: dict[int, Mark] = {}
        self.rule_marks: list[Mark] = []
        self.web: Web | None = None  # how pages lead to pages
        self.threads: set[int] = set()  # pages whose choices others offer
        self.ends: list[tuple[int, Marked]] = []  # choice, and an effect of it that ends the story
        self.page_ends: list[tuple[int, Marked]] = []  # the same of pages
        self.breaking: set[tuple[str, int]] = set()  # pages and choices with an effect that leaves the scene
        self._named: dict[str, int] = {}

    def keep(self, row: Variable) -> None:
        """A variable the author may ask about, and the engine itself writes."""
        self.names.writes(len(self.names.rows))
        self.names.variable(row)

    def text(self, entry: Entry, key: str) -> int:
        return self.texts.add(entry.text(key))

    def find(self, kind: str, name: Marked, what: str) -> int:
        return self.names.find(kind, name, what, self.problems)

    def rooms_of(self, name: Marked) -> list[int]:
        """The rooms of a region, or the one of that name."""
        if name.value in self.names.groups:
            return sorted(self.names.region(name.value))
        return [self.find("room", name, "the room or region")]

    def own_zone(self, room: str) -> int:
        """The zone a room is where the author has drawn no map of zones; 0 where there is one, or nobody to walk it."""
        return 0 if self.source.many["zones"] else self.names.by_kind.get("zone", {}).get(room, 0)

    def bit(self, name: str) -> int:
        """A fresh bit of State.used. Saves know it by its name; equal names are told apart by a number."""
        self._named[name] = count = self._named.get(name, 0) + 1
        self.bits.append(name if count == 1 else f"{name}.{count}")
        return len(self.bits) - 1

    @cached_property
    def scenery_words(self) -> frozenset[str]:
        """What rooms' scenery is called."""
        pieces = (piece for room in self.source.many["rooms"].values() for piece in room.entries("scenery"))
        return frozenset(word for piece in pieces for word in piece.strings("words"))

    def mark_of(self, id: str) -> Mark:
        return self.source.mark_of(id)
