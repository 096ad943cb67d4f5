"""A turn as the log of a save keeps it: what was done, by ids, and where it led.

    ^3 & put mop bucket @corridor #s201.start =caught +5

`^3` it follows turn 3, not the one written before it; `&` it belongs to the same typed line; `@` the room, `#` the page
("-": none any more), `=` the ending, `+` the minutes: each only where the turn changed it. Ids outlive a mended
name. What it led to is kept so that a story that goes otherwise today is noticed at its first turn.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from ..engine import page
from ..named import NamedTuple
from ..story import Story
from ..world import Action, State
from ..world.action import ASK, CHOOSE, GO, ORDER, SEND
from .codec.names import Names

NOBODY = "-"
TYPED = ">"  # before words as a player types them: a log from before there were ids
_STANDING = ("-", "follow_me", "wait_here")  # the orders that everybody understands
_ROW = re.compile(r"(?:\^\d{1,6} )?(?:& )?(.+?)(?: @(\S+))?(?: #(\S+))?(?: =(\S+))?(?: ([+-]\d{1,6}))?")
_HEAD = re.compile(r"(?:\^(\d{1,6}) )?(& )?(?=.)")


class Row(NamedTuple):
    """A row, taken apart."""

    said: str
    room: str
    page: str
    ending: str
    minutes: int


def parted(row: str) -> Row:
    found = _ROW.fullmatch(row)
    if found is None:
        raise ValueError("a turn that is none")
    said, room, page, ending, minutes = found.groups()
    return Row(said, room or "", page or "", ending or "", int(minutes or 0))


def placed(row: str) -> tuple[int, bool]:
    """The turn a row follows (-1: the row before), and whether it belongs to the same typed line."""
    head = _HEAD.match(row)
    if head is None:
        raise ValueError("a turn that is none")
    return int(head[1]) if head[1] else -1, bool(head[2])


def written(story: Story, before: State, action: Action, after: State) -> str:
    """What was done and where it led."""
    names = Names(story)
    marks = (
        f" @{names.word('rooms', after.here)}" if after.here != before.here else "",
        f" #{names.word('scenes', after.scene) or NOBODY}" if after.scene != before.scene else "",
        f" ={names.word('endings', after.ending) or NOBODY}" if after.ending != before.ending else "",
        f" {after.clock - before.clock:+d}" if after.clock != before.clock else "",
    )
    return said(names, action) + "".join(marks)


def said(names: Names, action: Action) -> str:
    """The verb and what it is about, by ids."""
    verb, first, second = action
    to, _ = _about(names.story, verb)
    return " ".join([names.story.verbs[verb].name, *to(names, first, second)])


def action_of(story: Story, state: State, said: str) -> Action | None:
    """The action that a row is about; None where the story has no such thing. (Whether it may be done is not asked.)"""
    name, _, rest = said.partition(" ")
    verb = next((number for number, verb in enumerate(story.verbs) if verb.name == name and number), 0)
    _, back = _about(story, verb)
    try:
        about = back(Names(story), state, rest)
    except (KeyError, ValueError, IndexError, StopIteration):
        return None
    return Action(verb, *about) if verb and len(about) < 3 else None


def as_told(story: Story, before: State, row: Row, after: State) -> bool:
    """Whether a turn led where its row says it once did."""
    names = Names(story)
    try:
        there = (
            names.number("rooms", row.room) if row.room else before.here,
            names.number("scenes", "" if row.page == NOBODY else row.page) if row.page else before.scene,
            names.number("endings", "" if row.ending == NOBODY else row.ending) if row.ending else before.ending,
        )
    except (KeyError, ValueError):
        return False
    return (*there, before.clock + row.minutes) == (after.here, after.scene, after.ending, after.clock)


# What each kind of verb is about: its words, and the numbers that they mean.

To = Callable[[Names, int, int], list[str]]
Back = Callable[[Names, State, str], tuple[int, ...]]


def _things(names: Names, first: int, second: int) -> list[str]:
    both = [names.word("things", thing) if thing else NOBODY for thing in (first, second)]
    return both if second else both[:1] if first else []


def _things_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    return tuple(0 if word == NOBODY else names.number("things", word) for word in rest.split(" ", 2) if word)


def _who(names: Names, thing: int) -> str:
    return names.word("things", thing) if thing else NOBODY


def _way_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    return (_way(names.story, rest),)


def _way(story: Story, word: str) -> int:
    """A direction, or a way with a name of its own by any of its names."""
    if word in story.ways[1:]:
        return story.ways.index(word)
    return next(number for number, words in story.way_words.items() if word in words)


def _sent_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    who, _, way = rest.partition(" ")
    return (*_things_back(names, state, who), _way(names.story, way))


def _room(names: Names, first: int, second: int) -> list[str]:
    return [_who(names, first), names.word("rooms", second)]


def _room_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    who, _, room = rest.partition(" ")
    return (*_things_back(names, state, who), names.number("rooms", room))


def _choice(names: Names, first: int, second: int) -> list[str]:
    return [names.word("bits", names.story.choices[first].bit).partition(".")[2]]


def _choice_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    bit, choices = names.number("bits", f"choice.{rest}"), names.story.choices
    return (next(choice for _, choice, _ in page(names.story, state) if choices[choice].bit == bit),)


def _asked_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    who, _, topic = rest.partition(" ")
    (person,) = _things_back(names, state, who)
    rows = names.story.topics
    return person, next(n for n, row in enumerate(rows) if n and row.id == topic and row.person == person)


def _order_back(names: Names, state: State, rest: str) -> tuple[int, ...]:
    who, _, order = rest.partition(" ")
    (person,) = _things_back(names, state, who)
    if order in _STANDING:
        return person, _STANDING.index(order)
    rows = names.story.orders
    return person, next(n for n, row in enumerate(rows) if row.id == order and row.person in (0, person))


def _order(names: Names, first: int, second: int) -> list[str]:
    return [_who(names, first), _STANDING[second] if second < len(_STANDING) else names.story.orders[second].id]


_THINGS: tuple[To, Back] = (_things, _things_back)
_ABOUT: dict[int, tuple[To, Back]] = {
    GO: (lambda names, first, second: [names.story.ways[first]], _way_back),
    SEND: (lambda names, first, second: [_who(names, first), names.story.ways[second]], _sent_back),
    CHOOSE: (_choice, _choice_back),
    ASK: (lambda names, first, second: [_who(names, first), names.story.topics[second].id], _asked_back),
    ORDER: (_order, _order_back),
}


def _about(story: Story, verb: int) -> tuple[To, Back]:
    """Of the story's own verbs, only an order that is about a room is about more than things."""
    own = (_room, _room_back) if story.verbs[verb].rowed else _THINGS
    return _ABOUT.get(verb, own)
