"""The author's text to compiled parts: values, names, conditions and variants between braces.

Only our own grammar is looked at: story text is never a format string of Python's.
"""

from __future__ import annotations

import re
from zlib import crc32

from ..source import Marked, Problems, place
from ..world import Moment
from .conditions import compile_condition
from .inline import read_inline
from .model import Condition, Fork, Gloss, Part, Parts, Site, Story, Text, Varied
from .names import Names

KINDS = {"first": False, "stop": False, "cycle": True, "shuffle": True}  # kind -> wraps
ROUNDS = 8  # a shuffled part is mixed anew so often before it begins again
MAX_NESTING = 8
MAX_BRACES = 1_000  # of one text
MAX_CHAIN = 20  # of {if ... | if ... | if ...
MOST_STRAY = 10  # signs told of in one text
_HEAD_END = re.compile(r":(?!\d\d\b)|}")  # the colon of 12:10 does not end a condition
_ELSE_IF = re.compile(r"\s*(if [^|{}:]+(?::\d\d\b[^|{}:]*)*):(?!\d\d\b)")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_SIGN = re.compile(r"\\[{}|*\\]|[{}|]")


class Texts:
    """All texts of a story, each once; hands out their numbers. Text 0 is the empty one."""

    def __init__(self, names: Names, problems: Problems) -> None:
        self.names = names
        self.problems = problems
        self.rows: list[Text] = [Text("", (), ())]
        self.written: list[Marked] = []  # the author's, for the whole-story checks
        self.counters: list[str] = []
        self.glossary: dict[str, Gloss] = {}
        self.glossed: dict[str, Site] = {}

    def add(self, text: Marked | None) -> int:
        """Compile a text; 0 where there is none. An empty text is a text: it says nothing, and is there."""
        if text is None:
            return 0
        self.written.append(text)
        if not _SIGN.search(text.value):  # as most are: words and nothing else
            plain = _joined(text.value.strip("\n "))
            self.rows.append(Text(plain, (plain,) if plain else (), ()))
            return len(self.rows) - 1
        reader = _Reader(text, self)
        parts = reader.read()
        for at, sign in reader.stray[:MOST_STRAY]:
            self.problems.add("HE206", place(text, at), reason=sign)
        plain = "".join(part for part in parts if isinstance(part, str))
        simple = all(isinstance(part, str) for part in parts)
        self.rows.append(Text(plain if simple else None, parts, tuple(reader.sites)))
        return len(self.rows) - 1

    def explain(self, id: str, word: str, means: str) -> None:
        """Enter a glossary word; all texts that tell it share one counter."""
        self.counters.append(f"gloss.{id}")
        self.glossary[id] = Gloss(word, means, len(self.counters) - 1)
        self.glossed[id] = Site(len(self.counters) - 1, 2, False)

    def site(self, text: Marked, number: int, options: int, wraps: bool) -> Site:
        """A counter, named by the words it stands in, so that a save finds it in an edited story."""
        member = f".{self.names.it}" if self.names.it else ""
        self.counters.append(f"{crc32(text.value.encode()):08x}.{number}{member}")
        return Site(len(self.counters) - 1, options, wraps)


def _never(story: Story, moment: Moment) -> bool:
    return False


