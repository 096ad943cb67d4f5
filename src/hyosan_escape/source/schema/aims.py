"""What the player is after: goals, and the hints on the way to them."""

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
