"""Floor 4: words to actions, and actions to words."""

from .choosing import labelled
from .complete import complete
from .context import Context, remember
from .grammar import GRAMMAR
from .meaning import Command, GoTo, Meaning, Misunderstood, Question
from .orders import is_spoken_to
from .parse import parse
from .say import choice_number, phrase
from .vocabulary import Vocabulary, vocabulary
from .words import is_number, normalise, split

__all__ = [
    "GRAMMAR", "Command", "Context", "GoTo", "Meaning", "Misunderstood", "Question", "Vocabulary",
    "choice_number", "complete", "is_number", "is_spoken_to",
    "labelled", "normalise", "parse", "phrase", "remember", "split",
    "vocabulary",
]  # fmt: skip
