"""People, those who pursue them, and the map of sound between."""

from __future__ import annotations

from ..fields import CONDITION, DOMAIN, TEXT, Field, items, number, one_of, record, ref, table
from .shared import EFFECTS, HAS, TAGS, WORDS
from .world import FORMS

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
    "at": Field(ref("room", "=party", "=nowhere"), "a room, `party` or `nowhere`"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "listed": Field(TEXT, "a sentence in the room"),
    "forms": FORMS,
    "topics": Field(table(record("topic", lambda: TOPIC), "topic"), "what ASK ... ABOUT finds"),
    "tags": TAGS,
    "has": HAS,
    "toward": Field(
        table(table(DOMAIN, "property"), "survivor"),
        "what binds this one to others: {mina: {likes: 1 of 0..3}}; named ID.mina.likes",
    ),
}

ZONE = {
    "floor": Field(number(0, 99), "for `above` and `below`"),
    "side": Field(one_of("west", "centre", "east", "north", "south"), "for `to the west`"),
    "next": Field(items(ref("zone")), "zones beside it"),
    "barred": Field(items(ref("zone")), "zones behind a barrier: sound passes, hordes do not"),
}
CALL = {
    "name": Field(TEXT, "as the status line prints it", True),
    "at": Field(items(TEXT), "times: 15:20 (every day) or Wed 15:20", True),
    "say": Field(TEXT, "said when it plays"),
}
HORDE = {
    "name": Field(TEXT, "who they were", True),
    "at": Field(ref("zone", "=nowhere"), "a zone, or `nowhere`"),
    "size": Field(number(1, 4), "1 a few, 2 up to ten, 3 up to forty, 4 more"),
    "go": Field(table(ref("zone"), "call"), "call: zone"),
    "has": HAS,
}
HEARING = {
    "noise": Field(table(number(0, 6), "verb"), "how loud each verb is"),
    "near": Field(items(TEXT), "a horde in the player's own zone"),
    "next": Field(items(TEXT), "one zone away; {where} says which way"),
    "far": Field(items(TEXT), "further"),
    "nothing": Field(items(TEXT), "listening, and nobody there"),
}
