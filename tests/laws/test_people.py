"""A company keeps its size, its people are in one place, and what they are told can be taken back."""

from hypothesis import given
from hypothesis import strategies as st
from playing import Player, sayable, story_of

from hyosan_escape.engine import actions, initial, judge, step
from hyosan_escape.parser import phrase
from hyosan_escape.story.moments import company
from hyosan_escape.story.posts import brought_by, busy_with
from hyosan_escape.world import Action, fact_of, place_of
from hyosan_escape.world.state import NOWHERE

KEEP = """
story: {id: t, title: T, start: hall, party: 2, carries: 2}
clock: {start: Mon 08:00, days: [Mon], tick: 5, costs: {order: 1, wait: 5, go: 1}}
variables: {stamina: 4 of 0..5, most: 3 of 1..5}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard, east: {to: den, door: oak}}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
  den: {name: Den, text: A den., exits: {west: {to: hall, door: oak}}}
doors: {oak: {name: oak door, between: [hall, den], is: [openable], holds: 2}}
things: {plank: {name: plank, at: hall, bulk: 2}, stone: {name: stone, at: yard}}
survivors:
  ana: {name: Ana, they: she, at: hall, obeys: yes, carries: 1, has: {bond: 1 of 0..4}}
  bo: {name: Bo, they: he, at: hall, obeys: yes, has: {bond: 3 of 0..4}}
  cy: {name: Cy, they: he, at: yard, obeys: yes, has: {bond: 0..4}}
hordes: {crows: {name: the crows, at: yard, hears: 1}}
orders:
  hide: {words: [hide], stays: yes, do: [subtract 3 from stamina]}
  hold: {words: ["hold [door]"], about: door, holds: 2, doubts: it.bond < 2, sways: it.bond > 0}
  carry: {words: ["carry [person]"], about: person, brings: yes, do: [add 1 to it.bond]}
  scout: {words: ["scout [room]"], about: room, back: 2, do: [set stamina to most, add count of party to stamina]}
  shout: {words: ["shout in [room]"], about: room, lures: 4}
"""
SEEDS = st.integers(0, 2**64 - 1)
PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=15)


def walk(seed, picks):
    """The states of a game in which each number picked one of the actions there were."""
    story = story_of(KEEP)
    state = initial(story, seed)
    for pick in picks:
        yield story, state
        offered = actions(story, state)
        state = step(story, state, offered[pick % len(offered)]).state
    yield story, state


@given(SEEDS, PICKS)
def test_no_more_come_than_there_is_room_for_and_everybody_is_somewhere(seed, picks):
    for story, state in walk(seed, picks):
        assert len(company(story, state)) <= 2
        assert all(place_of(state, person) != NOWHERE for person in story.people)


@given(SEEDS, PICKS)
def test_who_is_brought_is_where_the_bringer_is(seed, picks):
    for story, state in walk(seed, picks):
        for person in story.people:
            command = busy_with(story, state, person)
            if command and command.brings:
                assert brought_by(story, state, person), "somebody is at it, and nobody is brought"


@given(SEEDS, PICKS)
def test_who_is_away_is_at_something_and_numbers_keep_their_bounds(seed, picks):
    for story, state in walk(seed, picks):
        for person, post in story.posts.items():
            assert not fact_of(state, post.back) or busy_with(story, state, person)
        for number, variable in enumerate(story.variables):
            assert 0 <= fact_of(state, number) < max(variable.size, 1)


@given(SEEDS, PICKS)
def test_an_order_that_is_refused_changes_nothing_and_one_that_is_offered_is_not_refused(seed, picks):
    for story, state in walk(seed, picks):
        offered = set(actions(story, state))
        for verb, command in story.commands.items():
            objects = [0, *command.rooms.get(state.here, ()), *story.people, *range(2, 5)]
            for about in objects:
                for person in (0, *story.people):
                    action = Action(verb, person, about)
                    refused, _ = judge(story, state, action)
                    assert (refused is None) == (action in offered), action
                    if refused is not None:
                        assert step(story, state, action).state is state


@given(SEEDS, PICKS)
def test_undo_takes_every_order_back(seed, picks):
    at = Player(story_of(KEEP), seed)
    for pick in picks:
        before, told = at.state, sayable(at.game.story, at.state)
        at(phrase(at.game.story, before, told[pick % len(told)]))
        if at.state is not before:
            at("undo")
            assert at.state == before
            at("redo")
