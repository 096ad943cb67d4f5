"""Rooms and what stands in them."""

from __future__ import annotations

from ..fields import CHANCE, CONDITION, FLAG, TEXT, Field, either, items, number, one_of, record, ref, table
from .shared import HAS, RULE, TAGS, TRAITS, WORDS

SPEAKER = ("heard", "faint", "missed")

EXIT = {
    "to": Field(ref("room"), "the room it leads to"),
    "door": Field(ref("door"), "the door it leads through"),
    "time": Field(number(0, 600), "minutes it takes, where not the cost of `go`"),
    "when": Field(CONDITION, "it can only be used while this holds"),
    "otherwise": Field(TEXT, "said when it cannot"),
    "blocked": Field(TEXT, "it leads nowhere; this is said"),
    "chance": Field(CHANCE, "it only comes off as the dice fall (1 in 3); else the next of a list is tried"),
    "narrow": Field(FLAG, "yes: one at a time; it takes its time once more for each who comes along"),
    "words": Field(WORDS, "of an exit that is no direction: what it is called, [bridge, causeway]"),
    "oneway": Field(FLAG, "yes: there is no way back, and that is meant"),
}

EXITS = items(either(ref("room"), record("exit", lambda: EXIT)))

SCENERY = {
    "words": Field(WORDS, "what the player may call it; the first is its name", True),
    "text": Field(TEXT, "what EXAMINE tells", True),
    "read": Field(TEXT, "what READ tells, where that differs"),
}

ROOM = {
    "name": Field(TEXT, "its title", True),
    "words": Field(WORDS, "other names, for GO TO"),
    "text": Field(TEXT, "its description: on the first visit and on LOOK", True),
    "again": Field(TEXT, "a shorter one for coming back"),
    "listen": Field(TEXT, "what is heard here"),
    "heard": Field(TEXT, "what LISTEN tells of it in the rooms beside it"),
    "dark": Field(CONDITION, "`yes`, or a condition: while it holds and no light is here, nothing is seen"),
    "region": Field(WORDS, "groups of rooms it belongs to: `here is in REGION`"),
    "zone": Field(ref("zone"), "where it stands on the map of sound"),
    "open": Field(FLAG, "yes: hordes of its zone stand in this very room (a corridor, a hall)"),
    "echo": Field(number(0, 3), "so much louder is a sound made here: tiles, an iron roof"),
    "padded": Field(number(0, 3), "so much softer: carpet"),
    "speaker": Field(
        either(one_of(*SPEAKER), table(CONDITION, "how a call comes", ids=False)),
        "how a call comes here: heard (as without this), faint or missed; or {missed: CONDITION, faint: CONDITION}",
    ),
    "exits": Field(table(EXITS, "direction"), "direction, or a name of your own: a room; of a list the first that may"),
    "onward": Field(EXITS, "its text is told, and the player is led on there at once"),
    "scenery": Field(items(record("piece of scenery", lambda: SCENERY)), "things that are only looked at"),
    "rules": Field(items(record("rule", lambda: RULE)), "rules that hold while the player is here"),
    "has": HAS,
}

FORM = {
    "name": Field(TEXT, "its name in this form"),
    "short": Field(TEXT, "what friends say (of a survivor)"),
    "words": Field(WORDS, "other words for it, in place of those it had"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "read": Field(TEXT, "what READ tells, where that differs"),
    "listed": Field(TEXT, "its own sentence in the room"),
    "is": Field(items(one_of(*TRAITS)), "its traits, in place of those it had"),
}
FORMS = Field(
    table(record("form", lambda: FORM), "form"),
    "states with a name and texts of their own: `turn ID into FORM`, `ID is FORM`; what a form does not say stays",
)

THING = {
    "name": Field(TEXT, "without an article: black velvet cloak", True),
    "words": Field(WORDS, "other words for it"),
    "part_of": Field(ref("thing", "door", "survivor"), "the thing it is fixed to: seen with it, goes where it goes"),
    "at": Field(
        items(ref("room", "thing", "survivor", "group", "=carried", "=worn", "=nowhere", "=everywhere")),
        "a room, thing or survivor; `carried`, `worn` or `nowhere`; several rooms, a region, `everywhere`",
    ),
    "is": Field(items(one_of(*TRAITS)), "its traits"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "read": Field(TEXT, "what READ tells, where that differs"),
    "listed": Field(TEXT, "its own sentence in the room, until it is first moved"),
    "key": Field(ref("thing"), "the thing that locks and unlocks it"),
    "bulk": Field(number(0, 99), "how much room it takes (default 1)"),
    "holds": Field(number(0, 999), "the bulk that goes in or on it; without it, any"),
    "fuel": Field(number(1, 99_999), "turns (with a clock: minutes) for which it gives light; named ID.fuel"),
    "low": Field(table(TEXT, "what is left", ids=False), "told when so much fuel is left: {10: It flickers.}"),
    "out": Field(TEXT, "told when its fuel is gone"),
    "forms": FORMS,
    "tags": TAGS,
    "has": HAS,
}

BARRICADE = {
    "with": Field(items(ref("thing", "group")), "the things (or groups of things) that can be piled against it"),
    "bars": Field(items(ref("thing", "group")), "what can be put through its handles: one of them, which counts one"),
    "most": Field(number(1, 9), "how high it can be (default 3); each thing adds its bulk"),
}

DOOR = {
    "name": Field(TEXT, "without an article: sliding door", True),
    "words": Field(WORDS, "other words for it"),
    "between": Field(items(ref("room")), "the two rooms", True),
    "is": Field(items(one_of(*TRAITS)), "open, openable, locked, lockable"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "key": Field(ref("thing"), "the thing that locks and unlocks it"),
    "holds": Field(number(0, 99), "ticks it withstands those who press on it while it is shut (default 1)"),
    "muffles": Field(number(0, 9), "loudness a sound loses through it while it is shut (default 1)"),
    "glass": Field(FLAG, "yes: one can look through it while it is shut"),
    "latch": Field(items(ref("room")), "of its two rooms, those where it is latched, and opened, without a key"),
    "barricade": Field(record("barricade", lambda: BARRICADE), "what can be piled against it, and how high"),
    "forms": FORMS,
    "tags": TAGS,
    "has": HAS,
}
