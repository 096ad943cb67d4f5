"""Keeping a game: saves, replays, undo and redo lose nothing."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import MUSEUM, STORIES, Player, kept_state, reloaded, sayable, story_at

from hyosan_escape.parser import phrase
from hyosan_escape.play import SaveError, read, write
from hyosan_escape.play.codec import FIELDS
from hyosan_escape.play.replay import MENDED, load
from hyosan_escape.world import State

SEEDS = st.integers(0, 2**64 - 1)
PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=12)
each_story = pytest.mark.parametrize("place", STORIES.values(), ids=STORIES.keys())


def played(place, seed, picks):
    """A game in which each number picked one of the commands there were."""
    at = Player(story_at(place), seed)
    for pick in picks:
        take_one(at.game, pick)
    return at.game


def take_one(game, pick):
    offered = sayable(game.story, game.state)
    if offered:
        game.submit(phrase(game.story, game.state, offered[pick % len(offered)]))


def test_no_field_of_the_state_is_forgotten_by_a_save():
    hordes = {
        "horde_at",
        "horde_goal",
        "horde_lure",
        "horde_calm",
        "horde_mode",
        "horde_size",
    }  # one field of the file: "hordes"
    derived = {"moved"}
    assert set(State._fields) - hordes - derived == set(FIELDS) - {"hordes"}
    assert "hordes" in FIELDS


@each_story
@given(SEEDS, PICKS)
def test_a_save_that_is_loaded_and_saved_is_the_same_text(place, seed, picks):
    game = played(place, seed, picks)
    assert write(reloaded(game)) == write(game)


@each_story
@given(SEEDS, PICKS)
def test_a_save_holds_the_whole_state_even_without_its_log(place, seed, picks):
    game = played(place, seed, picks)
    assert kept_state(game) == game.state


@each_story
@settings(max_examples=15)
@given(SEEDS, PICKS)
def test_saving_and_loading_between_all_turns_changes_nothing(place, seed, picks):
    straight, halting = Player(story_at(place), seed).game, Player(story_at(place), seed).game
    for pick in picks:
        take_one(straight, pick)
        take_one(halting, pick)
        halting = reloaded(halting)
    assert halting.state == straight.state
    assert halting.log == straight.log


@each_story
@given(SEEDS, PICKS)
def test_the_seed_and_the_log_make_the_same_game_again(place, seed, picks):
    game = played(place, seed, picks)
    log = read(game.story, write(game)).log
    assert len(log) == len(game.log)
    found = load(game.story, read(game.story, write(game))._replace(state={"here": "gone"}))  # only the log is left
    assert (found.kind, found.history.state) == (MENDED, game.state)


@each_story
@given(SEEDS, PICKS, st.integers(1, 12))
def test_undo_and_redo_are_each_others_mirror(place, seed, picks, back):
    game = played(place, seed, picks)
    last, log = game.state, game.log
    undone = sum(game.history.undo() for _ in range(back))
    assert undone == min(back, len(log))
    for _ in range(undone):
        assert game.history.redo()
    assert not game.history.redo()
    assert (game.state, game.log) == (last, log)


@each_story
@given(SEEDS, PICKS)
def test_undo_reaches_back_to_the_first_moment(place, seed, picks):
    game = played(place, seed, picks)
    while game.history.undo():
        pass
    assert game.state == Player(story_at(place), seed).state


@given(st.data())
def test_a_save_that_was_tampered_with_is_refused_in_a_sentence(data):
    text = write(played(MUSEUM, 7, [3, 1, 4, 1, 5, 9]))
    at = data.draw(st.integers(0, len(text) - 2))
    junk = data.draw(st.text(max_size=3))
    broken = text[:at] + junk + text[at + data.draw(st.integers(0, 3)) :]
    assert answer(broken) == answer(text) or answer(broken).endswith((".", "it on."))


def answer(text):
    """The save that was read, or the sentence for the player."""
    try:
        return read(story_at(MUSEUM), text)
    except SaveError as error:
        return str(error)
