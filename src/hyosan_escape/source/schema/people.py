"""People, and what they can be told to do."""

from __future__ import annotations

from ..fields import CONDITION, FLAG, TEXT, Field, either, items, number, one_of, record, ref, table
from .shared import EFFECTS, HAS, PROPERTIES, TAGS, WORDS
from .world import FORMS

TOPIC = {
    "words": Field(WORDS, "what the player may ask about, the first as TALK TO offers it; the id counts too"),
    "when": Field(CONDITION, "while this holds"),
    "say": Field(TEXT, "the answer", True),
    "do": Field(EFFECTS, "effects, in order"),
}

ORDER = {
    "words": Field(WORDS, "how it is said, after the name: hold the door; the id counts too"),
    "when": Field(CONDITION, "done only while this holds"),
    "otherwise": Field(TEXT, "said while it does not"),
    "say": Field(TEXT, "said when it is done"),
    "do": Field(EFFECTS, "effects, in order"),
}

ABOUT = ("door", "room", "person", "thing")
COMMON_ORDER = {
    "words": Field(WORDS, "how it is said, after the name: hide, hold [door]; the slot is what it is about", True),
    "to": Field(items(ref("group", "survivor")), "who understands it; without it, everybody who `obeys`"),
    "about": Field(one_of(*ABOUT), "what it is about: a door, person or thing in sight, a room not far away"),
    "within": Field(number(1, 9), "of a room: how many rooms away it may be (default 3)"),
    "when": Field(CONDITION, "done only while this holds; `it` is who is told: it.trust >= 2"),
    "otherwise": Field(TEXT, "said while it does not"),
    "doubts": Field(CONDITION, "while this holds they would rather not, unless told why: geon, hide because ..."),
    "doubted": Field(TEXT, "said then"),
    "sways": Field(CONDITION, "asked when they are told why, which is once: whether it helps; without it, it does"),
    "unmoved": Field(TEXT, "said when it does not"),
    "say": Field(TEXT, "said when it is done; {the noun} is who does it, {the second} what it is about"),
    "together": Field(TEXT, "said in place of that when everyone is told"),
    "do": Field(EFFECTS, "effects, in order"),
    "time": Field(number(0, 600), "minutes it takes, where not the cost of `order`"),
    "noise": Field(number(0, 6), "how loud it is to say, where not as loud as `order`"),
    "lasts": Field(FLAG, "yes: they are at it until they are told something else: PERSON.does is ID"),
    "stays": Field(FLAG, "yes: it lasts, and they stay where they are"),
    "brings": Field(FLAG, "of a person: it lasts; who it is about comes along, and stays where they stay"),
    "holds": Field(number(1, 9), "of a door: it lasts; the door withstands so many ticks more"),
    "listens": Field(number(1, 4), "it lasts; from so many zones further off hordes are noticed where they are"),
    "lures": Field(number(1, 6), "of a room: a sound so loud is made there"),
    "back": Field(number(1, 99), "of a room: they go there, and are back after so many ticks with what they saw"),
}

SURVIVOR = {
    "name": Field(TEXT, "full name: Pyo Geon; in small letters it takes an article: night watchman", True),
    "short": Field(TEXT, "what friends say: Geon"),
    "words": Field(WORDS, "other words for this person"),
    "they": Field(one_of("he", "she", "they"), "pronoun"),
    "at": Field(ref("room", "=party", "=nowhere"), "a room, `party` or `nowhere`"),
    "text": Field(TEXT, "what EXAMINE tells"),
    "listed": Field(TEXT, "a sentence in the room"),
    "carries": Field(number(1, 999), "the bulk that this one can carry; without it, any"),
    "known": Field(TEXT, "what PEOPLE tells of this one, once they have been met"),
    "forms": FORMS,
    "obeys": Field(CONDITION, "`yes`, or a condition: does what the player says; without it, nothing of the kind"),
    "refuses": Field(TEXT, "said instead"),
    "orders": Field(table(record("order", lambda: ORDER), "order"), "what only this one can be told to do"),
    "goes": Field(
        table(ref("room"), "hour", ids=False),
        "where they go of themselves: {13:30: gym, cleaning: hall, 5: cellar}, by the clock, at a call, at a turn",
    ),
    "topics": Field(table(either(TEXT, record("topic", lambda: TOPIC)), "topic"), "what ASK ... ABOUT finds"),
    "tags": TAGS,
    "has": HAS,
    "toward": Field(
        table(PROPERTIES, "survivor"),
        "what binds this one to others: {mina: {likes: 1 of 0..3}}; named ID.mina.likes",
    ),
}

GROUP = {"has": Field(PROPERTIES, "variables that each of the group has: {hunger: 0..3}; named ID.hunger")}
