"""The story format as data: every section, every key, a sentence of help on each.

The loader reads by these tables and the manual is checked against them.
"""

from __future__ import annotations

from .fields import FLAG, TEXT, Field, either, items, number, one_of, record, table

WORDS = items(TEXT)
CONDITION = TEXT
EFFECTS = items(TEXT)

TRAITS = (
    "fixed", "scenery", "wearable", "container", "supporter", "open", "openable",
    "locked", "lockable", "lit", "switchable", "plural", "proper",
)  # fmt: skip
DIRECTIONS = (
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest",
    "up", "down", "in", "out",
)  # fmt: skip

STORY = {
    "id": Field(TEXT, "a short name that never changes; saves are kept under it", True),
    "title": Field(TEXT, "shown at the start", True),
    "start": Field(TEXT, "the room where play begins", True),
    "headline": Field(TEXT, "a line under the title"),
    "author": Field(TEXT, "who wrote it"),
    "version": Field(TEXT, "such as 1.0.0"),
    "ifid": Field(TEXT, "the story's number in the archives of interactive fiction: a UUID"),
    "text": Field(TEXT, "the opening, before the first room"),
    "about": Field(TEXT, "what ABOUT tells"),
    "content": Field(TEXT, "the content note: shown before the first prompt, and by CONTENT"),
    "status": Field(TEXT, "the status line, as a text with values: {room}, {time}, {party} ..."),
}

CLOCK = {
    "start": Field(TEXT, "day and time at which the story begins: Wed 12:05", True),
    "days": Field(WORDS, "the names of the days, in order: [Wed, Thu, Fri]", True),
    "tick": Field(number(1, 60), "minutes between two ticks; hordes walk at ticks (default 5)"),
    "costs": Field(table(number(0, 600), "verb"), "minutes that each verb takes; 0 where not named"),
}

EXIT = {
    "to": Field(TEXT, "the room it leads to"),
    "door": Field(TEXT, "the door it leads through"),
    "time": Field(number(0, 600), "minutes it takes, where not the cost of `go`"),
    "when": Field(CONDITION, "it can only be used while this holds"),
    "otherwise": Field(TEXT, "said when it cannot"),
    "blocked": Field(TEXT, "it leads nowhere; this is said"),
    "oneway": Field(FLAG, "yes: there is no way back, and that is meant"),
}

RULE = {
    "on": Field(items(TEXT), "what sets it off: drop cloak, any except look, enter bar, turn, at 13:30", True),
    "when": Field(CONDITION, "it holds only while this is true"),
    "instead": Field(TEXT, "the action does not happen; this is said"),
    "say": Field(TEXT, "said after the action"),
    "do": Field(EFFECTS, "effects, in order"),
    "once": Field(FLAG, "yes: only the first time"),
}

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
    "dark": Field(CONDITION, "`yes`, or a condition: while it holds and no light is here, nothing is seen"),
    "zone": Field(TEXT, "where it stands on the map of sound"),
    "open": Field(FLAG, "yes: hordes of its zone stand in this very room (a corridor, a hall)"),
    "exits": Field(table(either(TEXT, record("exit", lambda: EXIT)), "exit"), "direction: room"),
    "scenery": Field(items(record("piece of scenery", lambda: SCENERY)), "things that are only looked at"),
    "rules": Field(items(record("rule", lambda: RULE)), "rules that hold while the player is here"),
}

