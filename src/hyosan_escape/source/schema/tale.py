"""What is told and when: scenes, fuses, verbs, endings."""

from __future__ import annotations

from ..fields import CONDITION, FLAG, TEXT, Field, either, items, number, one_of, record, ref, table
from .fate import MODIFIER, TOLD
from .shared import EACH, EFFECTS, WORDS

PAGE = ref("passage", "scene", "=end")
VISIT = ref("passage", "scene", "pool")

ODDS = {
    "clean": Field(number(0, 10), "tenths that go well", True),
    "cost": Field(number(0, 10), "tenths that cost something"),
    "told": Field(TOLD, "how the odds are printed, where not as `fate` or the mode says"),
}
OUTCOME = {
    "say": Field(TEXT, "said"),
    "do": Field(EFFECTS, "effects, in order"),
    "goto": Field(PAGE, "where it leads, if not where the choice does"),
}
CHOICE: dict[str, Field] = {
    "label": Field(TEXT, "what the player picks: three to twelve words; only a `fallback` needs none"),
    "id": Field(TEXT, "a name for it, so that conditions may ask: SCENE.ID is taken"),
    "when": Field(CONDITION, "not shown unless this holds"),
    "needs": Field(CONDITION, "shown, but closed unless this holds"),
    "locked": Field(TEXT, "why it is closed"),
    "pays": Field(
        table(number(1, 1000), "variable", ids=False), "what it costs, shown with the label: {coins: 2, hope: 1}"
    ),
    "each": EACH,
    "note": Field(TEXT, "a word or two shown beside it: costs the tin"),
    "say": Field(TEXT, "said when picked"),
    "do": Field(EFFECTS, "effects, in order"),
    "choices": Field(items(record("choice", lambda: CHOICE)), "asked next"),
    "then": Field(
        either(PAGE, record("passage", lambda: PASSAGE)), "where those lead that have no `goto` of their own"
    ),
    "visit": Field(VISIT, "played first, to its end; then it goes on as without"),
    "goto": Field(PAGE, "a passage of this scene, SCENE, SCENE.PASSAGE, or `end`; without it the page's `then`"),
    "time": Field(number(0, 600), "minutes"),
    "sticky": Field(FLAG, "yes: may be picked again"),
    "fallback": Field(FLAG, "yes: not shown; taken by itself when no other choice is left"),
    "odds": Field(record("odds", lambda: ODDS), "tenths: clean, cost; bad is what is left"),
    "risk": Field(
        TEXT, "one of `risks` in place of `odds`: sneak against guards, sneak against 2, talk against geon.trust"
    ),
    "modifiers": Field(items(record("modifier", lambda: MODIFIER)), "what makes this one better or worse"),
    "at_risk": Field(
        items(ref("survivor", "=you", "=it")),
        "who is named before: two people at most, and `you`; see `geon is at risk`",
    ),
    "clean": Field(record("outcome", lambda: OUTCOME), "what happens when it goes well"),
    "cost": Field(record("outcome", lambda: OUTCOME), "what happens when it costs something"),
    "bad": Field(record("outcome", lambda: OUTCOME), "what happens when it goes badly"),
}

PRESSURE = {
    "turns": Field(number(1, 99), "so many turns may be spent on looking about", True),
    "say": Field(TEXT, "said when they are over"),
    "goto": Field(PAGE, "where it leads then", True),
}
PASSAGE: dict[str, Field] = {
    "text": Field(TEXT, "what is told"),
    "do": Field(EFFECTS, "effects, in order, once it is told"),
    "warns": Field(FLAG, "yes: a warning; an ending with `death: yes` needs two on every way to it"),
    "visit": Field(VISIT, "played next, to its end; then it goes on with `then`"),
    "choices": Field(items(record("choice", lambda: CHOICE)), "what can be picked"),
    "also": Field(items(ref("passage", "scene")), "passages whose choices are offered here too"),
    "then": Field(
        either(PAGE, record("passage", lambda: PASSAGE)),
        "where choices lead that have no `goto` of their own: a gather",
    ),
    "pressure": Field(record("pressure", lambda: PRESSURE), "how long the player may look about before a choice"),
}
SCENE = {
    **PASSAGE,
    "when": Field(CONDITION, "it opens by itself when this comes true"),
    "again": Field(FLAG, "yes: it may open more than once, each time with all its choices"),
    "pool": Field(ref("pool"), "it does not open by itself, but is drawn from there while `when` holds"),
    "priority": Field(number(0, 100), "of several that could be drawn the one with the most (pick: best)"),
    "rest": Field(
        number(1, 10_000), "so many turns (minutes, with a clock) until it may come again; it may come again"
    ),
    "free": Field(FLAG, "yes: anything may be done while it is open; leaving the room closes it"),
    "passages": Field(table(record("passage", lambda: PASSAGE), "passage"), "further passages"),
}
POOL = {
    "when": Field(
        CONDITION, "it draws by itself, at a turn's end, while this holds; without, only by `draw` or `visit`"
    ),
    "pick": Field(
        one_of("best", "first", "oldest", "random"),
        "which scene comes: best (by `priority`, then the one with the most clauses in its `when`), "
        "first (as written), oldest (longest not played), random",
    ),
    "every": Field(number(1, 10_000), "it draws by itself once in so many turns at most"),
}

FUSE = {
    "warn": Field(
        table(TEXT, "turns left", ids=False), "said while it burns, so many turns (minutes) before: {10: text, 5: text}"
    ),
    "say": Field(TEXT, "said when it burns down"),
    "do": Field(EFFECTS, "effects, in order"),
}
CHAPTER = {
    "title": Field(TEXT, "shown large when it begins", True),
    "text": Field(TEXT, "the card below the title"),
    "keeps": Field(
        items(ref("thing", "survivor")),
        "of what is carried, and of who is with the player, only these come along; the rest stays behind",
    ),
    "entry": Field(EFFECTS, "effects when it begins; they also set the stage for a test that starts here"),
}
VERB = {
    "lines": Field(WORDS, "how it is typed: roll, call the roll, bar [thing] with [thing]"),
    "time": Field(number(0, 600), "minutes"),
    "say": Field(TEXT, "said where no rule answers"),
}
EPILOGUE = {
    "when": Field(CONDITION, "it is told while this holds"),
    "text": Field(TEXT, "what is told", True),
}
REVIVAL = {
    "when": Field(CONDITION, "only while this holds; then the story ends after all"),
    "to": Field(ref("room"), "the room in which it goes on"),
    "say": Field(TEXT, "said after the text of the ending"),
    "do": Field(EFFECTS, "effects, in order"),
}
ENDING = {
    "title": Field(TEXT, "shown large", True),
    "text": Field(TEXT, "the last page", True),
    "death": Field(FLAG, "yes: it comes only by choices before which two passages that warn have been told"),
    "when": Field(CONDITION, "the story ends by itself when this comes true"),
    "closed": Field(CONDITION, "it is out of reach, once and for all, when this first holds: the player is told"),
    "why": Field(TEXT, "what WHY tells then; without it, what `closed` says"),
    "lost": Field(FLAG, "yes: the player has lost; proofs and grades do not count it as a way through"),
    "epilogue": Field(
        items(record("part of an epilogue", lambda: EPILOGUE)),
        "told after the text, in order, each part whose `when` holds",
    ),
    "revive": Field(record("revival", lambda: REVIVAL), "another life: the story goes on in place of this ending"),
}
