"""YAML text to nodes with marks, through PyYAML's event stream.

Events rather than `yaml.compose`: composing with libyaml overruns the C stack on deep nesting, expands
aliases without limit, and keeps the last of two equal keys in silence. Here depth and size are counted as
the events come in, so a hostile file costs no more than an honest one. Every leaf stays text: YAML's
guesses (`no` is false, `12:30` is 750) never happen.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml

from ..named import NamedTuple
from .mark import Listing, Mapping, Mark, Node, Pair, Scalar
from .problem import Problems, Related
from .signs import HARMFUL

MAX_DEPTH = 40
MAX_NODES = 300_000  # in a file: what a megabyte or two of anybody's prose never comes near
_Loader = getattr(yaml, "CLoader", yaml.Loader)
Event = Any  # one of PyYAML's: its stubs know less of them than is so
MAX_ROW = 1_000  # signs of a line that are looked at for the mistake
_BLOCKS = ("|", ">")
_SEVERAL = "Keep one. Or are these the keys of another entry of a list? Then it begins with a - of its own."

# What may not stand in a text, and is looked for before YAML sees it: control signs shift its line numbers, and it
# takes its time over many directives. (A pattern whose match ends at the sign, our code.)
_REFUSED = (
    (HARMFUL, "HE004"),
    (re.compile(r"^ *\t", re.MULTILINE), "HE005"),
    (re.compile("^%(?=YAML|TAG)", re.MULTILINE), "HE039"),
)
_ESCAPE = re.compile(r"\\(?:x(..)|u(....)|U(.{8})|(.))", re.DOTALL)
_LETTERS = {"0": 0, "a": 7, "b": 8, "v": 11, "f": 12, "r": 13, "e": 27, "N": 0x85, "L": 0x2028, "P": 0x2029}


class _TooMuch(Exception):
    """The file is over a bound, or holds what no story holds; that has been told."""


class Span(NamedTuple):
    """Where a leaf stands in its file's text, as indices; a block begins below its sign."""

    start: int
    end: int
    plain: bool


def parse(file: str, text: str, problems: Problems, leaves: list[Span] | None = None) -> Node | None:
    """The tree of one file, or None with the reason among the problems. `leaves` is filled if it is given."""
    if not _clean(file, text, problems):
        return None
    loader = _Loader(text)
    try:
        return _Composer(file, text, problems, leaves).compose(loader)
    except yaml.MarkedYAMLError as error:
        _explain(file, text, error, problems)
    except (yaml.YAMLError, ValueError) as error:
        problems.add("HE010", Mark(file, 1, 1), reason=str(error).splitlines()[0])
    except _TooMuch:
        pass
    finally:
        loader.dispose()
    return None


def _clean(file: str, text: str, problems: Problems) -> bool:
    """Whether the text holds nothing that is refused; the first of each kind is told."""
    found = [(code, match.end() - 1) for pattern, code in _REFUSED if (match := pattern.search(text))]
    for code, at in found:
        problems.add(code, _mark_at(file, text, at), sign=_named(text[at]))
    return not found


def _mark_at(file: str, text: str, at: int) -> Mark:
    return Mark(file, text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at))


def _named(sign: str) -> str:
    return f"U+{ord(sign):04X}"


def _explain(file: str, text: str, error: yaml.MarkedYAMLError, problems: Problems) -> None:
    from .traps import explain
    from .wreck import Wreck

    rows = [row[:MAX_ROW] for row in text.split("\n")]
    marks = (error.problem_mark or error.context_mark, error.context_mark or error.problem_mark)
    spots = ((mark.line, mark.column) if mark else (0, 0) for mark in marks)
    at, begun = (spot if spot[0] < len(rows) else (len(rows) - 1, len(rows[-1])) for spot in spots)
    explain(file, Wreck(rows, f"{error.context or ''}; {error.problem or ''}", at, begun), problems)


