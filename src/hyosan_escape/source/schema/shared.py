"""What several kinds of entry have in common."""

from __future__ import annotations

from ..fields import CONDITION, DOMAIN, EFFECT, FLAG, PATTERN, TEXT, Field, either, items, record, ref, table

WORDS = items(TEXT)
EFFECTS = items(EFFECT)

TRAITS = {
    "fixed": "it cannot be taken",
    "scenery": "it is not listed in the room either: the room's own text tells of it",
    "wearable": "it can be worn",
    "container": "things can be put in it, while it is open",
    "supporter": "things can be put on it",
    "open": "it begins open",
    "openable": "the player can open and close it; without this, only effects can",
    "locked": "it begins locked, and stays shut until its `key` or an effect unlocks it",
    "lockable": "it can be locked; a `key` says that too",
    "lit": "it begins giving light",
    "switchable": "the player can turn it on and off; on, it gives light",
    "edible": "EAT makes an end of it",
    "drinkable": "DRINK makes an end of it",
    "breakable": "BREAK breaks it, and so does being thrown, or hit: `ID is broken`, its form `broken` if it has one",
    "throwable": "it can be thrown, at anything, and lies in the room then",
    "soundproof": "whoever wears it (or, of others, has it) hears no call",
    "plural": "it is many: some sweets, they are",
    "proper": "its name takes no article: Excalibur",
}
DIRECTIONS = (
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
    "up", "down", "in", "out",
)  # fmt: skip

TAGS = Field(WORDS, "groups it belongs to: `any of GROUP is carried`, `count of GROUP is here`")
RENAMED = Field(WORDS, "the id it had before: so that games saved then find it")

LIKE = Field(
    ref("kind"), "the kind it is of: what it does not say itself is as there; traits, words and tags are added"
)
KIND = Field(FLAG, "yes: it is only a kind, for others to be `like`, and not in the story itself")

VARIABLE = {
    "is": Field(DOMAIN, "flag, 0..5, 3 of 0..5, or a list of words", True),
    "said": Field(TEXT, "what WHY tells of it: of a flag `you [know] the way`, of others its name: our hope"),
    "renamed_from": RENAMED,
}
PROPERTIES = table(either(DOMAIN, record("variable", lambda: VARIABLE)), "property name")
HAS = Field(PROPERTIES, "variables of its own: {trust: 2 of 0..5, hurt: flag}; named ID.trust, ID.hurt")

EACH = Field(
    ref("group", "=survivors", "=party", "=everyone"),
    "it is written once for each of a group, and `it` is whose turn it is: {the it}, it.hunger, move it to hall",
)

RULE = {
    "each": EACH,
    "on": Field(items(PATTERN), "what sets it off: drop cloak, any except look, enter bar, turn, at 13:30", True),
    "when": Field(CONDITION, "it holds only while this is true"),
    "instead": Field(TEXT, "the action does not happen; this is said"),
    "before": Field(TEXT, "said (and `do` done) first; then the action happens"),
    "refused": Field(TEXT, "said in place of the engine's refusal, where the action cannot be done"),
    "say": Field(TEXT, "said after the action"),
    "do": Field(EFFECTS, "effects, in order"),
    "once": Field(FLAG, "yes: only the first time"),
}
