"""A typed line before it is understood: cleaned, and parted into commands."""

from __future__ import annotations

import re
from functools import lru_cache

from .grammar import FILLER, TRAILER

MAX_LINE = 400
_STOP = re.compile(r"(?<!\bms)(?<!\bmr)(?<!\bdr)(?<!\bst)(?<!\bmrs)[.;]+|, *then\b|\bthen\b", re.IGNORECASE)
_SIGNS = re.compile(r"!1*|[^\w\s,.;'-]")


_AND = re.compile(r"[&+]")
_COLON = re.compile(r":(?=\s)")  # "geon: wait"; not 15:20
_NUMBERED = re.compile(r"\bno\. ?(?=\d)", re.IGNORECASE)


@lru_cache(maxsize=512)
def normalise(line: str) -> str:
    """Small letters, no politeness, one space between words."""
    text = _SIGNS.sub(" ", _AND.sub(" and ", _COLON.sub(" , ", line[:MAX_LINE].lower())).replace("’", "'")).replace(
        "'", ""
    )
    text = " ".join(text.replace(",", " , ").replace(".", " ").split()).strip(" ,;")
    while True:
        shorter = TRAILER.sub("", FILLER.sub("", text, count=1))
        if shorter == text or not shorter:
            return text
        text = shorter


def is_number(text: str) -> bool:
    """Plain digits only: `isdigit` is true of signs, such as a raised two, that are no numbers to count with."""
    return text.isascii() and text.isdigit()


def split(line: str) -> list[str]:
    """The commands of a line: parted by full stops, semicolons or "then"."""
    line = _NUMBERED.sub("number ", line)
    if "." not in line and ";" not in line and " then " not in line:
        return [line]
    return [part.strip() for part in _STOP.split(line) if part.strip(" ,")]