class _Composer:
    """Builds one document's nodes from events with a stack of its own, so depth costs no recursion."""

    def __init__(self, file: str, text: str, problems: Problems, leaves: list[Span] | None) -> None:
        self.file = file
        self.text = text
        self.leaves = leaves
        self.problems = problems
        self.count = 0
        self.documents = 0
        self.nodes: list[Node] = []  # of the list or mapping that is being read
        self.around: list[tuple[Mark, list[Node]]] = []  # where it began, and the nodes of the one around it

    def compose(self, loader: yaml.Loader) -> Node | None:
        take = {
            yaml.ScalarEvent: self._scalar,
            yaml.MappingStartEvent: self._begin,
            yaml.MappingEndEvent: self._mapping,
            yaml.SequenceStartEvent: self._begin,
            yaml.SequenceEndEvent: self._listing,
            yaml.DocumentStartEvent: self._document,
            yaml.AliasEvent: self._alias,
        }
        next_event: Callable[[], Event | None] = loader.get_event
        while (event := next_event()) is not None:
            if type(event) in take:
                take[type(event)](event)
        return self.nodes[0] if self.nodes else None

    def _document(self, event: Event) -> None:
        self.documents += 1
        if self.documents > 1:
            self._stop("HE009", event)

    def _alias(self, event: Event) -> None:
        self._stop("HE008", event)

    def _scalar(self, event: Event) -> None:
        mark = self._counted(event)
        style = event.style
        if style == '"' and HARMFUL.search(event.value):
            self._escaped(event)
        if style in _BLOCKS:  # the text stands below its sign
            mark = Mark(self.file, mark.line + 1, 1)
        self.nodes.append(Scalar(event.value, mark, not style))
        if self.leaves is not None:
            self.leaves.append(self._span(event))

    def _span(self, event: Event) -> Span:
        start, end = event.start_mark.index, event.end_mark.index
        if event.style in _BLOCKS:  # what follows its sign in the same line may be a comment
            start = min(end, self.text.find("\n", start) + 1)
        return Span(start, end, not event.style)

    def _escaped(self, event: Event) -> None:
        """Tell of the first escape in double quotes that stands for a sign one may not write."""
        for found in _ESCAPE.finditer(self.text, event.start_mark.index, event.end_mark.index):
            letter = found.group(4)
            sign = chr(_LETTERS.get(letter, 32) if letter else int(found.group(found.lastindex or 0), 16))
            if HARMFUL.match(sign):
                mark = _mark_at(self.file, self.text, found.start())
                self.problems.add("HE004", mark, "Take it out: no text can hold it.", sign=_named(sign))
                return

    def _begin(self, event: Event) -> None:
        self.around.append((self._counted(event), self.nodes))
        self.nodes = []

    def _listing(self, event: Event) -> None:
        mark, outer = self.around.pop()
        outer.append(Listing(tuple(self.nodes), mark))
        self.nodes = outer

    def _mapping(self, event: Event) -> None:
        mark, outer = self.around.pop()
        outer.append(Mapping(self._pairs(), mark))
        self.nodes = outer

    def _pairs(self) -> tuple[Pair, ...]:
        pairs: list[Pair] = []
        seen: dict[str, Mark] = {}
        for key, value in zip(self.nodes[::2], self.nodes[1::2], strict=True):
            if not isinstance(key, Scalar):
                self.problems.add("HE015", key.mark)
            elif key.value in seen:
                first = seen[key.value]
                cure = _SEVERAL if key.value == next(iter(seen)) and len(seen) > 1 else ""
                self.problems.add("HE006", key.mark, cure, Related(first, "first here"), key=key.value, line=first.line)
                if cure:
                    break  # the keys that follow are of the second entry
            else:
                seen[key.value] = key.mark
                pairs.append(Pair(key, value))
        return tuple(pairs)

    def _counted(self, event: Event) -> Mark:
        """The place of a node that is within all bounds and is nothing but a text, a list or a mapping."""
        self.count += 1
        if self.count > MAX_NODES:
            self._stop("HE007", event, what=f"more than {MAX_NODES:,} values in a file")
        if len(self.around) > MAX_DEPTH:
            self._stop("HE007", event, what=f"nesting deeper than {MAX_DEPTH}")
        if event.tag:
            self._stop("HE016", event, tag=event.tag)
        if event.anchor is not None:
            self._stop("HE008", event)
        return self._mark(event)

    def _stop(self, code: str, event: Event, **words: object) -> None:
        self.problems.add(code, self._mark(event), **words)
        raise _TooMuch

    def _mark(self, event: Event) -> Mark:
        start = event.start_mark
        return Mark(self.file, start.line + 1, start.column + 1)
