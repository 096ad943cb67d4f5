"""What people are asked to do: the checks and deeds of orders, and which of them can be given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from ..story import Story
from ..story.burdens import bearer, is_too_full, is_too_much
from ..story.company import bound_for, is_full, join, obeys, part, set_out, walk, way_of
from ..story.hands import move_thing
from ..story.model import FOLLOW_ME, WAIT_HERE, Order
from ..story.moments import contents, form_row
from ..story.posts import busy_with, leave_off
from ..world import Action, Draft, Moment, form_of, place_of
from ..world.action import FETCH, LET_GO, ORDER, REQUEST, SEND, things_of
from ..world.event import Done, Refused
from ..world.state import CARRIED, PARTY, WORN
from . import commands
from .commands import EVERYONE, own_words, willing_to
from .scope import followers, sight
from .telling import tell

if TYPE_CHECKING:
    from .rules import RulesNow

# Why not.


def can_order(story: Story, moment: Moment, action: Action) -> str:
    person, order = action.first, story.orders[action.second]
    if person == EVERYONE:
        return "" if len(willing_to(story, moment, action, can_order)) > 1 else "nobody_obeys"
    if order.person:
        return "disobeys" if order.person != person or not _allows(story, moment, order) else ""
    if not obeys(story, moment, person):
        return "disobeys"
    return BUILT_IN[action.second][0](story, moment, person)


def _allows(story: Story, moment: Moment, order: Order) -> bool:
    return order.when is None or order.when(story, moment)


def _follows_not(story: Story, moment: Moment, person: int) -> str:
    if place_of(moment, person) == PARTY:
        return "with_us_already"
    return "party_full" if is_full(story, moment) else ""


def _waits_already(story: Story, moment: Moment, person: int) -> str:
    idle = place_of(moment, person) != PARTY and not bound_for(story, moment, person)
    idle = idle and busy_with(story, moment, person) is None
    return "waits_already" if idle else ""


def can_send(story: Story, moment: Moment, action: Action) -> str:
    if not obeys(story, moment, action.first):
        return "disobeys"
    return "" if way_of(story, moment, moment.here, action.second) else "no_way_for"


def can_request(story: Story, moment: Moment, action: Action) -> str:
    if not obeys(story, moment, action.first):
        return "disobeys"
    if place_of(moment, action.second) != story.inside + action.first:
        return "has_not"
    return "too_much" if action.verb == REQUEST and is_too_much(story, moment, action.second) else ""


def can_fetch(story: Story, moment: Moment, action: Action) -> str:
    if not obeys(story, moment, action.first):
        return "disobeys"
    row = form_row(story, moment, action.second)
    if row.person or row.traits & {"fixed", "scenery"}:
        return "not_that"
    if place_of(moment, action.second) == story.inside + action.first:
        return "has_already"
    worn = form_of(moment, action.second) & WORN
    if place_of(moment, action.second) not in (moment.here, CARRIED) or worn:
        return "not_that"
    return "hands_full" if is_too_full(story, moment, action.first, action.second) else ""


CHECKS: dict[int, Callable[[Story, Moment, Action], str]] = {
    ORDER: can_order, SEND: can_send, REQUEST: can_request, FETCH: can_fetch, LET_GO: can_request,
}  # fmt: skip


def refused(story: Story, moment: Moment, action: Action, reason: str) -> Refused:
    """Whoever does not obey may say so in words of their own; an order that is no good now, in its own."""
    if reason in BURDENED:
        return burdened(story, moment, reason, action.second, action.first)
    row = story.people.get(action.first)
    text = story.orders[action.second].otherwise if action.verb == ORDER else 0
    if action.verb in story.commands:
        text = own_words(story, action, reason)
    if row and reason == "disobeys" and not text and not obeys(story, moment, action.first):
        text = row.refuses
    return Refused(reason, action.first, text, things_of(story.verbs, action)[1])


BURDENED = {"too_much": "too_much_but", "hands_full": "hands_full_but"}


def burdened(story: Story, moment: Moment, reason: str, thing: int, person: int = 0) -> Refused:
    """Somebody has no room for it; and who has, if anybody."""
    other = bearer(story, moment, thing, person)
    first = person if reason == "hands_full" else thing
    return Refused(BURDENED[reason] if other else reason, first, 0, other or thing)


# What comes of it.


def order(story: Story, draft: Draft, action: Action) -> None:
    if action.first != EVERYONE:
        _carry_out(story, draft, action.first, action.second)
        return
    for person in willing_to(story, draft, action, can_order):
        _carry_out(story, draft, person, action.second)


def _carry_out(story: Story, draft: Draft, person: int, number: int) -> None:
    row = story.orders[number]
    if not row.person:
        BUILT_IN[number][1](story, draft, person)
        return
    tell(story, draft, row.say)
    if not row.say:
        draft.emit(Done(ORDER, person))
    for effect in row.effects:
        effect(story, draft)


def _wait(story: Story, draft: Draft, person: int) -> None:
    set_out(story, draft, person, 0)
    if place_of(draft, person) == PARTY:
        part(story, draft, person)
    else:
        draft.emit(Done(ORDER, person))
    leave_off(story, draft, person)


BUILT_IN: dict[int, tuple[Callable[[Story, Moment, int], str], Callable[[Story, Draft, int], None]]] = {
    FOLLOW_ME: (_follows_not, join),
    WAIT_HERE: (_waits_already, _wait),
}


def send(story: Story, draft: Draft, action: Action) -> None:
    set_out(story, draft, action.first, 0)
    leave_off(story, draft, action.first)
    walk(story, draft, action.first, action.second)


def _moves(where: Callable[[Story, Draft, Action], int]) -> Callable[[Story, Draft, Action], None]:
    def deed(story: Story, draft: Draft, action: Action) -> None:
        move_thing(story, draft, action.second, where(story, draft, action))
        draft.emit(Done(*action))

    return deed


DEEDS: dict[int, Callable[[Story, Draft, Action], None]] = {
    ORDER: order,
    SEND: send,
    REQUEST: _moves(lambda story, draft, action: CARRIED),
    FETCH: _moves(lambda story, draft, action: story.inside + action.first),
    LET_GO: _moves(lambda story, draft, action: draft.here),
}


# What can be tried.


def parts(story: Story, moment: Moment) -> Iterator[tuple[Callable[[RulesNow, int], Iterator[Action]], int]]:
    """Every order that may be given to those in sight, in parts."""
    people = followers(story, moment)
    yield from ((commands.candidates, verb) for verb in story.commands)
    if len(people) > 1:
        yield to_everyone, EVERYONE
    yield from ((to_one, person) for person in people)


def to_everyone(now: RulesNow, _: int) -> Iterator[Action]:
    yield from (Action(ORDER, EVERYONE, number) for number in BUILT_IN)


def to_one(now: RulesNow, person: int) -> Iterator[Action]:
    row, story, moment = now.story.people[person], now.story, now.moment
    yield from (Action(ORDER, person, number) for number in row.orders)
    if row.obeys is not None:
        yield from (Action(ORDER, person, number) for number in BUILT_IN)
        yield from (Action(SEND, person, direction) for direction in story.rooms[moment.here].exits)
        yield from _errands(now, person)


def _errands(now: RulesNow, person: int) -> Iterator[Action]:
    """About what they have, and what they could have; where a rule speaks of such an order, about everything."""
    story, moment = now.story, now.moment
    seen, theirs = sight(story, moment), contents(story, moment, story.inside + person)
    near = (*contents(story, moment, moment.here), *contents(story, moment, CARRIED))
    objects = {
        verb: seen if now.are_about(verb) else these
        for verb, these in ((REQUEST, theirs), (FETCH, near), (LET_GO, theirs))
    }
    for thing in seen:
        yield from (Action(verb, person, thing) for verb, these in objects.items() if thing in these)
