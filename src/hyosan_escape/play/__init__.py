"""Floor 5: one sitting, without a screen.

Only what the first page needs is here; `replay` and `transcript` are asked for by those who want them.
"""

from .game import Game
from .save import belonging, contains, opened, read, summary, write
from .saved import Saved, SaveError, Summary
from .wish import Reply, Wish

__all__ = [
    "Game",
    "Reply",
    "SaveError",
    "Saved",
    "Summary",
    "Wish",
    "belonging",
    "contains",
    "opened",
    "read",
    "summary",
    "write",
]
