"""People who keep hours: they set out by the clock, at a call or at a turn, and walk a room a turn."""

import pytest
from playing import Player, kept_state

from hyosan_escape.play import write
from hyosan_escape.story import check_texts

ROW = """
story: {id: t, title: T, start: hall}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard, up: loft}}
  yard: {name: Yard, text: A yard., exits: {south: hall, east: {to: shed, door: gate}}}
  loft: {name: Loft, text: A loft., exits: {down: hall}}
  shed: {name: Shed, text: A shed., exits: {west: {to: yard, door: gate}}}
doors: {gate: {name: gate, between: [yard, shed], is: [openable]}}
"""
CLOCK = "clock: {start: Wed 12:00, days: [Wed, Thu], costs: {wait: 5}}\ncalls: {bell: {name: BELL, at: '12:20'}}\n"


def row(goes, at="loft", more=""):
    return Player(f"{ROW}survivors: {{mina: {{name: Mina, they: she, at: {at}, obeys: yes, goes: {goes}}}}}\n{more}")


def places(at, turns):
    story = at.game.story
    mina = next(n for n, thing in enumerate(story.things) if thing.id == "mina")
    found = []
    for _ in range(turns):
        at("wait")
        place = at.state.at[mina >> 6][mina & 63]
        found.append(story.rooms[place].id)
    return found


def test_at_a_turn_they_set_out_and_walk_a_room_a_turn():
    assert places(row("{2: yard}"), 4) == ["loft", "hall", "yard", "yard"]


def test_by_the_clock_and_at_a_call():
    at = row('{"12:10": hall, bell: yard, Thu 12:00: loft}', more=CLOCK)
    assert places(at, 4) == ["loft", "hall", "hall", "yard"]


def test_they_are_seen_leaving_and_arriving():
    at = row("{2: yard}")
    assert at("wait", "wait") == "Time passes. Mina comes in from above."
    assert at("wait") == "Time passes. Mina goes north."
    assert at("follow mina") == "(north) Yard A yard. Mina is here."


def test_who_is_with_the_player_forgets_the_hour():
    at = row("{2: yard}", at="party")
    at("wait", "wait", "mina, wait")
    assert places(at, 2) == ["hall", "hall"]


def test_joining_ends_an_errand_and_so_does_an_order_to_wait():
    at = row("{1: shed}", at="hall")
    at("north")
    assert at("mina, follow me") == "Mina comes with you."
    at("mina, wait")
    assert places(at, 2) == ["yard", "yard"]


def test_they_open_doors_and_close_them_behind_them():
    at = row("{1: shed}", at="yard")
    assert places(at, 1) == ["shed"]
    assert "It is shut." in at("north", "x gate")


@pytest.mark.parametrize("trait", ["locked", "barricade"])
def test_where_there_is_no_way_they_wait_for_one(trait):
    kept = {"locked": "is: [openable, locked]", "barricade": "is: [openable], barricade: {most: 2}"}[trait]
    opened = {"locked": "unlock gate", "barricade": "clear gate"}[trait]
    begun = {"locked": "lock gate", "barricade": "barricade gate"}[trait]
    at = Player(f"""{ROW.replace("is: [openable]", kept)}
survivors: {{mina: {{name: Mina, at: yard, goes: {{2: shed}}}}}}
rules: [{{on: start, do: [{begun}]}}, {{on: jump, do: [{opened}]}}]
""")
    assert places(at, 3) == ["yard", "yard", "yard"]
    at("jump")
    assert places(at, 1) == ["shed"]


def test_an_effect_sends_them_also_from_the_players_side():
    at = Player(f"""{ROW}
survivors: {{mina: {{name: Mina, at: party}}}}
rules: [{{on: jump, do: [send mina to shed]}}, {{on: part mina, say: She lets go of your sleeve.}}]
""")
    assert at("jump") == "You jump, and land where you stood. Mina goes north. She lets go of your sleeve."
    assert places(at, 2) == ["shed", "shed"]


def test_in_the_dark_nobody_is_seen_to_come():
    at = Player(
        ROW.replace("text: A hall.", "text: A hall., dark: yes")
        + "survivors: {mina: {name: Mina, at: loft, goes: {1: hall}}}"
    )
    assert at("wait") == "Time passes."


def test_a_save_knows_where_they_are_going():
    at = row("{1: shed}")
    at("wait")
    text = write(at.game)
    assert '"mina.@errand": "shed"' in text
    assert kept_state(at.game) == at.state


def test_a_save_knows_it_too_when_the_room_was_renamed():
    text = ROW + "survivors: {mina: {name: Mina, at: loft, goes: {1: shed}}}\n"
    at = Player(text)
    at("wait")
    renamed = (
        text.replace("  shed: {", "  hut: {renamed_from: shed, ").replace(": shed", ": hut").replace("shed]", "hut]")
    )
    at_new = Player(renamed.replace("renamed_from: hut", "renamed_from: shed"))
    at_new("wait")
    assert kept_state(at.game, at_new.game.story) == at_new.state


def test_an_hour_that_is_none_is_told():
    text = ROW + "survivors: {mina: {name: Mina, at: hall, goes: {25:00: yard}}}\n"
    _, problems, _ = check_texts({"a.yaml": text})
    assert [problem.code for problem in problems] == ["HE107"]