class _Reader:
    """Reads one text from left to right; `stray` gathers what does not close."""

    def __init__(self, text: Marked, texts: Texts) -> None:
        self.marked = text
        self.source = text.value.strip("\n ")
        self.shift = len(text.value) - len(text.value.lstrip("\n "))
        self.texts = texts
        self.sites: list[Site] = []
        self.stray: list[tuple[int, str]] = []
        self.count = 0
        self.at = 0

    def read(self) -> Parts:
        parts = self.parts("", 0)
        while self.at < len(self.source):  # only a stray } stops a reading early
            self.stray.append((self.at + self.shift, "a } closes nothing"))
            self.at += 1
            self.parts("", 0)
        return parts

    def parts(self, stops: str, depth: int) -> Parts:
        """Text up to a `}`, or a `|` where options are read; that sign is left standing."""
        found: list[Part] = []
        buffer: list[str] = []
        while self.at < len(self.source):
            sign = _SIGN.search(self.source, self.at)
            end = sign.start() if sign else len(self.source)
            buffer.append(self.source[self.at : end])
            self.at = end
            if sign is None or sign.group() == "}" or (sign.group() == "|" and "|" in stops):
                break
            if sign.group() == "{":
                found += ["".join(buffer)] if any(buffer) else []
                buffer = []
                found += self.braces(depth)
            else:
                # An escaped star stays escaped: emphasis is read when the page is set.
                buffer.append(sign.group() if sign.group() in ("|", "\\*") else sign.group()[1:])
                self.at = sign.end()
        found += ["".join(buffer)] if any(buffer) else []
        return tuple(_joined(part) if isinstance(part, str) else part for part in found)

    def braces(self, depth: int) -> list[Part]:
        start = self.at
        self.at += 1
        self.count += 1
        if depth >= MAX_NESTING or self.count > MAX_BRACES:
            found = "too many braces inside braces" if depth >= MAX_NESTING else f"more than {MAX_BRACES:,} braces"
            self.stray.append((start + self.shift, found))
            self.at = len(self.source)
            return []
        head_end = _HEAD_END.search(self.source, self.at)
        end = head_end.start() if head_end else -1
        if end < 0:
            self.stray.append((start + self.shift, "a { is not closed"))
            self.at = len(self.source)
            return []
        head, has_options = self.source[self.at : end].strip(), self.source[end] == ":"
        head_at, self.at = self.at, end + 1
        mark = place(self.marked, head_at + self.shift)
        if not has_options:
            part = read_inline(self.texts, Marked(head, mark), len(self.sites))
            if isinstance(part, Varied):
                self.sites.append(self.texts.glossed[head.split()[1]])
            return [part] if part is not None else []
        if head.split(None, 1)[:1] == ["if"]:
            return [self.fork(Marked(head, mark), start, depth)]
        options = self.options(start, depth)
        return [self.choice(head, head_at, options)]

    def fork(self, head: Marked, start: int, depth: int) -> Part:
        """{if A: x | if B: y | z}"""
        branches: list[tuple[Condition, Parts]] = []
        no: Parts = ()
        other: re.Match[str] | None
        while True:
            branches.append((self.condition(head), self.option(depth)))
            if self.closing(start) != "|":
                break
            other = _ELSE_IF.match(self.source, self.at)
            if other is None:
                no = self.otherwise(start, depth)
                break
            self.at = other.end()
            head = Marked(other.group(1), place(self.marked, other.start(1) + self.shift))
        if len(branches) > MAX_CHAIN:
            self.stray.append((start + self.shift, f"more than {MAX_CHAIN} times | if ...:"))
        for when, yes in reversed(branches):
            no = (Fork(when, yes, no),)
        return no[0]

    def condition(self, head: Marked) -> Condition:
        written = Marked(" ".join(head.value.split()[1:]), head.mark._replace(column=head.mark.column + 3))
        return compile_condition(written, self.texts.names, self.texts.problems) or _never

    def otherwise(self, start: int, depth: int) -> Parts:
        no = self.option(depth)
        if self.closing(start) == "|":
            self.stray.append((start + self.shift, "an {if ...} has one | at most, but for | if ...:"))
            self.options(start, depth)
        return no

    def option(self, depth: int) -> Parts:
        return _trim(self.parts("|", depth + 1))

    def closing(self, start: int) -> str:
        """The sign that ends an option, passed over; "" with a problem where the text ends first."""
        if self.at >= len(self.source):
            self.stray.append((start + self.shift, "a { is not closed"))
            return ""
        self.at += 1
        return self.source[self.at - 1]

    def options(self, start: int, depth: int) -> list[Parts]:
        options = [self.option(depth)]
        while self.closing(start) == "|":
            options.append(self.option(depth))
        return options

    def choice(self, head: str, at: int, options: list[Parts]) -> Part:
        if head not in KINDS:
            self.stray.append((at + self.shift, f'"{head[:30]}:" is none of if, {", ".join(KINDS)}'))
            return ""
        if len(options) == 1:
            options = [*options, ()]
        rounds = ROUNDS if head == "shuffle" else 1
        self.sites.append(self.texts.site(self.marked, len(self.sites), len(options) * rounds, KINDS[head]))
        mix = crc32(self.marked.value.encode()) | 1 if head == "shuffle" else 0
        return Varied(len(self.sites) - 1, tuple(options), mix)


def _joined(text: str) -> str:
    """The author's line ends are for the author's eye: a paragraph is one line, a blank line parts two."""
    if "\n" not in text:
        return text
    *before, last = _BLANK_LINE.split(text)
    paragraphs = [*(each.rstrip(" \t") for each in before), last]
    return "\n\n".join(each.replace("\n", " ") for each in paragraphs)


def _trim(parts: Parts) -> Parts:
    """Spaces around an option are for the author's eye; a blank line in it is not."""
    if not parts:
        return parts
    first = parts[0].lstrip(" \n") if isinstance(parts[0], str) else parts[0]
    trimmed = (first, *parts[1:])
    last = trimmed[-1]
    return (*trimmed[:-1], last.rstrip(" \n") if isinstance(last, str) else last)
