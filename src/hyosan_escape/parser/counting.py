"""Numbers as people say them: "two", "the second one", "option 2", "the last"."""

from __future__ import annotations

import re

_CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
_ORDINALS = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth",
    "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS = {word: number for number, word in enumerate(_ORDINALS, 1)} | {"last": -1}
_NUMBERS = {word: number for number, word in enumerate(_CARDINALS, 1)} | ORDINALS
_PICKED = re.compile(
    r"(?:(?:choose|pick|select|take|use|try|press|type|enter|do|go|go with|go for|go to|with|answer|say|i|ill|my|choice"
    r"|is|the|option|number|choice|no|nr|line|answer) )*"
    r"(?P<number>\d{1,4}|[a-z]+)(?:(?<=\d)(?:st|nd|rd|th))?(?: (?:one|option|choice|answer|thing|line))?"
)


def numbered(text: str, last: int) -> int:
    """The number a whole line picks from a list of `last` lines; 0 if it picks none."""
    match = _PICKED.fullmatch(text)
    word = match["number"] if match else ""
    number = int(word) if word.isdigit() else _NUMBERS.get(word) or 0
    return last if number == -1 else number
