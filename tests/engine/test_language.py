"""What an author can ask, do and say: each construct in a story of a few lines, as it is played."""

from itertools import pairwise

import pytest
from playing import Player

TWO = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: shed}}
  shed: {name: Shed, text: A shed., exits: {south: hall}}
"""
GROUPS = (
    TWO
    + """variables: {rich: flag}
things:
  ring: {name: ring, at: hall, tags: [treasure]}
  coin: {name: coin, at: hall, tags: [treasure], has: {shine: 1 of 0..3}}
  chest: {name: chest, at: hall, is: [container, open, fixed]}
survivors:
  geon: {name: Geon, they: he, at: hall, has: {trust: 2 of 0..5, hurt: flag}, toward: {mina: {likes: 1 of 0..3}}}
  mina: {name: Mina, they: she, at: hall, has: {trust: 4 of 0..5, hurt: flag}}
rules:
  - {on: sing, when: CONDITION, say: It holds.}
  - {on: wave, do: [EFFECT]}
"""
)


def asked(condition, *lines, effect="set rich", story=GROUPS):
    at = Player(story.replace("CONDITION", condition).replace("EFFECT", effect))
    for line in lines:
        at(line)
    return at("sing") == "It holds."


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        ("any of treasure is carried", ["take ring"]),
        ("all of treasure is carried", ["take ring", "take coin"]),
        ("all of treasure is in chest", ["take all", "put ring in chest", "put coin in chest"]),
        ("count of treasure is carried = 1", ["take coin"]),
        ("count of treasure is in chest >= 2", ["take all", "put coin in chest", "put ring in chest"]),
        ("count of survivors is here > 1", []),
        ("none of treasure is carried", []),
        ("coin.shine = 1", []),
        ("geon.trust >= 2 and geon.trust < mina.trust", []),
        ("geon.mina.likes is 1", []),
        ("ring is examined", ["x ring"]),
        ("ring is seen", ["jump"]),
        ("visits of hall = 2", ["n", "s"]),
        ("not (rich and turns since rich >= 0)", []),
    ],
)
def test_a_condition_holds(condition, lines):
    assert asked(condition, *lines)


@pytest.mark.parametrize(
    ("condition", "lines"),
    [
        ("any of treasure is carried", []),
        ("all of treasure is carried", ["take ring"]),
        ("none of treasure is carried", ["take ring"]),
        ("ring is examined", ["x coin"]),
        ("count of treasure is carried = 1", ["take coin", "take ring"]),
        ("visits of hall = 1", ["n", "s", "n", "s"]),
        ("turns since rich < 5", []),
    ],
)
def test_a_condition_does_not_hold(condition, lines):
    assert not asked(condition, *lines)


def test_of_the_party_only_those_who_are_in_it_count():
    assert not asked("any of party trust >= 1")
    assert asked("any of party trust >= 1", "wave", effect="join geon")
    assert asked("all of party trust >= 2", "wave", effect="join geon")
    assert not asked("all of party trust >= 3", "wave", effect="join geon")


@pytest.mark.parametrize(
    ("effect", "condition"),
    [
        ("set geon.hurt", "any of survivors hurt"),
        ("add 2 to geon.trust", "geon.trust is 4"),
        ("add 9 to geon.mina.likes", "geon.mina.likes is 3"),
    ],
)
def test_a_property_changes(effect, condition):
    assert not asked(condition)
    assert asked(condition, "wave", effect=effect)


def test_turns_since_a_flag_count_from_when_it_was_set():
    at = Player("""
variables: {rung: flag}
rules:
  - {on: knock, do: [set rung]}
  - {on: turn, when: turns since rung is 2, say: Two turns later.}
""")
    assert "Two turns" not in at("wait")
    assert "Two turns" not in at("knock")
    assert "Two turns" not in at("wait")
    assert "Two turns later." in at("wait")
    assert "Two turns" not in at("wait")


STAGES = (
    TWO
    + """
things: {vase: {name: vase, at: hall, is: [fixed]}, key: {name: key, at: hall}}
rules:
  - {on: take vase, refused: It is worth more than you are.}
  - {on: take key, before: "You look over your shoulder."}
  - {on: leave hall, say: The clock stops.}
  - {on: start, say: The clock ticks.}
"""
)


def test_a_refusal_has_words_of_the_authors():
    assert Player(STAGES)("take vase") == "It is worth more than you are."


def test_a_rule_before_goes_on_to_the_action():
    assert Player(STAGES)("take key") == "You look over your shoulder. Taken."


def test_leaving_is_told_before_the_next_room():
    said = Player(STAGES)("north")
    assert said.index("The clock stops.") < said.index("Shed")


def test_the_start_is_an_event():
    assert "The clock ticks." in Player(STAGES).opening


def test_signals_set_each_other_off_and_end():
    at = Player("""
rules:
  - {on: knock, do: [signal alarm]}
  - {on: signal alarm, say: Somewhere a bell., do: [signal echo]}
  - {on: signal echo, once: true, say: And its echo., do: [signal alarm]}
""")
    assert at("knock").count("Somewhere a bell.") == 2


def test_what_is_shuffled_is_told_once_each_round():
    at = Player('rules: [{on: sing, say: "{shuffle: a | b | c | d}"}]')
    told = [at("sing") for _ in range(32)]
    for start in range(0, 32, 4):
        assert sorted(told[start : start + 4]) == ["a", "b", "c", "d"]
    assert all(one != two for one, two in pairwise(told))
    assert told != sorted(told[:4]) * 8


WORDS = """
glossary: {seonbae: {word: seonbae, means: an older student}}
variables: {mood: [calm, cross, wild]}
things: {coin: {name: coin, at: hall, tags: [loot]}, beads: {name: glass beads, at: hall, is: [plural], tags: [loot]}}
survivors: {mina: {name: Mina, they: she, at: hall}}
rules:
  - {on: sing, say: "SAYING"}
  - {on: wave, do: [set mood to wild]}
"""


@pytest.mark.parametrize(
    ("saying", "lines", "told"),
    [
        ("{They mina} {is mina} late.", [], "She is late."),
        ("It hurts {them mina} and {their mina} hands.", [], "It hurts her and her hands."),
        ("{They beads} {is beads} cold, {they coin} roll{s coin}.", [], "They are cold, it rolls."),
        ("{if mood is calm: still | if mood is cross: hot | loud}", [], "still"),
        ("{if mood is calm: still | if mood is cross: hot | loud}", ["wave"], "loud"),
        ("{if mood is cross: hot | if mood is wild: wild}!", ["wave"], "wild!"),
        ("You have {list loot is carried}.", [], "You have nothing."),
        ("You have {list loot is carried}.", ["take coin", "take beads"], "You have the coin and the glass beads."),
        ("With {list party}.", [], "With nobody."),
        ("My {gloss seonbae}.", [], "My seonbae (an older student)."),
        ("My {gloss seonbae}.", ["sing"], "My seonbae."),
    ],
)
def test_a_text_is_told(saying, lines, told):
    at = Player(WORDS.replace("SAYING", saying))
    for line in lines:
        at(line)
    assert at("sing") == told


def test_what_the_engine_counts_for_a_condition_is_undone():
    at = Player(GROUPS.replace("CONDITION", "ring is examined").replace("EFFECT", "set rich"))
    before = at.state
    at("x ring")
    assert at.state != before
    at("undo")
    assert at.state == before


def test_a_standard_verb_learns_a_word():
    at = Player("verbs: {take: {lines: ['nick [things]']}}\nthings: {coin: {name: coin, at: hall}}")
    assert at("nick coin") == "Taken."
