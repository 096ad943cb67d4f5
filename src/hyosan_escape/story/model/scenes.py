"""What is told and chosen."""

from ...named import NamedTuple
from .fate import Odds
from .shared import Effects, MaybeCondition, Numbers

AS_CHOSEN = -1  # in an outcome of odds: it leads where the choice leads


class Outcome(NamedTuple):
    """What a choice brings about. `goto` is a passage; 0: the scene has ended."""

    say: int
    effects: Effects
    goto: int


class Choice(NamedTuple):
    """`outcomes`: what it brings about in any case; with odds, then: clean, cost, bad."""

    id: str
    label: int
    when: MaybeCondition
    needs: MaybeCondition
    pays: tuple[tuple[int, int], ...]  # variable, amount
    note: int
    locked: int
    time: int
    sticky: bool
    fallback: bool  # not shown; it takes itself when no other can be taken
    odds: Odds | None
    at_risk: Numbers  # who is named before; they may be the ones to pay
    stake: int  # the row of Story.stakes with them; 0: nobody is named
    outcomes: tuple[Outcome, ...]
    visit: int  # a passage that is played first, to its end; 0: none; below 0: drawn from that pool
    bit: int  # taken, since its scene was last opened
    ever: int  # taken at all


class Pressure(NamedTuple):
    """So many turns of looking about, counted in a variable of ours; then it goes on elsewhere."""

    turns: int
    counter: int
    say: int
    goto: int


class Passage(NamedTuple):
    """A page. Choices nested in a choice, and gathers, are pages too: `then` is where those lead that say nothing."""

    id: str
    scene: int
    text: int
    effects: Effects
    choices: Numbers
    fallbacks: Numbers  # choices that take themselves when none of the others can be taken
    visit: int
    then: int  # 0: the scene has ended
    pressure: Pressure | None
    warns: bool  # it tells the player that worse may follow


NO_CHOICE = Choice("", 0, None, None, (), 0, 0, 0, False, False, None, (), 0, (), 0, 0, 0)
NO_PASSAGE = Passage("", 0, 0, (), (), (), 0, 0, None, False)


class Scene(NamedTuple):
    id: str
    first: int  # passage
    when: MaybeCondition
    again: bool
    free: bool  # anything may be done while it is open
    bit: int
    anew: int  # bits that are cleared when it opens: its choices, if it may open again
    room: int  # it can only open here; 0: anywhere
    pool: int  # it is drawn from here rather than opening by itself
    rest: int  # turns (minutes) until it may come again
    rests: int  # the variable that counts them
    age: int  # the variable that says when it was played, among those of its pool


class Pool(NamedTuple):
    """Scenes that take turns. `scenes` stand in the order in which they are picked."""

    id: str
    when: MaybeCondition  # None: it does not draw by itself
    pick: str  # first, best, oldest, random
    every: int
    waits: int  # the variable that counts the turns until it may draw by itself again
    scenes: Numbers
