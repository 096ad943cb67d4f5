"""What a rule can react to that is no action: a turn, a time, a place, an event. One row each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..source import Marked
from .model import Rule
from .phrases import Row, read_time
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


def _at(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    time = read_time(" ".join(word.value for word in rest), shop.names)
    if time is None:
        days = ", ".join(shop.names.days) or "none: the story has no clock"
        shop.problems.add("HE107", rest[0].mark, value=rest[0].value, wanted=f"a time such as 15:20 (days: {days})")
    else:
        shop.names.times.append(rest[0])
        book.minute.append((*time, rule))


def _event(kind: str, of: str) -> Enter:
    """`of`: the kind of id it names; without one, it is about whichever."""

    def enter(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
        number = shop.find(of, rest[-1], f"the {of}") if rest else 0
        book.events.setdefault((kind, number), []).append(rule)

    return enter


def _arrival(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    """A horde at a zone, or somebody at a room."""
    horde = rest[0].value in shop.names.by_kind.get("horde", {})
    kind, where = ("horde", "zone") if horde else ("survivor", "room")
    who, place = shop.find(kind, rest[0], f"the {kind}"), shop.find(where, rest[-1], f"the {where}")
    book.events.setdefault((f"arrive at {where} {place}", who), []).append(rule)


def _signal(shop: Workshop, book: RuleBook, rule: Rule, rest: Words) -> None:
    book.events.setdefault(("signal", shop.names.signal(rest[0], "heard")), []).append(rule)


# A capital word stands for any one word. The manual and an editor's completion are made from these rows.
EVENTS: dict[str, Row] = {
    "enter ROOM": Row(_room("enter"), "when the player comes into the room", "enter hall"),
    "leave ROOM": Row(_room("leave"), "when the player walks out of it, before the next is told", "leave hall"),
    "turn": Row(_turn, "at the end of every turn that takes time", "turn"),
    "start": Row(_start, "once, before the first command", "start"),
    "at TIME": Row(_at, "when the clock passes that minute, every day", "at 13:30"),
    "at DAY TIME": Row(_at, "when it passes that minute of that day", "at Wed 13:30"),
    "call CALL": Row(_event("call", "call"), "when the call plays, wherever it is heard", "call cleaning"),
    "call": Row(_event("call", ""), "when any call plays", "call"),
    "muted CALL": Row(_event("muted", "call"), "when it is due and does not play", "muted cleaning"),
    "muted": Row(_event("muted", ""), "when any call is due and does not play", "muted"),
    "noise": Row(_event("noise", ""), "when there was a sound", "noise"),
    "noise in ROOM": Row(_event("noise", "room"), "when there was a sound in that room", "noise in hall"),
    "arrive HORDE": Row(_event("arrive", "horde"), "when a horde comes into the player's zone", "arrive guards"),
    "arrive HORDE at ZONE": Row(_arrival, "when it comes there, wherever the player is", "arrive guards at west_wing"),
    "arrive PERSON at ROOM": Row(_arrival, "when somebody who walks by themselves comes there", "arrive geon at hall"),
    "depart HORDE": Row(_event("depart", "horde"), "when it leaves it", "depart guards"),
    "try HORDE": Row(_event("try", "horde"), "when it tries the door of its `home`", "try guards"),
    "join PERSON": Row(_event("join", "survivor"), "when somebody comes with the player", "join geon"),
    "part PERSON": Row(_event("part", "survivor"), "when somebody stays behind", "part geon"),
    "chapter CHAPTER": Row(_event("chapter", "chapter"), "when the chapter begins", "chapter escape"),
    "signal NAME": Row(_signal, "when the effect `signal alarm` happens: an event of your own", "signal alarm"),
}


_KINDS = {"ROOM": "room", "CALL": "call", "HORDE": "horde", "PERSON": "survivor", "CHAPTER": "chapter"}


def _is_deed(shop: Workshop, slot: str, words: Words) -> bool:
    """`enter boat` is something the player does, and so is `call lift` where the story has a verb CALL."""
    if slot not in _KINDS or not shop.names.verb(words[0].value):
        return False
    noun = words[-1].value
    return bool(shop.names.lookup(noun, ("thing", "door")) and not shop.names.lookup(noun, (_KINDS[slot],)))


def enter_event(shop: Workshop, book: RuleBook, rule: Rule, words: Words) -> bool:
    """Enter the rule under the event that `words` name; False if they name none."""
    for pattern, row in EVENTS.items():
        parts = pattern.split()
        if len(parts) != len(words) or parts[0] != words[0].value:
            continue
        if parts[1:2] == ["in"] and words[1].value != "in":
            continue
        if _is_deed(shop, parts[-1], words):
            return False
        row.build(shop, book, rule, words[1:])
        return True
    return False
