"""The turns of a game are a tree: undo, redo and the timeline only move about in it."""

import pytest
from playing import CLOAK, Player, kept_state, reloaded, story_at

STORY = """
modes: {easy: {name: Easy}, hard: {name: Hard, undo: chapter}}
chapters: {road: {title: The Road}}
rules: [{on: jump, do: [chapter road]}, {on: sing, say: La., do: [set t to 1]}]
variables: {t: 0 of 0..1}
"""


@pytest.fixture
def at():
    player = Player(story_at(CLOAK), 7)
    player("w", "put cloak on hook", "undo", "e", "s")
    return player


def test_a_turn_after_an_undo_begins_a_branch(at):
    assert at("timeline") == (
        "Turn 4 of 4. timeline and a number goes there; nothing is lost by it. 0 the beginning 1 go west 3 go east "
        "4 go south (you are here) Branches: 2 after 1: put black velvet cloak on small brass hook"
    )


def test_the_timeline_goes_to_another_branch_and_back(at):
    here = at.state
    answer = at("timeline 2")
    assert answer.startswith("Turn 2: put black velvet cloak on small brass hook. (timeline 4 goes back to")
    assert "Cloakroom" in answer
    assert at.game.log == ["go west", "put black velvet cloak on small brass hook"]
    at("timeline 4")
    assert at.state == here


def test_redo_follows_what_was_undone_and_else_the_latest_branch(at):
    at("timeline 1", "redo", "redo")
    assert at.game.history.at == 4
    at("timeline 2", "undo", "undo", "redo", "redo")
    assert at.game.history.at == 2


def test_the_timeline_goes_to_the_beginning(at):
    at("timeline 0")
    assert at.game.log == []
    assert "nothing" in at("undo").lower()


@pytest.mark.parametrize("word", ["5", "-1", "x", "99999999999", "²", "4 5"])
def test_a_turn_that_is_none_is_told(at, word):
    assert at(f"timeline {word}").startswith("There is no such turn: they have numbers from 0 to 4.")


def test_where_one_is_needs_no_going(at):
    assert at("timeline 4") == "That is where you are."


def test_the_whole_tree_is_saved(at):
    other = reloaded(at.game)
    assert other.history.at == 4
    assert [turn.after for turn in other.history.turns] == [0, 0, 1, 1, 3]
    at.game = other
    at("timeline 2")
    assert at.state == kept_state(other)
    assert at("timeline").endswith("Branches: 3 to 4 after 1: go east")


def test_a_line_is_taken_back_as_one_also_after_a_load(at):
    at("n. w. put cloak on hook")
    at.game = reloaded(at.game)
    at("undo")
    assert at.game.history.at == 4
    at("redo")
    assert at.game.history.at == 7


def test_a_long_timeline_shows_what_is_near():
    at = Player(story_at(CLOAK))
    at(*["w", "e"] * 20, "timeline 20")
    told = at("timeline")
    assert "20 go east (you are here)" in told
    assert " 14 go east" in told
    assert " 13 " not in told
    assert " 26 " not in told


def test_no_branch_leads_back_beyond_a_mode_s_limit():
    at = Player(STORY, mode="hard")
    at("sing", "jump", "sing")
    assert "No further back" in at("timeline 0")
    assert at("timeline 1").startswith("Turn 1: sing.")
    other = reloaded(at.game)
    assert other.history.fence == at.game.history.fence
