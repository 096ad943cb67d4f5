"""What a rule can react to that is no action: a turn, a time, a place, an event. One row each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..source import Marked
from .model import Rule
from .phrases import read_time
from .rulebook import RuleBook
from .workshop import Workshop

Words = Sequence[Marked]
Enter = Callable[[Workshop, RuleBook, Rule, Words], None]


def _turn(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    book.turn.setdefault(rule.room, []).append(rule)


def _start(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    book.start.append(rule)


def _room(name: str) -> Enter:
    def enter(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
        rows: dict[int, list[Rule]] = getattr(book, name)
        rows.setdefault(shop.find("room", rest[0], "the room"), []).append(rule)

    return enter


def _call(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    book.call.setdefault(shop.find("call", rest[0], "the call"), []).append(rule)


def _at(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    time = read_time(" ".join(word.value for word in rest), shop.names)
    if time is None:
        days = ", ".join(shop.names.days) or "none: the story has no clock"
        shop.problems.add("HE107", rest[0].mark, value=rest[0].value, wanted=f"a time such as 15:20 (days: {days})")
    else:
        book.minute.append((*time, rule))


def _event(kind: str, of: str) -> Enter:
    """`of`: the kind of id it names; without one, it is about whichever."""

    def enter(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
        number = shop.find(of, rest[-1], f"the {of}") if rest else 0
        book.events.setdefault((kind, number), []).append(rule)

    return enter


def _signal(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    book.events.setdefault(("signal", shop.names.signal(rest[0], "heard")), []).append(rule)


# How it is written -> how it is entered. ID stands for any one word.
EVENTS: dict[str, Enter] = {
    "turn": _turn,
    "start": _start,
    "enter ID": _room("enter"),
    "leave ID": _room("leave"),
    "call ID": _call,
    "at ID": _at,
    "at ID ID": _at,
    "noise": _event("noise", ""),
    "noise in ID": _event("noise", "room"),
    "join ID": _event("join", "survivor"),
    "part ID": _event("part", "survivor"),
    "arrive ID": _event("arrive", "horde"),
    "depart ID": _event("depart", "horde"),
    "signal ID": _signal,
}


def enter_event(shop: Workshop, book: RuleBook, rule: Rule, words: Words) -> bool:
    """Enter the rule under the event that `words` name; False if they name none."""
    for pattern, enter in EVENTS.items():
        parts = pattern.split()
        if len(parts) != len(words) or parts[0] != words[0].value:
            continue
        if parts[1:2] == ["in"] and words[1].value != "in":
            continue
        if parts[0] in ("enter", "leave") and shop.names.lookup(words[1].value, ("thing", "door")):
            return False  # `enter boat` is something the player does
        enter(shop, book, rule, words[1:])
        return True
    return False
