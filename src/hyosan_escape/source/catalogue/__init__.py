"""Every problem an author can be told of: code, severity, sentence, cure. Each has its page in docs/problems."""

from .entry import Entry
from .files import FILES
from .lines import LINES
from .shape import SHAPE
from .whole import WHOLE

CATALOGUE: dict[str, Entry] = {**FILES, **SHAPE, **LINES, **WHOLE}


def title(code: str) -> str:
    """The problem in general, for lists and the head of its page."""
    entry = CATALOGUE[code]
    return entry.title or entry.template
