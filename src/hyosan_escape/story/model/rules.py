"""What reacts, and what it remembers."""

from ...named import NamedTuple
from ...world import Action
from .shared import Effects, MaybeCondition, Strings


class Rule(NamedTuple):
    """`stops` makes it an `instead` rule; `bit` is -1 unless it holds only once."""

    number: int
    patterns: "tuple[Pattern, ...]"
    when: MaybeCondition
    room: int
    stops: bool
    say: int
    effects: Effects
    bit: int
    acts: bool  # it changes the world: by an effect, or because its words change with telling


class Pattern(NamedTuple):
    """An action to react to: verb 0 is `any`, noun 0 is whatever noun."""

    verb: int
    first: int = 0
    second: int = 0
    exceptions: "tuple[Pattern, ...]" = ()

    def fits(self, action: Action) -> bool:
        if self.verb and self.verb != action.verb:
            return False
        if (self.first and self.first != action.first) or (self.second and self.second != action.second):
            return False
        for other in self.exceptions:  # noqa: SIM110 - a loop is faster, and this is asked for every action
            if other.fits(action):
                return False
        return True


class Variable(NamedTuple):
    """A finite domain: values low..low+size-1; `words` name them for a one-of; a flag has size 2.

    `said`: what the player is told of it: the name of a number, a whole sentence for a flag (see sayings.py).
    """

    id: str
    low: int
    size: int
    start: int
    words: Strings
    flag: bool
    said: str = ""


class Renamed(NamedTuple):
    """An id of a section was another once."""

    section: str
    old: str
    new: str


class Asked(NamedTuple):
    """What is ever asked for, and of whom: what is not need not be kept apart by a search (explore/cone.py)."""

    facts: frozenset[int]  # variables whose value can matter
    scenes: frozenset[int]  # scenes that something names
    things: frozenset[int]  # things that something names
    choices: frozenset[int]  # bits of choices of which it is asked whether they were ever taken
    time: bool  # something hangs on the hour


class Watch(NamedTuple):
    """What the engine notes because a condition asks: thing, topic, room, passage or flag -> a hidden variable."""

    seen: dict[int, int]
    examined: dict[int, int]
    said: dict[int, int]
    room_visits: dict[int, int]
    page_visits: dict[int, int]
    since: dict[int, int]
    read: dict[int, int]
