"""Whatever stands in a story's files: problems that name a place, or a story that can be played. Never an exception.

Bytes that nobody wrote, and trees that know the format's keys: mostly what belongs there, and sometimes anything.
"""

import json
import tempfile
from itertools import islice
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from playing import Player, wander

from hyosan_escape.prose import narrate, plain
from hyosan_escape.source import OnDisk, printable, report
from hyosan_escape.source.schema import MANY, ONE, RULE, VARIABLE
from hyosan_escape.story import check_story, check_texts
from hyosan_escape.story.clauses import CLAUSES
from hyosan_escape.story.effects import EFFECTS
from hyosan_escape.story.messages import MESSAGES
from hyosan_escape.story.render import VALUES

IDS = st.sampled_from(
    ["hall", "shed", "mop", "box", "geon", "gate", "fear", "mood", "brave", "s", "f", "h", "za", "gold"]
)
EXAMPLES = [row.example for row in (*CLAUSES.values(), *EFFECTS.values())]
CONDITIONS = [
    "brave",
    "fear > 1",
    "mop is carried",
    "here is hall",
    "any of gold is here",
    "count of gold is here >= 1",
]
DEEDS = ["set brave", "move mop to box", "move box to mop", "move you to shed", "scene s", "end e", "start f in 3"]
PATTERNS = [
    "take mop",
    "any",
    "any except look",
    "enter shed",
    "turn",
    "at 13:30",
    "go north",
    "signal f",
    "put mop in box",
]
LINES = st.sampled_from(
    [*EXAMPLES, *CONDITIONS, *DEEDS, *PATTERNS, "dark", "mood is calm", "open gate", "add 1 to fear"]
)
PIECES = ["Oh. ", "{fear}", "{the mop}", "{if brave: a | b}", "{first: a | b}", "{list gold}", "*so*", "\n\n", "{", "}"]
VALUED = [f"{{{value}}}" for value in VALUES]
TEXTS = st.lists(st.sampled_from([*PIECES, *VALUED]) | st.text("ab:|}*>\\ 가\n", max_size=4), max_size=4).map("".join)
JUNK = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 10**9) | st.floats() | IDS | LINES | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(IDS | st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
DOMAINS = st.sampled_from(["flag", "0..5", "3 of 0..5", ["calm", "scared"], []])
SCALARS = {
    "text": IDS | TEXTS | LINES,
    "condition": LINES,
    "effect": LINES,
    "pattern": LINES,
    "flag": st.booleans(),
    "domain": DOMAINS,
    "chance": st.sampled_from(["1 in 3", "3 in 1"]),
}  # fmt: skip


# What lines and references can mean.
KNOWN = {
    "story": {"id": "t", "title": "T", "start": "hall"},
    "rooms": {
        "hall": {"name": "Hall", "text": "A hall.", "exits": {"north": "shed"}},
        "shed": {"name": "Shed", "text": "A shed.", "exits": {"south": {"to": "hall", "door": "gate"}}},
    },
    "variables": {"fear": "0..5", "mood": ["calm", "scared"], "brave": "flag"},
    "things": {
        "mop": {"name": "mop", "at": "hall", "tags": ["gold"]},
        "box": {"name": "box", "at": "hall", "is": ["container", "openable"], "tags": ["gold"]},
    },
    "doors": {"gate": {"name": "gate", "between": ["hall", "shed"], "is": ["openable"]}},
    "survivors": {"geon": {"name": "Geon", "at": "hall"}},
    "zones": {"za": {}},
    "hordes": {"h": {"name": "they", "at": "za"}},
    "scenes": {"s": {"text": "T", "choices": [{"label": "Go on."}]}},
    "fuses": {"f": {"say": "Bang."}},
    "endings": {"e": {"title": "E", "text": "T"}},
}


@st.composite
def mostly(draw, wanted):
    """What is wanted; or, one time in forty, anything."""
    return draw(JUNK if draw(st.integers(0, 39)) == 39 else wanted)


@st.composite
def values(draw, shape, depth=0):
    """What a shape wants."""
    kind, parts = shape.kind, shape.parts
    if kind in SCALARS or depth > 6:
        return draw(SCALARS.get(kind, LINES))
    if kind == "number":
        return draw(st.integers(parts[0], min(parts[1], 12)))
    if kind in ("one_of", "ref"):
        return draw(st.sampled_from(parts if kind == "one_of" else (*parts[1], *referred(parts[0]))))
    if kind == "items":
        return draw(st.lists(mostly(values(parts[0], depth + 1)), max_size=3))
    if kind == "table":
        keys = st.sampled_from({"exit": ["north", "up"], "verb": ["take", "go"]}.get(parts[0], ["hall", "mop", "geon"]))
        return draw(st.dictionaries(keys, mostly(values(parts[1], depth + 1)), max_size=3))
    if kind == "either":
        return draw(values(parts[0], depth) | values(parts[1], depth))
    assert kind == "record", "a new kind of shape: say here what it wants"
    return draw(fields(parts[1](), depth + 1))


def referred(kinds):
    """Ids of these kinds."""
    return [id for kind in kinds for id in KNOWN.get(f"{kind}s", ())] or ["hall"]


@st.composite
def fields(draw, schema, depth=0):
    """Keys of a schema with what they want: those that must be there, mostly, and a few more."""
    chosen = draw(st.sets(st.sampled_from(sorted(schema)), max_size=3))
    chosen |= {key for key, field in schema.items() if field.required and draw(st.integers(0, 39)) < 39}
    return {key: draw(mostly(values(schema[key].shape, depth))) for key in sorted(chosen)}


@st.composite
def stories(draw):
    """The text of a file: what is known, and some of it drawn anew."""
    story = json.loads(json.dumps(KNOWN))
    for section in draw(st.lists(st.sampled_from([*ONE, *MANY, "variables", "rules", "messages"]), max_size=3)):
        if section in ONE:
            story[section] = {**story.get(section, {}), **draw(fields(ONE[section]))}
        elif section in MANY:
            ids = st.sampled_from([*KNOWN.get(section, ()), "other"])
            story[section] = {
                **story.get(section, {}),
                **draw(st.dictionaries(ids, mostly(fields(MANY[section][1])), max_size=2)),
            }
        else:
            story[section] = draw(mostly(OTHER[section]))
    return json.dumps(story, indent=1, ensure_ascii=False)


VARIABLES = st.dictionaries(IDS, DOMAINS | fields(VARIABLE), max_size=4)
OTHER = {
    "variables": VARIABLES.map(lambda more: {**more, **KNOWN["variables"]}),
    "rules": st.lists(mostly(fields(RULE)), max_size=3),
    "messages": st.dictionaries(st.sampled_from(sorted(MESSAGES)), TEXTS, max_size=2),
}


def is_told_or_played(found, picks=()):
    story, problems, texts = found
    for problem in problems:
        assert problem.message
        assert problem.cure
        assert problem.mark.line >= 1
        assert problem.mark.column >= 1
    told = report(problems, texts)
    assert all(printable(line) == line for line in told.split("\n"))
    assert (story is None) == any(problem.is_error for problem in problems)
    if story is not None:
        at = Player(story)
        at("look", "i", "x me", "x mop", "take all", "open box", "put mop in box", "drop mop", "n", "wait", "undo", "s")
        for *_, turn in islice(wander(story, picks), 8):
            plain(narrate(story, turn.state, turn.events))


@settings(max_examples=200)
@given(stories(), st.lists(st.integers(0, 10**6), max_size=8))
def test_trees_of_the_format(text, picks):
    is_told_or_played(check_texts({"a.yaml": text}), picks)


@settings(max_examples=100)
@given(JUNK)
def test_trees_of_no_format(tree):
    is_told_or_played(check_texts({"a.yaml": json.dumps(tree)}))


@settings(max_examples=200)
@given(st.text())
def test_any_text(text):
    is_told_or_played(check_texts({"a.yaml": text}))


@settings(max_examples=100)
@given(st.lists(st.binary(), max_size=3))
def test_any_bytes(files):
    with tempfile.TemporaryDirectory() as folder:
        for number, content in enumerate(files):
            (Path(folder) / f"{number}.yaml").write_bytes(content)
        is_told_or_played_from(OnDisk(folder), bool(files))


def is_told_or_played_from(place, any_files):
    story, problems, texts = check_story(place)
    assert story is None
    assert problems
    assert report(problems, texts)
    assert not any_files or all(problem.mark.line for problem in problems)
