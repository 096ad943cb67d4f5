"""The story format as data: every section, every key, a sentence of help on each.

The loader reads by these tables; the manual and the editor's schema are printed from them.
"""

from ..fields import TEXT, Field, items
from .about import CLOCK, GLOSS, PLAYER, STORY
from .aims import ACHIEVEMENT, CLOSING, GOAL, NOTE
from .fate import FATE, MODE, RISK
from .people import COMMON_ORDER, GROUP, SURVIVOR
from .shared import DIRECTIONS, KIND, LIKE, RENAMED, RULE, TRAITS, VARIABLE
from .sound import CALL, HEARING, HORDE, MASK, PURSUIT, SPEAKERS, ZONE
from .tale import CHAPTER, ENDING, FUSE, POOL, SCENE, VERB
from .tests import PROPERTY, TEST
from .world import DOOR, ROOM, THING

ONE: dict[str, dict[str, Field]] = {
    "story": STORY,
    "player": PLAYER,
    "clock": CLOCK,
    "hearing": HEARING,
    "pursuit": PURSUIT,
    "fate": FATE,
}
MANY: dict[str, tuple[str, dict[str, Field]]] = {
    "rooms": ("room", ROOM),
    "things": ("thing", THING),
    "doors": ("door", DOOR),
    "survivors": ("survivor", SURVIVOR),
    "groups": ("group", GROUP),
    "orders": ("common order", COMMON_ORDER),
    "scenes": ("scene", SCENE),
    "pools": ("pool", POOL),
    "fuses": ("fuse", FUSE),
    "chapters": ("chapter", CHAPTER),
    "modes": ("mode", MODE),
    "risks": ("risk", RISK),
    "verbs": ("verb", VERB),
    "endings": ("ending", ENDING),
    "goals": ("goal", GOAL),
    "achievements": ("achievement", ACHIEVEMENT),
    "closings": ("closing", CLOSING),
    "notes": ("note", NOTE),
    "zones": ("zone", ZONE),
    "calls": ("call", CALL),
    "speakers": ("speakers", SPEAKERS),
    "hordes": ("horde", HORDE),
    "masks": ("mask", MASK),
    "glossary": ("glossary word", GLOSS),
    "tests": ("test", TEST),
    "properties": ("property to prove", PROPERTY),
}
for _section, (_, _fields) in MANY.items():  # ids are for ever: whatever has one may have had another
    if _section not in ("tests", "groups", "properties"):  # no saved game knows of these
        _fields.setdefault("renamed_from", RENAMED)
LIKENED = ("rooms", "things", "doors", "survivors", "hordes", "endings")  # whose entries may be of a kind
for _section in LIKENED:
    MANY[_section][1].setdefault("like", LIKE)
    MANY[_section][1].setdefault("kind", KIND)
# What a story was released with: `check --release` writes it, and saved games may know every id in it.
ONE["released"] = {
    section: Field(items(TEXT), f"ids of `{section}` that saved games may know")
    for section in (*MANY, "variables")
    if section not in ("tests", "properties")
}
SECTIONS = (*ONE, "variables", *MANY, "rules", "messages")

__all__ = ["DIRECTIONS", "LIKENED", "MANY", "ONE", "RULE", "SECTIONS", "TRAITS", "VARIABLE"]
