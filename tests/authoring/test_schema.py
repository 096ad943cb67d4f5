"""The JSON Schema of a story: what the loader takes, it takes; what it refuses, the loader refuses too."""

import json

import pytest
from jsonschema import Draft7Validator
from playing import CLOAK, HALL, HEAD, HYOSAN, MUSEUM, ROOT
from validating import Core, Old, complaints, schema_from

from hyosan_escape.authoring.editor.shapes import SHAPES
from hyosan_escape.authoring.editor.words import SLOTS
from hyosan_escape.source import OnDisk, Problems, gather
from hyosan_escape.source.schema import MANY, ONE, RULE
from hyosan_escape.story import check_texts
from hyosan_escape.story.clauses import CLAUSES
from hyosan_escape.story.effects import EFFECTS
from hyosan_escape.story.link_events import EVENTS

WRITTEN_OUT = {"CHOICE", "DAY", "NAME", "NUMBER", "TIME", "WORD"}  # slots for what is no id
STORIES = [HYOSAN, CLOAK, *sorted(set((ROOT / "examples").iterdir()) - {CLOAK}), MUSEUM]


def texts_of(place):
    return gather(OnDisk(str(place)), Problems())


def enum_of(schema, name):
    return schema["definitions"][name]["enum"]


@pytest.mark.parametrize("place", STORIES, ids=lambda place: place.stem)
def test_the_schema_is_sound(place):
    schema = schema_from(texts_of(place))
    Draft7Validator.check_schema(schema)
    text = json.dumps(schema)
    assert '"enum": []' not in text  # editors turn such a schema away
    named = {part.split('"')[0] for part in text.split('"#/definitions/')[1:]}
    assert named == set(schema["definitions"])


@pytest.mark.parametrize("reader", [Core, Old])
@pytest.mark.parametrize("place", STORIES, ids=lambda place: place.stem)
def test_a_sound_story_agrees_with_its_schema(place, reader):
    assert complaints(texts_of(place), reader) == []


def test_ids_are_the_storys_own():
    schema = schema_from(texts_of(CLOAK))
    assert enum_of(schema, "room_id") == ["foyer", "cloakroom", "bar"]
    assert set(schema["properties"]["clock"]["properties"]["costs"]["properties"]) >= {"take", "go", "wait"}
    museum = schema_from(texts_of(MUSEUM))
    assert enum_of(museum, "zone_id") == ["za", "zb", "zc", "zd", "ze"]
    assert set(enum_of(museum, "passage_or_scene_or_end_id")) >= {"start", "waiting", "rounds.waiting", "caught"}
    assert "polish" in museum["properties"]["hearing"]["properties"]["noise"]["properties"]


def test_every_key_has_its_sentence():
    schema = schema_from({"a.yaml": HEAD})
    for kind, fields in [*MANY.values(), ("rule", RULE)]:
        drawn = schema["definitions"][kind.replace(" ", "_")]["properties"]
        assert {key: drawn[key]["description"] for key in fields} == {key: field.help for key, field in fields.items()}
    assert all("description" in each for each in schema["properties"].values())


