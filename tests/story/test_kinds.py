"""Kinds: what many have in common stands once."""

import pytest
from playing import HEAD, Player, story_of

from hyosan_escape.source import report
from hyosan_escape.story import check_texts

DOORS = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: {to: yard, door: gate}, east: {to: shed, door: hatch}}}
  yard: {name: Yard, text: A yard., exits: {south: {to: hall, door: gate}}}
  shed: {name: Shed, text: A shed., exits: {west: {to: hall, door: hatch}}}
doors:
  sliding: {kind: yes, name: sliding door, is: openable, holds: 2, glass: yes, tags: [classroom]}
  latched: {kind: yes, like: sliding, is: locked, key: pin, words: latch}
  gate: {like: sliding, between: [hall, yard]}
  hatch: {like: latched, name: hatch, between: [hall, shed], holds: 4}
things:
  pin: {name: pin, at: hall}
"""


def door(story, id):
    return next(thing for thing in story.things if thing.id == id)


def test_what_an_entry_does_not_say_is_as_its_kind_says():
    gate, hatch = (door(story_of(DOORS), id) for id in ("gate", "hatch"))
    assert (gate.name, gate.door.holds, gate.door.glass) == ("sliding door", 2, True)
    assert (hatch.name, hatch.door.holds, hatch.door.glass) == ("hatch", 4, True)
    assert {"openable", "locked"} <= hatch.traits
    assert "locked" not in gate.traits
    assert "latch" in hatch.words


def test_a_kind_is_not_in_the_story():
    assert not [thing for thing in story_of(DOORS).things if thing.id in ("sliding", "latched")]
    at = Player(DOORS)
    assert "north" in at("exits")
    assert at("open sliding door") == "You open the sliding door."


def test_groups_of_a_kind_can_be_asked_about():
    at = Player(DOORS + "rules: [{on: sing, when: any of classroom is open, say: A draught.}]\n")
    assert "A draught." not in at("sing")
    assert "A draught." in at("open sliding door", "sing")


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (
            "doors: {gate: {like: slidng, between: [hall, hall]}, sliding: {kind: yes}}",
            'the kind "slidng" is not known',
        ),
        ("things: {stone: {like: heavy}, heavy: {kind: yes, text: Heavy.}}", 'thing "stone" lacks "name"'),
        ("things: {heavy: {kind: yes, text: Heavy.}}", 'kind "heavy" is never used'),
        ("things: {a: {kind: yes, like: b}, b: {kind: yes, like: a}, c: {like: a, name: c}}", "is like itself"),
        ("things: {stone: {like: hall, name: stone}}", 'the kind "hall" is not known'),
    ],
)
def test_mistakes_with_kinds_are_told(written, told):
    texts = {"a.yaml": HEAD + "rooms: {hall: {name: Hall, text: A hall.}}\n" + written + "\n"}
    _, problems, _ = check_texts(texts)
    assert told in report(problems, texts)
