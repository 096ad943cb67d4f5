"""Floor 6: tools for the author."""
