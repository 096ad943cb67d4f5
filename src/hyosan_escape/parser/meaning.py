"""What a typed line can mean."""

from ..named import NamedTuple
from ..world import Action


class Command(NamedTuple):
    """Actions to do in order; `note` tells what was supplied for the player: "(on the hook)"."""

    actions: tuple[Action, ...]
    note: str = ""


class GoTo(NamedTuple):
    room: int


class Question(NamedTuple):
    """Asked back; each option is a label and the action it stands for."""

    text: str
    options: tuple[tuple[str, Action], ...]


class Misunderstood(NamedTuple):
    """`word` is the one that is not known (or ""); `heard` what was understood of the rest."""

    reason: str
    word: str = ""
    heard: str = ""
    meant: str = ""  # a whole line that may have been meant
    lacks: str = ""  # what is missing: "to whom"


Meaning = Command | GoTo | Question | Misunderstood
