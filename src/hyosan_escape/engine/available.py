"""`actions(story, state)`: everything that can be done now, in a fixed order, and nothing that cannot."""

from __future__ import annotations

from collections.abc import Iterator

from ..story import Story
from ..world import Action, State
from ..world.action import (
    ASK, CHOOSE, EXAMINE, GIVE, GO, INSERT, INVENTORY, LISTEN, LOCKS, LOOK, PUT, STANDARD, UNLOCKS, WAIT,
)  # fmt: skip
from ..world.state import CARRIED
from .checks import CHECKS
from .rules import any_holds
from .scope import scope
from .step import judge_reached

EVERY_WAY = range(1, 13)
EVERY_BARE = tuple(n for n, verb in enumerate(STANDARD) if n and not verb.nouns and n not in (CHOOSE, GO))
_USUAL = (LOOK, LISTEN, INVENTORY, WAIT)
_KEYED = frozenset([LOCKS, UNLOCKS])


def actions(story: Story, state: State) -> tuple[Action, ...]:
    """In a scene its choices; otherwise exits, then each thing in sight with what can be done to it."""
    if state.ending:
        return ()
    if state.scene:
        picks = (Action(CHOOSE, number) for number in story.passages[state.scene].choices)
        return tuple(pick for pick in picks if not CHECKS[CHOOSE](story, state, pick))
    return tuple(each for each in _candidates(story, state) if judge_reached(story, state, each)[0] is None)


def page(story: Story, state: State) -> list[tuple[int, int, str]]:
    """The open page as it shows: (number, choice, why it is closed or "")."""
    shown: list[tuple[int, int, str]] = []
    for choice in story.passages[state.scene].choices:
        reason = CHECKS[CHOOSE](story, state, Action(CHOOSE, choice))
        if reason in ("", "choice_closed"):
            shown.append((len(shown) + 1, choice, reason))
    return shown


def _candidates(story: Story, state: State) -> Iterator[Action]:
    """What is worth asking. Every action that would not be refused is among them."""
    broad = any_holds(story, state)
    for direction in EVERY_WAY if broad else story.rooms[state.here].exits:
        yield Action(GO, direction)
    usual = EVERY_BARE if broad else _USUAL
    for verb in (*usual, *(verb for verb in story.bare_verbs if verb not in usual)):
        yield Action(verb)
    seen = scope(story, state)
    held = [thing for thing in seen if state.at[thing >> 6][thing & 63] == CARRIED]
    for thing in seen:
        yield from _alone(story, thing)
        yield from _pairs(story, thing, held)


def _alone(story: Story, thing: int) -> Iterator[Action]:
    """What can be done to a thing by itself."""
    yield Action(EXAMINE, thing)
    for verb in story.things[thing].offers:
        yield Action(verb, thing, story.things[thing].key if verb in _KEYED else 0)
    for verb in story.priced_verbs:
        if verb != EXAMINE and verb not in story.things[thing].offers:
            yield Action(verb, thing)
    for topic in story.things[thing].topics:
        yield Action(ASK, thing, topic)


def _pairs(story: Story, thing: int, held: list[int]) -> Iterator[Action]:
    """What can be done to a thing with one that is carried."""
    traits = story.things[thing].traits
    verbs = dict.fromkeys([PUT] * ("supporter" in traits) + [INSERT] * ("container" in traits))
    if story.things[thing].person:
        verbs[GIVE] = None
    for verb in {**verbs, **dict.fromkeys(story.pairings.get(thing, ()))}:
        for other in held:
            if other != thing:
                yield Action(verb, other, thing)
