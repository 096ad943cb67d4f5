"""The grammar of `when:`: words joined by and, or, not and brackets.

What a clause such as `cloak is worn` means is settled a floor above; here it is words with their places.
"""

import re

from ..named import NamedTuple
from .habits import sign_cure
from .mark import Mark, Marked
from .problem import Problems

_TOKEN = re.compile(r"\s*(?:(\d{1,2}:\d\d|\w+(?:\.\w+)*|[<>]=?|!=|==?|[()]|,)|(\S))")
MAX_DEPTH = 30
MAX_LINE = 2_000  # signs of a condition, an effect or a pattern


class Clause(NamedTuple):
    """A condition's smallest part: words such as ("here", "is", "bar")."""

    words: tuple[Marked, ...]


class Not(NamedTuple):
    of: "Expr"


class And(NamedTuple):
    parts: "tuple[Expr, ...]"


class Or(NamedTuple):
    parts: "tuple[Expr, ...]"


Expr = Clause | Not | And | Or


def tokens(text: Marked, problems: Problems) -> tuple[Marked, ...] | None:
    """The words of a line with their places, or None if a sign does not belong in it."""
    if len(text.value) > MAX_LINE:
        problems.add("HE007", text.mark, what=f"a line of more than {MAX_LINE:,} signs")
        return None
    found = []
    file, line, column = text.mark
    short = "\n" not in text.value
    for match in _TOKEN.finditer(text.value.rstrip()):
        word = match.group(1)
        if word is None:
            reason = f'the sign "{match.group(2)}" has no meaning here'
            problems.add("HE204", place(text, match.start(2)), sign_cure(match.group(2)), reason=reason)
            return None
        at = match.start(1)
        found.append(Marked(word, Mark(file, line, column + at) if short else place(text, at)))
    return tuple(found)


def place(text: Marked, offset: int) -> Mark:
    """The place of a sign inside a text. Exact on the first line; folded texts count lines only."""
    file, first, column = text.mark
    line = text.value.count("\n", 0, offset)
    return Mark(file, first + line, column) if line else Mark(file, first, column + offset)


def parse_condition(text: Marked, problems: Problems) -> Expr | None:
    """The tree of one condition, or None with the reason among the problems."""
    words = tokens(text, problems)
    if not words:
        if words is not None:
            problems.add("HE204", text.mark, "Write a condition, or take the key out.", reason="an empty condition")
        return None
    try:
        parser = _Parser(words)
        tree = parser.either(0)
        parser.end()
        return tree
    except _Wrong as wrong:
        problems.add("HE204", wrong.mark, reason=wrong.reason)
        return None


class _Wrong(Exception):
    def __init__(self, mark: Mark, reason: str) -> None:
        self.mark = mark
        self.reason = reason


class _Parser:
    def __init__(self, words: tuple[Marked, ...]) -> None:
        self.words = words
        self.at = 0

    def peek(self) -> str:
        return self.words[self.at].value if self.at < len(self.words) else ""

    def accept(self, word: str) -> bool:
        found = self.peek() == word
        self.at += found
        return found

    def mark(self) -> Mark:
        return self.words[min(self.at, len(self.words) - 1)].mark

    def end(self) -> None:
        if self.at < len(self.words):
            raise _Wrong(self.mark(), f'"{self.peek()}" is one bracket too many')

    def either(self, depth: int) -> Expr:
        parts = [self.both(depth)]
        while self.accept("or"):
            parts.append(self.both(depth))
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def both(self, depth: int) -> Expr:
        parts = [self.negated(depth)]
        while self.accept("and"):
            parts.append(self.negated(depth))
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def negated(self, depth: int) -> Expr:
        if depth > MAX_DEPTH:
            raise _Wrong(self.mark(), "too many brackets inside brackets")
        if self.accept("not"):
            return Not(self.negated(depth + 1))
        if self.accept("("):
            inner = self.either(depth + 1)
            if not self.accept(")"):
                raise _Wrong(self.mark(), "a bracket is not closed")
            return inner
        return self.clause()

    def clause(self) -> Clause:
        start = self.at
        while self.peek() and self.peek() not in ("and", "or", "(", ")"):
            self.at += 1
        if self.at == start:
            raise _Wrong(self.mark(), f'a condition is missing before or after "{self.words[start - 1].value}"')
        return Clause(self.words[start : self.at])
