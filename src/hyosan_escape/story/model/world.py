"""Where the story plays, and what is there."""

from ...named import NamedTuple
from .shared import MaybeCondition, Numbers, Strings


class Exit(NamedTuple):
    """`to` 0: `blocked` is said. `when` None: always. `chance` (1, 3): one time in three."""

    to: int
    door: int
    time: int
    when: MaybeCondition
    otherwise: int
    blocked: int
    chance: tuple[int, int] | None
    narrow: bool


class Room(NamedTuple):
    id: str
    name: str
    words: Strings
    text: int
    again: int
    listen: int
    dark: MaybeCondition
    zone: int
    open: bool
    echo: int  # so much louder (less than 0: softer) is a sound made here
    heard: int  # what is heard of it next door
    exits: dict[int, tuple[Exit, ...]]  # direction or named way -> the exits that are tried, in order
    speaker: "tuple[tuple[int, MaybeCondition], ...]"  # how a call comes: the first that holds, else it is heard
    onward: tuple[Exit, ...]  # a room that leads on: told, and left at once


class Door(NamedTuple):
    """What a door is beside a thing. `holds` and `muffles` count while it is shut (see doors.py).

    `height` is the variable that says how high it is barricaded, `side` the one that says in which of its rooms.
    """

    rooms: tuple[int, int]
    holds: int  # ticks it withstands those who press on it
    muffles: int  # loudness lost through it
    glass: bool
    props: frozenset[int]  # what can be piled against it
    height: int  # 0: it cannot be barricaded
    side: int
    bars: frozenset[int] = frozenset()  # what can be put through its handles
    latch: frozenset[int] = frozenset()  # the rooms in which it is latched by hand


class Thing(NamedTuple):
    """A thing, a door, a piece of scenery or a person. `start` is a place; `form` its first bits."""

    id: str
    name: str
    words: Strings
    traits: frozenset[str]
    start: int
    form: int
    text: int
    read: int
    listed: int
    key: int
    bulk: int
    door: Door | None
    person: str  # "he", "she", "they"; "": no person
    short: str
    topics: Numbers
    offers: Numbers  # verbs worth trying on it
    holds: int = 0  # the bulk that goes in or on it; 0: any


class Form(NamedTuple):
    """One of the states a thing or person can have, with its own name and text. The first is as the thing was written.

    `sets`: whether it stands open, locked, lit from then on; None where the form says nothing of it.
    """

    id: str
    row: Thing
    sets: int | None


class Fuel(NamedTuple):
    """What a light burns: the variable of what is left, what is told when it gets low and when it is gone."""

    left: int
    low: tuple[tuple[int, int], ...]  # (how much is left, text), from the most down
    out: int
