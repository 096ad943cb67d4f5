"""Exits: several in one direction, chance, names of their own, narrow ones; rooms that lead on; sounds next door."""

import pytest
from playing import Player, kept_state, story_of

from hyosan_escape.engine import actions, initial, step
from hyosan_escape.parser import complete, vocabulary
from hyosan_escape.story import check_texts
from hyosan_escape.world import Action, Scripted
from hyosan_escape.world.action import GO

CAVE = """
variables: {paid: flag}
rooms:
  hall:
    name: Hall of Mists
    text: Mist.
    exits:
      bridge: {to: ledge, words: [crystal bridge, span, bridge]}
      east: [{to: vault, when: gold is carried}, {to: maze, when: paid}, {blocked: The troll holds out a hand.}]
      west: [{to: maze, chance: 1 in 3}, {to: vault, chance: 1 in 2}, pit]
      up: {to: ledge, chance: 1 in 4, otherwise: You slip on the wet rock.}
      down: chute
      south: {to: tunnel, narrow: yes}
      north: [{to: vault, when: paid, otherwise: "Not yet, says the door."}, {to: pit, when: gold is carried}]
  ledge:
    name: Ledge
    text: A ledge.
    heard: Water drips on a ledge.
    exits: {bridge: {to: hall, when: paid}, down: {to: hall, chance: 9 in 10}}
  vault: {name: Vault, text: A vault., exits: {west: hall, out: hall}}
  maze: {name: Maze, text: Twisty., heard: "{cycle: Feet. | Paws.}", exits: {out: hall, west: maze}}
  pit: {name: Pit, text: A pit., exits: {up: hall}}
  chute:
    name: Chute
    text: You slide, and slide.
    onward: [{to: maze, when: paid}, landing]
  landing: {name: Landing, text: You land on your feet., again: You land again., onward: cellar}
  cellar: {name: Cellar, text: Barrels., exits: {up: hall}}
  tunnel: {name: Tunnel, text: A squeeze., exits: {north: {to: hall, narrow: yes}}}
things:
  gold: {name: gold nugget, at: hall}
survivors:
  ann: {name: Ann, they: she, at: party}
  bo: {name: Bo, they: he, at: party}
fuses: {clock: {say: "Dong."}, trap: {do: [move you to chute]}}
rules:
  - {on: pray, do: [set paid]}
  - {on: dance, do: [clear paid]}
  - {on: sing, do: [start clock in 3]}
  - {on: jump, do: [start trap in 3]}
  - {on: enter chute, say: Whee!}
  - {on: enter cellar, say: Thump.}
"""
CAVE = "story: {id: t, title: T, start: hall}\n" + CAVE


# Lists, tried in order.


def test_the_first_exit_whose_condition_holds_is_taken():
    at = Player(CAVE)
    assert at("east") == "The troll holds out a hand."
    at("pray")
    assert "Maze" in at("east")
    at("out", "take gold")
    assert "Vault" in at("east")


def test_where_none_holds_the_exit_s_own_words_say_so():
    at = Player(CAVE)
    assert at("north") == "Not yet, says the door."
    at("take gold")
    assert "Pit" in at("north")


@pytest.mark.parametrize(("rolls", "room"), [([0], "maze"), ([2, 0], "vault"), ([1, 1], "pit")])
def test_chance_is_rolled_exit_by_exit(rolls, room):
    story = story_of(CAVE)
    turn = step(story, initial(story), Action(GO, 4), Scripted(rolls))
    assert story.rooms[turn.state.here].id == room


def test_what_chance_denies_is_told_and_costs_the_turn():
    story = story_of(CAVE)
    turn = step(story, initial(story), Action(GO, 9), Scripted([3]))
    assert story.rooms[turn.state.here].id == "hall"
    at = Player(CAVE, seed=3)
    for _ in range(20):
        answer = at("up")
        if "slip" in answer:
            break
        at("hall")
    assert answer == "You slip on the wet rock."


# Ways with names.


@pytest.mark.parametrize(
    "line",
    [
        "bridge",
        "go bridge",
        "cross the crystal bridge",
        "go over the span",
        "crystal bridge",
        "enter bridge",
        "the bridge",
    ],
)
def test_a_way_with_a_name_is_gone_by_its_name(line):
    assert "A ledge." in Player(CAVE)(line)


def test_a_way_is_known_only_where_it_is():
    at = Player(CAVE)
    at("pray", "east")
    assert at("cross bridge") != ""
    assert "Ledge" not in at("bridge")


def test_the_list_the_completion_and_exits_name_it():
    at = Player(CAVE)
    assert "go crystal bridge" in at("?")
    assert "go crystal bridge" in complete(at.game.story, vocabulary(at.game.story), at.state, "go c")
    assert "crystal bridge" in at("exits")
    at("pray", "go crystal bridge", "bridge")
    assert "crystal bridge to Ledge" in at("exits")


