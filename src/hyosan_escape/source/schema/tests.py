"""Tests and properties that stand beside the content."""

from __future__ import annotations

from ..fields import CONDITION, TEXT, Field, either, items, number, record, ref

STEP = {
    "type": Field(TEXT, "what the player types", True),
    "expect": Field(items(TEXT), "parts of the answer, in this order; a pattern stands between two /"),
    "forbid": Field(items(TEXT), "what must not be in the answer"),
    "state": Field(CONDITION, "it must hold now"),
}

TEST = {
    "seed": Field(number(), "the luck it is played with (default 0)"),
    "mode": Field(ref("mode"), "the mode it is played in, where not the story's own"),
    "from": Field(TEXT, "where it begins, if not at the beginning: chapter escape"),
    "steps": Field(items(either(TEXT, record("step", lambda: STEP))), "what is typed, line by line", True),
    "state": Field(CONDITION, "it must hold at the end"),
}

PROPERTY = {
    "always": Field(CONDITION, "it holds at the end of every turn of every game"),
    "never": Field(CONDITION, "it holds at the end of no turn of any game"),
    "sometimes": Field(CONDITION, "there is a game in which it comes to hold"),
    "still": Field(CONDITION, "wherever the story stands, it can still come to hold"),
    "when": Field(CONDITION, "it is asked only while this holds"),
}
