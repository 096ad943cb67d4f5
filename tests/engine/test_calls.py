"""Calls: who hears one, what stops the ears, and what can be done to the timetable."""

import pytest
from playing import Player, story_of

from hyosan_escape.play.codec import decode, encode

SCHOOL = """
story: {id: t, title: T, start: hall, status: "{time} {next_call}"}
clock: {start: Wed 12:00, days: [Wed, Thu], tick: 5, costs: {wait: 5, go: 5}}
variables: {booth_off: flag, broken: flag}
zones:
  down: {floor: 1, next: [stair]}
  stair: {floor: 2, next: [up]}
  up: {floor: 3, barred: [cellar]}
  cellar: {floor: 0}
calls:
  lunch: {name: LUNCH, at: "12:15", when: not broken, say: It is lunchtime., faint: Somebody says., missed: Nothing.}
  home: {name: HOME, at: "12:30", say: Go home.}
speakers:
  lower: {at: [down, stair], loud: 6}
  upper: {name: the upper floor, at: [up]}
rooms:
  hall: {name: Hall, text: A hall., zone: down, open: yes, exits: {up: loft, down: vault, north: booth, east: shed}}
  loft: {name: Loft, text: A loft., zone: up, open: yes, exits: {down: hall}}
  vault: {name: Vault, text: A vault., zone: cellar, exits: {up: hall}}
  booth: {name: Booth, text: A booth., zone: down, speaker: {missed: booth_off}, exits: {south: hall}}
  shed: {name: Shed, text: A shed., zone: down, speaker: faint, exits: {west: hall}}
groups: {everyone: {has: {heard: 0..9, faint: 0..9, missed: 0..9}}}
survivors:
  geon: {name: Geon, at: hall}
  mina: {name: Mina, at: loft}
  joon: {name: Joon, at: nowhere}
things:
  muffs: {name: ear muffs, at: carried, is: [wearable, soundproof, plural]}
hordes:
  crowd: {name: the crowd, at: down, go: {lunch: up, home: stair}}
  choir: {name: the choir, at: up, go: {lunch: stair, home: up}}
rules:
  - {on: [call, muted], each: everyone, when: it hears the call, do: [add 1 to it.heard]}
  - {on: [call, muted], each: everyone, when: it half hears the call, do: [add 1 to it.faint]}
  - {on: [call, muted], each: everyone, when: it misses the call, do: [add 1 to it.missed]}
  - {on: call lunch, when: you hear lunch, say: (You heard it.)}
  - {on: muted lunch, when: the call is muted, say: It does not ring.}
"""


def school(*effects):
    """A school in which JUMP has these effects."""
    return Player(SCHOOL + f"  - {{on: jump, do: [{', '.join(effects) or 'pass 1'}]}}\n")


def told(at, who):
    return tuple(at.value(f"{who}.{how}") for how in ("heard", "faint", "missed"))


def test_everybody_where_it_reaches_hears_it():
    at = school()
    assert "It is lunchtime. (You heard it.)" in at("z", "z", "z")
    assert [told(at, who) for who in ("you", "geon", "mina", "joon")] == [(1, 0, 0), (1, 0, 0), (1, 0, 0), (0, 0, 0)]
    assert (at.horde("crowd"), at.horde("choir")) == ("stair", "stair")


@pytest.mark.parametrize(
    ("way", "words", "marks"),
    [("down", "Nothing.", (0, 0, 1)), ("north", "It is lunchtime.", (1, 0, 0)), ("east", "Somebody says", (0, 1, 0))],
)
def test_a_room_says_how_it_comes(way, words, marks):
    at = school()
    at(way)
    assert words in at("z", "z")
    assert told(at, "you") == marks


def test_a_switch_turns_it_off():
    at = school("set booth_off")
    at("jump", "north")
    assert "Nothing." in at("z", "z")


def test_what_is_worn_stops_the_ears_and_what_somebody_else_has():
    at = school()
    at("wear muffs")
    assert "Nothing." in at("z", "z", "z")
    assert (told(at, "you"), told(at, "geon")) == ((0, 0, 1), (1, 0, 0))
    at = school()
    at("give muffs to geon")
    assert "lunchtime" in at("z", "z", "z")
    assert (told(at, "you"), told(at, "geon")) == ((1, 0, 0), (0, 0, 1))


