"""What holds of every risk, in whatever way a story is played. `python tests/soaking.py` plays the same for longer."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import HYOSAN, LAST_BUS, NIGHT_WATCH, Player, story_at, story_of
from soaking import modes_of, soak

SEEDS = st.integers(0, 2**64 - 1)
PLAYED = [(place, mode) for place in (HYOSAN, NIGHT_WATCH, LAST_BUS) for mode in modes_of(story_at(place))]
GAPS = """
fate: {luck: deck, cards: CARDS}
rules:
  - {on: turn, when: chance 1 in 2, say: A gull.}
scenes:
  gaps:
    when: here is hall
    text: A gap.
    then: start
    choices:
      - {label: Jump., sticky: yes, odds: {clean: 5, cost: 3}}
      - {label: Leap., sticky: yes, odds: {clean: 1}}
      - {label: Step., sticky: yes, odds: {clean: 10}}
      - {label: Off., goto: end}
"""
LADDER = """
fate: {modifiers: [{by: -1, times: hurt, why: hurt}, {when: warned, by: -2, why: seen}]}
risks: {sneak: {name: sneaking, odds: [8, 5, 1], bad: {do: [add 1 to hurt]}}}
variables: {hurt: 0..9}
scenes:
  stair:
    when: here is hall
    text: The stair.
    choices:
      - label: Past.
        sticky: yes
        risk: sneak against 2
        clean: {goto: start}
        cost: {goto: start}
        bad: {goto: pressed}
      - {label: Leave.}
    passages:
      pressed:
        warns: yes
        choices:
          - {label: On., risk: sneak against 3, bad: {goto: grabbed}, clean: {goto: start}, cost: {goto: start}}
          - {label: Back., sticky: yes, goto: start}
      grabbed:
        warns: yes
        choices:
          - {label: Pull., odds: {clean: 2}, modifiers: [{by: -1, times: hurt, why: hurt}], bad: {do: [end dead]}}
          - {label: Wait., goto: start}
endings: {dead: {title: Dead, text: Dead., death: yes}}
"""


@pytest.mark.parametrize(("place", "mode"), PLAYED, ids=[f"{place.name}-{mode}" for place, mode in PLAYED])
@settings(max_examples=5)
@given(SEEDS)
def test_games_at_random_break_nothing_in_any_mode(place, mode, seed):
    soak(story_at(place), mode, seed, 120)


def test_on_a_ladder_some_die_and_nobody_unwarned():
    story = story_of(LADDER)
    assert any(soak(story, 0, seed, 60) < 60 for seed in range(40))


@given(SEEDS, st.sampled_from([10, 20, 30]), st.lists(st.integers(1, 3), max_size=90))
def test_a_deck_deals_every_card_once_before_it_repeats(seed, size, picks):
    at, dealt = Player(GAPS.replace("CARDS", str(size)), seed), []
    for pick in picks:
        before = at.state.cards
        at(str(pick))
        dealt += before[:1] if at.state.cards != before else []
    assert len(dealt) == sum(pick < 3 for pick in picks)
    for first in range(0, len(dealt), size):
        cards = dealt[first : first + size]
        assert len(set(cards)) == len(cards)


@given(SEEDS, st.lists(st.integers(1, 3), max_size=12), st.lists(st.integers(1, 3), max_size=4))
def test_undo_brings_back_the_deck_and_the_same_card_comes_next(seed, before, between):
    at = Player(GAPS.replace("CARDS", "10"), seed)
    at("look", *map(str, before))
    state = at.state
    card = state.cards[0]
    at("1")
    at("undo")
    assert at.state == state
    at(*(["look"] + [str(pick) for pick in between if pick == 3]))
    assert at.state.cards[0] == card
