"""An author's mistake as a value: code, place, sentence and cure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Set

from ..named import NamedTuple
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


MOST = 200  # errors that are told, and warnings: nobody mends more at a sitting
_KEPT = 10_000  # of either; past these they are counted only, for a file may hold a million
_LONGEST = 300  # signs of the author's text that a sentence repeats
_MOST_RELATED = 5
_MORE = {"error": "HE099", "warning": "HE399"}
Cure = str | Callable[[], str]


class _Note(NamedTuple):
    """A problem that is not put into words yet."""

    mark: Mark
    code: str
    cure: Cure
    related: tuple[Related, ...]
    words: Mapping[str, object]

    @property
    def spot(self) -> tuple[str, int, str]:
        return self.mark.file, self.mark.line, self.code

    def told(self) -> Problem:
        entry = CATALOGUE[self.code]
        words = {name: _clipped(str(word)) for name, word in self.words.items()}
        better = _clipped(self.cure if isinstance(self.cure, str) else self.cure())
        message, cure = entry.template.format(**words), better or entry.cure.format(**words)
        return Problem(self.mark, self.code, printable(message), printable(cure), self.related[:_MOST_RELATED])


class Problems:
    """Collects problems; nobody stops at the first. Only those that are told are put into words."""

    def __init__(self) -> None:
        self._noted: dict[str, list[_Note]] = {kind: [] for kind in _MORE}
        self._count = dict.fromkeys(_MORE, 0)
        self.unreadable = False  # whether some file could not be read at all

    def add(self, code: str, mark: Mark, cure: Cure = "", /, *related: Related, **words: object) -> None:
        """Note a problem. `cure` replaces the catalogue's general one where a better is known (or can be found)."""
        kind = "error" if CATALOGUE[code].severity == "error" else "warning"
        self.unreadable = self.unreadable or (kind == "error" and code < "HE100")
        self._count[kind] += 1
        if self._count[kind] <= _KEPT:
            self._noted[kind].append(_Note(mark, code, cure, related, words))

    def warned(self) -> set[tuple[str, int, str]]:
        """Where the warnings and notes stand: file, line and code of each."""
        return {note.spot for note in self._noted["warning"]}

    def take_back(self, spots: Set[tuple[str, int, str]]) -> None:
        """Forget the warnings and notes at these spots."""
        left = [note for note in self._noted["warning"] if note.spot not in spots]
        self._count["warning"] -= len(self._noted["warning"]) - len(left)
        self._noted["warning"] = left

    def sorted(self) -> tuple[Problem, ...]:
        """By file, line and column; what was noted twice is told once. How many are not told comes last."""
        told, more = [], []
        for kind, notes in self._noted.items():
            notes.sort(key=lambda note: note[:2])
            told += [note.told() for note in notes[:MOST]]
            if len(notes) > MOST:
                words = {"count": f"{self._count[kind] - MOST:,}"}
                more.append(_Note(notes[MOST].mark, _MORE[kind], "", (), words).told())
        return (*sorted(set(told)), *more)

    @property
    def fatal(self) -> bool:
        return self._count["error"] > 0

    @property
    def flooded(self) -> bool:
        """Whether there are more errors than are told."""
        return self._count["error"] > MOST


def _clipped(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"


class Lines:
    """The lines of the texts that problems stand in. One file is kept split: problems come sorted by file."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts
        self._file = ""
        self._lines: list[str] = []

    def at(self, mark: Mark) -> str | None:
        """The line of a place, if it has one."""
        if mark.file != self._file:
            self._file, self._lines = mark.file, self._texts.get(mark.file, "").split("\n")
        return self._lines[mark.line - 1] if 0 < mark.line <= len(self._lines) else None


def full(problem: Problem, lines: Lines) -> str:
    """The problem as the author reads it: place, sentence, the line with a caret, other places, the cure."""
    warning = "" if problem.is_error else f"{problem.severity}: "
    told = [printable(f"{problem.mark}  {problem.code}  {warning}{problem.message}")]
    told += _pointed(problem.mark, lines)
    for related in problem.related:
        told += [printable(f"    {related.mark}  {related.message}"), *_pointed(related.mark, lines)]
    told.append(f"    {problem.cure}")
    return "\n".join(told)


def report(problems: Iterable[Problem], texts: Mapping[str, str]) -> str:
    """All problems, one after another, with a blank line between."""
    lines = Lines(texts)
    return "\n\n".join(full(problem, lines) for problem in problems)


_WIDEST = 200  # signs of a line that are shown, so that one endless line does not fill the screen


def _pointed(mark: Mark, lines: Lines) -> list[str]:
    """The line and a caret under the place in it; nothing where the place has no line."""
    line = lines.at(mark)
    if line is None:
        return []
    skipped = max(0, mark.column - _WIDEST)
    shown = printable(line[skipped : skipped + _WIDEST])
    return [f"    {shown}", "    " + " " * (mark.column - 1 - skipped) + "^"]


def printable(line: str) -> str:
    """The line without any sign that would do something to a terminal, or to a list of one problem a line."""
    return "".join(sign if sign.isprintable() else " " for sign in line)
