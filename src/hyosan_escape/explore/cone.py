"""What has to be kept apart, and what may be forgotten: the cone of influence.

Two states that differ only in what nothing asks for behave alike for ever, so a search looks at one of them. What is
forgotten here is forgotten because the story says, row by row, who reads it; a law in the tests holds it to that.
"""

from __future__ import annotations

from typing import Any

from ..named import NamedTuple
from ..story import Story
from ..story.model import Thing
from ..world import State, put, vector
from ..world.state import FIRST_THING

Twins = tuple[int, ...]
_CLOCK, _DICE, _FATE, _CARDS, _VISITED, _USED, _FACT, _TOLD = map(
    State._fields.index, ("clock", "dice", "fate", "cards", "visited", "used", "fact", "told")
)


class Cone(NamedTuple):
    """`used` and `visited` are masks of the bits that count; `idle` are variables nobody reads."""

    start: State
    used: int
    visited: int
    idle: tuple[tuple[int, int], ...]  # (variable, the value it is given)
    clock: bool
    hashed: bool  # in some mode the same choice always goes the same way: by a word drawn before the first move
    twins: tuple[Twins, ...]
    starts: dict[int, int]  # of twins, where each began

    def canonical(self, state: State) -> State:
        """The state that stands for all that behave like this one."""
        values: list[Any] = list(state)  # and not _replace, which costs as much as a small turn
        for variable, value in self.idle:
            if values[_FACT][variable >> 6][variable & 63] != value:
                values[_FACT] = put(values[_FACT], variable, value)
        if not self.clock:
            values[_CLOCK] = self.start.clock
        if not self.hashed:
            values[_FATE] = 0
        if state.cards:
            values[_CARDS] = _sorted_cards(state.cards)
        values[_DICE], values[_TOLD] = 0, self.start.told
        values[_VISITED] &= self.visited
        values[_USED] &= self.used
        found: State = tuple.__new__(State, values)
        return self._sorted(found) if self.twins else found

    def _sorted(self, state: State) -> State:
        """Things that nobody can tell apart change places until they stand in order."""
        at, form = state.at, state.form
        for twins in self.twins:
            rows = [(at[thing >> 6][thing & 63], form[thing >> 6][thing & 63]) for thing in twins]
            if rows != (ranked := sorted(rows)):
                for thing, (place, bits) in zip(twins, ranked, strict=True):
                    at, form = put(at, thing, place), put(form, thing, bits)
        if at is state.at:
            return state
        kept = [thing for thing in state.moved if thing not in self.starts]
        away = [thing for thing, start in self.starts.items() if at[thing >> 6][thing & 63] != start]
        return state._replace(at=at, form=form, moved=tuple(sorted(kept + away)))

    def told(self, story: Story) -> list[str]:
        """What is forgotten, for people."""
        rows = [
            ("spent luck", True),
            ("how often texts were told", story.start.told != vector(())),
            ("the hour", bool(story.clock.days) and not self.clock),
            ("where one has been", not self.visited),
            (_some(len(self.idle), "variable that nothing reads", "variables that nothing reads"), bool(self.idle)),
            (f"which of {len(self.starts)} like things is which", bool(self.twins)),
        ]
        return [words for words, holds in rows if holds]


def _sorted_cards(cards: tuple[int, ...]) -> tuple[int, ...]:
    """A deck as a bag: which card comes next is forked, and those of equal worth are one."""
    found: list[int] = []
    for card in sorted(card % 10 for card in cards):
        found.append(found[-1] + 10 if found and found[-1] % 10 == card else card)
    return tuple(found)


def _some(count: int, one: str, many: str) -> str:
    return f"{count} {one if count == 1 else many}"


def cone_of(story: Story) -> Cone:
    unread = [number for number in range(1, len(story.variables)) if number not in story.needs.facts]
    twins = tuple(_twins(story))
    return Cone(
        start=story.start,
        used=(1 << len(story.bits)) - 1 & ~_dead_bits(story),
        visited=-1 if story.asks_visited else 0,
        idle=tuple((number, story.variables[number].start) for number in unread),
        clock=bool(story.clock.days) and (story.asks_clock or story.needs.time),
        hashed=any(mode.luck == "hashed" for mode in story.modes),
        twins=twins,
        starts={thing: story.things[thing].start for row in twins for thing in row},
    )


def _dead_bits(story: Story) -> int:
    """Bits that are set and never asked for: achievements, scenes that only effects open, most choices' `ever`."""
    scenes = [
        scene.bit for number, scene in enumerate(story.scenes)
        if number and scene.when is None and not scene.pool and number not in story.needs.scenes
    ]  # fmt: skip
    asked = {choice.bit for choice in story.choices if not choice.sticky} | story.needs.choices
    choices = {bit for choice in story.choices for bit in (choice.bit, choice.ever)} - asked
    dead = {*scenes, *choices, *(row.bit for row in story.achievements[1:])}
    return sum(1 << bit for bit in dead - asked)


# Interchangeable things: alike in all that matters, and named by nothing.


def _twins(story: Story) -> list[Twins]:
    groups: dict[object, list[int]] = {}
    for number, thing in enumerate(story.things):
        if number >= FIRST_THING and _is_anonymous(story, number, thing):
            groups.setdefault(_likeness(story, number, thing), []).append(number)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def _is_anonymous(story: Story, number: int, thing: Thing) -> bool:
    """Nothing in the story speaks of it by its id, and nothing lies in it."""
    if number in story.needs.things or number in story.forms or number in story.parts or number in story.fuels:
        return False
    if thing.door is not None or thing.person or thing.traits & {"container", "supporter", "fixed", "scenery"}:
        return False
    varied = any(story.texts[text].sites for text in (thing.text, thing.read, thing.listed))
    return not varied and thing.start != story.inside


def _likeness(story: Story, number: int, thing: Thing) -> object:
    """All of a thing but its words."""
    plain = thing._replace(id="", name="", words=(), text=0, read=bool(thing.read), listed=0, short="", start=0)
    return plain, number in story.lights
