"""The theory of the engine, held against random play: a step is a function, and `actions` tells the truth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playing import STORIES, Player, story_at, wander

from hyosan_escape.engine import CHECKS, actions, initial, opening, scope, step
from hyosan_escape.story.moments import is_carried
from hyosan_escape.world import Action, flat, place_of
from hyosan_escape.world.action import (
    ASK,
    CHOOSE,
    EXAMINE,
    FETCH,
    GIVE,
    GO,
    INSERT,
    LET_GO,
    LOCKS,
    ORDER,
    PUT,
    REQUEST,
    SEND,
    SHOW,
    THROW,
    UNLOCKS,
)  # fmt: skip
from hyosan_escape.world.event import Refused
from hyosan_escape.world.state import CARRIED

SEEDS = st.integers(0, 2**64 - 1)
PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=40)
each_story = pytest.mark.parametrize("place", STORIES.values(), ids=STORIES.keys())


def numbers(value):
    """Every leaf of a state."""
    return [leaf for part in value for leaf in numbers(part)] if isinstance(value, tuple) else [value]


@each_story
@given(SEEDS, PICKS)
def test_the_same_action_of_the_same_state_is_the_same_turn(place, seed, picks):
    story = story_at(place)
    for state, action, turn in wander(story, picks, seed):
        as_it_was = state._replace()
        assert step(story, state, action) == turn
        assert state == as_it_was
        assert hash(turn.state) == hash(turn.state._replace())


@each_story
@given(SEEDS, PICKS)
def test_a_state_is_made_of_numbers_from_zero_up(place, seed, picks):
    for _, _, turn in wander(story_at(place), picks, seed):
        leaves = numbers(turn.state)
        assert all(type(leaf) is int for leaf in leaves)
        assert min(leaves) >= 0


@each_story
@given(SEEDS, PICKS)
def test_moved_lists_what_is_not_where_it_began(place, seed, picks):
    story = story_at(place)
    for _, _, turn in wander(story, picks, seed):
        away = [n for n, at in enumerate(flat(turn.state.at)) if at != story.things[n].start]
        assert list(turn.state.moved) == away


@each_story
@given(SEEDS, PICKS)
def test_variables_stay_in_their_bounds_and_time_runs_forward(place, seed, picks):
    story = story_at(place)
    for state, _, turn in wander(story, picks, seed):
        assert all(v < row.size for row, v in zip(story.variables, flat(turn.state.fact), strict=True))
        assert state.clock <= turn.state.clock <= story.horizon


@each_story
@given(SEEDS, PICKS)
def test_a_refusal_leaves_the_world_as_it_was(place, seed, picks):
    story = story_at(place)
    for state, _, _ in wander(story, picks, seed):
        for action in attempts(story, state):
            turn = step(story, state, action)
            if turn.events and isinstance(turn.events[0], Refused):
                assert turn.state is state
                assert len(turn.events) == 1


def attempts(story, state):
    """What a player might well try here, whether or not it can be done."""
    seen = scope(story, state)
    yield from (Action(GO, direction) for direction in range(1, 13))
    yield from (Action(CHOOSE, choice) for choice in range(1, len(story.choices)))
    for number, verb in enumerate(story.verbs):
        if number and not verb.nouns and number not in (GO, CHOOSE):
            yield Action(number)
    yield from (Action(ORDER, 0, order) for order in range(1, 3))
    for thing in seen:
        yield Action(EXAMINE, thing)
        for verb in story.things[thing].offers:
            if verb in (LOCKS, UNLOCKS):
                yield from (Action(verb, thing, key) for key in seen)
            elif story.verbs[verb].nouns == 1:
                yield Action(verb, thing)
        if place_of(state, thing) == CARRIED or not is_carried(story, state, thing):  # see the tests below
            pairs = [Action(verb, thing, other) for other in seen for verb in (PUT, INSERT, GIVE)]
            yield from (pair for pair in pairs if not CHECKS[pair.verb](story, state, pair))
        if is_carried(story, state, thing):
            yield from (Action(verb, thing, other) for other in seen for verb in (SHOW, THROW))
        yield from (Action(ASK, thing, topic) for topic in range(1, len(story.topics)))
        if story.things[thing].person:
            yield from (Action(ORDER, thing, order) for order in range(1, len(story.orders)))
            yield from (Action(SEND, thing, direction) for direction in range(1, 13))
            yield from (Action(verb, thing, other) for verb in (REQUEST, FETCH, LET_GO) for other in seen)


@each_story
@given(SEEDS, PICKS)
def test_what_is_offered_is_exactly_what_works(place, seed, picks):
    story = story_at(place)
    states = [opening(story, initial(story, seed)).state, *(turn.state for *_, turn in wander(story, picks, seed))]
    for state in states[::5]:
        offered = actions(story, state)
        assert len(set(offered)) == len(offered)
        tried = {*offered, *attempts(story, state)}
        assert {action for action in tried if works(story, state, action)} == set(offered)


def works(story, state, action):
    events = step(story, state, action).events
    return not (events and isinstance(events[0], Refused))


def test_what_lies_in_a_carried_thing_can_be_put_and_is_offered():
    at = Player("""
