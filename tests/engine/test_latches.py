"""Latches and bars: what holds a door on one side of it."""

import pytest
from playing import Player, kept_state

from hyosan_escape.source import report
from hyosan_escape.story import check_texts

ROOM = """
story: {id: t, title: T, start: room}
clock: {start: Wed 12:00, days: [Wed], tick: 5, costs: {go: 1, bar: 2, barricade: 5, wait: 5}}
rooms:
  room: {name: Room, text: A room., exits: {north: {to: hall, door: door}}}
  hall: {name: Hall, text: A hall., open: yes, exits: {south: {to: room, door: door}, east: yard}}
  yard: {name: Yard, text: A yard., open: yes, exits: {west: hall}}
doors:
  door:
    name: door
    between: [room, hall]
    is: openable
    latch: room
    barricade: {with: [desk], bars: [mop, pole], most: 3}
things:
  mop: {name: mop, at: carried}
  pole: {name: pole, at: room}
  desk: {name: desk, at: room, bulk: 2}
"""


def test_a_latch_is_worked_on_its_own_side():
    at = Player(ROOM)
    assert at("latch door") == "You latch the door."
    assert at("latch door") == "The door is latched already."
    assert at("unlatch door") == "You unlatch the door."
    at("north", "close door")
    assert at("latch door") == "The door has no latch on this side."


def test_who_stands_on_its_side_opens_it_in_passing():
    at = Player(ROOM)
    at("latch door")
    told = at("north")
    assert told.startswith("You unlatch the door. You open the door. Hall")
    assert at("south", "close door", "latch door", "open door") == "You unlatch the door. You open the door."


def test_to_everybody_else_it_is_locked():
    at = Player(ROOM + "rules: [{on: sing, do: [lock door, close door]}]\n")
    at("north", "sing")
    assert at("south") == "The door is locked."
    assert at("open door") == "The door is locked."
    assert "would have to be unlocked" in at("why")


def test_an_open_door_is_not_latched():
    at = Player(ROOM)
    assert at("open door", "latch door") == "The door stands open."


def test_a_bar_counts_one_and_there_is_room_for_one():
    at = Player(ROOM)
    assert at("bar door with mop") == "You put the mop through the handles of the door."
    assert at.value("door.barricade") == 1
    assert at("bar door with pole") == "The door is barred already."
    assert at("open door") == "The door is barricaded."
    assert at("block door with desk") == "You heave the desk against the door."
    assert at.value("door.barricade") == 3
    assert "mop" in at("unbar door", "look")
    assert at.value("door.barricade") == 0


def test_what_it_takes():
    at = Player(ROOM)
    before = at.state.clock
    at("latch door")
    assert at.state.clock == before
    at("bar door with mop")
    assert at.state.clock == before + 2
    at("block door with desk")
    assert at.state.clock == before + 7


def test_only_what_the_author_names_is_a_bar():
    at = Player(ROOM)
    assert at("bar door with desk") == "There is nothing on the door to put that through."


def test_what_is_offered_works_and_is_saved():
    at = Player(ROOM)
    told = at("?")
    assert "latch door" in told
    assert "bar door with mop" in at("? all")
    at("latch door", "bar door with mop")
    assert kept_state(at.game) == at.state


GEON = "survivors: {geon: {name: Geon, at: room, obeys: yes}}\n"


def test_somebody_inside_is_let_out():
    at = Player(ROOM + GEON)
    at("latch door")
    assert at("geon, go north") == "Geon goes north."


def test_somebody_outside_is_not_let_in():
    at = Player(ROOM + GEON + "rules: [{on: sing, do: [move geon to hall, move you to hall, lock door]}]\n")
    at("sing")
    assert at("geon, go south") == "Geon sees no way there."


@pytest.mark.parametrize(("latch", "told"), [("cellar", "not known"), ("yard", "another room")])
def test_a_latch_is_in_one_of_its_rooms(latch, told):
    texts = {"a.yaml": ROOM.replace("latch: room", f"latch: {latch}")}
    _, problems, _ = check_texts(texts)
    assert told in report(problems, texts)
