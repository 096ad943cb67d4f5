"""`when:` to a closure over (story, moment).

Closures, not generated code: nearly as fast, typed, and nothing of the author's text is ever executed. What a clause
can say stands in the table CLAUSES; here it is joined by and, or, not, and spread over the members of a group.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..source import And, Clause, Expr, Marked, Not, Problems, parse_condition
from ..world import Moment
from .amounts import COMPARE, compare, counted, read_amount
from .clauses import CLAUSES
from .model import Condition, Joined, Opposite, Said, Story
from .names import Names
from .phrases import Table, not_understood

Words = Sequence[Marked]
Parts = tuple[Condition, ...]
_TABLE = Table(CLAUSES)
MAX_SPREAD = 20_000  # clauses that those about groups may come to: each is one for every member


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
    if tree is not None:
        names.conditions[text] = tree
    return _build(tree, names, problems) if tree is not None else None


def compile_yes(text: Marked | None, names: Names, problems: Problems) -> Condition | None:
    """The same where `yes` and `no` may stand for a condition; None for `no`."""
    if text is None or text.value in ("no", "false"):
        return None
    return _always if text.value in ("yes", "true") else compile_condition(text, names, problems)


def _build(tree: Expr, names: Names, problems: Problems) -> Condition:
    if isinstance(tree, Clause):
        return _clause(tree, names, problems)
    if isinstance(tree, Not):
        return _negate(_build(tree.of, names, problems), names)
    parts = tuple(_build(part, names, problems) for part in tree.parts)
    return _every(parts, names) if isinstance(tree, And) else _any(parts, names)


# What is made of what is kept beside the closures, for those who ask why one does not hold (see sayings.py).


def _negate(inner: Condition, names: Names) -> Condition:
    return names.says(lambda story, moment: not inner(story, moment), Opposite(inner))


def _every(parts: Parts, names: Names) -> Condition:
    return names.says(_all(parts), Joined(True, parts))


def _any(parts: Parts, names: Names) -> Condition:
    return names.says(lambda story, moment: any(part(story, moment) for part in parts), Joined(False, parts))


def _all(parts: Parts) -> Condition:
    if len(parts) == 2:
        one, two = parts
        return lambda story, moment: one(story, moment) and two(story, moment)
    return lambda story, moment: all(part(story, moment) for part in parts)


def _clause(clause: Clause, names: Names, problems: Problems) -> Condition:
    words = list(clause.words)
    spoken = [word.value for word in words]
    if spoken[0] == "count" and spoken[:3] != ["count", "of", "party"]:
        return _count(words, names, problems)
    if spoken[0] in QUANTIFIERS and spoken[1:2] == ["of"] and len(words) > 3:
        return _spread(words, names, problems)
    negated = "not" in spoken and spoken[spoken.index("not") - 1] == "is"
    if negated:
        del words[spoken.index("not")]
    condition = _plain(words, names, problems)
    return _negate(condition, names) if negated else condition


def _plain(words: Words, names: Names, problems: Problems) -> Condition:
    found = _TABLE.match(words, names)
    if found is None:
        not_understood(words, _TABLE, "HE201", names, problems)
        return _never
    row, values = found
    try:
        condition: Condition = row.build(names, *values)
    except ValueError as error:
        problems.add("HE205", words[-1].mark, **error.args[0])
        return _never
    return names.says(condition, Said(row.said, tuple(values))) if row.said else condition


def _never(story: Story, moment: Moment) -> bool:
    return False


# Groups: a clause about every member, joined. A member's clause is the group's with the member's name in it.


def _none(parts: Parts, names: Names) -> Condition:
    return _negate(_any(parts, names), names)


QUANTIFIERS = {"any": _any, "all": _every, "none": _none}


def _spread(words: Words, names: Names, problems: Problems) -> Condition:
    """ "any of treasure is carried" """
    conditions = each_of(words[2:], names, problems, unless_absent=words[0].value == "all")
    return QUANTIFIERS[words[0].value](conditions, names)


def _count(words: Words, names: Names, problems: Problems) -> Condition:
    """ "count of treasure is in chest >= 2" """
    signs = [at for at, word in enumerate(words) if word.value in COMPARE and word.value != "is"]
    if len(words) < 4 or words[1].value != "of" or not signs:
        problems.add("HE201", words[0].mark, GROUPS_ARE_SO, text=" ".join(word.value for word in words)[:80])
        return _never
    sign = signs[-1]
    limit = read_amount(words[sign + 1 :], names)
    if limit is None or limit[1] != len(words) - sign - 1:
        problems.add("HE201", words[sign].mark, GROUPS_ARE_SO, text=" ".join(word.value for word in words)[:80])
        return _never
    return compare(names, counted(each_of(words[2:sign], names, problems)), words[sign].value, limit[0])


GROUPS_ARE_SO = "Groups are asked so: any of GROUP is carried; count of GROUP is here >= 2."


def each_of(words: Words, names: Names, problems: Problems, *, unless_absent: bool = False) -> tuple[Condition, ...]:
    """The clause of each member. Of the party, who is not in it does not count."""
    group, *rest = words
    members = names.members(group, problems)
    names.spread += len(members)
    if names.spread > MAX_SPREAD:
        problems.add("HE007", group.mark, what=f"more than {MAX_SPREAD:,} conditions about members of groups")
        return ()
    if not rest and group.value != "party":
        problems.add("HE201", group.mark, GROUPS_ARE_SO, text=f"of {group.value}"[:80])
        return ()
    found = []
    for member in members:
        condition = _clause(Clause(_about(member, group, rest)), names, problems) if rest else _always
        if group.value == "party":
            condition = _if_with_us(member, condition, names, unless_absent)
        found.append(condition)
    return tuple(found)


def _about(member: str, group: Marked, rest: Words) -> tuple[Marked, ...]:
    """A member's clause: "lamp is carried", or of a property "geon.trust >= 3"."""
    if rest[0].value == "is":
        return (Marked(member, group.mark), *rest)
    return (Marked(f"{member}.{rest[0].value}", rest[0].mark), *rest[1:])


def both(one: Condition | None, other: Condition | None) -> Condition | None:
    """Where one says nothing, the other alone."""
    return _all((one, other)) if one and other else one or other


def only_with_us(member: str, condition: Condition | None, names: Names) -> Condition:
    """The condition, and that this member of the party is in it."""
    return _if_with_us(member, condition or _always, names, unless=False)


def _always(story: Story, moment: Moment) -> bool:
    return True


def _if_with_us(member: str, condition: Condition, names: Names, unless: bool) -> Condition:
    row, person = CLAUSES["PERSON is with us"], names.by_kind["survivor"][member]
    with_us = names.says(row.build(names, person), Said(row.said, (person,)))
    if unless:
        return _any((_negate(with_us, names), condition), names)
    return _every((with_us, condition), names)


def only_room(text: Marked | None, names: Names) -> int:
    """The room a condition is tied to by `here is ROOM`, so that it is asked nowhere else; 0 if none.

    It has been compiled before.
    """
    tree = names.conditions.get(text) if text else None
    parts = tree.parts if isinstance(tree, And) else (tree,)
    for part in parts:
        spoken = [word.value for word in part.words] if isinstance(part, Clause) else []
        if spoken[:2] == ["here", "is"] and len(spoken) == 3:
            return names.by_kind.get("room", {}).get(spoken[2], 0)
    return 0
