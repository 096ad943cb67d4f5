"""The comments of the story's files: what they allow, and where one cuts a text short by mistake.

A `#` inside a text is no comment, so comments are looked for in the gaps between YAML's leaves, not by lines. This is
done when a story is checked, never when it is played.

`# allow: HE308 the fall is meant` takes back a warning in its line, or, alone in a line, in the next that holds
anything else. It must say why, it must be needed, and it cannot take back an error.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..named import NamedTuple
from .catalogue import CATALOGUE
from .mark import Mark
from .problem import Problems
from .suggest import did_you_mean
from .yaml_tree import Span

_COMMENT = re.compile(r"(?<!\S)#[^\n]*")
_ALLOW = re.compile(r"#\s*allow:\s*(?P<codes>[^\s,:]*(?:\s*,\s*HE\w+)*)[\s,:–—-]*(?P<reason>.*)", re.IGNORECASE)
_CODE = re.compile(r"[^\s,]+")
_STUCK = re.compile(r"#\w")  # "door #2": whoever writes a comment leaves a space after its sign


class Comment(NamedTuple):
    """`alone`: nothing else stands in its line. `cuts`: an unquoted text ends one space before it."""

    mark: Mark
    text: str
    alone: bool
    cuts: bool


class Allowance(NamedTuple):
    """One code of an `allow`, with the line whose warning it takes back."""

    code: str
    mark: Mark
    line: int


def heed_comments(
    texts: Mapping[str, str], leaves: Mapping[str, Sequence[Span]], problems: Problems, *, complete: bool
) -> None:
    """Take back the warnings that comments allow, and tell what is wrong with the comments.

    `leaves` are those of the files that may hold comments. `complete`: every warning that the story deserves was
    looked for, so an `allow` without one is not needed.
    """
    allowances = [each for file in leaves for each in _read(file, texts[file], leaves[file], problems)]
    warned = problems.warned()
    problems.take_back({(each.mark.file, each.line, each.code) for each in allowances})
    for each in allowances if complete else ():
        if (each.mark.file, each.line, each.code) not in warned:
            problems.add("HE021", each.mark, code=each.code)


def _read(file: str, text: str, leaves: Sequence[Span], problems: Problems) -> Iterator[Allowance]:
    lines = text.split("\n")
    below = 0
    for comment in comments(file, text, leaves):
        allow = _ALLOW.match(comment.text)
        if allow:
            line = comment.mark.line
            if comment.alone:
                below = line = below if below > line else _next_line(lines, line)
            yield from _allowances(comment, allow, line, problems)
        elif comment.cuts and _STUCK.match(comment.text):
            problems.add("HE017", comment.mark, rest=comment.text[:40])


def comments(file: str, text: str, leaves: Sequence[Span]) -> Iterator[Comment]:
    """Every comment of a file, in order."""
    at, line, counted = 0, 1, 0
    before = Span(0, 0, plain=False)
    for leaf in [*leaves, Span(len(text), len(text), plain=False)]:
        for found in _COMMENT.finditer(text, at, leaf.start):
            line, counted = line + text.count("\n", counted, found.start()), found.start()
            begins = text.rfind("\n", 0, found.start()) + 1
            alone = not text[begins : found.start()].strip()
            cuts = before.plain and found.start() == before.end + 1
            yield Comment(Mark(file, line, found.start() - begins + 1), found.group(), alone, cuts)
        at, before = leaf.end, leaf


def _next_line(lines: list[str], line: int) -> int:
    """The next line that is neither blank nor a comment: several that stand alone speak of the same."""
    while line < len(lines) and lines[line].lstrip()[:1] in ("", "#"):
        line += 1
    return line + 1


def _allowances(comment: Comment, allow: re.Match[str], line: int, problems: Problems) -> Iterator[Allowance]:
    for word in _CODE.finditer(allow["codes"]):
        mark = comment.mark._replace(column=comment.mark.column + allow.start("codes") + word.start())
        code = word.group().upper()
        if code not in CATALOGUE:
            problems.add("HE023", mark, did_you_mean(code, CATALOGUE), code=word.group()[:20])
        elif CATALOGUE[code].severity == "error":
            problems.add("HE020", mark, code=code)
        else:
            yield Allowance(code, mark, line)
    if not allow["codes"]:
        problems.add("HE023", comment.mark, "Write: # allow: HE308 and the reason.", code="")
    elif not allow["reason"].strip():
        problems.add("HE022", comment.mark)
