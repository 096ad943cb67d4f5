"""Chapters and fuses: cards, what comes along, conditions, and deadlines that are announced."""

import pytest
from playing import Player, reloaded, story_of

from hyosan_escape.play import Game, write

TRIP = """
story: {id: t, title: T, start: hall, chapter: home, text: Once.}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
  sea: {name: Sea, text: A sea.}
variables: {tired: 0..5}
things: {map: {name: map, at: carried}, cake: {name: cake, at: carried}, hat: {name: hat, at: worn, is: [wearable]}}
survivors: {geon: {name: Geon, at: party}, mina: {name: Mina, they: she, at: party}}
chapters:
  home: {title: At Home, text: "It was {first: early | late}."}
  road: {title: The Road, text: Dust., keeps: [map, hat, mina], entry: [move you to yard, add 1 to tired]}
  shore: {title: The Shore, entry: [move you to sea]}
rules:
  - {on: jump, do: [chapter road]}
  - {on: dance, do: [chapter shore]}
  - {on: chapter shore, say: Gulls.}
  - {on: sing, when: CONDITION, say: It holds.}
"""


def trip(condition="chapter is home"):
    return Player(TRIP.replace("CONDITION", condition))


def test_the_first_card_comes_before_the_room():
    assert trip().opening == "T Once. At Home It was early. Hall A hall. With you: Geon and Mina."


def test_a_chapter_has_a_card_and_an_entry():
    at = trip()
    said = at("jump")
    assert "The Road Dust. Yard A yard." in said
    assert at.value("tired") == 1


def test_only_what_is_kept_comes_along():
    at = trip()
    assert at("jump").endswith("Yard A yard. With you: Mina.")
    assert "hat (worn)" in at("i")
    assert "map" in at("i")
    assert "cake" not in at("i")
    assert "a cake here. Geon is here." in at("south")


def test_without_keeps_everything_comes_along():
    at = trip()
    assert at("dance").endswith("The Shore Sea A sea. With you: Geon and Mina. Gulls.")
    assert "cake" in at("i")


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("chapter is home", "100"),
        ("chapter is not home", "011"),
        ("chapter is before road", "100"),
        ("chapter is after home", "011"),
        ("chapter is after road", "001"),
        ("chapter is not before road", "011"),
    ],
)
def test_conditions_know_the_chapter(condition, holds):
    at = trip(condition)
    said = [at("sing") == "It holds."]
    at("jump")
    said.append(at("sing") == "It holds.")
    at("dance")
    said.append(at("sing") == "It holds.")
    assert said == [each == "1" for each in holds]


def test_the_chapter_is_saved_by_its_name_and_taken_back():
    at = trip()
    at("jump")
    assert '"chapter:now": "road"' in write(at.game)
    other = reloaded(at.game)
    assert other.state == at.state
    at("undo")
    assert at("sing") == "It holds."


def test_a_game_may_begin_with_a_later_chapter():
    game = Game(story_of(TRIP.replace("CONDITION", "tired > 0")), chapter=2)
    at = Player.__new__(Player)
    at.game = game
    assert at("sing") == "It holds."
    assert at("look").startswith("Yard")


def test_a_chain_stops_where_a_chapter_begins():
    at = trip()
    assert "Hall" not in at("jump. south")


FUSE = """
CLOCK
fuses: {boat: {warn: {10: Ten., 3: Three.}, say: Gone.}}
rules:
  - {on: jump, do: [START]}
  - {on: sing, when: boat is burning, say: It burns.}
  - {on: dance, do: [pass 20]}
"""
WITH_CLOCK = "clock: {start: Wed 12:00, days: [Wed, Thu], costs: {wait: 1, jump: 0}}"


def fuse(start, clock=""):
    return Player(FUSE.replace("START", start).replace("CLOCK", clock))


def test_a_deadline_is_announced():
    at = fuse("start boat in 12")
    told = [at("jump"), *(at("wait") for _ in range(12))]
    assert [n for n, each in enumerate(told, 1) if "Ten." in each] == [2]
    assert [n for n, each in enumerate(told, 1) if "Three." in each] == [9]
    assert [n for n, each in enumerate(told, 1) if "Gone." in each] == [12]


def test_warnings_that_come_together_come_in_order():
    at = fuse("start boat in 12", WITH_CLOCK)
    at("jump")
    said = at("dance")
    assert said.index("Ten.") < said.index("Three.") < said.index("Gone.")


def test_a_fuse_shorter_than_its_warning_does_not_warn_of_it():
    at = fuse("start boat in 5", WITH_CLOCK)
    at("jump")
    said = at("dance")
    assert "Ten." not in said
    assert "Three. Gone." in said


@pytest.mark.parametrize(
    ("time", "minutes"),
    [("12:30", 30), ("Wed 12:30", 30), ("11:00", 23 * 60), ("Thu 12:00", 24 * 60), ("12:00", 24 * 60)],
)
def test_a_fuse_burns_until_a_time(time, minutes):
    at = fuse(f"start boat at {time}", WITH_CLOCK)
    at("jump")
    assert at.state.fuse == ((1, minutes),)


def test_a_time_that_is_over_is_now():
    at = fuse("start boat at Wed 11:00", WITH_CLOCK)
    at("jump")
    assert "Gone." in at("wait")


def test_conditions_know_what_burns():
    at = fuse("start boat in 2")
    assert at("sing") != "It burns."
    at("jump")
    assert at("sing") == "It burns."
    assert "Gone." in at("wait")
    assert at("sing") != "It burns."
