"""Matching an author's words against rows such as "move THING to PLACE".

Conditions and effects are tables of such rows; a row's capital words are slots, the others stand for
themselves. The tables are the grammar: there is no other list of what can be written.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from ..named import NamedTuple
from ..source import Marked, Problems, did_you_mean
from ..source.habits import word_cure
from ..source.idioms import line_cure
from ..world.state import CARRIED, NOWHERE, YOU
from .moments import DAY
from .names import RESERVED, Names

Words = Sequence[Marked]
Match = tuple[Any, int] | None  # a slot's value, and how many words it took
Slot = Callable[[Words, Names], Match]


class Row(NamedTuple):
    """What a row of words builds; what it means and an example, for the manual.

    `said`: how WHY says it (see sayings.py); "" for what nobody could be told.
    """

    build: Callable[..., Any]
    means: str
    example: str
    said: str = ""


TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)\Z")


def read_time(text: str, names: Names) -> tuple[int, bool] | None:
    """ "Wed 15:20" or "15:20" as (minute, every day); None if it is no time of this story."""
    *day, hour = text.split() or [""]
    match = TIME.match(hour) if len(day) < 2 else None
    if not match or (day and day[0] not in names.days):
        return None
    minute = int(match.group(1)) * 60 + int(match.group(2))
    return (minute + names.days.index(day[0]) * DAY, False) if day else (minute, True)


def _time(words: Words, names: Names) -> Match:
    for length in (2, 1):
        if len(words) >= length:
            found = read_time(" ".join(word.value for word in words[:length]), names)
            if found:
                names.times.append(words[0])
                return found, length
    return None


def _id(*kinds: str) -> Slot:
    def match(words: Words, names: Names) -> Match:
        found = names.lookup(words[0].value, kinds) if words else None
        return (found[1], 1) if found else None

    return match


def _either_kind(*kinds: str) -> Slot:
    def match(words: Words, names: Names) -> Match:
        found = names.lookup(words[0].value, kinds) if words else None
        return (found, 1) if found else None

    return match


def _place(words: Words, names: Names) -> Match:
    """A place as (kind, number): a room, a thing, nowhere, the player, or the room that the player is in by then."""
    if not words:
        return None
    if words[0].value == "here":
        return ("here", 0), 1
    special = {"nowhere": NOWHERE, "carried": CARRIED, "you": CARRIED}.get(names.meant(words[0].value))
    if special is not None:
        return ("place", special), 1
    return _either_kind("room", "thing")(words, names)


def _number(words: Words, names: Names) -> Match:
    if not words or not re.fullmatch(r"[0-9]+", words[0].value) or len(words[0].value) > 7:
        return None
    return int(words[0].value), 1


def _numeric(words: Words, names: Names) -> Match:
    found = _id("variable")(words, names)
    return found if found and not names.rows[found[0]].words else None


def _value(words: Words, names: Names) -> Match:
    from .amounts import read_amount  # whose rows are matched by this very module

    return read_amount(words, names)


def _region(words: Words, names: Names) -> Match:
    found = names.region(words[0].value) if words else None
    return (found, 1) if found else None


def _compare(words: Words, names: Names) -> Match:
    return (words[0].value, 1) if words and words[0].value in ("<", ">", "<=", ">=", "=", "==", "!=", "is") else None


def _word(words: Words, names: Names) -> Match:
    return (words[0], 1) if words else None


def _flag(words: Words, names: Names) -> Match:
    found = _id("variable")(words, names)
    return found if found and names.rows[found[0]].flag else None


def _oneof(words: Words, names: Names) -> Match:
    found = _id("variable")(words, names)
    return found if found and names.rows[found[0]].words else None


def _form(words: Words, names: Names) -> Match:
    return (words[0], 1) if words and words[0].value in names.by_kind.get("form", {}) else None


def _thing(words: Words, names: Names) -> Match:
    return (YOU, 1) if words and names.meant(words[0].value) == "you" else _id("thing")(words, names)


SLOTS: dict[str, Slot] = {
    "THING": _id("thing"),
    "ANYONE": _thing,
    "PERSON": _id("survivor"),
    "DOOR": _id("door"),
    "ROOM": _id("room"),
    "ZONE": _id("zone"),
    "HORDE": _id("horde"),
    "CALL": _id("call"),
    "SPEAKERS": _id("speakers"),
    "SCENE": _id("scene"),
    "POOL": _id("pool"),
    "CHAPTER": _id("chapter"),
    "MODE": _id("mode"),
    "FUSE": _id("fuse"),
    "ENDING": _id("ending"),
    "GOAL": _id("goal"),
    "ACHIEVEMENT": _id("achievement"),
    "CLOSING": _id("closing"),
    "NOTE": _id("note"),
    "VARIABLE": _id("variable"),
    "FLAG": _flag,
    "ONEOF": _oneof,
    "PLACE": _place,
    "FORM": _form,
    "NUMBER": _number,
    "NUMERIC": _numeric,
    "REGION": _region,
    "TOPIC": _id("topic"),
    "PASSAGE": _id("passage"),
    "CHOICE": _id("choice"),
    "VALUE": _value,
    "COMPARE": _compare,
    "TIME": _time,
    "WORD": _word,
}


class Table:
    """Rows, found by their words: of a hundred only the few are tried whose rarest plain word a line holds."""

    def __init__(self, rows: Mapping[str, Row]) -> None:
        self.patterns = tuple(rows)
        self.words = Counter(part for pattern in rows for part in pattern.split() if not part.isupper())
        self._by_word: dict[str, list[tuple[int, list[str], Row]]] = {}
        for number, (pattern, row) in enumerate(rows.items()):
            parts = pattern.split()
            plain = [part for part in parts if part in self.words]
            rarest = min(plain, key=self.words.__getitem__, default="")
            self._by_word.setdefault(rarest, []).append((number, parts, row))

    def match(self, words: Words, names: Names) -> tuple[Row, list[Any]] | None:
        """The first row that fits the words from first to last, and its slots' values."""
        for row, values, length in self.match_front(words, names):
            if length == len(words):
                return row, values
        return None

    def match_front(self, words: Words, names: Names) -> Iterator[tuple[Row, list[Any], int]]:
        """The rows that fit the words' beginning: row, values, and how many words were taken."""
        spoken = {"", *(word.value for word in words)}
        rows = [each for word in spoken for each in self._by_word.get(word, ())]
        for _, parts, row in sorted(rows, key=_number_of):
            found = _fit(parts, words, names)
            if found is not None:
                yield row, *found

    def nearly(self, words: Words, names: Names) -> Iterator[tuple[list[str], list[bool]]]:
        """The rows of as many words, each with whether its parts fit."""
        for word in {"", *(word.value for word in words)}:
            for _, parts, _ in self._by_word.get(word, ()):
                fits = [_stands(*each, names) for each in zip(parts, words, strict=False)]
                if len(parts) == len(words) and not all(fits):
                    yield parts, fits


