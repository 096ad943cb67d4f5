"""HE320: a condition that can never hold: the rule never fires, the choice never shows, the way never opens.

Reckoned from what effects can write at all, not from play: what is told here is certain; what is not told may still
never come about.
"""

from __future__ import annotations

from ...source import And, Clause, Expr, Not, Or
from ..amounts import COMPARE
from ..model import Story, Variable
from ..names import ANY, Names
from ..workshop import Workshop

LARGEST = 1000  # a variable with more values is not reckoned through


def check(shop: Workshop, story: Story, start: int) -> None:
    for text, tree in shop.names.conditions.items():
        reason = _why_never(tree, shop.names)
        if reason:
            shop.problems.add("HE320", text.mark, reason=reason)


def _why_never(tree: Expr, names: Names) -> str:
    """Why the condition cannot hold, or ""."""
    if isinstance(tree, Or):
        reasons = [_why_never(part, names) for part in tree.parts]
        return reasons[0] if all(reasons) else ""
    parts = tree.parts if isinstance(tree, And) else (tree,)
    alone = (reason for part in parts if isinstance(part, Or) and (reason := _why_never(part, names)))
    return next(alone, "") or _clash([_spoken(part) for part in parts], names)


def _spoken(part: Expr) -> list[str]:
    """A clause's words, with its negation written into them; [] for what is no plain clause."""
    turned = isinstance(part, Not)
    inner = part.of if isinstance(part, Not) else part
    if not isinstance(inner, Clause):
        return []
    words = [word.value for word in inner.words]
    if "not" in words:
        words.remove("not")
        turned = not turned
    return ["not", *words] if turned else words


def _clash(clauses: list[list[str]], names: Names) -> str:
    """What of these cannot be together."""
    possible: dict[str, frozenset[int]] = {}
    rooms: set[str] = set()
    for words in clauses:
        if words[:2] == ["here", "is"] and len(words) == 3:
            rooms.add(words[2])
        found = _allowed(words, names)
        if found is None:
            continue
        variable, values = found
        row = names.rows[names.by_kind["variable"][variable]]
        left = possible.setdefault(variable, _reachable(row, names)) & values
        if not left:
            return _told(row, names, possible[variable])
        possible[variable] = left
    return f"the player cannot be in {' and '.join(sorted(rooms))} at once" if len(rooms) > 1 else ""


def _allowed(words: list[str], names: Names) -> tuple[str, frozenset[int]] | None:
    """(variable, the values with which the clause holds), for clauses about one variable and a constant."""
    turned = words[:1] == ["not"]
    id, *rest = words[turned:] or [""]
    number = names.by_kind.get("variable", {}).get(id, 0)
    row = names.rows[number]
    if not number or row.size > LARGEST or len(rest) not in (0, 2):
        return None
    values = frozenset(range(row.size))
    holds = _holding(row, rest) if rest else values - {0} if row.flag else None
    if holds is None:
        return None
    return id, values - holds if turned else holds


def _holding(row: Variable, rest: list[str]) -> frozenset[int] | None:
    sign, value = rest
    if row.words:
        return frozenset([row.words.index(value)]) if value in row.words else None
    if sign not in COMPARE or not value.isdigit():
        return None
    return frozenset(each for each in range(row.size) if COMPARE[sign](each + row.low, int(value[:9])))


def _reachable(row: Variable, names: Names) -> frozenset[int]:
    """The values it can come to have: its first, and what effects write."""
    written = names.written.get(names.by_kind["variable"][row.id], set())
    return frozenset(range(row.size)) if ANY in written else frozenset({row.start, *written})


def _told(row: Variable, names: Names, left: frozenset[int]) -> str:
    if len(left) > 1 or row.id not in names.by_kind["variable"]:
        return f"{row.id} never has such a value"
    if row.flag:
        return f"nothing ever {'clears' if left == {1} else 'sets'} {row.id}"
    only = next(iter(left), row.start)
    return f"{row.id} is always {row.words[only] if row.words else only + row.low} here"
