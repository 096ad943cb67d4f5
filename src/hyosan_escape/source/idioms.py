"""Whole lines as other systems and English would have them, and how they are written here.

What a single word of such a line could have meant says less: "at least" is no slip of "east".
"""

from __future__ import annotations

import re

_DIGITS = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
# A pattern for the whole line; a cure, with what the pattern found.
_CONDITIONS = (
    (r"(.*?\S) (?:is |= )?at least (\S+)", r"{0} >= {1}"),
    (r"(.*?\S) (?:is |= )?at most (\S+)", r"{0} <= {1}"),
    (r"(.*?\S) (?:is )?(?:more|greater|higher|larger) than (\S+)", r"{0} > {1}"),
    (r"(.*?\S) (?:is )?(?:less|fewer|lower|smaller) than (\S+)", r"{0} < {1}"),
    (r"(\S+) is (?:in|of|with) (?:the )?(?:party|me|you|company|player)", r"{0} is with us"),
    (r"(\S+) is (?:following|following (?:me|you|us)|a companion)", r"{0} is with us"),
    (r"(\S+) (?:is|=) (?:switched |turned )?on", r"{0} is lit; a flag stands alone: {0}"),
    (r"(\S+) (?:is|=) (?:switched |turned )?off", r"{0} is not lit; of a flag: not {0}"),
    (r"(\S+) not (\S+)", r"{0} is not {1}"),
    (r"(?:you|player|i) (?:have|has|carry|carries|hold|holds) (?:the |an? )?(\S+)", r"{0} is carried"),
    (r"(?:you|player|i) (?:am |are |is )?(?:in|at) (?:the )?(\S+)", r"here is {0}"),
)
_EFFECTS = (
    (r"move (\S+) to (?:the )?(?:party|us|company|group)", r"join {0}"),
    (r"give (?:the )?(\S+) to (?:the )?(\S+)", r"move {0} to {1}"),
    (r"(?:remove|delete|destroy) (?:the )?(\S+)", r"move {0} to nowhere"),
    (r"(?:ending|goto|go to) ending (\S+)|ending (\S+)", r"end {0}"),
    (r"(?:increase|increment|raise) (\S+)(?: by (\d+))?", r"add {1} to {0}"),
    (r"(?:decrease|decrement|lower|reduce) (\S+)(?: by (\d+))?", r"subtract {1} from {0}"),
    (r"set (\S+) (?:= )?(\d+)|(\S+) = (\d+)", r"set {0} to {1}"),
)
_TABLES = {"HE201": _CONDITIONS, "HE202": _EFFECTS}


def line_cure(line: str, code: str) -> str:
    """The line as it is written here, or what would make it one; "" if it is no such line. `code`: see HE201, HE202."""
    for pattern, cure in _TABLES.get(code, ()):
        found = re.fullmatch(pattern, line)
        if found:
            parts = [part for part in found.groups() if part] or [""]
            return f"Write: {cure.format(*(_digits(part) for part in parts), '1')}."
    return _without_article(line) or _in_digits(line) or (_as_list(line) if code == "HE202" else "")


def _without_article(line: str) -> str:
    without = re.sub(r"\b(?:the(?! call\b| missed\b)|an?) ", "", line)
    return f"Ids stand without an article: {without}." if without != line else ""


def _in_digits(line: str) -> str:
    found = [word for word in line.split() if word in _DIGITS[2:]]
    return f"Numbers are written in digits: {_digits(found[0])}." if found else ""


def _digits(word: str) -> str:
    return str(_DIGITS.index(word)) if word in _DIGITS else word


def _as_list(line: str) -> str:
    parts = line.split(" and ")
    return f"Write several as a list: [{', '.join(parts)}]." if len(parts) > 1 else ""
