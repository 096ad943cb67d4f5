"""YAML text to nodes with marks, through PyYAML's event stream.

Events rather than `yaml.compose`: composing with libyaml overruns the C stack on deep nesting, expands
aliases without limit, and keeps the last of two equal keys in silence. Here depth and size are counted as
the events come in, so a hostile file costs no more than an honest one. Every leaf stays text: YAML's
guesses (`no` is false, `12:30` is 750) never happen.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml

from .mark import Listing, Mapping, Mark, Node, Pair, Scalar
from .problem import Problems, Related

MAX_DEPTH = 40
MAX_NODES = 2_000_000
_Loader = getattr(yaml, "CLoader", yaml.Loader)
_BLOCKS = ("|", ">")
_SEVERAL = "Keep one. Or are these the keys of another entry of a list? Then it begins with a - of its own."
# Sound on a page, harmful on a terminal: C0 and C1 controls and the signs that turn text round.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]")


class _TooMuch(Exception):
    """The file is over a bound; carries what and where."""


def parse(file: str, text: str, problems: Problems) -> Node | None:
    """The tree of one file, or None with the reason among the problems."""
    if not _clean(file, text, problems):
        return None
    loader = _Loader(text)
    try:
        return _Composer(file, problems).compose(loader)
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
    """Refuse control characters before YAML sees them: some shift its line numbers."""
    bad = _CONTROL.search(text)
    if bad:
        mark = Mark(file, text.count("\n", 0, bad.start()) + 1, _column(text, bad.start()))
        problems.add("HE004", mark, sign=f"U+{ord(bad.group()):04X}")
    tab = re.search(r"^ *\t", text, re.MULTILINE)
    if tab:
        problems.add("HE005", Mark(file, text.count("\n", 0, tab.end()) + 1, tab.end() - tab.start()))
    return not bad and not tab


def _column(text: str, at: int) -> int:
    return at - (text.rfind("\n", 0, at) + 1) + 1


def _explain(file: str, text: str, error: yaml.MarkedYAMLError, problems: Problems) -> None:
    from .traps import explain
    from .wreck import Wreck

    rows = text.split("\n")
    marks = (error.problem_mark or error.context_mark, error.context_mark or error.problem_mark)
    spots = ((mark.line, mark.column) if mark else (0, 0) for mark in marks)
    at, begun = (spot if spot[0] < len(rows) else (len(rows) - 1, len(rows[-1])) for spot in spots)
    explain(file, Wreck(rows, f"{error.context or ''}; {error.problem or ''}", at, begun), problems)


class _Composer:
    """Builds one document's nodes from events with a stack of its own, so depth costs no recursion."""

    def __init__(self, file: str, problems: Problems) -> None:
        self.file = file
        self.problems = problems
        self.count = 0

    def compose(self, loader: yaml.Loader) -> Node | None:
        stack: list[tuple[yaml.Event, list[Node]]] = []
        root: list[Node] = []
        documents = 0
        while loader.check_event():
            event = loader.get_event()  # type: ignore[no-untyped-call]
            documents += isinstance(event, yaml.DocumentStartEvent)
            if documents > 1:
                self._stop("HE009", event)
            if isinstance(event, yaml.CollectionStartEvent):
                self._bound(event, len(stack))
                stack.append((event, []))
                continue
            node = self._finished(event, stack)
            if node is not None:
                (stack[-1][1] if stack else root).append(node)
        return root[0] if root else None

    def _finished(self, event: yaml.Event, stack: list[tuple[yaml.Event, list[Node]]]) -> Node | None:
        if isinstance(event, yaml.ScalarEvent):
            self._bound(event, len(stack))
            mark = self._mark(event)
            if event.style in _BLOCKS:  # the text stands below its sign
                mark = Mark(mark.file, mark.line + 1, 1)
            return Scalar(event.value, mark, not event.style)
        if isinstance(event, yaml.AliasEvent):
            self._stop("HE008", event)
        if isinstance(event, yaml.SequenceEndEvent):
            start, items = stack.pop()
            return Listing(tuple(items), self._mark(start))
        if isinstance(event, yaml.MappingEndEvent):
            start, items = stack.pop()
            return self._mapping(items, self._mark(start))
        return None

    def _mapping(self, items: list[Node], mark: Mark) -> Mapping:
        pairs: list[Pair] = []
        seen: dict[str, Mark] = {}
        for key, value in zip(items[::2], items[1::2], strict=True):
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
        return Mapping(tuple(pairs), mark)

    def _bound(self, event: yaml.NodeEvent, depth: int) -> None:
        self.count += 1
        if depth > MAX_DEPTH:
            self._stop("HE007", event, what=f"nesting deeper than {MAX_DEPTH}")
        if self.count > MAX_NODES:
            self._stop("HE007", event, what=f"more than {MAX_NODES} values")
        tag = getattr(event, "tag", None)
        if tag:
            self._stop("HE016", event, tag=tag)
        if event.anchor:
            self._stop("HE008", event)

    def _stop(self, code: str, event: yaml.Event, **words: object) -> None:
        self.problems.add(code, self._mark(event), **words)
        raise _TooMuch

    def _mark(self, event: yaml.Event) -> Mark:
        start = event.start_mark
        return Mark(self.file, start.line + 1, start.column + 1) if start else Mark(self.file, 1, 1)


class Span(NamedTuple):
    """Where a leaf stands in its file's text, as indices; a block begins below its sign."""

    start: int
    end: int
    plain: bool


def leaves(text: str) -> list[Span]:
    """Every leaf of a text that YAML can read, in order; none where it cannot."""
    try:
        events = list(yaml.parse(text, Loader=_Loader))
    except (yaml.YAMLError, ValueError):
        return []
    return [_span(text, event) for event in events if isinstance(event, yaml.ScalarEvent)]


def _span(text: str, event: yaml.ScalarEvent) -> Span:
    start, end = (mark.index if mark else 0 for mark in (event.start_mark, event.end_mark))
    if event.style in _BLOCKS:  # what follows its sign in the same line may be a comment
        start = min(end, text.find("\n", start) + 1)
    return Span(start, end, not event.style)
