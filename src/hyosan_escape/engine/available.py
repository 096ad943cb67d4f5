"""`actions(story, state)`: everything that can be done now, in a fixed order, and nothing that cannot."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator, Sequence

from ..named import NamedTuple
from ..story import Story
from ..story.model import Thing
from ..story.moments import form_row, is_carried, is_held, is_pressed
from ..world import Action, State, Vector
from ..world.action import (
    ASK,
    BAR,
    BARRICADE,
    CHOOSE,
    EXAMINE,
    GIVE,
    GO,
    INSERT,
    INVENTORY,
    LAST_DIRECTION,
    LISTEN,
    LOCKS,
    LOOK,
    PUT,
    READ,
    STANDARD,
    THROW,
    UNLOCKS,
    WAIT,
    WIDER,
)  # fmt: skip
from ..world.vector import changed
from . import orders
from .checks import CHECKS
from .rules import RulesNow
from .scope import scope
from .step import judge_reached

EVERY_WAY = range(1, LAST_DIRECTION + 1)
EVERY_BARE = tuple(n for n, verb in enumerate(STANDARD) if n and not verb.nouns and n not in (CHOOSE, GO))
_USUAL = (LOOK, LISTEN, INVENTORY, WAIT)
MOST_KEPT = 4096
_KEYED = frozenset([LOCKS, UNLOCKS])


class Hands(NamedTuple):
    held: list[int]
    thrown: list[tuple[int, int]]  # (THROW, thing) for what can be thrown at anything


def actions(story: Story, state: State) -> tuple[Action, ...]:
    """In a scene its choices; otherwise exits, then each thing in sight with what can be done to it."""
    key = matters(story, state)
    found = story.offered.get(key)
    if found is None:
        if len(story.offered) >= MOST_KEPT:
            story.offered.clear()
        found = story.offered[key] = _actions(story, state)
    return found


def matters(story: Story, state: State) -> object:
    """All that hangs on what can be done: states that differ in luck or told texts alone offer the same.

    The answer is kept by this key. It stays a pure function; a player who looks round twice, and a search that
    comes by many ways to one place, are not made to wait for it again.
    """
    facts = state.fact
    for page, place, steps in story.inner:
        facts = _stepped(facts, page, place, steps)
    rows: object = (state.at, state.form, facts)
    if len(state.at) > 1:  # long rows are named by their changed pages: hashing all of them would cost a turn
        start = story.start
        rows = (changed(state.at, start.at), changed(state.form, start.form), changed(facts, start.fact))
    return (
        state.here, state.scene, state.ending, state.used, rows, _burning(story, state),
        tuple([(state.horde_at[n], state.horde_mode[n], state.horde_size[n]) for n in story.hunters]),
        bisect(story.hours, state.clock) if story.asks_clock else 0,
        state.visited if story.asks_visited else 0, state.booked,
    )  # fmt: skip


def _stepped(row: Vector, page: int, place: int, steps: Sequence[int]) -> Vector:
    """The row with nothing at that place but how many of the steps were reached."""
    numbers = row[page]
    step = bisect(steps, numbers[place])
    if step == numbers[place]:
        return row
    return (*row[:page], (*numbers[:place], step, *numbers[place + 1 :]), *row[page + 1 :])


def _burning(story: Story, state: State) -> object:
    return tuple(fuse for fuse, _ in state.fuse) if story.asks_fuse else bool(state.fuse)


def _actions(story: Story, state: State) -> tuple[Action, ...]:
    if state.ending:
        return ()
    picks = [Action(CHOOSE, number) for number in story.passages[state.scene].choices] if state.scene else []
    choices = tuple(pick for pick in picks if not CHECKS[CHOOSE](story, state, pick))
    if is_held(story, state):
        return (*choices, *_glances(story, state)) if is_pressed(story, state) else choices
    now = RulesNow(story, state)
    return (*choices, *(each for each in _candidates(story, state, now) if judge_reached(now, each)[0] is None))


def _glances(story: Story, state: State) -> Iterator[Action]:
    """Looking about, where it is counted."""
    yield from (Action(LOOK), Action(INVENTORY))
    for thing in scope(story, state):
        yield from (Action(EXAMINE, thing), Action(READ, thing))


def page(story: Story, state: State) -> list[tuple[int, int, str]]:
    """The open page as it shows: (number, choice, why it is closed or "")."""
    shown: list[tuple[int, int, str]] = []
    for choice in story.passages[state.scene].choices:
        reason = CHECKS[CHOOSE](story, state, Action(CHOOSE, choice))
        if reason in ("", "choice_closed"):
            shown.append((len(shown) + 1, choice, reason))
    return shown


def _candidates(story: Story, state: State, now: RulesNow) -> Iterator[Action]:
    """What is worth asking. Every action that would not be refused is among them."""
    broad = now.any_holds()
    ways = story.rooms[state.here].exits
    for direction in dict.fromkeys((*EVERY_WAY, *ways)) if broad else ways:
        yield Action(GO, direction)
    usual = (*_everyday(story), *story.own_bare) if broad else _USUAL
    for verb in dict.fromkeys((*usual, *story.bare_verbs, *story.varied_verbs)):
        yield Action(verb)
    seen = scope(story, state)
    held = [thing for thing in seen if is_carried(story, state, thing)]
    hands = Hands(held, [(THROW, thing) for thing in held if "throwable" in form_row(story, state, thing).traits])
    yield from orders.candidates(story, state, seen)
    for thing in seen:
        yield from _alone(story, thing, form_row(story, state, thing))
        yield from _pairs(story, thing, form_row(story, state, thing), hands, seen)


def _everyday(story: Story) -> Iterator[int]:
    """The standard verbs without a noun; a narrow one only where the story tells it from its wider one."""
    return (verb for verb in EVERY_BARE if story.verbs[verb].name not in WIDER or verb in story.spoken_of)


def _alone(story: Story, thing: int, row: Thing) -> Iterator[Action]:
    """What can be done to a thing by itself."""
    yield Action(EXAMINE, thing)
    for verb in row.offers:
        if verb in _KEYED:
            yield Action(verb, thing, row.key)
        elif (
            story.verbs[verb].nouns < 2 or verb == THROW or verb >= len(STANDARD)
        ):  # what needs a second thing is paired below
            yield Action(verb, thing)
    for verb in story.priced_verbs:
        if verb != EXAMINE and verb not in row.offers:
            yield Action(verb, thing)
    for topic in row.topics:
        yield Action(ASK, thing, topic)


def _pairs(story: Story, thing: int, row: Thing, hands: Hands, seen: tuple[int, ...]) -> Iterator[Action]:
    """What can be done to a thing with one that is carried."""
    held, thrown = hands
    yield from (Action(verb, other, thing) for verb, other in thrown if other != thing)
    verbs = dict.fromkeys([PUT] * ("supporter" in row.traits) + [INSERT] * ("container" in row.traits))
    if row.person:
        verbs[GIVE] = None
    for verb in verbs:
        for other in held:
            if other != thing:
                yield Action(verb, other, thing)
    if row.door is not None and row.door.height:
        for prop in seen:
            if prop in row.door.props:
                yield Action(BARRICADE, thing, prop)
        yield from (Action(BAR, thing, prop) for prop in seen if prop in row.door.bars)
    named = (*story.pairings.get(thing, ()), *story.pairings.get(0, ()))
    found = [(verb, other) for verb, first in named for other in ((first,) if first else held)]
    for verb, other in dict.fromkeys(found):
        if verb not in verbs and other != thing and other in seen and (verb, other) not in thrown:
            yield Action(verb, other, thing)
