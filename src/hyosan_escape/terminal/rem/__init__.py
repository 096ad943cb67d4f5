"""The game for displays, bots and test tools that speak the JSON of GlkOte and RemGlk, on standard input and output."""