THING = {
    "name": Field(TEXT, "without an article: black velvet cloak", True),
    "words": Field(WORDS, "other words for it"),
    "at": Field(TEXT, "a room, thing or survivor; `carried`, `worn` or `nowhere`"),
    "is": Field(items(one_of(*TRAITS)), "its traits"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "read": Field(TEXT, "what READ tells, where that differs"),
    "listed": Field(TEXT, "its own sentence in the room, until it is first moved"),
    "key": Field(TEXT, "the thing that locks and unlocks it"),
}

DOOR = {
    "name": Field(TEXT, "without an article: sliding door", True),
    "words": Field(WORDS, "other words for it"),
    "between": Field(items(TEXT), "the two rooms", True),
    "is": Field(items(one_of(*TRAITS)), "open, openable, locked, lockable"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "key": Field(TEXT, "the thing that locks and unlocks it"),
}

TOPIC = {
    "words": Field(WORDS, "what the player may ask about; the id counts too"),
    "when": Field(CONDITION, "while this holds"),
    "say": Field(TEXT, "the answer", True),
    "do": Field(EFFECTS, "effects, in order"),
}

SURVIVOR = {
    "name": Field(TEXT, "full name: Pyo Geon", True),
    "short": Field(TEXT, "what friends say: Geon"),
    "words": Field(WORDS, "other words for this person"),
    "they": Field(one_of("he", "she", "they"), "pronoun"),
    "at": Field(TEXT, "a room, `party` or `nowhere`"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "listed": Field(TEXT, "a sentence in the room"),
    "topics": Field(table(record("topic", lambda: TOPIC), "topic"), "what ASK ... ABOUT finds"),
}

ODDS = {
    "clean": Field(number(0, 10), "tenths that go well", True),
    "cost": Field(number(0, 10), "tenths that cost something"),
}
OUTCOME = {
    "say": Field(TEXT, "said"),
    "do": Field(EFFECTS, "effects, in order"),
    "goto": Field(TEXT, "a passage of this scene"),
}
CHOICE = {
    "label": Field(TEXT, "what the player picks: three to twelve words", True),
    "when": Field(CONDITION, "not shown unless this holds"),
    "needs": Field(CONDITION, "shown, but closed unless this holds"),
    "locked": Field(TEXT, "why it is closed"),
    "say": Field(TEXT, "said when picked"),
    "do": Field(EFFECTS, "effects, in order"),
    "goto": Field(TEXT, "a passage of this scene; without it the scene ends"),
    "time": Field(number(0, 600), "minutes"),
    "sticky": Field(FLAG, "yes: may be picked again"),
    "odds": Field(record("odds", lambda: ODDS), "tenths: clean, cost; bad is what is left"),
    "clean": Field(record("outcome", lambda: OUTCOME), "what happens when it goes well"),
    "cost": Field(record("outcome", lambda: OUTCOME), "what happens when it costs something"),
    "bad": Field(record("outcome", lambda: OUTCOME), "what happens when it goes badly"),
}
PASSAGE = {
    "text": Field(TEXT, "what is told", True),
    "choices": Field(items(record("choice", lambda: CHOICE)), "what can be picked"),
}
SCENE = {
    **PASSAGE,
    "when": Field(CONDITION, "it opens by itself when this comes true"),
    "again": Field(FLAG, "yes: it may open more than once"),
    "passages": Field(table(record("passage", lambda: PASSAGE), "passage"), "further passages"),
}

FUSE = {
    "say": Field(TEXT, "said when it burns down"),
    "do": Field(EFFECTS, "effects, in order"),
}
VERB = {
    "lines": Field(WORDS, "how it is typed: roll, call the roll, bar [thing] with [thing]", True),
    "time": Field(number(0, 600), "minutes"),
    "say": Field(TEXT, "said where no rule answers"),
}
ENDING = {
    "title": Field(TEXT, "shown large", True),
    "text": Field(TEXT, "the last page", True),
    "when": Field(CONDITION, "the story ends by itself when this comes true"),
}
ZONE = {
    "floor": Field(number(0, 99), "for `above` and `below`"),
    "side": Field(one_of("west", "centre", "east", "north", "south"), "for `to the west`"),
    "next": Field(WORDS, "zones beside it"),
    "barred": Field(WORDS, "zones behind a barrier: sound passes, hordes do not"),
}
CALL = {
    "name": Field(TEXT, "as the status line prints it", True),
    "at": Field(items(TEXT), "times: 15:20 (every day) or Wed 15:20", True),
    "say": Field(TEXT, "said when it plays"),
}
HORDE = {
    "name": Field(TEXT, "who they were", True),
    "at": Field(TEXT, "a zone, or `nowhere`"),
    "size": Field(number(1, 4), "1 a few, 2 up to ten, 3 up to forty, 4 more"),
    "go": Field(table(TEXT, "call"), "call: zone"),
}
HEARING = {
    "noise": Field(table(number(0, 6), "verb"), "how loud each verb is"),
    "near": Field(items(TEXT), "a horde in the player's own zone"),
    "next": Field(items(TEXT), "one zone away; {where} says which way"),
    "far": Field(items(TEXT), "further"),
    "nothing": Field(items(TEXT), "listening, and nobody there"),
}

ONE: dict[str, dict[str, Field]] = {"story": STORY, "clock": CLOCK, "hearing": HEARING}
MANY: dict[str, tuple[str, dict[str, Field]]] = {
    "rooms": ("room", ROOM),
    "things": ("thing", THING),
    "doors": ("door", DOOR),
    "survivors": ("survivor", SURVIVOR),
    "scenes": ("scene", SCENE),
    "fuses": ("fuse", FUSE),
    "verbs": ("verb", VERB),
    "endings": ("ending", ENDING),
    "zones": ("zone", ZONE),
    "calls": ("call", CALL),
    "hordes": ("horde", HORDE),
}
SECTIONS = (*ONE, "variables", *MANY, "rules", "messages")
