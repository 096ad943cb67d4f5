"""What the player is after, and what there is to show for it: goals with their hints, and achievements."""

from __future__ import annotations

from ..fields import CONDITION, TEXT, Field, items, number

GOAL = {
    "title": Field(TEXT, "what is to be done, as GOALS lists it: Find the key", True),
    "open": Field(CONDITION, "it is the player's from when this first holds; without it, from the start"),
    "done": Field(CONDITION, "it is reached, once and for all, when this first holds", True),
    "failed": Field(CONDITION, "it is out of reach, once and for all, when this first holds"),
    "opening": Field(TEXT, "said quietly when it opens"),
    "closing": Field(TEXT, "said quietly when it is reached"),
    "hints": Field(items(TEXT), "what HINT tells, a rung at a time; the last is a command that can be typed"),
    "offer": Field(number(1, 1000), "after so many turns without progress the game says that a hint is to be had"),
}

ACHIEVEMENT = {
    "title": Field(TEXT, "what it is called", True),
    "text": Field(TEXT, "what it was for"),
    "when": Field(CONDITION, "it is earned when this first holds, or by the effect `achieve ID`"),
}
