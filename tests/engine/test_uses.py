"""What a thing is made for: eaten, drunk, broken, thrown."""

import pytest
from playing import Player

KITCHEN = """
story: {id: t, title: T, start: kitchen}
rooms:
  kitchen: {name: Kitchen, text: Tiles.}
things:
  bread: {name: bread, at: kitchen, is: [edible]}
  milk: {name: milk, at: kitchen, is: [drinkable]}
  brick: {name: brick, at: kitchen, is: [throwable]}
  cup:
    name: cup
    at: kitchen
    is: [breakable, throwable]
    forms: {whole: {}, broken: {name: heap of shards, text: Sharp.}}
  pane: {name: window panes, at: kitchen, is: [fixed, breakable, plural]}
  table: {name: table, at: kitchen, is: [supporter, fixed]}
rules:
  - {on: noise, say: A dog barks.}
  - {on: throw brick at table, say: The table does not mind.}
hearing: {noise: {break: 4}}
"""


@pytest.fixture
def player():
    return Player(KITCHEN)


def test_what_is_edible_can_be_eaten_once(player):
    assert "You eat the bread." in player("eat bread")
    assert "bread" not in player("look")
    assert "You eat" not in player("eat bread")


def test_what_is_drinkable_is_drunk_and_what_is_neither_is_not(player):
    assert "You drink the milk." in player("drink milk")
    assert "not for drinking" in player("drink brick")
    assert "not for eating" in player("eat cup")


def test_what_is_breakable_is_broken_with_its_name_and_noise(player):
    shown = player("break cup")
    assert "You break it." in shown
    assert "A dog barks." in shown
    assert "Sharp." in player("x shards")
    assert "broken" in player("break shards")
    assert "help nobody" in player("break brick")


def test_what_is_thrown_lies_here_and_breaks_if_it_can(player):
    player("take cup")
    shown = player("throw cup at table")
    assert "You throw it at the table." in shown
    assert "Something breaks." in shown
    assert "A dog barks." in shown
    assert "heap of shards" in player("look")


def test_what_is_hit_breaks_too_and_a_rule_follows(player):
    player("take brick")
    assert "Something breaks." in player("throw brick at panes")
    player("take brick")
    shown = player("throw brick at table")
    assert "You throw it at the table." in shown
    assert "The table does not mind." in shown


def test_it_must_be_in_hand_and_made_for_it(player):
    assert "(first taking the brick)" in player("throw brick")
    player("take bread")
    assert "keep hold of the bread" in player("throw bread")


def test_undo_mends_it(player):
    player("break cup")
    player("undo")
    assert "heap of shards" not in player("look")
