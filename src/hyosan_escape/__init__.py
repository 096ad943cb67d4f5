"""Hyosan Escape: an interactive-fiction engine whose stories are YAML, and the game that came with it."""

__version__ = "0.1.0"
