"""The author's text to compiled parts: values, names, conditions and variants between braces.

Only our own grammar is looked at: story text is never a format string of Python's.
"""

from __future__ import annotations

import re
from zlib import crc32

from ..source import Marked, Problems, did_you_mean, place
from .conditions import compile_condition
from .model import NOUN, SECOND, Fork, Name, Part, Parts, Site, Text, Value, Varied
from .names import Names
from .render import VALUES

ROLES = {"noun": NOUN, "second": SECOND}
KINDS = {"first": False, "stop": False, "cycle": True}  # kind -> wraps
MAX_NESTING = 8
_HEAD_END = re.compile(r":(?!\d\d\b)|}")  # the colon of 12:10 does not end a condition
_SIGN = re.compile(r"\\[{}|*\\]|[{}|]")


class Texts:
    """All texts of a story, each once; hands out their numbers. Text 0 is the empty one."""

    def __init__(self, names: Names, problems: Problems) -> None:
        self.names = names
        self.problems = problems
        self.rows: list[Text] = [Text("", (), ())]
        self.counters: list[str] = []

    def add(self, text: Marked | None) -> int:
        """Compile a text; 0 where there is none. An empty text is a text: it says nothing, and is there."""
        if text is None:
            return 0
        reader = _Reader(text, self)
        parts = reader.read()
        for at, sign in reader.stray:
            self.problems.add("HE206", place(text, at), reason=sign)
        plain = "".join(part for part in parts if isinstance(part, str))
        simple = all(isinstance(part, str) for part in parts)
        self.rows.append(Text(plain if simple else None, parts, tuple(reader.sites)))
        return len(self.rows) - 1

    def site(self, text: Marked, number: int, options: int, wraps: bool) -> Site:
        """A counter, named by the words it stands in, so that a save finds it in an edited story."""
        self.counters.append(f"{crc32(text.value.encode()):08x}.{number}")
        return Site(len(self.counters) - 1, options, wraps)


class _Reader:
    """Reads one text from left to right; `stray` gathers what does not close."""

    def __init__(self, text: Marked, texts: Texts) -> None:
        self.marked = text
        self.source = text.value.strip("\n ")
        self.shift = len(text.value) - len(text.value.lstrip("\n "))
        self.texts = texts
        self.sites: list[Site] = []
        self.stray: list[tuple[int, str]] = []
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
        return tuple(_joined(part) for part in ([*found, "".join(buffer)] if any(buffer) else found))

    def braces(self, depth: int) -> list[Part]:
        start = self.at
        self.at += 1
        if depth >= MAX_NESTING:
            self.stray.append((start + self.shift, "too many braces inside braces"))
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
        if not has_options:
            return [self.value(head, head_at)]
        options = self.options(start, depth)
        return [self.choice(head, head_at, options)]

    def options(self, start: int, depth: int) -> list[Parts]:
        options: list[Parts] = []
        while True:
            options.append(_trim(self.parts("|", depth + 1)))
            if self.at >= len(self.source):
                self.stray.append((start + self.shift, "a { is not closed"))
                return options
            self.at += 1
            if self.source[self.at - 1] == "}":
                return options

    def choice(self, head: str, at: int, options: list[Parts]) -> Part:
        names, problems = self.texts.names, self.texts.problems
        if head.split(None, 1)[:1] == ["if"]:
            condition = Marked(" ".join(head.split()[1:]), place(self.marked, at + self.shift + 3))
            when = compile_condition(condition, names, problems)
            if len(options) > 2:
                self.stray.append((at + self.shift, "an {if ...} has one | at most"))
            return Fork(when or (lambda story, moment: False), options[0], options[1] if len(options) > 1 else ())
        if head not in KINDS:
            self.stray.append((at + self.shift, f'"{head[:30]}:" is none of if, first, stop, cycle'))
            return ""
        if len(options) == 1:
            options = [*options, ()]
        self.sites.append(self.texts.site(self.marked, len(self.sites), len(options), KINDS[head]))
        return Varied(len(self.sites) - 1, tuple(options))

    def value(self, head: str, at: int) -> Part:
        names = self.texts.names
        article, _, id = head.rpartition(" ")
        if article.lower() in ("the", "a", "an"):
            thing = names.lookup(id, ("thing",))
            if thing or id in ROLES:
                return Name(thing[1] if thing else ROLES[id], article)
        variable = names.lookup(head, ("variable",))
        if variable:
            return Value(head, variable[1])
        if head in VALUES:
            return Value(head)
        mark = place(self.marked, at + self.shift)
        known = [*VALUES, *names.by_kind.get("variable", {})]
        self.texts.problems.add("HE104", mark, did_you_mean(head, known), what="the value", name=head[:60])
        return ""


def _joined(part: Part) -> Part:
    """The author's line ends are for the author's eye: a paragraph is one line, a blank line parts two."""
    if not isinstance(part, str) or "\n" not in part:
        return part
    return re.sub(r"(?<!\n)\n(?!\n)", " ", re.sub(r"[ \t]*\n[ \t]*(?:\n\s*)+", "\n\n", part))


def _trim(parts: Parts) -> Parts:
    """Spaces around an option are for the author's eye; a blank line in it is not."""
    if not parts:
        return parts
    first = parts[0].lstrip(" \n") if isinstance(parts[0], str) else parts[0]
    trimmed = (first, *parts[1:])
    last = trimmed[-1]
    return (*trimmed[:-1], last.rstrip(" \n") if isinstance(last, str) else last)
