"""Who goes with the player, how many, and what is known of the others."""

from playing import Player, story_of

from hyosan_escape.source import report
from hyosan_escape.story import check_texts
from hyosan_escape.story.moments import company

TRIP = """
story: {id: t, title: T, start: hall, party: 2, safe: 2}
rooms:
  hall: {name: Great Hall, text: A hall., exits: {north: yard, east: {to: den, door: oak}}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
  den: {name: Den, text: A den., exits: {west: {to: hall, door: oak}}}
doors: {oak: {name: oak door, between: [hall, den], is: [openable], holds: 2}}
survivors:
  ana: {name: Ana, they: she, at: hall, obeys: yes, known: Reads maps.}
  bo: {name: Bo, they: he, at: hall, obeys: yes}
  cy: {name: Cy, they: he, at: hall, obeys: yes}
  dee: {name: Dee, they: she, at: yard}
rules:
  - {on: sing, do: [join cy, join dee]}
  - {on: dance, do: [move cy to you, move dee to you]}
messages: {comes_along: "{The noun} comes too.", comes_along_all: "{word} come too."}
"""


def at(*lines):
    player = Player(TRIP)
    answers = [player(line) for line in lines]
    return player, answers[-1] if answers else ""


def test_no_more_come_than_there_is_room_for():
    player, told = at("everyone, follow me")
    assert told == "Ana and Bo come with you. Cy stays behind: there are enough of you."
    assert player("cy, follow me") == "Cy shakes his head: there are enough of you."
    assert len(company(player.game.story, player.state)) == 2


def test_nor_do_effects_bring_more():
    player, told = at("everyone, follow me", "sing")
    assert "Cy and Dee stay behind: there are enough of you." in told
    player("north", "south", "dance")
    assert len(company(player.game.story, player.state)) == 2
    assert "Dee" in player("look")


def test_more_cannot_begin_with_the_player():
    text = TRIP.replace("at: hall, obeys", "at: party, obeys")
    _, problems, texts = check_texts({"a.yaml": text})
    assert "HE207" in report(problems, texts)


def test_whoever_comes_along_is_named_in_one_line():
    assert at("ana, follow me", "north")[1].endswith("Ana comes too.")
    assert at("everyone, follow me", "north", "south")[1].endswith("Ana and Bo come too.")


def test_people_tells_whom_one_has_met_and_what_one_knows():
    player, told = at("people")
    assert told == "Ana: here. Reads maps. Bo: here. Cy: here."
    player("ana, follow me", "north")
    assert (
        player("people")
        == "Ana: with you. Reads maps. Bo: last seen in Great Hall. Cy: last seen in Great Hall. Dee: here."
    )


def test_whoever_is_seen_to_go_is_known_to_be_there():
    player, _ = at("bo, go north")
    assert "Bo: last seen in Yard." in player("people")


def test_base_lists_who_is_where_and_whether_it_is_safe():
    player, _ = at("everyone, follow me", "east", "close door", "bo, wait")
    assert player("base") == "With you (1 of 2): Ana. Den (safe): Bo. Great Hall (not safe): Cy."
    player("open door")
    assert "Den (not safe): Bo." in player("base")


def test_undo_takes_back_who_was_seen_where():
    player, _ = at("north")
    assert "Dee" in player("people")
    player("undo")
    assert "Dee" not in player("people")


def test_a_story_without_people_has_no_such_commands():
    assert "Ana" not in Player(story_of("things: {tin: {name: tin, at: hall}}"))("base")


LOADS = """
story: {id: t, title: T, start: hall, carries: 3}
things:
  plank: {name: plank, at: hall, bulk: 2}
  stone: {name: stone, at: hall, bulk: 2}
  sack: {name: sack, at: hall, bulk: 2}
  note: {name: note, at: hall, bulk: 0}
survivors:
  ana: {name: Ana, they: she, at: hall, obeys: yes, carries: 2}
  bo: {name: Bo, they: he, at: hall, obeys: yes, carries: 1}
"""


def test_hands_that_are_full_name_whose_are_not():
    player = Player(LOADS)
    assert player("take plank", "take stone") == "Your hands are full. Ana could take the stone."
    assert player("bo, take stone") == "Bo has his hands full; Ana has not."
    assert player("give plank to bo") == "Bo has his hands full; Ana has not."
    assert player("give plank to ana", "ana, take stone") == "Ana has her hands full."
    assert player("take stone", "ana, give me plank") == "Your hands are full."
    assert player("take note") == "Taken."


def test_what_was_refused_for_want_of_room_changed_nothing():
    player = Player(LOADS)
    player("take plank")
    before = player.state
    player("take stone", "bo, take stone", "give plank to bo")
    assert player.state is before
