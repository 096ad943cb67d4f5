"""Floor 6: the street door: files and the terminal."""
