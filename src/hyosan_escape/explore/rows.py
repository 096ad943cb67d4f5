"""What a story is made of, row by row, and whether a search ever came to it.

A search looks on through a copy of the story in which the effects of every row begin with one that raises a finger;
so whatever way a row was come to, it is seen, and the engine knows nothing of it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from copy import copy
from typing import TypeVar

from ..named import NamedTuple
from ..source import Mark
from ..story import Story
from ..story.kept import Kept
from ..story.model import Choice, Effect, Effects, Rule
from ..world import Draft

R = TypeVar("R")


class Row(NamedTuple):
    """Something that the author wrote to be come to. `what` names it: "room bar"."""

    what: str
    mark: Mark


class Rows:
    """All rows of a story, by number, and the `story` through which they are watched.

    `fresh` are those come to since it was last emptied, each once.
    """

    def __init__(self, story: Story, mark_of: Callable[[str], Mark]) -> None:
        self.rows: list[Row] = []
        self.unmet: set[int] = set()
        self.fresh: list[int] = []
        self.plain, self.mark_of = story, mark_of
        self._numbers: dict[Row, int] = {}
        self.rooms = {number: self.add(f"room {row.id}", mark_of(row.id)) for number, row in _named(story.rooms)}
        self.endings = {number: self.add(f"ending {row.id}", mark_of(row.id)) for number, row in _named(story.endings)}
        self.silent: dict[int, Rule] = {}  # row -> a rule that only speaks, and so takes no turn (see asides.py)
        self.lines: dict[int, int] = {}  # text -> row, of what is told outside any row's effects
        self.story = self._watched(story)

    def meet(self, number: int) -> None:
        if number in self.unmet:
            self.unmet.discard(number)
            self.fresh.append(number)

    def add(self, what: str, mark: Mark) -> int:
        """A row's number. What was linked for several places was written once, and is one row."""
        row = Row(what, mark)
        number = self._numbers.setdefault(row, len(self.rows))
        if number == len(self.rows):
            self.rows.append(row)
            self.unmet.add(number)
        return number

    def _finger(self, row: int) -> Effect:
        unmet, meet = self.unmet, self.meet

        def finger(story: Story, draft: Draft) -> None:
            if row in unmet:
                meet(row)

        return finger

    def _watched(self, story: Story) -> Story:
        """A copy that raises fingers. Nothing else of it differs, but that it keeps its own answers."""
        seen, marks = copy(story), story.text_marks
        seen.kept = Kept()
        seen.book = story.book.map(self._rule)
        seen.passages = tuple(
            self._with_finger(row, self.add(f"passage {row.id}", marks[row.text])) if row.text or row.effects else row
            for row in story.passages
        )
        seen.topics = self._each(story.topics, lambda row: f"topic {row.id}", lambda row: marks[row.say])
        seen.fuses = self._each(story.fuses, lambda row: f"fuse {row.id}", lambda row: self.mark_of(row.id))
        seen.chapters = self._each(story.chapters, lambda row: f"chapter {row.id}", lambda row: self.mark_of(row.id))
        seen.choices = tuple(map(self._choice, story.choices))
        for ending in story.endings[1:]:
            for _, text in ending.epilogue:
                self.lines[text] = self.add(f"part of the epilogue of {ending.id}", marks[text])
        for fuse in story.fuses[1:]:
            for _, text in fuse.warnings:
                self.lines[text] = self.add(f"warning of fuse {fuse.id}", marks[text])
        return seen

    def _each(self, rows: tuple[R, ...], what: Callable[[R], str], mark: Callable[[R], Mark]) -> tuple[R, ...]:
        """Rows with `effects`; the first stands for none."""
        return (*rows[:1], *(self._with_finger(row, self.add(what(row), mark(row))) for row in rows[1:]))

    def _with_finger(self, row: R, number: int) -> R:
        effects: Effects = (self._finger(number), *row.effects)  # type: ignore[attr-defined]
        return row._replace(effects=effects)  # type: ignore[attr-defined, no-any-return]

    def _choice(self, choice: Choice) -> Choice:
        if not choice.outcomes:  # the first stands for none
            return choice
        marks = self.plain.text_marks
        mark = marks[choice.label] if choice.label else marks[choice.outcomes[0].say]
        if not mark.line:  # a fallback without a word
            return choice
        what = f"choice {choice.id}"
        outcomes = list(choice.outcomes)
        words = (what, f"{what}, clean", f"{what}, at a cost", f"{what}, badly")
        for at, outcome in enumerate(outcomes):
            if at == 0 or outcome.say or outcome.effects:
                number = self.add(words[at], marks[outcome.say] if outcome.say and at else mark)
                outcomes[at] = self._with_finger(outcome, number)
        return choice._replace(outcomes=tuple(outcomes))

    def _rule(self, rule: Rule) -> Rule:
        """Rules of the engine's own making have no number."""
        if not rule.number:
            return rule
        row = self.add("rule", self.plain.rule_marks[rule.number])
        if rule.patterns and not rule.acts:
            self.silent[row] = rule
        return self._with_finger(rule, row)


def _named(rows: Iterable[R]) -> list[tuple[int, R]]:
    return [(number, row) for number, row in enumerate(rows) if row.id]  # type: ignore[attr-defined]
