"""Scenes and endings: choices that open and close, dice, pages that lead to pages."""

import pytest
from playing import Player

STAIR = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: stair}}
  stair: {name: Stair, text: A stair., exits: {south: hall}}
things: {rope: {name: rope, at: hall}}
variables: {fear: 0..5, met: flag}
scenes:
  meeting:
    when: here is stair
    text: Somebody stands on the stair.
    choices:
      - {label: Go round., say: You go round., do: [add 1 to fear]}
      - {label: Throw the rope., needs: rope is carried, locked: you have no rope, say: It holds., do: [set met]}
      - {label: Call out., when: met, say: Hello.}
      - label: Jump.
        odds: {clean: 5, cost: 3}
        say: You jump.
        clean: {say: You land.}
        cost: {say: You land on your ankle., do: [add 2 to fear]}
        bad: {say: You fall., goto: fallen}
      - {label: Look down., goto: start}
    passages:
      fallen:
        text: The floor is stone.
        choices: [{label: Get up., say: You get up., do: [set fear to 5]}]
"""


def test_a_scene_opens_by_itself_and_closes_with_a_choice():
    at = Player(STAIR)
    assert "Somebody stands on the stair. 1 Go round." in at("north")
    assert "You go round." in at("1")
    assert at.value("fear") == 1
    assert "Hall" in at("south")


def test_it_opens_once():
    at = Player(STAIR)
    at("north", "1", "south")
    assert "Somebody" not in at("north")


def test_again_it_opens_anew_with_all_its_choices_but_not_at_once():
    at = Player(STAIR.replace("when: here is stair", "when: here is stair\n    again: yes"))
    at("north")
    assert "Somebody" not in at("1")
    at("south")
    assert "1 Go round." in at("north")
    assert "You go round." in at("1")


def test_a_closed_choice_says_why_and_stays_closed():
    at = Player(STAIR)
    assert "2 Throw the rope. — you have no rope" in at("north")
    assert "It holds" not in at("2")
    assert "Somebody" in at("look") or at.state.scene
    at = Player(STAIR)
    at("take rope", "north")
    assert "It holds." in at("throw rope")
    assert at.value("met") == 1


def test_a_hidden_choice_has_no_number():
    at = Player(STAIR)
    assert "Call out" not in at("north")
    assert "3 Jump." in at("?")


@pytest.mark.parametrize(
    ("card", "told", "fear"),
    [
        (1, "Jump. (clean) You jump. You land.", 0),
        (5, "Jump. (clean) You jump. You land.", 0),
        (6, "Jump. (at a cost) You jump. You land on your ankle.", 2),
        (8, "Jump. (at a cost) You jump. You land on your ankle.", 2),
        (9, "Jump. (badly) You jump. You fall. The floor is stone. 1 Get up.", 0),
        (10, "Jump. (badly) You jump. You fall. The floor is stone. 1 Get up.", 0),
    ],
)
def test_the_dice_fall_as_the_odds_were_printed(card, told, fear):
    at = Player(STAIR)
    assert "[clean 5 · cost 3 · bad 2]" in at("north")
    assert told in at.pick(3, card)
    assert at.value("fear") == fear


def test_the_odds_are_kept_over_many_games():
    clean = 0
    for seed in range(300):
        at = Player(STAIR, seed)
        at("north")
        clean += "(clean)" in at("3")
    assert 120 <= clean <= 180


def test_a_page_leads_to_a_page_and_a_choice_that_was_taken_is_gone():
    at = Player(STAIR)
    at("north")
    answer = at("look down")
    assert "Somebody stands on the stair." in answer
    assert "Look down" not in answer.partition("Somebody")[2]


def test_a_sticky_choice_stays():
    at = Player(STAIR.replace("label: Look down.,", "label: Look down., sticky: yes,"))
    at("north")
    for _ in range(3):
        assert "4 Look down." in at("look down")


def test_in_a_scene_only_choices_and_looks():
    at = Player(STAIR)
    at("take rope", "north")
    assert "pick one of the numbers" in at("south")
    assert "A stair." in at("look")
    assert "rope" in at("i")
    assert at.state.scene


def test_undo_opens_the_page_again():
    at = Player(STAIR)
    at("north", "1")
    assert "1 Go round." in at("undo")
    assert at.value("fear") == 0


def test_an_effect_opens_a_scene_when_the_turn_ends():
    rule = "rules: [{on: take rope, say: It creaks., do: [scene meeting]}]\n"
    at = Player(STAIR.replace("    when: here is stair\n", "") + rule)
    assert "It creaks. Somebody stands on the stair." in at("take rope")


def test_a_page_without_a_choice_is_told_and_over():
    at = Player("scenes: {dream: {text: You dream.}}\nrules: [{on: sleep, do: [scene dream]}]\n")
    assert "You dream." in at("sleep")
    assert not at.state.scene
    assert "A hall." in at("look")


END = """
variables: {hope: 2 of 0..3}
rules: [{on: jump, do: [subtract 1 from hope]}, {on: sing, do: [end song]}]
endings:
  despair: {title: Despair, when: hope = 0, text: It is over.}
  song: {title: A song, text: "You sing, with hope {hope}."}
"""


def test_an_ending_comes_by_itself_when_it_comes_true():
    at = Player(END)
    assert "Despair" not in at("jump")
    assert "It is over. *** Despair ***" in at("jump")
    assert "The story has ended." in at("jump")
    assert "The story has ended." in at("look")


def test_an_ending_comes_by_an_effect_and_undo_takes_it_back():
    at = Player(END)
    assert "You sing, with hope 2. *** A song ***" in at("sing")
    at("undo")
    assert "A hall." in at("look")


def test_the_first_ending_of_a_turn_counts():
    at = Player(END.replace("on: sing, do: [end song]", "on: sing, do: [end song, set hope to 0]"))
    answer = at("sing")
    assert "A song" in answer
    assert "Despair" not in answer


def test_after_the_end_it_is_said_once():
    at = Player(END)
    at("sing")
    assert at("look").count("The story has ended") == 1


def test_a_hint_after_the_end_names_what_still_works():
    at = Player(END)
    at("sing")
    assert "now: ." not in at("hint")
