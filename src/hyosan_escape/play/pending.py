"""The question that stands open, and what a line means as an answer to it."""

from __future__ import annotations

from ..named import NamedTuple
from ..parser import is_number
from ..parser.counting import numbered
from ..world import Action

_YES = frozenset(["yes", "y", "yeah", "yep", "ok", "okay", "sure", "yes i did", "i did", "correct"])
_NO = frozenset(["no", "n", "nope", "neither", "none", "never mind", "nevermind", "cancel"])


class Pending(NamedTuple):
    """What a bare answer would mean: numbered options, or one line offered with "did you mean".

    `topics`: the options are what somebody can be asked about. Their numbers hold as long as nothing else is done.
    """

    options: tuple[tuple[str, Action], ...] = ()
    meant: str = ""
    topics: bool = False

    def answered(self, text: str) -> Action | str:
        """What the line means as an answer; "" if it is a fresh command."""
        if self.meant:
            return self.meant if text in _YES else ""
        number = int(text[:4]) if is_number(text) else 0 if self.topics else numbered(text, len(self.options))
        if 0 < number <= len(self.options):
            return self.options[number - 1][1]
        if self.topics:
            return ""  # a bare topic is for the parser
        spoken = set(text.split()) - {"the", "one", "a"}
        fitting = [action for label, action in self.options if spoken and spoken <= set(label.split())]
        return fitting[0] if len(fitting) == 1 else ""

    def is_declined(self, text: str) -> bool:
        return bool(self.options or self.meant) and not self.topics and text in _NO


NOTHING_PENDING = Pending()
