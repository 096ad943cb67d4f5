"""How risks go: the luck of a story, and the modes it can be played in."""

from __future__ import annotations

from ..fields import TEXT, Field, number, one_of
from .shared import EFFECTS

LUCK = one_of("dice", "deck", "fixed", "hashed")
TOLD = one_of("numbers", "words", "no")
HOW = (
    "what decides a risk: dice; a deck of cards, each of which comes once before any comes again; fixed: what is "
    "likely goes well; hashed: the same choice always goes the same way in one game"
)

FATE = {
    "luck": Field(LUCK, f"{HOW} (default dice)"),
    "cards": Field(one_of("10", "20", "30", "40", "50", "60"), "how many cards the deck has (default 10)"),
    "told": Field(TOLD, "how odds are printed: as numbers, in a word, or not at all (default numbers)"),
}
MODE = {
    "name": Field(TEXT, "what the player calls it: Story", True),
    "text": Field(TEXT, "a line about it, for those who choose"),
    "luck": Field(LUCK, "as in `fate`"),
    "told": Field(TOLD, "as in `fate`"),
    "pace": Field(number(1, 1000), "what takes time takes so many hundredths of it, rounded up (default 100)"),
    "undo": Field(
        one_of("always", "call", "chapter"),
        "how far UNDO goes back: always, or no further than the turn of the last call or chapter",
    ),
    "do": Field(EFFECTS, "effects when a game in this mode begins: settings of your own, sizes of hordes"),
}
