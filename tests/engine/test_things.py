"""What things are: parts of others, in several rooms, heavy, roomy, burning down."""

import pytest
from playing import Player, kept_state

from hyosan_escape.story import check_texts

COAST = """
story: {id: t, title: T, start: beach, carries: 4}
variables: {gone: flag}
rooms:
  beach: {name: Beach, text: Sand., region: [shore], exits: {up: cliff, in: cave}}
  cliff: {name: Cliff, text: Chalk., region: [shore], exits: {down: beach}}
  cave: {name: Cave, text: Drips., dark: yes, exits: {out: beach}}
things:
  sea: {name: grey sea, at: shore, text: It comes in., listed: The sea comes in and goes out.}
  smoke: {name: smoke, at: everywhere, text: Thin.}
  gulls: {name: gulls, at: [beach, cliff], is: [plural], text: Loud.}
  safe: {name: iron safe, at: beach, is: [container, openable]}
  dial: {name: brass dial, part_of: safe, text: It goes to nine.}
  pearl: {name: pearl, at: safe}
  lamp:
    name: oil lamp
    at: beach
    is: [switchable]
    bulk: 2
    fuel: 5
    low: {2: It flickers., 1: It gutters.}
    out: It goes out.
  wick: {name: wick, part_of: lamp}
  anchor: {name: anchor, at: beach, bulk: 9}
  bag: {name: canvas bag, at: beach, is: [container, open], holds: 2}
  rope: {name: rope, at: beach}
  bell: {name: bell, at: beach, bulk: 2}
  coat: {name: coat, at: worn, is: [wearable], bulk: 3}
rules:
  - {on: pray, do: [move smoke to nowhere]}
  - {on: dance, do: [refuel lamp]}
  - {on: sing, when: carried bulk >= 3, say: You puff.}
  - {on: jump, say: "Oil: {lamp.fuel}."}
  - {on: think, when: lamp.fuel <= 2, say: Not long now.}
"""


# Parts.


def test_a_part_is_seen_also_where_its_whole_is_shut():
    at = Player(COAST)
    assert at("x dial") == "It goes to nine."
    assert "no pearl" in at("take pearl")
    assert "dial" not in at("look")
    assert "dial" not in at("open safe")


def test_a_part_goes_where_its_whole_goes_and_nowhere_else():
    at = Player(COAST)
    assert at("take dial") == "The brass dial stays put."
    at("take lamp", "up")
    assert "special" in at("x wick")
    assert at("put wick in bag") != "You put the wick in the canvas bag."
    assert at("i") == "You are carrying a coat (worn) and an oil lamp."


# In several rooms.


def test_what_is_in_several_rooms_is_in_each_of_them_alone():
    at = Player(COAST)
    assert at("x sea") == "It comes in."
    assert at("x gulls") == "Loud."
    assert "The sea comes in and goes out." in at("up")
    assert at("x sea") == "It comes in."
    assert at("take gulls") == "The gulls stay put."
    at("down", "take lamp", "light lamp", "in")
    assert "no sea" in at("x sea")
    assert at("x smoke") == "Thin."


def test_it_can_be_taken_out_of_the_world():
    at = Player(COAST)
    at("pray")
    assert "no smoke" in at("x smoke")
    assert kept_state(at.game) == at.state


# Bulk.


def test_hands_hold_so_much_and_no_more():
    at = Player(COAST)
    assert at("take anchor") == "Your hands are full."
    at("take lamp", "take rope")
    assert at("sing") == "You puff."
    assert at("take bell") == "Your hands are full."
    at("drop rope")
    assert at("take bell") == "Taken."


def test_a_thing_holds_so_much_and_no_more():
    at = Player(COAST)
    at("take rope", "put rope in bag", "take bell")
    assert at("put bell in bag") == "There is no room for the bell."
    at("take rope")
    assert at("put bell in bag") == "You put the bell in the canvas bag."


def test_what_is_in_a_bag_goes_with_the_bag():
    at = Player(COAST)
    at("take rope", "put rope in bag", "take bag", "take lamp")
    assert at("take bell") == "Your hands are full."
    assert at("take rope") == "Taken."


# Fuel.


def test_a_lamp_burns_down_and_says_so():
    at = Player(COAST)
    at("take lamp")
    assert at("jump") == "Oil: 5."
    assert at("light lamp") == "The oil lamp is on."
    at("wait", "wait")
    assert at("jump") == "Oil: 2."
    assert at("think") == "Not long now."


def test_its_warnings_come_once_each_and_then_it_is_dark():
    at = Player(COAST)
    at("take lamp", "light lamp", "in")
    assert "It flickers." in at("wait")
    assert "It gutters." in at("wait")
    assert "It goes out." in at("wait")
    assert "It is dark" in at("look")
    assert at("light lamp") == "The oil lamp will not light: nothing in it is left to burn."


def test_it_is_filled_again_and_kept_in_a_saved_game():
    at = Player(COAST)
    at("take lamp", "light lamp", "wait", "wait")
    assert kept_state(at.game) == at.state
    at("dance")
    assert at("jump") == "Oil: 4."


def test_a_lamp_that_is_elsewhere_goes_out_unseen():
    at = Player(COAST)
    at("light lamp", "up")
    assert "It goes out" not in at("wait", "wait", "wait", "wait", "wait")
    assert "It is off." in at("down", "x lamp")


@pytest.mark.parametrize(
    ("thing", "code"),
    [
        ("{name: x, at: [beach, lamp]}", "HE104"),
        ("{name: x, at: beach, fuel: 5, low: {9: Low.}}", "HE107"),
        ("{name: x, part_of: beach}", "HE104"),
    ],
)
def test_an_author_s_slip_is_told(thing, code):
    _, problems, _ = check_texts({"a.yaml": COAST, "b.yaml": f"things: {{x: {thing}}}"})
    assert [problem.code for problem in problems if problem.is_error] == [code]


# Another life.

GRAVE = """
variables: {lives: 2 of 0..2}
rooms:
  hall: {name: Hall, text: A hall., exits: {down: {to: pit, oneway: yes}}}
  pit: {name: Pit, text: Dark.}
  house: {name: House, text: A bed., exits: {out: hall}}
endings:
  fallen:
    title: Fallen
    text: You fall for some time.
    when: here is pit
    revive: {when: lives > 0, to: house, say: You wake., do: [subtract 1 from lives]}
rules:
  - {on: enter house, say: A cock crows.}
"""


def test_an_ending_that_revives_goes_on_elsewhere():
    at = Player(GRAVE)
    assert at("down").endswith("You fall for some time. You wake. House A bed. A cock crows.")
    at("out")
    assert "House" in at("down")
    at("out")
    assert "*** Fallen ***" in at("down")
    assert at.state.ending


def test_a_life_is_given_back_by_undo():
    at = Player(GRAVE)
    before = at.state
    at("down", "undo")
    assert at.state == before
