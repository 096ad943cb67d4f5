"""Goals: they open, are reached or lost by their conditions, are listed, and help with hints, a rung at a time."""

import pytest
from playing import Player, kept_state, story_of

HOUSE = """
story: {id: t, title: T, start: hall}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: attic}}
  attic: {name: Attic, text: An attic., exits: {south: hall}}
variables: {burnt: flag}
things:
  key: {name: key, at: attic}
  coal: {name: coal, at: hall}
  stone: {name: stone, at: hall}
rules: [{on: sing, do: [set burnt]}]
goals:
  find_key:
    title: Find the key
    done: key is carried
    failed: burnt
    closing: There it is.
    offer: 3
    hints: [Keys like height., Have you looked above you?, go north. take key]
  get_warm:
    title: Get warm
    open: attic is visited
    done: coal is carried
    opening: It is cold up here.
    hints: [Something here would burn., take coal]
"""


def test_a_goal_opens_and_is_reached_with_a_quiet_word():
    at = Player(HOUSE)
    assert at("goals") == "Find the key"
    assert at("north").endswith("It is cold up here.")
    assert at("goals") == "Find the key Get warm"
    assert at("take key") == "Taken. There it is."
    assert at("goals") == "Get warm Find the key (done)"


def test_a_goal_that_is_reached_stays_so():
    at = Player(HOUSE)
    at("north", "take key", "drop key")
    assert "Find the key (done)" in at("goals")
    at("sing")
    assert "Find the key (done)" in at("goals")


def test_a_goal_may_fail():
    at = Player(HOUSE)
    assert "Find the key" not in at("sing")
    assert at("goals") == "Find the key (out of reach)"
    assert "cannot" not in at("north", "take key")
    assert "There it is." not in at("look")


def test_what_was_done_before_it_was_asked_for_is_not_remarked_on():
    at = Player(HOUSE)
    at("take coal")
    assert "cold" not in at("north")
    assert at("goals") == "Find the key Get warm (done)"


def test_undo_takes_a_goal_back():
    at = Player(HOUSE)
    at("north", "take key", "undo")
    assert at("goals") == "Find the key Get warm"
    assert "There it is." in at("take key")


def test_hints_come_a_rung_at_a_time_and_the_last_is_a_command():
    at = Player(HOUSE)
    assert at("hint") == "Find the key: Keys like height. (hint again for more.)"
    assert at("hint again") == "Find the key: Have you looked above you? (hint again for more.)"
    assert at("HINT") == "Find the key: Type go north. take key."
    assert at("hint") == "Find the key: Type go north. take key."
    assert at("go north. take key").endswith("There it is.")


def test_the_goal_that_opened_last_is_helped_first():
    at = Player(HOUSE)
    at("hint", "north")
    assert at("hint").startswith("Get warm: Something")
    assert at("hint") == "Get warm: Type take coal."
    assert at("hint").startswith("Find the key: Have you")


def test_a_hint_can_be_asked_for_by_words_of_the_title():
    at = Player(HOUSE)
    at("north")
    assert at("hint key").startswith("Find the key: Keys")
    assert at("hint get warm").startswith("Get warm")
    assert at("hint frotz").startswith("Get warm")


def test_a_hint_costs_nothing_and_undo_does_not_make_one_forget_it():
    at = Player(HOUSE)
    at("take coal")
    before = at.state
    at("hint")
    assert at.state is before
    at("undo")
    assert "Have you looked" in at("hint")


def test_without_an_open_goal_hint_tells_what_would_work():
    at = Player(HOUSE)
    at("take coal", "north", "take key")
    assert at("hint").startswith("There is no written hint for this. These would work now: ")
    assert Player("things: {coin: {name: coin, at: hall}}")("hint").startswith("There is no written hint")


def test_after_turns_without_progress_a_hint_is_offered_once():
    at = Player(HOUSE)
    at("goals", "look", "jump", "hint")
    answers = [at(line) for line in ("take stone", "drop stone", "take stone", "drop stone", "take stone")]
    offered = ["Type hint if you would like a nudge. (Find the key)" in answer for answer in answers]
    assert offered == [False, False, True, False, False]


def test_progress_puts_the_offer_off():
    at = Player(HOUSE)
    at("take stone", "drop stone")
    assert "nudge" not in at("north")
    assert "nudge" not in at("south", "north")
    assert "nudge" in at("south")


def test_no_hint_is_offered_in_the_middle_of_a_scene():
    at = Player(
        HOUSE + "scenes: {s: {text: Well?, when: coal is carried, choices: [{label: No., sticky: yes, goto: start},"
        " {label: Yes.}]}}\n"
    )
    at("take coal")
    assert not any("nudge" in at("1") for _ in range(5))
    assert at("hint").startswith("There is no written hint")


def test_conditions_ask_where_a_goal_stands():
    at = Player(
        HOUSE
        + """
  rest: {title: Rest, open: find_key is done or find_key is failed, done: get_warm is done and find_key is not open}
"""
    )
    assert "Rest" not in at("goals")
    at("north", "take key")
    assert "Rest" in at("goals")
    at("drop key", "south", "take coal")
    assert "Rest (done)" in at("goals")


def test_a_saved_game_knows_its_goals_also_under_another_name():
    at = Player(HOUSE)
    at("north", "take key")
    renamed = HOUSE.replace("  find_key:\n", "  seek_key:\n    renamed_from: find_key\n")
    for text in (HOUSE, renamed):
        assert kept_state(at.game, story_of(text)) == at.state


@pytest.mark.parametrize("line", ["goals", "objectives"])
def test_a_story_without_goals_has_no_such_command(line):
    assert "I don't know the word" in Player("rooms: {hall: {name: Hall, text: A hall.}}")(line)


def test_help_tells_of_goals_where_there_are_any():
    assert "goals: what you have set out" in Player(HOUSE)("help")
    assert "goals: " not in Player("things: {coin: {name: coin, at: hall}}")("help")
