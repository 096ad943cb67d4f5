"""Every line of text and each of its variants, and every condition both ways: watched for those who only sample.

A text begins with a fork that never holds and raises a finger when it is asked; so do its options and branches.
Whatever is rendered is seen, by whatever way it came to be told.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from ..source import NO_MARK, Mark
from ..story import Story
from ..story.model import Condition, Exit, Fork, MaybeCondition, Part, Parts, Rule, Text, Varied
from ..world import Moment
from .rows import Rows

R = TypeVar("R")


def look_closely(rows: Rows) -> None:
    """Watch the texts and conditions of `rows.story` as well; each is one more row."""
    story = rows.story
    story.texts = tuple(_text(rows, text, mark) for text, mark in zip(story.texts, story.text_marks, strict=True))
    story.book = story.book.map(lambda rule: _rule(rows, rule))
    story.choices = tuple(
        row._replace(when=_both(rows, row.when, f"choice {row.id}", story.text_marks[row.label]))
        for row in story.choices
    )
    story.scenes = tuple(
        row._replace(when=_both(rows, row.when, f"scene {row.id}", rows.mark_of(row.id))) for row in story.scenes
    )
    story.rooms = tuple(
        row._replace(exits={way: tuple(_exit(rows, row.id, each) for each in row.exits[way]) for way in row.exits})
        for row in story.rooms
    )


def _rule(rows: Rows, rule: Rule) -> Rule:
    mark = rows.plain.rule_marks[rule.number] if rule.number else NO_MARK
    return rule._replace(when=_both(rows, rule.when, "rule", mark))


def _exit(rows: Rows, room: str, way: Exit) -> Exit:
    name = f"exit of {room} to {rows.plain.rooms[way.to].id or 'nowhere'}"
    return way._replace(when=_both(rows, way.when, name, rows.mark_of(room)))


def _both(rows: Rows, when: MaybeCondition, what: str, mark: Mark) -> MaybeCondition:
    """The same condition; that it held is one row, that it did not another."""
    if when is None or not mark.line:
        return when
    ways = {answer: rows.add(f"{what}: its condition {word}", mark) for answer, word in _WORDS.items()}

    def watched(story: Story, moment: Moment) -> bool:
        answer = bool(when(story, moment))
        rows.meet(ways[answer])
        return answer

    return watched


_WORDS = {True: "holds", False: "does not hold"}


def _text(rows: Rows, text: Text, mark: Mark) -> Text:
    """The engine's own texts are not the author's to show."""
    if not mark.line or not text.parts:
        return text
    parts = (_finger(rows, "text", mark), *_parts(rows, text.parts, mark, "text"))
    return text._replace(plain=None, parts=parts)


def _finger(rows: Rows, what: str, mark: Mark) -> Part:
    return Fork(_raises(rows.meet, rows.add(what, mark)), (), ())


def _raises(meet: Callable[[int], None], row: int) -> Condition:
    def finger(story: Story, moment: Moment) -> bool:
        meet(row)
        return False

    return finger


def _parts(rows: Rows, parts: Parts, mark: Mark, path: str) -> Parts:
    return tuple(_part(rows, part, mark, f"{path}, part {at}") for at, part in enumerate(parts, 1))


def _part(rows: Rows, part: Part, mark: Mark, path: str) -> Part:
    if isinstance(part, Fork):
        yes, no = (
            _watched(rows, each, mark, f"{path}, {word}") for each, word in ((part.yes, "if"), (part.no, "else"))
        )
        return part._replace(yes=yes, no=no)
    if isinstance(part, Varied):
        options = (_watched(rows, each, mark, f"{path}, variant {at}") for at, each in enumerate(part.options, 1))
        return part._replace(options=tuple(options))
    return part


def _watched(rows: Rows, parts: Parts, mark: Mark, path: str) -> Parts:
    return (_finger(rows, path, mark), *_parts(rows, parts, mark, path))