MISTAKES = {
    "an unknown section": "rom: {}",
    "an unknown key": "rooms: {hall: {name: Hall, text: A hall., lisen: x}}",
    "a misspelt room": "rooms: {hall: {name: Hall, text: A hall., exits: {up: hal}}}",
    "a misspelt room in full": "rooms: {hall: {name: Hall, text: A hall., exits: {up: {to: hal}}}}",
    "an empty exit": "rooms: {hall: {name: Hall, text: A hall., exits: {up: }}}",
    "a misspelt direction": "clock: {start: '12:05', days: [Wed], costs: {tke: 3}}",
    "an unknown verb": "hearing: {noise: {tke: 3}}",
    "a place that is none": "things: {lamp: {name: lamp, at: hal}}",
    "a trait that is none": "things: {lamp: {name: lamp, at: hall, is: [fixd]}}",
    "a door into nowhere": "doors: {d: {name: d, between: [hall, hal]}}",
    "a passage that is none": "scenes: {s: {text: x, choices: [{label: x, goto: strat}]}}",
    "a missing key": "things: {lamp: {at: hall}}",
    "a bad id": "things: {Lamp: {name: lamp, at: hall}}",
    "a list for a text": "things: {lamp: {name: [lamp], at: hall}}",
    "a text for a list of rules": "rules: drop lamp",
    "a number out of bounds": "verbs: {roll: {lines: roll, time: 601}}",
    "a text for a number": "verbs: {roll: {lines: roll, time: ten}}",
    "neither yes nor no": "rules: [{on: jump, say: x, once: maybe}]",
    "no domain": "variables: {hope: 5}",
    "a message that is none": "messages: {too_drak: x}",
    "an entry that is none": "things: {lamp: brass}",
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_one_to_the_loader_and_to_the_schema(mistake):
    texts = {"story.yaml": HEAD, "more.yaml": MISTAKES[mistake]}
    texts |= {} if "rooms:" in MISTAKES[mistake] else {"rooms.yaml": HALL}
    _, problems, _ = check_texts(texts)
    assert any(problem.is_error for problem in problems)
    assert complaints(texts) != []


LIBERTIES = {
    "texts that YAML takes for others": "things: {lamp: {name: no, at: hall, text: 12:30, read: 1.0, listed: ~}}",
    "an empty text": "things: {lamp: {name: lamp, at: hall, text: }}",
    "flags as people write them": "rules: [{on: jump, say: x, once: on}, {on: wave, say: x, once: TRUE}]",
    "one for a list": "things: {lamp: {name: lamp, at: hall, words: light, is: lit}}",
    "one rule": "rules: {on: jump, say: x}",
    "a number in quotes": "verbs: {roll: {lines: roll, time: '5', say: x}}",
    "ids that YAML takes for something else": "things: {no: {name: x, at: on}, on: {name: y, at: hall, is: supporter}}",
    "an empty section": "things:",
    "an empty file": "",
    "variables": "variables: {a: flag, b: 0..5, c: 3 of 0..5, d: [calm, no], e: {is: 0..5, renamed_from: f}}",
}


@pytest.mark.parametrize("reader", [Core, Old])
@pytest.mark.parametrize("liberty", LIBERTIES)
def test_what_the_loader_takes_the_schema_takes(liberty, reader):
    texts = {"story.yaml": HEAD + HALL, "more.yaml": LIBERTIES[liberty]}
    story, problems, _ = check_texts(texts)
    assert story is not None, problems
    assert complaints(texts, reader) == []


def test_a_story_with_mistakes_has_a_schema_with_what_could_be_read():
    texts = {"a.yaml": HEAD + HALL + "  attic: {nme: Attic}\n  Cellar: {}\n", "b.yaml": "things: [", "c.yaml": "- x"}
    assert enum_of(schema_from(texts), "room_id") == ["hall", "attic"]


def test_every_slot_of_the_small_languages_offers_what_may_stand_there():
    slots = {part for row in (*CLAUSES, *EFFECTS, *EVENTS) for part in row.split() if part.isupper()}
    assert slots - WRITTEN_OUT == set(SLOTS) & slots, "a row of SLOTS in authoring/editor/words.py is missing"


def records(shape, seen):
    """Every record below a shape: (name, its keys)."""
    if shape.kind == "record":
        name, fields = shape.parts
        if (name, id(fields())) not in seen:
            seen.add((name, id(fields())))
            for field in fields().values():
                records(field.shape, seen)
    for part in shape.parts if shape.kind in ("items", "either", "table") else ():
        if hasattr(part, "kind"):
            records(part, seen)
    return seen


def test_a_records_name_stands_for_one_set_of_keys():
    """The schema has a definition for each, under its name."""
    seen = {(kind, id(fields)) for kind, fields in [*MANY.values(), ("rule", RULE)]}
    for fields in [*ONE.values(), *(fields for _, fields in MANY.values()), RULE]:
        for field in fields.values():
            records(field.shape, seen)
    names = [name for name, _ in seen]
    assert sorted(names) == sorted(set(names))
    assert set(names).isdisjoint(SHAPES)  # shapes have definitions under their own names
