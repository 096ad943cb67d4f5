"""Doors that are barricaded, broken, made of glass."""

import pytest
from playing import Player, kept_state

from hyosan_escape.story import check_texts
from hyosan_escape.story.doors import muffled, resistance, wear_barricade
from hyosan_escape.world import FROM_STATE, Draft

STAFF = """
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: {to: office, door: glass_door}, east: {to: yard, door: gate}}
  office: {name: Office, text: Files., exits: {south: {to: hall, door: glass_door}, east: yard}}
  yard: {name: Yard, text: Gravel., exits: {west: {to: hall, door: gate}, north: {to: office, oneway: yes}}}
doors:
  glass_door:
    name: glass door
    between: [hall, office]
    is: [openable]
    glass: yes
    holds: 2
    muffles: 0
    barricade: {with: [desk, chairs], most: 3}
  gate: {name: iron gate, between: [hall, yard], is: [openable, lockable, locked], key: brass_key, barricade: {most: 2}}
things:
  desk: {name: heavy desk, at: hall, is: [fixed], bulk: 2}
  chair: {name: folding chair, at: hall, tags: [chairs]}
  stool: {name: bar stool, at: office, tags: [chairs]}
  brass_key: {name: brass key, at: hall}
  cabinet: {name: filing cabinet, at: office}
survivors:
  dan: {name: Dan, they: she, at: office}
rules:
  - {on: sing, do: [barricade gate]}
  - {on: dance, do: [break glass_door]}
  - {on: pray, do: [clear gate]}
  - {on: jump, when: glass_door is barricaded, say: "It is {glass_door.barricade} high."}
  - {on: wave, when: glass_door.barricade >= 2, say: That will hold.}
  - {on: think, when: glass_door is broken, say: Splinters.}
"""


def door(at, id="glass_door"):
    return next(n for n, thing in enumerate(at.game.story.things) if thing.id == id)


def test_what_is_piled_against_a_door_stands_there_and_keeps_it_shut():
    at = Player(STAFF)
    assert at("barricade door with desk") == "You heave the heavy desk against the glass door."
    assert "Against the glass door is a heavy desk." in at("look")
    assert at("open glass door") == "The glass door is barricaded."
    assert at("north") == "The glass door is barricaded."
    assert at("jump") == "It is 2 high."
    assert at("wave") == "That will hold."


def test_each_thing_makes_it_higher_up_to_its_most():
    at = Player(STAFF)
    at("barricade glass door with desk", "push chair against glass door")
    assert at("jump") == "It is 3 high."
    assert "no room" in at("barricade glass door with desk") or "there already" in at("barricade door with desk")


def test_a_thing_that_is_taken_away_makes_it_lower():
    at = Player(STAFF)
    at("barricade glass door with desk", "push chair against glass door")
    assert at("take chair") == "Taken."
    assert at("jump") == "It is 2 high."
    assert "stays put" in at("take desk")


def test_a_barricade_is_cleared_and_its_things_are_back_in_the_room():
    at = Player(STAFF)
    at("barricade glass door with desk")
    assert at("clear glass door") == "You clear the glass door."
    assert "You can see a heavy desk" in at("look")
    assert at("clear glass door") == "Nothing stands against the glass door."
    assert "Office" in at("north")


def test_it_can_only_be_cleared_from_its_own_side():
    at = Player(STAFF)
    at("barricade glass door with chair", "take key", "unlock gate", "east", "north")
    assert "chair" not in at("look")
    assert at("clear glass door") == "The glass door is barricaded from the other side."
    assert "other side" in at("barricade glass door with stool")
    assert at("south") == "The glass door is barricaded."


def test_an_open_door_must_be_shut_first():
    at = Player(STAFF)
    at("open glass door")
    assert at("barricade glass door with chair") == "The glass door stands open."


@pytest.mark.parametrize(
    "line", ["barricade glass door with key", "barricade gate with chair", "barricade desk with chair"]
)
def test_not_everything_keeps_a_door_shut(line):
    assert Player(STAFF)(line) == "That would keep nobody out."


def test_an_effect_piles_up_and_clears_without_things():
    at = Player(STAFF)
    at("take key", "unlock gate", "sing")
    assert at("east") == "The iron gate is barricaded."
    at("pray")
    assert "Yard" in at("east")


def test_a_broken_door_stands_open_for_good():
    at = Player(STAFF)
    at("barricade glass door with chair", "dance")
    assert at("think") == "Splinters."
    assert at("close glass door") == "The glass door is broken."
    assert at("barricade glass door with chair") == "The glass door is broken."
    assert "It is broken." in at("x glass door")
    assert "folding chair" in at("look")
    assert "Office" in at("north")


def test_one_looks_through_glass_and_through_what_stands_open():
    at = Player(STAFF)
    assert at("look through glass door") == "Through the glass door you see Dan, a bar stool and a filing cabinet."
    assert at("look through gate") == "You can't see through the iron gate."
    at("take key", "unlock gate", "open gate")
    assert at("look through gate") == "There is nothing to be seen beyond the iron gate."


def test_how_a_door_stands_up_to_a_crowd_and_to_a_sound():
    at = Player(STAFF)
    story = at.game.story
    assert (resistance(story, at.state, door(at)), muffled(story, at.state, door(at))) == (2, 0)
    assert (resistance(story, at.state, door(at, "gate")), muffled(story, at.state, door(at, "gate"))) == (1, 1)
    at("barricade glass door with desk")
    assert resistance(story, at.state, door(at)) == 4
    at("clear glass door", "open glass door")
    assert resistance(story, at.state, door(at)) == 0


def test_a_barricade_that_is_worn_down_falls_back_into_the_room():
    at = Player(STAFF)
    at("barricade glass door with desk")
    draft = Draft(at.state, FROM_STATE)
    assert [wear_barricade(at.game.story, draft, door(at)) for _ in range(2)] == [1, 0]
    at.stand(draft.freeze())
    assert "You can see a heavy desk" in at("look")


def test_a_barricade_is_kept_in_a_saved_game():
    at = Player(STAFF)
    at("barricade glass door with desk", "sing")
    assert kept_state(at.game) == at.state


def test_an_effect_needs_a_door_that_can_be_barricaded():
    _, problems, _ = check_texts(
        {
            "a.yaml": STAFF.replace("barricade: {most: 2}", "holds: 1").join(
                ["story: {id: t, title: T, start: hall}\n", ""]
            )
        }
    )
    assert [problem.code for problem in problems if problem.is_error] == ["HE205", "HE205"]
