"""How risks go: the luck of a story, and the modes it can be played in."""

from __future__ import annotations

from ..fields import CONDITION, TEXT, Field, items, number, one_of, record, ref
from .shared import EFFECTS

LUCK = one_of("dice", "deck", "fixed", "hashed")
TOLD = one_of("numbers", "words", "no")
HOW = (
    "what decides a risk: dice; a deck of cards, each of which comes once before any comes again; fixed: what is "
    "likely goes well; hashed: the same choice always goes the same way in one game"
)

MODIFIER = {
    "when": Field(CONDITION, "it counts while this holds"),
    "by": Field(number(-9, 9), "so many tenths more (or fewer: -1) go well", True),
    "times": Field(TEXT, "once for each of this number: wounds, count of party, geon.trust"),
    "over": Field(number(0, 99), "of which so many do not count"),
    "most": Field(number(1, 9), "so many times at most"),
    "why": Field(TEXT, "a few words for ODDS: in your socks", True),
}
COMMON = {**MODIFIER, "for": Field(items(ref("risk")), "the risks it counts in; without it, all")}
OUTCOME = {
    "say": Field(TEXT, "said, where the choice itself says nothing"),
    "do": Field(EFFECTS, "effects, in order, before those of the choice"),
    "goto": Field(
        TEXT, "a passage of the choice's own scene, SCENE.PASSAGE or `end`, where the choice says nothing else"
    ),
}
RISK = {
    "name": Field(TEXT, "what ODDS calls it: slipping past", True),
    "odds": Field(
        items(number(0, 10)), "tenths that go well against a danger of size 1, 2, 3 ...; 10 is certain", True
    ),
    "margin": Field(
        number(0, 10),
        "the tenths after these cost something (default 3); the rest goes badly, or costs, where there is no `bad`",
    ),
    "most": Field(number(0, 10), "tenths that it comes to at most, however much helps (default 9)"),
    "certain": Field(CONDITION, "nothing can go wrong while this holds"),
    "needs": Field(CONDITION, "its choices are closed unless this holds"),
    "locked": Field(TEXT, "why they are closed, where they do not say"),
    "modifiers": Field(items(record("modifier", lambda: MODIFIER)), "what makes it better or worse"),
    "clean": Field(record("outcome of a risk", lambda: OUTCOME), "what it always brings when it goes well"),
    "cost": Field(record("outcome of a risk", lambda: OUTCOME), "what it always brings when it costs something"),
    "bad": Field(record("outcome of a risk", lambda: OUTCOME), "what it always brings when it goes badly"),
}

FATE = {
    "luck": Field(LUCK, f"{HOW} (default dice)"),
    "cards": Field(one_of("10", "20", "30", "40", "50", "60"), "how many cards the deck has (default 10)"),
    "most": Field(number(0, 10), "tenths that any risk comes to at most (default 9)"),
    "modifiers": Field(
        items(record("common modifier", lambda: COMMON)), "what makes every risk better or worse, or those it is `for`"
    ),
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
