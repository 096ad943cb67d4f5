"""Every way the dice can fall, each visited once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from ..engine import Turn, step
from ..named import NamedTuple
from ..story import Story
from ..world import Action, Dice, State
from ..world.dice import card_of, worths

Rolls = tuple[int, ...]
MOST_FALLS = 2_000  # of one action: many dice in one turn come to more than anybody can wait for


class Outcome(NamedTuple):
    """What a turn came to with these rolls. `cut`: there were more falls than were tried."""

    rolls: Rolls
    turn: Turn
    cut: bool = False


class Forking:
    """Dice that follow a script, then always fall on 0; they note what was asked of them."""

    __slots__ = ("asked", "script")

    def __init__(self, script: Rolls = ()) -> None:
        self.script = script
        self.asked: list[tuple[int, int]] = []

    def roll(self, word: int, sides: int) -> tuple[int, int]:
        return self._value(sides), word

    def card(self, cards: tuple[int, ...]) -> int:
        """Any that is left; those of equal worth are one."""
        return card_of(cards, self._value(len(worths(cards))))

    def _value(self, sides: int) -> int:
        at = len(self.asked)
        value = self.script[at] if at < len(self.script) else 0
        self.asked.append((value, sides))
        return value

    @property
    def fallen(self) -> Rolls:
        return tuple(value for value, _ in self.asked)

    def next_script(self) -> Rolls:
        """The last die that has a side left is turned on, those after it begin anew; () when all have been seen."""
        asked = self.asked
        while asked and asked[-1][0] + 1 == asked[-1][1]:
            asked.pop()
        return (*(value for value, _ in asked[:-1]), asked[-1][0] + 1) if asked else ()


def falls(turn: Callable[[Dice], Turn]) -> Iterator[Outcome]:
    """`turn` for every fall of the dice it asks for. What it asks may hang on what has fallen."""
    script: Rolls = ()
    for count in range(1, MOST_FALLS + 1):
        dice = Forking(script)
        found = turn(dice)
        if not dice.asked:  # as with most: nothing was rolled
            yield Outcome((), found)
            return
        rolls = dice.fallen
        script = dice.next_script()
        yield Outcome(rolls, found, bool(script) and count == MOST_FALLS)
        if not script:
            return


def outcomes(story: Story, state: State, action: Action) -> Iterator[Outcome]:
    """Every turn that an action can make of a state."""
    return falls(lambda dice: step(story, state, action, dice))
