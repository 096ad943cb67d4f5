"""An author's mistake as a value: code, place, sentence and cure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from typing import NamedTuple

from .catalogue import CATALOGUE
from .mark import Mark


class Related(NamedTuple):
    """Another place that belongs to a problem: "first defined here"."""

    mark: Mark
    message: str


class Problem(NamedTuple):
    """One mistake. `code` is a key of CATALOGUE, whose template gave the message."""

    mark: Mark
    code: str
    message: str
    cure: str
    related: tuple[Related, ...] = ()

    @property
    def severity(self) -> str:
        return CATALOGUE[self.code].severity

    @property
    def is_error(self) -> bool:
        return self.severity == "error"


class Problems:
    """Collects problems; nobody stops at the first."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, code: str, mark: Mark, cure: str = "", /, *related: Related, **words: object) -> None:
        """Note a problem. `cure` replaces the catalogue's general one where a better is known."""
        entry = CATALOGUE[code]
        message, cure = entry.template.format(**words), cure or entry.cure.format(**words)
        self._found.append(Problem(mark, code, printable(message), printable(cure), related))

    def take_back(self, spots: Set[tuple[str, int, str]]) -> None:
        """Forget the problems at these spots: (file, line, code)."""
        self._found = [each for each in self._found if (each.mark.file, each.mark.line, each.code) not in spots]

    def sorted(self) -> tuple[Problem, ...]:
        """By file, line and column; what was noted twice is told once."""
        return tuple(sorted(set(self._found)))

    @property
    def unreadable(self) -> bool:
        """Whether some file could not be read at all."""
        return any(problem.code < "HE100" and problem.is_error for problem in self._found)

    @property
    def fatal(self) -> bool:
        return any(problem.is_error for problem in self._found)


def full(problem: Problem, texts: Mapping[str, str]) -> str:
    """The problem as the author reads it: place, sentence, the line with a caret, other places, the cure."""
    kind = "" if problem.is_error else f"{problem.severity}: "
    lines = [printable(f"{problem.mark}  {problem.code}  {kind}{problem.message}")]
    lines += _pointed(problem.mark, texts)
    for related in problem.related:
        lines += [printable(f"    {related.mark}  {related.message}"), *_pointed(related.mark, texts)]
    lines.append(f"    {problem.cure}")
    return "\n".join(lines)


def report(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """All problems, one after another, with a blank line between."""
    return "\n\n".join(full(problem, texts) for problem in problems)


_WIDEST = 200  # signs of a line that are shown, so that one endless line does not fill the screen


def _pointed(mark: Mark, texts: Mapping[str, str]) -> list[str]:
    """The line and a caret under the place in it; nothing where the place has no line."""
    source = texts.get(mark.file, "").split("\n")
    if not 0 < mark.line <= len(source):
        return []
    skipped = max(0, mark.column - _WIDEST)
    shown = printable(source[mark.line - 1][skipped : skipped + _WIDEST])
    return [f"    {shown}", "    " + " " * (mark.column - 1 - skipped) + "^"]


def printable(line: str) -> str:
    """The line without any sign that would do something to a terminal, or to a list of one problem a line."""
    return "".join(sign if sign.isprintable() else " " for sign in line)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """'Did you mean "library"?', or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'Did you mean "{close[0]}"?' if close else ""
