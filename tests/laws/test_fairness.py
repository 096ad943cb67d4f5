"""What the stories promise their players, held to it on walks through every one of them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playing import HYOSAN, STORIES, sayable, story_at, wander

from hyosan_escape.engine import page
from hyosan_escape.play import Game
from hyosan_escape.play.offer import offers
from hyosan_escape.play.transcript import read_cases
from hyosan_escape.prose import menu
from hyosan_escape.prose.reasons import reasons, why_closed
from hyosan_escape.source import Problems
from hyosan_escape.story.goals import FAILED
from hyosan_escape.world import fact_of, was_used
from hyosan_escape.world.action import CHOOSE
from hyosan_escape.world.event import Closed, Ended

walks = st.lists(st.integers(0, 10_000), max_size=60)
every_story = pytest.mark.parametrize("name", STORIES)


def failed(story, state):
    return {goal.id for goal in story.goals.rows[1:] if fact_of(state, goal.stage) == FAILED}


def shut(story, state):
    return {number for number, row in enumerate(story.closings) if number and was_used(state, row.bit)}


@every_story
@given(picks=walks, seed=st.integers(0, 100))
def test_nothing_closes_unannounced_and_nothing_that_closed_is_had(name, picks, seed):
    story = story_at(STORIES[name])
    for before, _, turn in wander(story, picks, seed):
        told = {number for event in turn.events if isinstance(event, Closed) for number in event.closings}
        new = shut(story, turn.state) - shut(story, before)
        assert turn.state.ending or told == new
        named = {story.closings[number].id for number in new}
        assert all(f"goal.{goal}" in named for goal in failed(story, turn.state) - failed(story, before))
        for event in turn.events:
            if isinstance(event, Ended):
                closed = {story.closings[number].id for number in shut(story, before)}
                assert f"ending.{story.endings[event.ending].id}" not in closed


@every_story
@given(picks=walks, seed=st.integers(0, 100))
def test_every_page_leaves_a_choice_and_a_closed_one_says_why(name, picks, seed):
    story = story_at(STORIES[name])
    for _, _, turn in wander(story, picks, seed):
        state = turn.state
        if state.scene and not state.ending:
            rows = page(story, state)
            assert any(not reason for _, _, reason in rows)
            for number, choice, reason in rows:
                if reason:
                    why = why_closed(story, state, choice)
                    assert why
                    assert why in menu(story, state)[number - 1].text


@every_story
@given(picks=walks, seed=st.integers(0, 100))
def test_asking_why_never_fails_and_what_can_be_done_wants_nothing(name, picks, seed):
    story = story_at(STORIES[name])
    for before, action, _ in wander(story, picks, seed):
        assert reasons(story, before, action) == []
        for each in sayable(story, before)[:5]:
            assert reasons(story, before, each) == []


@pytest.mark.parametrize("case", read_cases("a", (HYOSAN / "tests" / "afternoon.test").read_text("utf-8"), Problems()))
def test_the_way_through_needs_no_word_that_is_not_offered(case):
    """Each turn of the walkthrough is a number of the page or a line of the list that ? shows."""
    game = Game(story_at(HYOSAN), case.seed)
    for exchange in case.exchanges[1:]:
        if not exchange.command or re.match(r"(go to|wait|rest)\b", exchange.command):
            game.submit(exchange.command or "")
            continue
        offered, past = offers(game), len(game.history.past)
        game.submit(exchange.command)
        for step in game.history.past[past : past + 1]:
            assert step.action.verb == CHOOSE or step.action in offered, exchange.command
