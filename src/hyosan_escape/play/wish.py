"""What a game asks of the floor above: only that floor may touch files or end the program."""

from ..named import NamedTuple
from ..prose import Block


class Wish(NamedTuple):
    """`kind` is one of the constants; `name` is what the player typed after it."""

    kind: str
    name: str = ""


SAVE, LOAD, LIST, QUIT, SCRIPT, UNSCRIPT = "save", "load", "list", "quit", "script", "unscript"
SETTINGS = "settings"


class Reply(NamedTuple):
    """The answer to one line. `turned`: the world moved, so there is something to autosave."""

    blocks: list[Block]
    wish: Wish | None = None
    turned: bool = False