def test_a_rule_hears_it():
    at = Player(CAVE.replace("rules:", "rules:\n  - {on: go bridge, before: It sways.}"))
    assert at("bridge").startswith("It sways. Ledge")


def test_a_game_that_went_over_a_bridge_is_loaded():
    at = Player(CAVE)
    at("bridge", "sing")
    assert kept_state(at.game) == at.state
    assert at.game.log == ["go crystal bridge", "sing"]


# Narrow ways.


def test_a_narrow_way_takes_a_turn_for_each():
    at = Player(CAVE)
    at("sing")
    assert "Dong." in at("south")
    alone = Player(CAVE.replace("at: party", "at: vault"))
    alone("sing")
    assert "Dong." not in alone("south")


# Rooms that lead on.


def test_a_room_that_leads_on_is_told_and_left():
    at = Player(CAVE)
    assert at("down") == (
        "You slide, and slide. Whee! You land on your feet. Cellar Barrels. With you: Ann and Bo. Thump."
    )


def test_it_leads_on_by_the_first_that_may():
    at = Player(CAVE)
    at("pray")
    assert "Whee!" in at("down")
    assert at.status == "Maze"


def test_an_effect_that_drops_the_player_there_leads_on_too():
    at = Player(CAVE)
    at("jump", "sing")
    assert at.status == "Hall of Mists"
    assert "You land on your feet. Cellar" in at("sing")


# Sounds.


def test_listening_tells_what_is_next_door():
    at = Player(CAVE)
    assert at("listen") == "Water drips on a ledge. Feet."
    assert at("listen") == "Water drips on a ledge. Paws."


# Journeys.


def test_a_journey_takes_no_chances():
    at = Player(CAVE)
    at("pray", "east", "out")
    assert at("go to maze") != ""
    assert at.status == "Maze"  # by the sure way
    at("out", "bridge", "bridge")
    at("dance")
    assert at("go to maze") == "From here it is up to luck. Say go west to try."
    at("bridge", "dance")
    assert at("go to hall") == "From here it is up to luck. Say go down to try."


def test_a_journey_goes_through_rooms_that_lead_on():
    at = Player(CAVE)
    at("down", "up")
    assert "Barrels" in at("go to cellar")
    assert at.status == "Cellar"


def test_a_journey_by_a_way_that_is_closed_now_is_told_why():
    at = Player(CAVE.replace("at: hall}", "at: carried}").replace(", {to: vault, chance: 1 in 2}", ""))
    at("east", "out", "drop gold")
    assert at("go to vault") == "The troll holds out a hand."


# What an author can get wrong.


@pytest.mark.parametrize(
    ("exits", "code"),
    [
        ("onward: hall", "HE130"),
        ("onward: [{to: shed, when: dark}, {to: hall}]", "HE130"),
        ("exits: {north: [shed, {to: hall}]}", "HE131"),
        ("exits: {nroth: shed}", "HE104"),
        ("exits: {n: shed}", "HE104"),
        ("exits: {mouth: shed}", "HE104"),
        ("exits: {north: {to: shed, chance: often}}", "HE107"),
        ("exits: {north: {to: shed, chance: 3 in 2}}", "HE107"),
    ],
)
def test_an_author_s_slip_is_told(exits, code):
    text = f"""
story: {{id: t, title: T, start: hall}}
rooms:
  hall:
    name: Hall
    text: A hall.
    {exits}
  shed: {{name: Shed, text: A shed., onward: hall}}
"""
    _, problems, _ = check_texts({"a.yaml": text})
    assert {problem.code for problem in problems if problem.is_error} == {code}


def test_a_way_that_sounds_like_a_direction_is_one_where_it_has_words():
    text = "rooms: {hall: {name: H, text: A., exits: {mouth: {to: hall, words: [mouth]}}}}"
    assert "H" in Player(text)("mouth")


def test_what_is_offered_is_what_can_be_gone():
    story = story_of(CAVE)
    ways = {story.ways[each.first] for each in actions(story, initial(story)) if each.verb == GO}
    assert ways == {"crystal bridge", "west", "up", "down", "south"}


# Who comes after the player.


def test_a_sound_is_heard_by_way_of_the_bridge():
    at = Player("""
rooms:
  hall: {name: Hall, text: A hall., exits: {bridge: {to: ledge, words: [rope bridge]}}}
  ledge: {name: Ledge, text: A ledge., exits: {bridge: hall}}
hordes: {guards: {name: guards, at: ledge}}
hearing: {next: ["Boots, {where}."]}
""")
    assert at("listen") == "Boots, by the rope bridge."
