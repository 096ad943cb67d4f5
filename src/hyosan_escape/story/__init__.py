"""Floor 2: the checked story, constant after loading."""

from .load import StoryError, Trees, check_story, check_texts, load_story
from .model import Story

__all__ = ["Story", "StoryError", "Trees", "check_story", "check_texts", "load_story"]
