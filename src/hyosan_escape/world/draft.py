"""One turn's scratch copy of a State: the only mutable thing below the terminal."""

from __future__ import annotations

from .dice import Dice, shuffled
from .event import CallMuted, CallPlayed, Event
from .state import OPEN, State
from .vector import put


class Draft:
    """Same field names as State, so a condition reads either. Lives for one call of `step`."""

    __slots__ = (*State._fields, "before", "events", "fresh", "heard", "owed", "ringing", "roller")

    def __init__(self, state: State, roller: Dice) -> None:
        (
            self.clock, self.here, self.scene, self.ending, self.dice, self.fate, self.cards,
            self.visited, self.used, self.at,
            self.form, self.moved, self.fact, self.told, self.fuse, self.horde_at, self.horde_goal,
            self.horde_lure, self.horde_calm, self.horde_mode, self.horde_size, self.heralds, self.booked,
            self.back,
        ) = state  # fmt: skip
        self.before = state
        self.events: list[Event] = []
        self.heard = 0  # of these the rules have heard so many
        self.fresh = False  # a page was turned to, and is not told yet
        self.owed = 0  # minutes this turn still has to pay
        self.roller = roller
        self.ringing: CallPlayed | CallMuted | None = None  # the call whose rules fire just now

    def emit(self, event: Event) -> None:
        self.events.append(event)

    def roll(self, sides: int) -> int:
        """A number from 0 to sides - 1."""
        value, self.dice = self.roller.roll(self.dice, sides)
        return value

    def draw(self, whole: int) -> int:
        """The next card of a deck of so many, from 1 to 10. An empty deck is shuffled at once."""
        card = self.roller.card(self.cards)
        self.cards = tuple(each for each in self.cards if each != card)
        if not self.cards:
            self.cards, self.fate = shuffled(self.fate, whole)
        return card % 10 + 1

    def place(self, thing: int, place: int, start: int) -> None:
        """Put a thing somewhere. `start` is where it began: `moved` lists those that are elsewhere."""
        self.at = put(self.at, thing, place)
        away = thing in self.moved
        if place != start and not away:
            self.moved = tuple(sorted((*self.moved, thing)))
        elif place == start and away:
            self.moved = tuple(each for each in self.moved if each != thing)

    def mark(self, thing: int, bit: int, on: bool) -> None:
        """Set or clear one bit of a thing's form, such as OPEN."""
        old = self.form[thing >> 6][thing & 63]
        self.form = put(self.form, thing, old | bit if on else old & ~bit)

    def use(self, bit: int) -> None:
        self.used |= 1 << bit

    def freeze(self) -> State:
        return State(
            self.clock, self.here, self.scene, self.ending, self.dice, self.fate, self.cards,
            self.visited, self.used, self.at,
            self.form, self.moved, self.fact, self.told, self.fuse, self.horde_at, self.horde_goal,
            self.horde_lure, self.horde_calm, self.horde_mode, self.horde_size, self.heralds, self.booked,
            self.back,
        )  # fmt: skip


Moment = State | Draft


def place_of(moment: Moment, thing: int) -> int:
    return moment.at[thing >> 6][thing & 63]


def form_of(moment: Moment, thing: int) -> int:
    return moment.form[thing >> 6][thing & 63]


def is_open(moment: Moment, thing: int) -> bool:
    return bool(form_of(moment, thing) & OPEN)


def fact_of(moment: Moment, variable: int) -> int:
    return moment.fact[variable >> 6][variable & 63]


def was_used(moment: Moment, bit: int) -> bool:
    return bool(moment.used >> bit & 1)
