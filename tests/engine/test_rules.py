"""The author's rules: which answers, in which order, how often."""

import pytest
from playing import Player

MOP = """
things:
  mop: {name: wet mop, at: hall}
  hook: {name: hook, at: hall, is: [scenery, supporter]}
variables: {score: 0..9, brave: flag, mood: [calm, cross, wild]}
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: shed}
    rules: [{on: sing, say: The hall sings back.}]
  shed: {name: Shed, text: A shed., exits: {south: hall}}
"""


def test_the_first_instead_rule_that_fits_takes_the_actions_place():
    at = Player(
        MOP
        + """
rules:
  - {on: take mop, when: brave, instead: First.}
  - {on: take mop, instead: Second.}
  - {on: take, instead: Third.}
  - {on: jump, do: [set brave]}
"""
    )
    assert at("take mop") == "Second."
    at("jump")
    assert at("take mop") == "First."
    assert "wet mop" not in at("i")


def test_every_rule_that_follows_speaks_in_the_order_written():
    at = Player(
        MOP
        + """
rules:
  - {on: take mop, say: One.}
  - {on: take, when: mop is carried, say: Two.}
  - {on: drop mop, say: Not this.}
  - {on: any, say: Three.}
"""
    )
    assert at("take mop") == "One. Two. Three."


def test_a_rule_that_follows_is_silent_where_the_action_fails():
    at = Player(MOP + "rules: [{on: take hook, say: Yours., do: [add 1 to score]}]\n")
    assert "Yours" not in at("take hook")
    assert at.value("score") == 0


def test_an_instead_rule_does_its_effects():
    at = Player(MOP + "rules: [{on: take mop, instead: No., do: [add 2 to score, move mop to shed]}]\n")
    assert at("take mop") == "No."
    assert at.value("score") == 2
    assert "wet mop" in at("north")


def test_once_is_once_and_undo_makes_it_once_again():
    at = Player(MOP + "rules: [{on: jump, once: yes, say: The first jump., do: [add 1 to score]}]\n")
    assert at("jump") == "The first jump."
    assert "first" not in at("jump")
    assert at.value("score") == 1
    at("undo")
    assert at("jump") == "The first jump."


def test_any_except_lets_the_exceptions_pass():
    at = Player(MOP + "rules: [{on: any except go north and jump, when: here is hall, instead: No.}]\n")
    assert at("take mop") == "No."
    assert at("look") == "No."
    assert at("sing") == "No."
    assert "No." not in at("jump")
    assert "Shed" in at("north")
    assert "Taken" not in at("take mop")


def test_a_rooms_rules_hold_only_there():
    at = Player(MOP)
    assert at("sing") == "The hall sings back."
    at("north")
    assert "sings back" not in at("sing")


def test_a_rooms_rule_comes_before_the_storys():
    at = Player(MOP.replace("on: sing, say", "on: sing, instead") + "rules: [{on: sing, instead: The story.}]\n")
    assert at("sing") == "The hall sings back."
    assert at("north", "sing") == "The story."


def test_a_pattern_may_name_both_things_or_one():
    at = Player(
        MOP
        + """
rules:
  - {on: put mop on hook, say: It hangs., do: [add 1 to score]}
  - {on: put mop, when: here is shed, instead: Not here.}
"""
    )
    at("take mop")
    assert at("hang mop on hook") == "It hangs."
    assert at.value("score") == 1
    assert "On the hook is a wet mop" in at("look")


def test_enter_fires_on_coming_in_not_on_being_there():
    at = Player(MOP + "rules: [{on: enter shed, say: A spider leaves.}]\n")
    assert "A spider leaves." in at("north")
    assert "spider" not in at("look")
    assert "spider" not in at("jump")
    at("south")
    assert "A spider leaves." in at("north")


def test_turn_fires_after_every_turn_and_not_after_a_look():
    at = Player(MOP + "rules: [{on: turn, do: [add 1 to score]}]\n")
    at("look", "x mop", "i", "take hook", "flurble")
    assert at.value("score") == 0
    at("take mop", "north", "drop mop")
    assert at.value("score") == 3


@pytest.mark.parametrize(
    ("effects", "variable", "value"),
    [
        ("set brave", "brave", 1),
        ("set brave, clear brave", "brave", 0),
        ("set score to 4", "score", 4),
        ("add 7 to score, add 7 to score", "score", 9),
        ("add 2 to score, subtract 5 from score", "score", 0),
        ("set mood to wild", "mood", 2),
    ],
)
def test_effects_change_variables_within_their_bounds(effects, variable, value):
    at = Player(MOP + f"rules: [{{on: jump, do: [{effects}]}}]\n")
    at("jump")
    assert at.value(variable) == value


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("brave", False),
        ("not brave", True),
        ("score = 0", True),
        ("score > 0 or mood is calm", True),
        ("score > 0 and mood is calm or brave", False),
        ("not (score > 0 or brave)", True),
        ("mood is not calm", False),
        ("here is hall", True),
        ("here is not hall", False),
        ("shed is visited", False),
        ("mop is carried", False),
        ("mop is here", True),
        ("mop is in hall", True),
        ("mop is on hook", False),
        ("mop is moved", False),
        ("dark", False),
        ("count of party = 0", True),
        ("chance 1 in 1", True),
    ],
)
def test_conditions_mean_what_they_say(condition, holds):
    at = Player(MOP + f"rules: [{{on: jump, when: '{condition}', say: It holds.}}]\n")
    assert ("It holds." in at("jump")) is holds


LOTTERY = """
variables: {heard: 0..9}
rules: [{on: listen, when: chance 1 in 2, say: You hear it., do: [add 1 to heard]}]
"""


def test_a_rules_chance_is_rolled_once():
    heard = 0
    for seed in range(200):
        at = Player(LOTTERY, seed)
        at("listen")
        heard += at.value("heard")
    assert 75 <= heard <= 125


def test_what_a_rule_says_it_also_does():
    for seed in range(40):
        at = Player(LOTTERY, seed)
        assert ("You hear it." in at("listen")) == (at.value("heard") == 1)
