"""Chance as an argument: played from the state's own word, scripted in tests, forked by a search."""

from __future__ import annotations

from typing import Protocol

_MASK = (1 << 64) - 1


class Dice(Protocol):
    def roll(self, word: int, sides: int) -> tuple[int, int]:
        """A value in range(sides), and the generator's next word."""

    def card(self, cards: tuple[int, ...]) -> int:
        """Which of these cards comes next."""


def splitmix(word: int) -> tuple[int, int]:
    """One draw of splitmix64 (Steele, Lea and Flood, 2014): (64 random bits, next word)."""
    word = (word + 0x9E3779B97F4A7C15) & _MASK
    bits = (word ^ (word >> 30)) * 0xBF58476D1CE4E5B9 & _MASK
    bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB & _MASK
    return bits ^ (bits >> 31), word


def shuffled(word: int, count: int) -> tuple[tuple[int, ...], int]:
    """So many cards, numbered from 0, in the order in which they come; and the next word (Fisher and Yates)."""
    cards = list(range(count))
    for last in range(count - 1, 0, -1):
        bits, word = splitmix(word)
        at = bits % (last + 1)
        cards[at], cards[last] = cards[last], cards[at]
    return tuple(cards), word


def worths(cards: tuple[int, ...]) -> list[int]:
    """What the cards are worth, each worth once, the least first. Beyond ten cards several are worth the same."""
    return sorted({card % 10 for card in cards})


def card_of(cards: tuple[int, ...], at: int) -> int:
    """The first card of that worth, counted among the worths there are."""
    worth = worths(cards)[at]
    return next(card for card in cards if card % 10 == worth)


class FromState:
    """Same state and same action give the same turn, so replay and undo need no record of luck."""

    def roll(self, word: int, sides: int) -> tuple[int, int]:
        bits, word = splitmix(word)
        return bits % sides, word

    def card(self, cards: tuple[int, ...]) -> int:
        return cards[0]


class Scripted:
    """Rolls what it is told to, in order; for tests."""

    def __init__(self, values: list[int]) -> None:
        self._values = iter(values)

    def roll(self, word: int, sides: int) -> tuple[int, int]:
        value = next(self._values)
        if not 0 <= value < sides:
            raise AssertionError(f"unreachable: scripted {value} of {sides}")
        return value, word

    def card(self, cards: tuple[int, ...]) -> int:
        """A card worth what the script says."""
        value = next(self._values)
        found = next((card for card in cards if card % 10 == value), -1)
        if found < 0:
            raise AssertionError(f"unreachable: scripted card {value} of {cards}")
        return found


class Loaded:
    """Falls as it is told to, as long as that lasts; then from the state."""

    def __init__(self, values: tuple[int, ...]) -> None:
        self._values = iter(values)

    def roll(self, word: int, sides: int) -> tuple[int, int]:
        value, word = FROM_STATE.roll(word, sides)
        return next(self._values, value) % sides, word

    def card(self, cards: tuple[int, ...]) -> int:
        value = next(self._values, -1)
        return cards[0] if value < 0 else card_of(cards, value % len(worths(cards)))


FROM_STATE = FromState()
