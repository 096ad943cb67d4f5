"""Words to actions and back: what the game says, it understands; what it completes, it begins as typed."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playing import STORIES, Player, sayable, story_at, wander, words_of

from hyosan_escape.parser import Command, Context, complete, parse, phrase
from hyosan_escape.prose import narrate, plain
from hyosan_escape.world.action import CHOOSE

SEEDS = st.integers(0, 2**64 - 1)
PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=25)
LINES = st.text("abcdefghilmnoprstuwxy ,.'0129?*{}|>\\é→", max_size=30)
each_story = pytest.mark.parametrize("place", STORIES.values(), ids=STORIES.keys())


@each_story
@given(SEEDS, PICKS)
def test_what_the_game_says_is_what_it_understands(place, seed, picks):
    story = story_at(place)
    words = words_of(story)
    for state, *_ in list(wander(story, picks, seed))[::4]:
        for action in sayable(story, state):
            if action.verb == CHOOSE:
                continue  # said by its number on the page: see test_a_choice_is_taken_by_its_number
            said = phrase(story, state, action)
            meaning = parse(story, words, state, Context(), said)
            assert isinstance(meaning, Command), (said, meaning)
            assert meaning.actions == (action,), said


@each_story
@given(SEEDS, PICKS)
def test_a_completion_goes_on_from_what_was_typed(place, seed, picks):
    story = story_at(place)
    words = words_of(story)
    for state, *_ in list(wander(story, picks, seed))[::8]:
        for action in sayable(story, state)[::3]:
            said = phrase(story, state, action)
            for end in range(1, len(said) + 1):
                found = complete(story, words, state, said[:end])
                assert all(line.startswith(said[:end]) for line in found)
                assert len(set(found)) == len(found)


@each_story
@given(SEEDS, st.lists(st.integers(0, 10**6), min_size=1, max_size=12), st.lists(LINES, max_size=4))
def test_whatever_is_typed_is_answered_in_clean_sentences(place, seed, picks, lines):
    """A line is either understood, or answered; nothing of the format's machinery shows."""
    at = Player(story_at(place), seed)
    story = at.game.story
    typed = [*lines, "look", "inventory", "?", "help", "who", "exits", "about", "status"]
    for number, pick in enumerate(picks):
        offered = sayable(story, at.state)
        said = phrase(story, at.state, offered[pick % len(offered)]) if offered else "undo"
        for line in (said, typed[(number + pick) % len(typed)]):
            reply = at.game.submit(line)
            assert reply.blocks or reply.wish or "listen" in line  # see test_hordes, the last test
            if not set(line) & set("{}|\\>"):  # what was typed may be quoted back
                assert_clean(plain(reply.blocks))
    assert_clean(at.status)


def assert_clean(text):
    assert not re.search(r"[{}]", text), text
    assert "  " not in re.sub(r"^ ?\d+  |   \[|  — ", "", text, flags=re.MULTILINE), text
    assert not re.search(r"^\s*>", text, re.MULTILINE), text
    assert not re.search(r" [.,;:!](?:\s|$)", text), text


@each_story
@given(SEEDS, PICKS)
def test_every_turn_is_told_in_clean_sentences(place, seed, picks):
    story = story_at(place)
    for *_, turn in wander(story, picks, seed):
        assert_clean(plain(narrate(story, turn.state, turn.events)))


@each_story
@given(SEEDS, PICKS)
def test_a_choice_is_taken_by_its_number(place, seed, picks):
    at = Player(story_at(place), seed)
    story = at.game.story
    for pick in picks:
        offered = sayable(story, at.state)
        if not offered:
            return
        action = offered[pick % len(offered)]
        turns = len(at.game.history.past)
        at(phrase(story, at.state, action))
        assert [step.action for step in at.game.history.past[turns:]] == [action]
