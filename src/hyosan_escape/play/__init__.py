"""Floor 5: one sitting, without a screen.

Only what the first page needs is here; `replay` and `transcript` are asked for by those who want them.
"""

from .game import Game
from .save import Saved, SaveError, Summary, read, summary, write
from .wish import Reply, Wish

__all__ = ["Game", "Reply", "SaveError", "Saved", "Summary", "Wish", "read", "summary", "write"]
