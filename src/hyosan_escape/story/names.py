"""The symbol table: every id of the story, its kind and its number."""

from __future__ import annotations

from ..source import DIRECTIONS, Marked, Problems, did_you_mean
from ..world import Verb
from ..world.action import STANDARD

RESERVED = frozenset(
    [
        "here",
        "dark",
        "time",
        "you",
        "party",
        "carried",
        "worn",
        "nowhere",
        "any",
        "turn",
        "is",
        "in",
        "on",
        "and",
        "or",
        "not",
        "chance",
        "count",
        "room",
    ]
)


class Names:
    """kind -> id -> number, and back by id alone: an id belongs to one kind of a kind-group only."""

    def __init__(self) -> None:
        self.by_kind: dict[str, dict[str, int]] = {}
        self.of: dict[str, tuple[str, int]] = {}
        self.used: set[tuple[str, int]] = set()
        self.domains: dict[int, tuple[int, int, tuple[str, ...], bool]] = {}  # variable: low, size, words, flag
        self.may_roll = False  # whether the condition being compiled is asked once a turn
        self.entered: set[int] = set()  # rooms that some effect moves the player to
        self.placed: set[int] = set()  # things that some effect moves
        self.asked: set[str] = set()  # fields of State that some condition asks about: clock, visited
        self.lit: set[int] = set()  # things that some effect lights
        self.days: tuple[str, ...] = ()
        self.verb_words: dict[str, int] = {}
        self.verbs: list[Verb] = list(STANDARD)

    def add(self, kind: str, id: str, number: int) -> None:
        self.by_kind.setdefault(kind, {})[id] = number
        self.of.setdefault(id, (kind, number))

    def find(self, kind: str, name: Marked, what: str, problems: Problems) -> int:
        """The number of an id of this kind; 0, with a problem noted, if there is none."""
        known = self.by_kind.get(kind, {})
        number = known.get(name.value.strip(), 0)
        if number:
            self.used.add((kind, number))
        else:
            problems.add("HE104", name.mark, did_you_mean(name.value, known), what=what, name=name.value[:60])
        return number

    def lookup(self, id: str, kinds: tuple[str, ...]) -> tuple[str, int] | None:
        """The first of these kinds that knows the id."""
        for kind in kinds:
            number = self.by_kind.get(kind, {}).get(id, 0)
            if number:
                self.used.add((kind, number))
                return kind, number
        return None

    def verb(self, word: str) -> int:
        """The verb of this name, or a story's own that is typed with this word first; 0 if there is none."""
        named = next((number for number, verb in enumerate(self.verbs) if verb.name == word), 0)
        return named or self.verb_words.get(word, 0)


def directions(names: Names) -> None:
    for number, word in enumerate(DIRECTIONS, 1):
        names.add("direction", word, number)
