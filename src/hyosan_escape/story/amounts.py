"""Numbers an author can compare: variables, counts, and what the engine counts for a condition that asks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..named import NamedTuple
from .burdens import carried_bulk
from .doors import shelter
from .model import Condition, MaybeCondition, Reading
from .moments import company
from .names import Names
from .phrases import Match, Row, Table, Words

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": int.__lt__, ">": int.__gt__, "<=": int.__le__, ">=": int.__ge__,
    "=": int.__eq__, "==": int.__eq__, "is": int.__eq__, "!=": int.__ne__,
}  # fmt: skip


class Amount(NamedTuple):
    """A number, a variable, or a `reading` of the moment. It compares to nothing unless `known` holds.

    `counts`: the variable is a counter of ours, which need not count further than it is compared with. `said` and
    `values`: how it is said.
    """

    number: int = 0
    variable: int = 0
    reading: Reading | None = None
    known: MaybeCondition = None
    counts: bool = False
    said: str = ""
    values: tuple[int, ...] = ()


def compare(names: Names, left: Amount, sign: str, right: Amount) -> Condition:
    test = COMPARE[sign]
    for each, other in ((left, right), (right, left)):
        if each.counts:
            names.widen(each.variable, other.number + 2 if other.reading is None and not other.variable else 100)
    if left.variable and not right.variable and right.reading is None and left.known is None:  # common, so made fast
        names.turns.setdefault(left.variable, set()).update(_turns(names, left.variable, right.number))
        high, low, bound = left.variable >> 6, left.variable & 63, right.number - names.rows[left.variable].low
        return lambda story, moment: test(moment.fact[high][low], bound)
    one, two = reading(names, left), reading(names, right)
    known = [each.known for each in (left, right) if each.known]
    return lambda story, moment: (
        all(each(story, moment) for each in known) and test(one(story, moment), two(story, moment))
    )


def _turns(names: Names, variable: int, number: int) -> tuple[int, int]:
    bound = max(number - names.rows[variable].low, 0)
    return bound, bound + 1


def reading(names: Names, amount: Amount) -> Reading:
    if amount.reading is not None:
        return amount.reading
    number, variable = amount.number, amount.variable
    if not variable:
        return lambda story, moment: number
    names.whole.add(variable)
    high, low, base = variable >> 6, variable & 63, names.rows[variable].low
    return lambda story, moment: moment.fact[high][low] + base


def counted(conditions: Sequence[Condition]) -> Amount:
    """How many of these hold."""
    return Amount(reading=lambda story, moment: sum(each(story, moment) for each in conditions))


def _number(names: Names, number: int) -> Amount:
    return Amount(number)


def _variable(names: Names, variable: int) -> Amount:
    names.read.add(variable)
    return Amount(variable=variable)


def _carried_bulk(names: Names) -> Amount:
    return Amount(reading=carried_bulk)


def _party(names: Names) -> Amount:
    return Amount(reading=lambda story, moment: len(company(story, moment)))


def _shelter(names: Names, room: int) -> Amount:
    return Amount(reading=lambda story, moment: shelter(story, moment, room))


def _shelter_here(names: Names) -> Amount:
    return Amount(reading=lambda story, moment: shelter(story, moment, moment.here))


def _size(names: Names, horde: int) -> Amount:
    names.hunters.add(horde)
    return Amount(reading=lambda story, moment: moment.horde_size[horde])


def _booked(names: Names) -> Amount:
    return Amount(reading=lambda story, moment: len(moment.booked))


def _room_visits(names: Names, room: int) -> Amount:
    return _counter(names, names.watch.room_visits, f"visits.{names.id_of('room', room)}", room)


def _page_visits(names: Names, page: int) -> Amount:
    return _counter(names, names.watch.page_visits, f"visits.{names.id_of('passage', page)}", page)


def _scene_visits(names: Names, scene: int) -> Amount:
    return _page_visits(names, names.by_kind["passage"][f"{names.id_of('scene', scene)}.start"])


def _counter(names: Names, watched: dict[int, int], id: str, number: int) -> Amount:
    if number not in watched:
        watched[number] = names.hidden(id, 2)
    return Amount(variable=watched[number], counts=True)


def _since(names: Names, flag: int) -> Amount:
    amount = _counter(names, names.watch.since, f"since.{names.rows[flag].id}", flag)
    high, low = flag >> 6, flag & 63
    return amount._replace(known=lambda story, moment: moment.fact[high][low] > 0)


AMOUNTS: dict[str, Row] = {
    "NUMBER": Row(_number, "a number", "3", "{NUMBER}"),
    "NUMERIC": Row(_variable, "a variable or property that counts", "geon.trust", "{NUMERIC}"),
    "carried bulk": Row(
        _carried_bulk, "how much the player's hands hold, counted in `bulk`", "carried bulk", "what your hands hold"
    ),
    "count of party": Row(
        _party, "how many people go with the player", "count of party", "the number of people with you"
    ),
    "size of HORDE": Row(
        _size, "how many they are: 1 a few, 2 up to ten, 3 up to forty, 4 more", "size of guards", "the size of {HORDE}"
    ),
    "shelter here": Row(_shelter_here, "the same of the player's room", "shelter here", "the shelter of this room"),
    "shelter of ROOM": Row(
        _shelter,
        "what the weakest of its doors withstands; 0 with an open way",
        "shelter of hall",
        "the shelter of {ROOM}",
    ),
    "booked calls": Row(
        _booked, "how many calls are muted or waiting to be sent", "booked calls", "changes to the timetable"
    ),
    "visits of ROOM": Row(
        _room_visits,
        "how often the player came into a room",
        "visits of hall",
        "the number of times you came to {ROOM}",
    ),
    "visits of SCENE": Row(_scene_visits, "how often a scene was opened", "visits of first_roll"),
    "visits of PASSAGE": Row(_page_visits, "how often one of its passages was told", "visits of first_roll.start"),
    "turns since FLAG": Row(
        _since, "turns since it was set; compares to nothing while it is clear", "turns since alarm"
    ),
}
_TABLE = Table(AMOUNTS)


def read_amount(words: Words, names: Names) -> Match:
    """The slot VALUE: the first row that fits the words' beginning."""
    for row, values, length in _TABLE.match_front(words, names):
        return row.build(names, *values)._replace(said=row.said, values=tuple(values)), length
    return None
