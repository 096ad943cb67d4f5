"""What is understood though nobody wrote it into the grammar: each way in a story of a few lines."""

import pytest
from playing import Player

STORY = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: library}}
  library: {name: Library, text: Books., exits: {south: hall}}
verbs: {call: {lines: ["call [thing]"], say: You call.}}
things:
  lamp: {name: brass lamp, at: hall, is: [switchable]}
  torch: {name: torch, at: hall, is: [switchable]}
  coat: {name: coat, at: hall, is: [wearable]}
  chest: {name: chest, at: hall, is: [container, openable, fixed]}
  apple: {name: apple, at: hall, tags: [food]}
  bread: {name: bread, at: hall, tags: [food]}
survivors:
  geon: {name: Geon, they: he, at: hall, obeys: true, topics: {bell: {words: [the bell], say: It ends on sol.}}}
rules:
  - {on: call chest, say: It answers.}
  - {on: put bread, say: Crumbs.}
"""


@pytest.fixture
def player():
    return Player(STORY)


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("could you please take the lamp for me", "Taken."),
        ("I think I'd better take the lamp now", "Taken."),
        ("tkae teh lmap", "(take brass lamp) Taken."),
        ("take the flashlight", "(take torch) Taken."),
        ("taking the lamp", "Taken."),
        ("the lamp, take", "(take brass lamp) Taken."),
        ("what does geon know about the bell", "It ends on sol."),
        ("what is geon", "You see nothing special about Geon."),
        ("where is the lamp", "The brass lamp is here."),
        ("where is geon", "Geon is here."),
        ("how do I get to the library", 'North: "go north" is the first step.'),
        ("how do I take the lamp", 'Type "take brass lamp".'),
        ("who is here?", "Here: Geon."),
        ("take all the food", "apple: Taken. bread: Taken."),
        ("take the second lamp", "You can see no second lamp here."),
        ("wear coat", "(first taking the coat) You put on the coat."),
        ("put coat in chest", "(first opening the chest)"),
        ("leave", "(north) Library"),
    ],
)
def test_it_is_understood(player, line, answer):
    assert answer in player(line)


def test_oops_mends_the_word(player):
    player("take blarg")
    assert player("oops lamp") == "Taken."


def test_back_is_where_one_came_from(player):
    player("north")
    assert "Hall" in player("go back")


def test_what_is_not_to_be_done_is_not_done(player):
    before = player.state
    player("don't take the lamp")
    assert player.state == before


def test_a_question_costs_nothing(player):
    before = player.state
    for line in ("why is it so quiet", "what is going on", "where am I", "hello", "thank you", "is there a key"):
        player(line)
        assert player.state == before, line


def test_a_verb_named_like_an_event_is_about_things(player):
    assert player("call chest") == "It answers."


def test_a_rule_about_putting_is_about_putting_in_as_well(player):
    player("take bread", "open chest")
    assert "Crumbs." in player("put bread in chest")
