"""Floor 6: a story that proves itself. Searches and walks through all that can happen, on the story as it is played."""