def test_muffs_that_are_only_carried_stop_nothing():
    at = school()
    at("z", "z", "z")
    assert told(at, "you") == (1, 0, 0)


def test_a_muted_call_is_heard_by_nobody():
    at = school("mute next call")
    at("jump")
    assert at.status.endswith("LUNCH in 15 min (muted)")
    said = at("z", "z", "z")
    assert "It does not ring." in said
    assert "lunchtime" not in said
    assert [told(at, who) for who in ("you", "mina", "joon")] == [(0, 0, 1), (0, 0, 1), (0, 0, 0)]
    assert (at.horde("crowd"), at.horde("choir")) == ("down", "up")
    assert "Go home." in at("z", "z", "z")


def test_a_later_one_can_be_muted_by_name():
    at = school("mute home")
    at("jump")
    assert "lunchtime" in at("z", "z", "z")
    assert "Go home." not in at("z", "z", "z")


def test_a_call_that_does_not_play_of_itself_counts_as_muted():
    at = school("set broken")
    at("jump")
    assert "It does not ring." in at("z", "z", "z")
    assert told(at, "you") == (0, 0, 1)


def test_a_call_is_sent_where_it_is_wanted_and_missed_by_nobody():
    at = school("send lunch to upper")
    assert "lunchtime" not in at("jump")
    assert [told(at, who) for who in ("you", "mina")] == [(0, 0, 0), (1, 0, 0)]
    at("z")
    assert (at.horde("crowd"), at.horde("choir")) == ("down", "stair")


def test_a_call_that_is_sent_is_a_sound_to_those_elsewhere():
    at = school("send lunch to lower")
    at("jump", "z")
    assert at.mode("choir") == "hunting"
    assert at.horde("choir") == "stair"


def test_a_call_is_sent_later_and_the_timetable_put_right():
    at = school("send home to lower in 10", "mute lunch")
    at("jump")
    assert "Go home." in at("z", "z")
    assert "It does not ring." in at("z")
    at = Player(SCHOOL + "  - {on: jump, do: [mute lunch]}\n  - {on: wave, do: [cancel calls]}\n")
    at("jump", "wave")
    assert "lunchtime" in at("z", "z", "z")


def test_the_missed_call_can_be_rung_after_all():
    at = Player(SCHOOL + "  - {on: jump, do: [mute lunch]}\n  - {on: wave, do: [call the missed call]}\n")
    assert "lunchtime" not in at("wave")
    at("jump", "z", "z", "z")
    assert "It is lunchtime." in at("wave")
    assert told(at, "you") == (1, 0, 1)


def test_conditions_about_what_comes():
    at = Player(
        SCHOOL
        + """  - {on: jump, do: [mute home]}
  - {on: wave, when: next call is lunch, say: "{if home is muted: Home is | Home is not} muted."}
  - {on: sing, when: you can hear calls and booked calls = 1, say: Yes.}
"""
    )
    assert at("wave") == "Home is not muted."
    assert at("jump", "wave") == "Home is muted."
    assert at("sing") == "Yes."
    assert at("down", "sing") != "Yes."


def test_what_was_done_to_the_timetable_is_saved_and_undone():
    at = school("mute next call", "send home to upper in 40")
    before = at.state
    at("jump")
    assert len(at.state.booked) == 2
    assert decode(at.game.story, encode(at.game.story, at.state)).state == at.state
    at("undo")
    assert at.state == before


def test_nobody_hears_anything_between_turns():
    story = story_of(SCHOOL)
    assert story.start.ringing is None


def test_it_needs_no_speakers_nor_hordes():
    at = Player(
        """
clock: {start: Wed 12:00, days: [Wed], costs: {wait: 5}}
calls: {bell: {name: BELL, at: "12:05", say: Ding.}}
survivors: {geon: {name: Geon, at: hall}}
rules: [{on: call bell, when: geon hears the call, say: Geon looks up.}]
"""
    )
    assert "Ding. Geon looks up." in at("z")
