"""Other words for a line that was not understood.

The rows are read from the top. A row may be wrong about a line: what comes of it counts only if the game
understands it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .paraphrases import PARAPHRASES
from .politeness import CLOSINGS, EMPTY_WORDS, OPENINGS
from .questions import QUESTIONS, REMARKS

_ROWS = tuple((re.compile(pattern), others) for pattern, *others in (*QUESTIONS, *PARAPHRASES))
_REMARKS = tuple((re.compile(pattern), key) for pattern, key in REMARKS)
_ASKED = "who|whose|whos|what|whats|when|where|wheres|which|why|how|hows|is|are|am|was|does|do|did"
_ASKED += "|can|could|will|would|should|has|have|may"
ASKING = frozenset(_ASKED.split("|"))
_QUESTION = re.compile(rf"(?:{_ASKED})\b.+")
_SOURCES = (*OPENINGS, *CLOSINGS, *EMPTY_WORDS, _ASKED, *(row[0] for row in (*QUESTIONS, *PARAPHRASES, *REMARKS)))
COMMON = frozenset(word for text in _SOURCES for word in re.findall(r"(?<!\\)\b[a-z]{2,}", text))


def reworded(text: str) -> Iterator[str]:
    """What the line may be another way of saying, the nearest first."""
    for pattern, others in _ROWS:
        match = pattern.fullmatch(text)
        if match:
            yield from (match.expand(other) for other in others)


def remark(text: str) -> str:
    """The message that answers small talk, or a question that only playing answers; "" if it is neither."""
    key = next((key for pattern, key in _REMARKS if pattern.fullmatch(text)), "")
    return key or ("unanswered" if _QUESTION.fullmatch(text) else "")
