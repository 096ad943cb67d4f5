"""People's days, and what they can be told to do."""

from __future__ import annotations

import re

from ..source import Entry, Marked
from ..world import Draft, Moment, place_of
from ..world.state import PARTY
from .company import set_out
from .conditions import compile_condition, compile_yes
from .effects import compile_effects
from .model import Order, Person, Rule, Story
from .phrases import read_time
from .rulebook import RuleBook
from .workshop import Workshop


def link_people(shop: Workshop) -> tuple[dict[int, Person], tuple[Order, ...]]:
    """Those who can be told to do something, and everything one can tell them."""
    orders = [Order("", 0, (), None, 0, 0, ()) for _ in range(3)]  # none, FOLLOW_ME, WAIT_HERE
    people = {}
    for id, entry in shop.source.many["survivors"].items():
        number = shop.names.by_kind["survivor"][id]
        first = len(orders)
        orders += [_order(shop, number, name, row) for name, row in entry.pairs("orders")]
        if entry.has("obeys") or len(orders) > first:
            obeys = compile_yes(entry.text("obeys"), shop.names, shop.problems)
            people[number] = Person(obeys, shop.text(entry, "refuses"), tuple(range(first, len(orders))))
            shop.names.errand(number)
    return people, tuple(orders)


def _order(shop: Workshop, person: int, name: Marked, entry: Entry) -> Order:
    return Order(
        id=name.value,
        person=person,
        words=(*entry.strings("words"), name.value.replace("_", " ")),
        when=compile_condition(entry.text("when"), shop.names, shop.problems),
        otherwise=shop.text(entry, "otherwise"),
        say=shop.text(entry, "say"),
        effects=compile_effects(entry.many("do"), shop.names, shop.problems),
    )


def link_acquaintance(shop: Workshop) -> tuple[dict[int, int], dict[int, int]]:
    """Where the player saw each last, which is kept; and what is known of them."""
    seen, known = {}, {}
    for id, entry in shop.source.many["survivors"].items():
        person = shop.names.by_kind["survivor"][id]
        seen[person] = shop.names.hidden_word(f"{id}.@seen", tuple(shop.names.by_kind.get("room", ())))
        known[person] = shop.text(entry, "known")
    return seen, known


# Their days.


def link_days(shop: Workshop, book: RuleBook) -> tuple[tuple[tuple[int, int, int], ...], int]:
    """What is done by the clock or at a call becomes a rule; what at a turn, a departure: and the turns are counted."""
    departures = []
    for id, entry in shop.source.many["survivors"].items():
        person = shop.names.by_kind["survivor"][id]
        for when, to in entry.pairs("goes"):
            room = shop.find("room", to, "the room")
            shop.names.errand(person)
            if re.fullmatch(r"\d{1,4}", when.value):
                departures.append((int(when.value), person, room))
            else:
                _by_the_clock(shop, book, when, _departure(person, room))
    last = max((turn for turn, _, _ in departures), default=0)
    return tuple(sorted(departures)), shop.names.hidden("@turns", last + 1) if departures else 0


def _by_the_clock(shop: Workshop, book: RuleBook, when: Marked, rule: Rule) -> None:
    time = read_time(when.value, shop.names)
    call = shop.names.lookup(when.value, ("call",))
    if time is not None:
        book.minute.append((*time, rule))
    elif call is not None:
        book.events.setdefault(("call", call[1]), []).append(rule)
    else:
        wanted = "a time such as 13:30, a call, or the number of a turn"
        shop.problems.add("HE107", when.mark, value=when.value[:60], wanted=wanted)


def _departure(person: int, room: int) -> Rule:
    """Whoever is with the player forgets the hour."""

    def alone(story: Story, moment: Moment) -> bool:
        return place_of(moment, person) != PARTY

    def leave(story: Story, draft: Draft) -> None:
        set_out(story, draft, person, room)

    return Rule(0, (), alone, 0, False, 0, (leave,), -1, True)