things:
  bag: {name: bag, at: carried, is: [container, open]}
  key: {name: key, at: bag}
  table: {name: table, at: hall, is: [fixed, supporter]}
""")
    _, key, table = (n for n, thing in enumerate(at.game.story.things) if thing.id in ("bag", "key", "table"))
    assert works(at.game.story, at.state, Action(PUT, key, table))
    assert Action(PUT, key, table) in actions(at.game.story, at.state)


def test_a_rule_about_any_action_hears_the_storys_own_verbs_too():
    at = Player("""
verbs: {whistle: {lines: [whistle a tune], say: A tune.}}
variables: {heard: 0..9}
rules: [{on: any, do: [add 1 to heard], say: Somebody stirs.}]
""")
    whistle = Action(len(at.game.story.verbs) - 1)
    assert works(at.game.story, at.state, whistle)
    assert whistle in actions(at.game.story, at.state)


THROWN = """
things:
  ball: {name: ball, at: carried, is: throwable}
  vase: {name: vase, at: carried, is: [throwable, breakable]}
  coat: {name: coat, at: carried}
"""
RULED = "rules: [{on: [throw coat, show coat], instead: You keep it on., do: [add 1 to n]}]\nvariables: {n: 0..9}\n"
ANY = "rules: [{on: any, do: [add 1 to n]}]\nvariables: {n: 0..9}\n"


@pytest.mark.parametrize("rules", ["", RULED, ANY], ids=["none", "acting", "any"])
def test_what_is_carried_can_be_thrown_at_what_is_carried_and_never_at_itself(rules):
    at = Player(THROWN + rules)
    story, state = at.game.story, at.state
    ball, vase, coat = (
        next(n for n, row in enumerate(story.things) if row.id == id) for id in ("ball", "vase", "coat")
    )
    pairs = [
        Action(verb, one, two) for verb in (THROW, SHOW) for one in (ball, vase, coat) for two in (ball, vase, coat)
    ]
    offered = actions(story, state)
    assert {pair for pair in pairs if works(story, state, pair)} == {pair for pair in pairs if pair in offered}
    assert Action(THROW, ball, vase) in offered
    assert not any(pair.first == pair.second for pair in offered if pair in pairs)
    assert (Action(THROW, coat, vase) in offered) == (rules == RULED)


def test_a_rule_about_a_thing_put_anywhere_means_where_it_can_be_put():
    at = Player("""
things:
  mop: {name: mop, at: carried}
  egg: {name: egg, at: hall}
rules: [{on: put mop, instead: "{cycle: No. | Never.}"}]
""")
    put = Action(PUT, 2, 3)
    assert not works(at.game.story, at.state, put)
    assert put not in actions(at.game.story, at.state)
