"""How the tale goes on, and where to."""

from ...named import NamedTuple
from .shared import Effects, MaybeCondition, Numbers


class Fuse(NamedTuple):
    """`warnings`: (turns or minutes left, text), the earliest first."""

    id: str
    say: int
    effects: Effects
    warnings: tuple[tuple[int, int], ...]


class Chapter(NamedTuple):
    """`keeps`: what of that which is carried, and who of the company, comes along; None: everything, everybody."""

    id: str
    title: str
    text: int
    effects: Effects
    keeps: frozenset[int] | None


class Revival(NamedTuple):
    """In place of an ending: the story goes on, there."""

    when: MaybeCondition
    to: int
    say: int
    effects: Effects


class Ending(NamedTuple):
    id: str
    title: str
    text: int
    when: MaybeCondition
    death: bool  # it comes only after two warnings
    epilogue: tuple[tuple[MaybeCondition, int], ...]  # texts, told in order, each where its condition holds
    revive: Revival | None
    lost: bool = False


class Closing(NamedTuple):
    """Something that can no longer be had from when `when` first holds. `title`: the goal's or the ending's."""

    id: str
    title: int
    text: int
    when: MaybeCondition
    bit: int


class Note(NamedTuple):
    """What the player has learnt, from when `when` first holds; `kind` is fact, document or promise."""

    id: str
    title: int
    text: int
    kind: str
    document: int  # the thing it is of, whose name and writing stand where it has no title and text
    when: MaybeCondition
    bit: int


class Leg(NamedTuple):
    """A step on the way to a goal."""

    text: int
    done: MaybeCondition
    known: MaybeCondition
    command: int


class Achievement(NamedTuple):
    id: str
    title: int
    text: int
    when: MaybeCondition
    bit: int


class Goal(NamedTuple):
    """What the player is after. `stage` is the variable that says where it stands (see goals.py)."""

    id: str
    title: int
    open: MaybeCondition
    done: MaybeCondition
    failed: MaybeCondition
    opening: int
    closing: int
    hints: Numbers
    offer: int  # turns without progress after which a hint is offered; 0: never
    stage: int
    legs: tuple[Leg, ...] = ()


class Goals(NamedTuple):
    """`idle` is the variable that counts the turns without progress; 0 where no goal offers hints."""

    rows: tuple[Goal, ...]
    idle: int


class Gloss(NamedTuple):
    """A word that is explained when it is first told; `counter` in State.told says whether it was."""

    word: str
    means: str
    counter: int
