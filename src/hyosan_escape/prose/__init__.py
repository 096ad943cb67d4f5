"""Floor 4: turns to blocks of text. Decides words, never widths or colours."""

from .block import ASIDE, CHART, CHOICE, HEADING, SOUND, TEXT, Block, paragraphs
from .describe import room
from .narrate import menu, narrate
from .plain import plain, unstarred

__all__ = [
    "ASIDE", "CHART", "CHOICE", "HEADING", "SOUND", "TEXT", "Block", "menu", "narrate",
    "paragraphs", "plain", "room", "unstarred",
]  # fmt: skip
