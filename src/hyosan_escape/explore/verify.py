"""`hyosan-escape prove --verify`: does a certificate hold? This file shares nothing with the search but `step`.

It begins anew: from every beginning, through every action and every fall of the dice, it must never leave the states
that the certificate lists, and must come to each of them; then what is claimed of all of them is looked at in each.
What was left out of account is put to the test as well: every state is tried twice, with what is forgotten blank and
filled in.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from ..engine import Turn, actions, initial, opening, step
from ..play.transcript import read_cases, run_case
from ..source import Problems
from ..story import Story
from ..story.properties import Property
from ..world import Dice, State
from ..world.dice import card_of, worths

KIND, VERSION = "hyosan-escape certificate", 1
MAX_BYTES = 500_000_000


class Refuted(Exception):
    """What does not hold."""


class Every:
    """Dice that are turned on by one each time, like the wheels of a counter."""

    def __init__(self) -> None:
        self.wheels: list[list[int]] = []  # (value, sides)
        self.at = 0

    def roll(self, word: int, sides: int) -> tuple[int, int]:
        if self.at == len(self.wheels):
            self.wheels.append([0, sides])
        self.at += 1
        return self.wheels[self.at - 1][0], word

    def card(self, cards: tuple[int, ...]) -> int:
        return card_of(cards, self.roll(0, len(worths(cards)))[0])

    def turned(self) -> bool:
        """Turn on to the next fall; False when all have been."""
        self.at = 0
        while self.wheels:
            self.wheels[-1][0] += 1
            if self.wheels[-1][0] < self.wheels[-1][1]:
                return True
            self.wheels.pop()
        return False


def _every(turn: Callable[[Dice], Turn]) -> Iterator[State]:
    dice = Every()
    while True:
        yield turn(dice).state
        if not dice.turned():
            return


class Certificate:
    """A certificate beside the story it is about."""

    def __init__(self, story: Story, properties: list[Property], text: str) -> None:
        self.story, self.properties = story, properties
        self.data = _read(text)
        self.away = self.data["forgotten"]
        self.used = int(self.away["used"], 16)
        self.mode = next((n for n, mode in enumerate(story.modes) if n and mode.id == self.data["mode"]), 0)
        values = [[_tupled(value) for value in self.data["fields"].get(name, ())] for name in State._fields]
        self.states, self.ranks = [], []
        for *row, rank in self.data["states"]:
            self.states.append(State(*(known[at] for known, at in zip(values, row, strict=True))))
            self.ranks.append(rank)
        self.numbers = {state: number for number, state in enumerate(self.states)}

    # What is left out of account, by the certificate's own account of it.

    def blank(self, state: State) -> State:
        fact = [list(page) for page in state.fact]
        for variable, value in self.away["idle"]:
            fact[variable >> 6][variable & 63] = value
        cards: list[int] = []
        for worth in sorted(card % 10 for card in state.cards):
            cards.append(worth + 10 * sum(card % 10 == worth for card in cards))
        return self._ranked(
            state._replace(
                dice=0, told=self.story.start.told, fact=tuple(map(tuple, fact)), used=state.used & self.used,
                visited=state.visited if self.away["visited"] else 0, cards=tuple(cards),
                clock=state.clock if self.away["clock"] else self.story.start.clock,
                fate=state.fate if self.away["hashed"] else 0,
            )
        )  # fmt: skip

    def _ranked(self, state: State) -> State:
        at, form = [[list(page) for page in row] for row in (state.at, state.form)]
        for twins in self.away["twins"]:
            rows = sorted((at[thing >> 6][thing & 63], form[thing >> 6][thing & 63]) for thing in twins)
            for thing, (place, bits) in zip(twins, rows, strict=True):
                at[thing >> 6][thing & 63], form[thing >> 6][thing & 63] = place, bits
        places = [place for page in at for place in page]
        moved = tuple(n for n, place in enumerate(places) if place != self.story.things[n].start)
        return state._replace(at=tuple(map(tuple, at)), form=tuple(map(tuple, form)), moved=moved)

    def filled(self, state: State) -> State:
        """The same state with everything that is forgotten as far from blank as it can be."""
        fact = [list(page) for page in state.fact]
        for variable, value in self.away["idle"]:
            size = self.story.variables[variable].size
            fact[variable >> 6][variable & 63] = (value + 1) % size
        told = tuple(tuple(min(count + 1, 1) for count in page) for page in state.told)
        everything = (1 << len(self.story.bits)) - 1
        return state._replace(
            dice=12345, told=told, fact=tuple(map(tuple, fact)), used=state.used | everything & ~self.used,
            visited=state.visited if self.away["visited"] else (1 << len(self.story.rooms)) - 1,
        )  # fmt: skip

    # What is claimed.

    def check(self) -> None:
        """Raises Refuted with the first thing that does not hold."""
        self._transcripts()
        if not self.data["complete"]:
            return
        met = {self._number(state, "the beginning") for state in self._beginnings()}
        for number, state in enumerate(self.states):
            if number not in met:
                raise Refuted(f"state {number} is listed, and nothing leads to it")
            after = self._after(state)
            if after != self._after(self.filled(state)):
                raise Refuted(f"state {number} behaves otherwise when what is forgotten is filled in")
            met |= after
            self._claims(number, state, after)
        self._promises()

    def _beginnings(self) -> Iterator[State]:
        first = initial(self.story, 0, self.mode)
        yield from _every(lambda dice: opening(self.story, first, dice=dice))

    def _number(self, state: State, where: str) -> int:
        found = self.numbers.get(self.blank(state))
        if found is None:
            raise Refuted(f"{where} leads to a state that is not listed")
        return found

    def _after(self, state: State) -> set[int]:
        found = set()
        for action in actions(self.story, state):
            for after in _every(lambda dice, action=action: step(self.story, state, action, dice)):  # type: ignore[misc]
                found.add(self._number(after, f"{action}"))
        return found

    def _claims(self, number: int, state: State, after: set[int]) -> None:
        rank, nearest = (
            self.ranks[number],
            min((self.ranks[each] for each in after if self.ranks[each] >= 0), default=-1),
        )
        if (rank == 0) != bool(state.ending) or (rank > 0 and not 0 <= nearest < rank) or (rank < 0 <= nearest):
            raise Refuted(f"state {number} is not so far from an ending as it says")
        if self._is_proved("no-dead-end") and rank < 0 and len(self.story.endings) > 1:
            raise Refuted(f"from state {number} no ending can be reached")
        if self._is_proved("always-something-to-do") and not after and not state.ending:
            raise Refuted(f"in state {number} nothing can be done")

    def _is_proved(self, name: str) -> bool:
        return any(claim["name"] == name and claim["status"] == "proved" for claim in self.data["claims"])

    def _promises(self) -> None:
        """The author's own, in every state."""
        for row in self.properties:
            holds, asked = self.story.asked[row.condition], self.story.asked[row.when] if row.when else None
            states = (each for each in self.states if asked is None or asked(self.story, each))
            found = [holds is None or holds(self.story, each) for each in states]
            true = {"always": all(found), "never": not any(found), "sometimes": any(found)}.get(row.kind)
            if true is not None and true != self._is_proved(row.id):
                raise Refuted(f"{row.id} is {'true' if true else 'false'}, and the certificate says otherwise")

    def _transcripts(self) -> None:
        for claim in self.data["claims"]:
            lines = [line for line in claim["transcript"].splitlines() if not line.startswith("state:")]
            for case in read_cases("certificate", "\n".join(lines), Problems()):
                failure = run_case(self.story, case)
                if failure:
                    raise Refuted(f"the transcript of {claim['name']} does not replay: {failure.message}")


def _read(text: str) -> dict[str, Any]:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise Refuted("this is no certificate") from None
    if not isinstance(data, dict) or data.get("kind") != KIND or data.get("version") != VERSION:
        raise Refuted("this is no certificate of this version")
    return data


def _tupled(value: Any) -> Any:
    return tuple(map(_tupled, value)) if isinstance(value, list) else value
