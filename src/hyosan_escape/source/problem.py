"""An author's mistake as a value: code, place, sentence and cure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .catalogue import CATALOGUE
from .mark import Mark


class Problem(NamedTuple):
    """One mistake. `code` is a key of CATALOGUE; `words` fill its template."""

    mark: Mark
    code: str
    message: str
    cure: str

    @property
    def is_error(self) -> bool:
        return CATALOGUE[self.code].severity == "error"


class Problems:
    """Collects problems; nobody stops at the first."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, code: str, mark: Mark, cure: str = "", /, **words: object) -> None:
        """Note a problem. `cure` replaces the catalogue's general one where a better is known."""
        entry = CATALOGUE[code]
        self._found.append(Problem(mark, code, entry.template.format(**words), cure or entry.cure.format(**words)))

    def sorted(self) -> tuple[Problem, ...]:
        return tuple(sorted(set(self._found)))

    @property
    def unreadable(self) -> bool:
        """Whether some file could not be read at all."""
        return any(problem.code < "HE100" for problem in self._found)

    @property
    def fatal(self) -> bool:
        return any(problem.is_error for problem in self._found)


def full(problem: Problem, texts: Mapping[str, str]) -> str:
    """The problem as the author reads it: place, sentence, the line with a caret, the cure."""
    lines = [f"{problem.mark}  {problem.code}  {problem.message}"]
    source = texts.get(problem.mark.file, "").splitlines()
    if 0 < problem.mark.line <= len(source):
        shown = _printable(source[problem.mark.line - 1])
        lines += [f"    {shown}", "    " + " " * (problem.mark.column - 1) + "^"]
    lines.append(f"    {problem.cure}")
    return "\n".join(lines)


def report(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """All problems, one after another, with a blank line between."""
    return "\n\n".join(full(problem, texts) for problem in problems)


def _printable(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line[:200])


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """'Did you mean "library"?', or nothing."""
    from difflib import get_close_matches

    close = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f'Did you mean "{close[0]}"?' if close else ""
