"""What decides a risk, and the modes a story can be played in."""

import pytest
from playing import Player, reloaded, story_of

GAPS = """
variables: {over: 0..60}
rules: [{on: turn, when: chance 1 in 2, say: A gull.}]
scenes:
  edge:
    when: here is hall
    again: yes
    text: The gap.
    then: start
    choices:
      - label: Jump.
        sticky: yes
        odds: {clean: 5, cost: 3}
        clean: {say: Over.}
        cost: {say: Ouch.}
        bad: {say: Down.}
      - {label: Walk round., sticky: yes, odds: {clean: 10}, say: Round.}
      - {label: Leap., sticky: yes, odds: {clean: 1}, clean: {say: Over.}, bad: {say: Down.}}
"""
DECK = "fate: {luck: deck}\n" + GAPS
WAYS = """
story: {id: t, title: T, start: hall, mode: fair, content: Gulls.}
modes:
  easy: {name: Easy, text: with a rail, luck: fixed, pace: 60}
  fair: {name: Fair, luck: deck}
  hard: {name: Hard Luck, luck: hashed, told: words, undo: call, do: [set steep]}
variables: {steep: flag}
clock: {start: Mon 08:00, days: [Mon], costs: {wait: 5, jump: 1}}
calls: {bell: {name: Bell, at: "08:10", say: Ding.}}
rules:
  - {on: sing, say: "{if mode is easy: La. | if steep: Lo. | Lu.}"}
"""


def drawn(at):
    """The cards as they fall, by what the deck loses."""
    before = at.state.cards
    at("jump")
    return set(before) - set(at.state.cards) if len(before) > 1 else set(before)


def test_the_deck_deals_every_card_once_before_it_repeats():
    at = Player(DECK, 3)
    rounds = [[drawn(at).pop() for _ in range(10)] for _ in range(3)]
    assert all(sorted(cards) == list(range(10)) for cards in rounds)
    assert rounds[0] != rounds[1] != rounds[2]


def test_a_larger_deck_has_each_of_the_ten_cards_more_than_once():
    at = Player(DECK.replace("luck: deck", "luck: deck, cards: 20"))
    assert sorted(drawn(at).pop() % 10 for _ in range(20)) == sorted([*range(10), *range(10)])


def test_after_undo_the_same_card_comes_whatever_was_done_before_it():
    at = Player(DECK, 5)
    first = at("jump").split(")")[0]
    at("undo")
    assert at("jump").split(")")[0] == first
    at("undo", "walk round", "walk round")  # throws of dice between, and nothing drawn
    assert at("jump").split(")")[0] == first


def test_what_cannot_go_wrong_draws_no_card():
    at = Player(DECK)
    assert "Walk round. [certain]" in at.opening
    cards = at.state.cards
    assert at("2").startswith("— Walk round. Round.")
    assert at.state.cards == cards


def test_fate_names_the_cards_that_are_left_and_not_their_order():
    at = Player(DECK, 1)
    assert "Still in the deck: 1, 2, 3, 4, 5, 6, 7, 8, 9, 10." in at("fate")
    card = drawn(at).pop() % 10 + 1
    left = ", ".join(str(each) for each in range(1, 11) if each != card)
    assert f"Still in the deck: {left}." in at("fate")


def test_a_save_keeps_the_deck():
    at = Player(DECK, 9)
    at("jump", "jump", "jump")
    other = reloaded(at.game)
    assert other.state == at.state


@pytest.mark.parametrize(("clean", "said"), [(5, "Over."), (4, "Ouch."), (2, "Ouch."), (1, "Down.")])
def test_fixed_luck_goes_by_what_is_likely(clean, said):
    at = Player("fate: {luck: fixed}\n" + GAPS.replace("clean: 5, cost: 3", f"clean: {clean}, cost: 3"))
    assert said in at("jump")
    assert said in at("jump")


def test_hashed_luck_is_the_same_for_a_choice_and_another_in_another_game():
    text = GAPS + "fate: {luck: hashed}\n"
    falls = [{Player(text, seed)("jump") for _ in range(3)} for seed in range(12)]
    assert all(len(each) == 1 for each in falls)
    assert len({each.pop() for each in falls}) > 1


def test_told_says_how_all_odds_are_printed():
    at = Player("fate: {told: words}\n" + GAPS)
    assert "Jump. [even]" in at.opening
    assert "Walk round. [certain]" in at.opening
    assert "Leap. [slim]" in at.opening


# Modes.


def test_the_first_page_says_how_it_is_played():
    at = Player(WAYS)
    assert "You play Fair. mode tells of the other ways" in at.opening
    assert at("mode") == "You play Fair. mode tells of the other ways to play. 1 Easy: with a rail 2 Fair 3 Hard Luck"


def test_a_mode_is_chosen_by_name_number_or_id():
    at = Player(WAYS)
    assert "You play Easy" in at("mode easy")
    assert "You play Hard Luck" in at("mode 3")
    assert "You play Hard Luck" in at("mode hard")
    assert "You play Hard Luck" in at("mode quick")


def test_a_game_under_way_is_not_left_unasked():
    at = Player(WAYS)
    at("wait")
    assert "Type mode hard yes." in at("mode hard")
    assert "You play Hard Luck" in at("mode hard yes")
    assert at.game.log == []


def test_a_restart_keeps_the_mode():
    at = Player(WAYS, mode="hard")
    at("wait")
    assert "You play Hard Luck" in at("restart yes")


def test_conditions_and_settings_of_a_mode():
    assert Player(WAYS, mode="easy")("sing") == "La."
    assert Player(WAYS, mode="hard")("sing") == "Lo."
    assert Player(WAYS, mode="hard").value("steep") == 1
    assert Player(WAYS).value("steep") == 0


def test_time_goes_slower_in_an_easy_mode_and_never_stands_still():
    easy, fair = Player(WAYS, mode="easy"), Player(WAYS)
    for at in (easy, fair):
        at("wait", "jump")
    assert fair.state.clock - 480 == 5 + 1
    assert easy.state.clock - 480 == 3 + 1


def test_undo_reaches_back_to_the_turn_of_the_last_call_only():
    at = Player(WAYS, mode="hard")
    assert "Ding." in at("wait", "wait")
    at("jump")
    assert "Taken back" in at("undo")
    assert "Taken back" in at("undo")  # the turn in which it rang can be taken back: whatever it brought
    assert "No further back than this" in at("undo")
    fair = Player(WAYS)
    fair("wait", "wait", "undo")
    assert "Taken back" in fair("undo")


def test_a_save_goes_on_in_its_mode():
    at = Player(WAYS, mode="hard")
    at("wait", "wait")
    other = reloaded(at.game)
    assert other.state == at.state
    assert other.history.fence == at.game.history.fence == 1


def test_a_story_without_modes_does_not_speak_of_them():
    at = Player(GAPS)
    assert "mode" not in at.opening
    assert 'don\'t know the word "mode"' in Player("")("mode")
    assert "odds" not in Player("")("help")
    assert len(story_of(GAPS).modes) == 1
