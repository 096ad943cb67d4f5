"""`actions(story, state)`: everything that can be done now, in a fixed order, and nothing that cannot."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterator, Sequence

from ..story import Story
from ..story.model import Thing
from ..story.moments import form_row, is_held, is_pressed
from ..world import Action, Moment, State, Vector
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
from .scope import held, scope, sight, throwable
from .step import is_possible

EVERY_WAY = range(1, LAST_DIRECTION + 1)
EVERY_BARE = tuple(n for n, verb in enumerate(STANDARD) if n and not verb.nouns and n not in (CHOOSE, GO))
_USUAL = (LOOK, LISTEN, INVENTORY, WAIT)
_KEYED = frozenset([LOCKS, UNLOCKS])


Candidates = Callable[[RulesNow, int], Iterator[Action]]


def actions(story: Story, state: State) -> tuple[Action, ...]:
    """In a scene its choices; otherwise exits, then each thing in sight with what can be done to it."""
    found = story.kept.answer(story, state, ("actions", state.here, state.scene), _actions)
    return found or ()


def matters(story: Story, state: State) -> object:
    """All that hangs on what can be done, drawn up beforehand; luck and told texts do not.

    By this the reader keeps what a line meant.
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


def _actions(story: Story, moment: Moment) -> tuple[Action, ...]:
    if moment.ending:
        return ()
    picks = [Action(CHOOSE, number) for number in story.passages[moment.scene].choices] if moment.scene else []
    choices = tuple(pick for pick in picks if not CHECKS[CHOOSE](story, moment, pick))
    if is_held(story, moment):
        return (*choices, *_glances(story, moment)) if is_pressed(story, moment) else choices
    for candidates, what in _parts(story, moment):
        choices += _possible(story, moment, candidates, what)
    return choices


def _glances(story: Story, moment: Moment) -> Iterator[Action]:
    """Looking about, where it is counted."""
    yield from (Action(LOOK), Action(INVENTORY))
    for thing in scope(story, moment):
        yield from (Action(EXAMINE, thing), Action(READ, thing))


def page(story: Story, state: State) -> list[tuple[int, int, str]]:
    """The open page as it shows: (number, choice, why it is closed or "")."""
    shown: list[tuple[int, int, str]] = []
    for choice in story.passages[state.scene].choices:
        reason = CHECKS[CHOOSE](story, state, Action(CHOOSE, choice))
        if reason in ("", "choice_closed"):
            shown.append((len(shown) + 1, choice, reason))
    return shown


def _parts(story: Story, moment: Moment) -> Iterator[tuple[Candidates, int]]:
    """What is worth asking, in parts, each about one thing. Every action that would not be refused is in some part."""
    yield from ((_ways, 0), (_bare, 0))
    yield from orders.parts(story, moment)
    yield from ((_about, thing) for thing in sight(story, moment))


def _possible(story: Story, moment: Moment, candidates: Candidates, what: int) -> tuple[Action, ...]:
    """Those of a part's actions that can be done, kept: what changes about one thing leaves the others' answers."""

    def ask(story: Story, moment: Moment) -> tuple[Action, ...]:
        now = RulesNow(story, moment)
        return tuple([each for each in candidates(now, what) if is_possible(now, each)])

    return story.kept.answer(story, moment, (candidates, moment.here, what), ask) or ()


def _ways(now: RulesNow, _: int) -> Iterator[Action]:
    ways = now.story.rooms[now.moment.here].exits
    for direction in dict.fromkeys((*EVERY_WAY, *ways)) if now.any_holds() else ways:
        yield Action(GO, direction)


def _bare(now: RulesNow, _: int) -> Iterator[Action]:
    story = now.story
    usual = (*_everyday(story), *story.own_bare) if now.any_holds() else _USUAL
    for verb in dict.fromkeys((*usual, *story.bare_verbs, *story.varied_verbs)):
        yield Action(verb)


def _about(now: RulesNow, thing: int) -> Iterator[Action]:
    story, moment = now.story, now.moment
    row = form_row(story, moment, thing)
    yield from _alone(story, thing, row)
    yield from _pairs(story, moment, thing, row)


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


def _pairs(story: Story, moment: Moment, thing: int, row: Thing) -> Iterator[Action]:
    """What can be done to a thing with one that is carried."""
    carried, thrown = held(story, moment), [(THROW, other) for other in throwable(story, moment)]
    yield from (Action(verb, other, thing) for verb, other in thrown if other != thing)
    verbs = dict.fromkeys([PUT] * ("supporter" in row.traits) + [INSERT] * ("container" in row.traits))
    if row.person:
        verbs[GIVE] = None
    for verb in verbs:
        yield from (Action(verb, other, thing) for other in carried if other != thing)
    if row.door is not None and row.door.height:
        seen = sight(story, moment)
        yield from (Action(BARRICADE, thing, prop) for prop in seen if prop in row.door.props)
        yield from (Action(BAR, thing, prop) for prop in seen if prop in row.door.bars)
    named = (*story.pairings.get(thing, ()), *story.pairings.get(0, ()))
    found = [(verb, other) for verb, first in named for other in _of(story, moment, first, carried)]
    for verb, other in dict.fromkeys(found):
        if verb not in verbs and other != thing and (verb, other) not in thrown:
            yield Action(verb, other, thing)


def _of(story: Story, moment: Moment, first: int, carried: tuple[int, ...]) -> tuple[int, ...]:
    """The thing that is named, if it is in sight; whatever is carried, if none is."""
    if not first:
        return carried
    return (first,) if first in sight(story, moment) else ()
