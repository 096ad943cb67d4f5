"""`when:` to a closure over (story, moment): a table of what can be asked.

Closures, not generated code: nearly as fast, typed, and nothing of the author's text is ever executed.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..source import And, Clause, Expr, Marked, Not, Problems, parse_condition
from ..world import Draft, Moment
from ..world.state import LIT, LOCKED, OPEN, PARTY, WORN
from .model import Condition, Story
from .moments import (
    DAY,
    company,
    horde_is_here,
    horde_is_near,
    is_carried,
    is_dark,
    is_here,
    zone_here,
)  # fmt: skip
from .names import Names
from .phrases import match_row, not_understood

COMPARE: dict[str, Callable[[int, int], bool]] = {
    "<": int.__lt__, ">": int.__gt__, "<=": int.__le__, ">=": int.__ge__,
    "=": int.__eq__, "==": int.__eq__, "is": int.__eq__, "!=": int.__ne__,
}  # fmt: skip


def compile_condition(
    text: Marked | None, names: Names, problems: Problems, *, chance: bool = False
) -> Condition | None:
    """The closure for an author's condition; None where there is none (or it cannot be understood).

    `chance`: whether it is asked once a turn, so that dice may be rolled for it.
    """
    if text is None:
        return None
    names.may_roll = chance
    tree = parse_condition(text, problems)
    return _build(tree, names, problems) if tree is not None else None


def _build(tree: Expr, names: Names, problems: Problems) -> Condition:
    if isinstance(tree, Clause):
        return _clause(tree, names, problems)
    if isinstance(tree, Not):
        return _negate(_build(tree.of, names, problems))
    parts = tuple(_build(part, names, problems) for part in tree.parts)
    return _all(parts) if isinstance(tree, And) else _any(parts)


def _negate(inner: Condition) -> Condition:
    return lambda story, moment: not inner(story, moment)


def _all(parts: tuple[Condition, ...]) -> Condition:
    if len(parts) == 2:
        one, two = parts
        return lambda story, moment: one(story, moment) and two(story, moment)
    return lambda story, moment: all(part(story, moment) for part in parts)


def _any(parts: tuple[Condition, ...]) -> Condition:
    return lambda story, moment: any(part(story, moment) for part in parts)


def _clause(clause: Clause, names: Names, problems: Problems) -> Condition:
    words = list(clause.words)
    spoken = [word.value for word in words]
    negated = "not" in spoken and spoken[spoken.index("not") - 1] == "is"
    if negated:
        del words[spoken.index("not")]
    for pattern, build in CLAUSES.items():
        values = match_row(pattern, words, names)
        if values is not None:
            try:
                condition = build(names, *values)
            except ValueError as error:
                problems.add("HE205", words[-1].mark, **error.args[0])
                return _never
            return _negate(condition) if negated else condition
    not_understood(words, tuple(CLAUSES), "HE201", names, problems)
    return _never


def _never(story: Story, moment: Moment) -> bool:
    return False


# Builders: (names, slots...) -> condition.


def _flag(names: Names, variable: int) -> Condition:
    high, low = variable >> 6, variable & 63
    return lambda story, moment: moment.fact[high][low] > 0


def _one_of(names: Names, variable: int, word: Marked) -> Condition:
    values = names.domains[variable][2]
    if word.value not in values:
        raise ValueError(
            {
                "name": word.value,
                "found": "no value of this variable",
                "wanted": "one of " + ", ".join(values),
            }
        )
    value = values.index(word.value)
    high, low = variable >> 6, variable & 63
    return lambda story, moment: moment.fact[high][low] == value


def _compare(names: Names, left: tuple[Any, int], sign: str, right: tuple[Any, int]) -> Condition:
    compare = COMPARE[sign]
    if left[0] not in (0, "party") and not right[0]:  # the common case, made fast
        high, low, bound = left[0] >> 6, left[0] & 63, right[1] - names.domains[left[0]][0]
        return lambda story, moment: compare(moment.fact[high][low], bound)
    one, two = _number(names, left), _number(names, right)
    return lambda story, moment: compare(one(story, moment), two(story, moment))


def _number(names: Names, value: tuple[Any, int]) -> Callable[[Story, Moment], int]:
    variable, number = value
    if variable == "party":
        return lambda story, moment: len(company(story, moment))
    if not variable:
        return lambda story, moment: number
    high, low, base = variable >> 6, variable & 63, names.domains[variable][0]
    return lambda story, moment: moment.fact[high][low] + base


def _time(names: Names, sign: str, time: tuple[int, bool]) -> Condition:
    minute, daily = time
    names.asked.add("clock")
    compare = COMPARE[sign]
    if daily:
        return lambda story, moment: compare(moment.clock % DAY, minute)
    return lambda story, moment: compare(moment.clock, minute)


def _here(names: Names, room: int) -> Condition:
    return lambda story, moment: moment.here == room


def _here_zone(names: Names, zone: int) -> Condition:
    return lambda story, moment: zone_here(story, moment) == zone


def _visited(names: Names, room: int) -> Condition:
    names.asked.add("visited")
    return lambda story, moment: bool(moment.visited >> room & 1)


def _room_dark(names: Names) -> Condition:
    return is_dark


def _form(bit: int) -> Callable[[Names, int], Condition]:
    def build(names: Names, thing: int) -> Condition:
        high, low = thing >> 6, thing & 63
        return lambda story, moment: bool(moment.form[high][low] & bit)

    return build


def _closed(names: Names, thing: int) -> Condition:
    high, low = thing >> 6, thing & 63
    return lambda story, moment: not moment.form[high][low] & OPEN


def _carried(names: Names, thing: int) -> Condition:
    return lambda story, moment: is_carried(story, moment, thing)


def _thing_here(names: Names, thing: int) -> Condition:
    return lambda story, moment: is_here(story, moment, thing)


def _moved(names: Names, thing: int) -> Condition:
    return lambda story, moment: thing in moment.moved


def _lies(names: Names, thing: int, place: tuple[str, int]) -> Condition:
    high, low = thing >> 6, thing & 63
    kind, number = place
    if kind == "thing":
        return lambda story, moment: moment.at[high][low] == story.inside + number
    return lambda story, moment: moment.at[high][low] == number


def _with_us(names: Names, person: int) -> Condition:
    high, low = person >> 6, person & 63
    return lambda story, moment: moment.at[high][low] == PARTY


def _scene_done(names: Names, scene: int) -> Condition:
    return lambda story, moment: bool(moment.used >> story.scenes[scene].bit & 1)


def _horde_here(names: Names, horde: int) -> Condition:
    return lambda story, moment: horde_is_here(story, moment, horde)


def _horde_near(names: Names, horde: int) -> Condition:
    return lambda story, moment: horde_is_near(story, moment, horde)


def _horde_in(names: Names, horde: int, zone: int) -> Condition:
    return lambda story, moment: moment.horde_at[horde] == zone


def _chance(names: Names, some: int, of: int) -> Condition:
    if not 0 < some <= of or of > 100:
        raise ValueError({"name": f"{some} in {of}", "found": "no chance", "wanted": "such as 1 in 3"})

    if not names.may_roll:
        raise ValueError(
            {
                "name": "chance",
                "found": "asked again and again",
                "wanted": "a place that is asked once a turn (a rule without `instead`, a scene)",
            }
        )

    def condition(story: Story, moment: Moment) -> bool:
        return not isinstance(moment, Draft) or moment.roll(of) < some  # before the dice fall: it may be

    return condition


CLAUSES: dict[str, Callable[..., Condition]] = {
    "dark": _room_dark,
    "FLAG": _flag,
    "here is ROOM": _here,
    "here is in ZONE": _here_zone,
    "time COMPARE TIME": _time,
    "VALUE COMPARE VALUE": _compare,
    "ONEOF is WORD": _one_of,
    "ROOM is visited": _visited,
    "PERSON is with us": _with_us,
    "THING is carried": _carried,
    "THING is worn": _form(WORN),
    "THING is here": _thing_here,
    "THING is open": _form(OPEN),
    "THING is closed": _closed,
    "THING is locked": _form(LOCKED),
    "THING is lit": _form(LIT),
    "THING is moved": _moved,
    "THING is in PLACE": _lies,
    "THING is on PLACE": _lies,
    "THING is PLACE": _lies,
    "SCENE is done": _scene_done,
    "HORDE is here": _horde_here,
    "HORDE is near": _horde_near,
    "HORDE is in ZONE": _horde_in,
    "chance NUMBER in NUMBER": _chance,
}


def only_room(text: Marked | None, names: Names) -> int:
    """The room a condition is tied to by `here is ROOM`, so that it is asked nowhere else; 0 if none."""
    tree = parse_condition(text, Problems()) if text else None
    parts = tree.parts if isinstance(tree, And) else (tree,)
    for part in parts:
        spoken = [word.value for word in part.words] if isinstance(part, Clause) else []
        if spoken[:2] == ["here", "is"] and len(spoken) == 3:
            return names.by_kind.get("room", {}).get(spoken[2], 0)
    return 0
