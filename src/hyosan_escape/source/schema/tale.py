"""What is told and when: scenes, fuses, verbs, endings."""

from __future__ import annotations

from ..fields import CONDITION, FLAG, TEXT, Field, items, number, record, ref, table
from .shared import EFFECTS, WORDS

ODDS = {
    "clean": Field(number(0, 10), "tenths that go well", True),
    "cost": Field(number(0, 10), "tenths that cost something"),
}
OUTCOME = {
    "say": Field(TEXT, "said"),
    "do": Field(EFFECTS, "effects, in order"),
    "goto": Field(ref("passage"), "a passage of this scene"),
}
CHOICE = {
    "label": Field(TEXT, "what the player picks: three to twelve words", True),
    "id": Field(TEXT, "a name for it, so that conditions may ask: SCENE.ID is taken"),
    "when": Field(CONDITION, "not shown unless this holds"),
    "needs": Field(CONDITION, "shown, but closed unless this holds"),
    "locked": Field(TEXT, "why it is closed"),
    "say": Field(TEXT, "said when picked"),
    "do": Field(EFFECTS, "effects, in order"),
    "goto": Field(ref("passage"), "a passage of this scene; without it the scene ends"),
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
    "lines": Field(WORDS, "how it is typed: roll, call the roll, bar [thing] with [thing]"),
    "time": Field(number(0, 600), "minutes"),
    "say": Field(TEXT, "said where no rule answers"),
}
ENDING = {
    "title": Field(TEXT, "shown large", True),
    "text": Field(TEXT, "the last page", True),
    "when": Field(CONDITION, "the story ends by itself when this comes true"),
}
