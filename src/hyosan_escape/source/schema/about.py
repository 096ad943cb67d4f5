"""The one-of-a-kind sections: the story itself and its clock."""

from __future__ import annotations

from ..fields import CONDITION, TEXT, Field, items, number, record, ref, table
from .shared import PROPERTIES, TAGS, WORDS

STORY = {
    "id": Field(TEXT, "a short name that never changes; saves are kept under it", True),
    "title": Field(TEXT, "shown at the start", True),
    "start": Field(ref("room"), "the room where play begins", True),
    "chapter": Field(ref("chapter"), "the chapter it begins with"),
    "mode": Field(ref("mode"), "the mode it is played in where the player has not chosen; else the first of `modes`"),
    "headline": Field(TEXT, "a line under the title"),
    "author": Field(TEXT, "who wrote it"),
    "version": Field(TEXT, "such as 1.0.0"),
    "licence": Field(TEXT, "under which terms it may be passed on: CC BY-SA 4.0"),
    "language": Field(TEXT, "the language it is told in: English"),
    "credits": Field(TEXT, "what CREDITS tells: who helped, what it owes"),
    "ifid": Field(TEXT, "the story's number in the archives of interactive fiction: a UUID"),
    "text": Field(TEXT, "the opening, before the first room"),
    "about": Field(TEXT, "what ABOUT tells"),
    "content": Field(TEXT, "the content note: shown before the first prompt, and by CONTENT"),
    "contract": Field(TEXT, "what CONTRACT tells: what the story promises its player"),
    "carries": Field(number(1, 999), "the bulk that the player can carry; without it, any"),
    "party": Field(number(1, 99), "how many people can go with the player; without it, all"),
    "safe": Field(number(1, 99), "what a room's doors must withstand for BASE to call it safe"),
    "status": Field(TEXT, "the status line, as a text with values: {room}, {time}, {party} ..."),
}

SLOWER = {
    "verbs": Field(items(ref("verb")), "what takes longer: search, go", True),
    "when": Field(CONDITION, "while this holds: dark", True),
    "times": Field(number(2, 10), "so many times as long (default 2)"),
}
CLOCK = {
    "start": Field(TEXT, "day and time at which the story begins: Wed 12:05", True),
    "days": Field(items(TEXT), "the names of the days, in order: [Wed, Thu, Fri]", True),
    "tick": Field(number(1, 60), "minutes between two ticks; hordes walk at ticks (default 5)"),
    "slower": Field(items(record("drag", lambda: SLOWER)), "what makes verbs take longer: searching in the dark"),
    "costs": Field(table(number(0, 600), "verb"), "minutes that each verb takes; 0 where not named"),
}

PLAYER = {
    "tags": TAGS,
    "has": Field(PROPERTIES, "variables of the player's own: {hunger: 0..3, hurt: flag}; named you.hunger, you.hurt"),
}

GLOSS = {
    "word": Field(TEXT, "the word as it is told", True),
    "means": Field(TEXT, "what it means, told once in brackets", True),
    "words": Field(WORDS, "other spellings of it"),
}