LONGEST = 200  # of a line that is held against idioms
_number_of: Callable[[tuple[int, list[str], Row]], int] = itemgetter(0)


def _fit(parts: list[str], words: Words, names: Names) -> tuple[list[Any], int] | None:
    values: list[Any] = []
    at = 0
    for part in parts:
        if part in SLOTS:
            found = SLOTS[part](words[at:], names)
            if found is None:
                return None
            values.append(found[0])
            at += found[1]
        elif at < len(words) and words[at].value == part:
            at += 1
        else:
            return None
    return values, at


def _stands(part: str, word: Marked, names: Names) -> bool:
    found = SLOTS[part]([word], names) if part in SLOTS else None
    return found is not None if part in SLOTS else part == word.value


def not_understood(words: Words, table: Table, code: str, names: Names, problems: Problems) -> None:
    """Say what is wrong with a line no row fits: first of all an unknown word, by name."""
    from .misfits import misfits  # only a mistake needs it

    for word in words:
        if word.value == ",":
            problems.add(code, word.mark, "Write several as a list: [one, another].", text=",")
            return
    known: tuple[Collection[str], ...] = (table.words, names.of, RESERVED, names.days, names.values)
    strange = [word for word in words if not _is_known(word, known)]
    found = misfits(words, () if problems.flooded else table.nearly(words, names), names)
    habit = next((word for word in strange if word_cure(names.meant(word.value))), None)
    text = " ".join(word.value for word in words)
    idiom = line_cure(text[:LONGEST], code)
    if habit and not any(misfit.is_meant(names) for misfit in found):
        problems.add("HE104", habit.mark, idiom or word_cure(habit.value), what="the word", name=habit.value)
        return
    for misfit in found:
        if misfit.word.value not in names.values:
            misfit.tell(known, names, problems, idiom, table.patterns)
            return
    for word in strange:
        cure = idiom or did_you_mean(word.value, *known)
        problems.add("HE104", word.mark, cure, what="the word", name=word.value[:60])
        return
    cure = idiom or word_cure(words[0].value) or _shown(words, table.patterns)
    problems.add(code, words[0].mark, cure, text=text[:80])


def _is_known(word: Marked, known: tuple[Collection[str], ...]) -> bool:
    return any(word.value in each for each in known) or bool(re.match(r"[\d<>=!]", word.value))


def _shown(words: Words, rows: Sequence[str]) -> str:
    """A row with the same first or second word shows how it is meant."""
    spoken = {word.value for word in words}
    near = [row for row in rows if row.split()[0] == words[0].value]
    near = near or [row for row in rows if spoken & set(row.split()) - {"is"}]
    return f"It can be written so: {'; '.join(near[:3])}." if near else ""
