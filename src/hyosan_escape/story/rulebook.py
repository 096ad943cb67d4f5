"""Rules by what sets them off, each row found without looking at the others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ..world import Action

if TYPE_CHECKING:
    from .model import Pattern, Rule


MOST_KEPT = 20_000
Fitting = tuple["Rule", tuple["Pattern", ...]]


def _fitting(rules: Iterable[Rule], action: Action) -> Iterator[Fitting]:
    for rule in rules:
        patterns = tuple(pattern for pattern in rule.patterns if pattern.fits(action))
        if patterns:
            yield rule, patterns


class RuleTable:
    """Rules by room and verb; room 0 is any room, verb 0 any verb.

    A row is merged when it is first asked for and kept: the cost of a turn does not grow with the story.
    """

    def __init__(self) -> None:
        self._rows: dict[tuple[int, int], list[Rule]] = {}
        self._rooms: set[int] = set()
        self._merged: dict[tuple[int, int], tuple[Rule, ...]] = {}
        self._fitting: dict[tuple[int, Action], tuple[Fitting, ...]] = {}

    def add(self, verb: int, rule: Rule) -> None:
        self._rows.setdefault((rule.room, verb), []).append(rule)
        self._rooms.add(rule.room)

    def map(self, change: Callable[[Rule], Rule]) -> RuleTable:
        """The same rows with every rule changed."""
        other = RuleTable()
        other._rows = {key: [change(rule) for rule in rules] for key, rules in self._rows.items()}
        other._rooms = self._rooms
        return other

    def __iter__(self) -> Iterator[Rule]:
        return (rule for rules in self._rows.values() for rule in rules)

    def row(self, room: int, verb: int) -> tuple[Rule, ...]:
        """The rules that might answer this verb in this room, in the author's order."""
        if not self._rows:
            return ()
        key = (room if room in self._rooms else 0, verb)
        found = self._merged.get(key)
        if found is None:
            found = self._merged[key] = self._merge(*key)
        return found

    def about(self, room: int, action: Action) -> tuple[Fitting, ...]:
        """Those of them whose patterns fit the action, each with these patterns."""
        if not self._rows:
            return ()
        key = (room if room in self._rooms else 0, action)
        found = self._fitting.get(key)
        if found is None:
            if len(self._fitting) >= MOST_KEPT:
                self._fitting.clear()
            found = self._fitting[key] = tuple(_fitting(self.row(room, action.verb), action))
        return found

    def _merge(self, room: int, verb: int) -> tuple[Rule, ...]:
        keys = dict.fromkeys([(room, 0), (room, verb), (0, 0), (0, verb)])
        rules = {rule.number: rule for key in keys for rule in self._rows.get(key, ())}
        return tuple(rules[number] for number in sorted(rules))


class RuleBook:
    """All rules of a story, written while it is linked. `minute` holds (minute, every day, rule).

    `instead`, `before`, `refused` and `after` are about actions. `events` holds those about what happens of itself:
    (kind, number) -> rules, such as ("signal", 2) or ("noise", room); number 0 is whichever.
    """

    def __init__(self) -> None:
        self.instead = RuleTable()
        self.before = RuleTable()
        self.refused = RuleTable()
        self.after = RuleTable()
        self.start: list[Rule] = []
        self.enter: dict[int, list[Rule]] = {}
        self.leave: dict[int, list[Rule]] = {}
        self.turn: dict[int, list[Rule]] = {}  # room or 0
        self.events: dict[tuple[str, int], list[Rule]] = {}
        self.minute: list[tuple[int, bool, Rule]] = []

    def map(self, change: Callable[[Rule], Rule]) -> RuleBook:
        """The same book with every rule changed; a search looks on through such a one."""
        other = RuleBook()
        for name, rows in vars(self).items():
            if isinstance(rows, RuleTable):
                setattr(other, name, rows.map(change))
            elif isinstance(rows, dict):
                setattr(other, name, {key: [change(rule) for rule in rules] for key, rules in rows.items()})
        other.start = [change(rule) for rule in self.start]
        other.minute = [(minute, daily, change(rule)) for minute, daily, rule in self.minute]
        return other
