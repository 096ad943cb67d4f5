"""Who is there, and what can be asked of them."""

from ...named import NamedTuple
from .shared import Effects, MaybeCondition, Numbers, Strings


class Topic(NamedTuple):
    id: str
    person: int
    words: Strings
    when: MaybeCondition
    say: int
    effects: Effects


FOLLOW_ME, WAIT_HERE = 1, 2  # the orders that everybody understands


class Order(NamedTuple):
    """What a person can be told to do. `person` 0: one of those that everybody understands."""

    id: str
    person: int
    words: Strings
    when: MaybeCondition
    otherwise: int
    say: int
    effects: Effects


class Answer(NamedTuple):
    """What one of those who understand a common order makes of it; see Command."""

    when: MaybeCondition
    otherwise: int
    doubts: MaybeCondition  # while it holds they would rather not
    doubted: int
    sways: MaybeCondition  # whether a reason helps; None: it does
    unmoved: int
    say: int
    effects: Effects
    asked: int  # the variable that says a reason was given


class Command(NamedTuple):
    """An order that several understand: a verb of the story's own, whose first noun is who is told.

    What they are at while it lasts is `post`, a value of PERSON.does; 0: it does not last.
    """

    id: str
    words: Strings
    about: str  # what its second is: door, room, person, thing or ""
    rooms: dict[int, Numbers]  # the player's room -> those it may be about
    answers: dict[int, Answer]  # by person
    together: int
    post: int
    stays: bool
    brings: bool
    holds: int
    listens: int
    lures: int
    back: int
    plain: int = 0  # of the one that is told with a reason: the verb without


class Post(NamedTuple):
    """The variables that say what a person is at, what that is about, and in how many ticks they are back."""

    does: int
    about: int
    back: int
    things: int  # how many values of `about` are things; those above are rooms


class Person(NamedTuple):
    """`obeys` None: never. `orders` are those of the author's for this one."""

    obeys: MaybeCondition
    refuses: int
    orders: Numbers
