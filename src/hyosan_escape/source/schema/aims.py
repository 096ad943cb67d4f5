"""What the player is after, has learnt, has lost, and has to show for it."""

from __future__ import annotations

from ..fields import CONDITION, TEXT, Field, items, number, one_of, record, ref

LEG = {
    "text": Field(TEXT, "what there is to do: Find the others", True),
    "done": Field(CONDITION, "it is done while this holds", True),
    "known": Field(CONDITION, "PLAN tells of it while this holds; without it, always"),
    "command": Field(TEXT, "what CONTINUE types to bring it nearer, a command that works: go to library"),
}

GOAL = {
    "title": Field(TEXT, "what is to be done, as GOALS lists it: Find the key", True),
    "open": Field(CONDITION, "it is the player's from when this first holds; without it, from the start"),
    "done": Field(CONDITION, "it is reached, once and for all, when this first holds", True),
    "failed": Field(CONDITION, "it is out of reach, once and for all, when this first holds"),
    "why": Field(TEXT, "what WHY tells when it is out of reach; without it, what `failed` says"),
    "steps": Field(items(record("leg", lambda: LEG)), "what PLAN lists, in order, and CONTINUE does"),
    "opening": Field(TEXT, "said quietly when it opens"),
    "closing": Field(TEXT, "said quietly when it is reached"),
    "hints": Field(items(TEXT), "what HINT tells, a rung at a time; the last is a command that can be typed"),
    "offer": Field(number(1, 1000), "after so many turns without progress the game says that a hint is to be had"),
}

CLOSING = {
    "when": Field(CONDITION, "it closes, once and for all, when this first holds; or by the effect `foreclose ID`"),
    "text": Field(TEXT, "what WHY tells of it: what can no longer be had, and since when", True),
}

NOTE = {
    "title": Field(TEXT, "what NOTES lists: The bell moves them; of a document, without it, its name"),
    "text": Field(TEXT, "what is kept, in full; of a document, without it, what READ tells"),
    "kind": Field(one_of("fact", "document", "promise"), "what it is (default fact; with `document` that)"),
    "document": Field(ref("thing"), "the thing that is kept once it is read"),
    "when": Field(CONDITION, "it is learnt when this first holds; or by the effect `learn ID`"),
}

ACHIEVEMENT = {
    "title": Field(TEXT, "what it is called", True),
    "text": Field(TEXT, "what it was for"),
    "when": Field(CONDITION, "it is earned when this first holds, or by the effect `achieve ID`"),
}
