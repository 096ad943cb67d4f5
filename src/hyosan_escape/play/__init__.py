"""Floor 5: one sitting, without a screen."""

from .game import Game
from .replay import ReplayError, replay, resume
from .save import Saved, SaveError, Summary, read, summary, write
from .transcript import Failure, run_text
from .wish import LIST, LOAD, QUIT, SAVE, SCRIPT, UNSCRIPT, Reply, Wish

__all__ = [
    "LIST", "LOAD", "QUIT", "SAVE", "SCRIPT", "UNSCRIPT", "Failure", "Game", "ReplayError", "Reply",
    "SaveError", "Saved", "Summary", "Wish", "read", "replay", "resume", "run_text", "summary", "write",
]  # fmt: skip
