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


class Person(NamedTuple):
    """`obeys` None: never. `orders` are those of the author's for this one."""

    obeys: MaybeCondition
    refuses: int
    orders: Numbers
