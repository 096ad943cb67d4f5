"""A game saved before its story was edited is gone on with in the edited one, or it is told from where."""

import pytest
from playing import Player, story_of

from hyosan_escape.play import Game, read, write
from hyosan_escape.play.replay import ASTRAY, MENDED, REACHABLE, RETOLD, VALID, load
from hyosan_escape.play.verdict import verdict
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting

STORY = """
rooms:
  hall: {name: Hall, text: "A hal. {stop: It is cold. | Still cold.}", exits: {north: attic, east: shed}}
  attic: {name: Attic, text: Dust., exits: {south: hall}}
  shed: {name: Shed, text: Rakes., exits: {west: hall}}
things:
  mop: {name: mopp, at: hall}
variables: {nerve: 2 of 0..9}
rules:
  - {on: jump, do: [add 1 to nerve]}
  - {on: sing, do: [scene song]}
scenes:
  song:
    again: true
    text: What do you sing?
    choices:
      - {label: A low song., say: Low., do: [add 1 to nerve]}
      - {label: A high song., say: High., do: [add 2 to nerve]}
"""
LINES = ["take mopp", "look", "sing", "2", "jump", "north", "drop mopp", "south"]


@pytest.fixture
def game():
    at = Player(STORY, 3)
    at(*LINES)
    return at.game


def edited(old, new):
    text = STORY
    assert old in text
    return story_of(text.replace(old, new))


def without(room, exit):
    """The story without a room and the way to it."""
    kept = [line for line in STORY.split("\n") if not line.startswith(f"  {room}:")]
    return story_of("\n".join(kept).replace(exit, ""))


def opened(game, story):
    saved = read(story, write(game))
    return saved, load(story, saved)


def value(story, state, id):
    number = [row.id for row in story.variables].index(id)
    return state.fact[number >> 6][number & 63]


NOTHING_ESSENTIAL = {
    "typo in a text": ("A hal.", "A hall."),
    "typo in a name": ("name: mopp", "name: mop"),
    "room added before the others": ("rooms:\n", "rooms:\n  arch: {name: Arch, text: An arch., exits: {in: hall}}\n"),
    "variable added before the others": ("{nerve: 2", "{luck: 3 of 0..9, nerve: 2"),
    "thing added before the others": ("things:\n", "things:\n  axe: {name: axe, at: shed}\n"),
    "choice inserted above": ("choices:\n", "choices:\n      - {label: Nothing., say: Hush.}\n"),
    "label of a choice mended": ("A high song.", "A high high song."),
    "choices in another order": (
        "      - {label: A low song., say: Low., do: [add 1 to nerve]}\n"
        "      - {label: A high song., say: High., do: [add 2 to nerve]}\n",
        "      - {label: A high song., say: High., do: [add 2 to nerve]}\n"
        "      - {label: A low song., say: Low., do: [add 1 to nerve]}\n",
    ),
    "rule added": ("rules:\n", "rules:\n  - {on: dance, say: You dance.}\n"),
}


@pytest.mark.parametrize("edit", NOTHING_ESSENTIAL)
def test_where_nothing_essential_changed_the_game_is_the_same(game, edit):
    story = edited(*NOTHING_ESSENTIAL[edit])
    _, loaded = opened(game, story)
    assert loaded.kind == (RETOLD if edit == "typo in a text" else REACHABLE)
    state = loaded.history.state
    assert story.rooms[state.here].id == "hall"
    assert value(story, state, "nerve") == 5
    count = 0
    while loaded.history.undo():
        count += 1
    assert count == game.history.depth


def test_a_room_that_was_renamed_is_found(game):
    story = story_of(
        STORY.replace("attic: {name", "loft: {renamed_from: attic, name").replace("north: attic", "north: loft")
    )
    assert opened(game, story)[1].kind == REACHABLE


def test_a_room_that_is_gone_and_that_nothing_hangs_on_is_left_out(game):
    at = Player(STORY, 3)
    at(*LINES, "east", "west")
    story = story_of(
        STORY.replace(", east: shed", "").replace("  shed: {name: Shed, text: Rakes., exits: {west: hall}}\n", "")
    )
    saved, loaded = opened(at.game, story)
    assert loaded.kind == VALID
    assert loaded.gone == ("shed",)
    assert verdict(loaded, saved) == (
        "Valid, but not reachable: turn 9, “go east”, goes otherwise now. It can be played on from where it was."
    )
    assert story.rooms[loaded.history.state.here].id == "hall"


def test_where_the_player_stands_no_more_the_last_good_turn_is_offered(tmp_path):
    at = Player(STORY, 3)
    at("take mopp", "jump", "north")
    story = story_of(
        STORY.replace("north: attic, ", "").replace("  attic: {name: Attic, text: Dust., exits: {south: hall}}\n", "")
    )
    _, loaded = opened(at.game, story)
    assert (loaded.kind, loaded.first, loaded.history.depth) == (ASTRAY, 3, 2)
    shelf = Shelf(str(tmp_path))
    shelf.write("old", write(at.game))
    sitting = Sitting(Game(story), shelf, str(tmp_path))
    sitting.start(True)
    assert sitting.say("load old")[0].text == (
        "This game does not fit the story any more: turn 3, “go north”, goes otherwise now. "
        "Go on from turn 2, the last that is as it was? Type *yes* or *no*."
    )
    assert sitting.say("no")[0].text == "You stay where you are."
    assert sitting.game.log == []
    sitting.say("load old")
    sitting.say("yes")
    assert sitting.game.log == ["take mopp", "jump"]


def test_a_turn_that_leads_elsewhere_is_the_first_that_differs(game):
    story = edited("exits: {north: attic", "exits: {north: shed")
    _, loaded = opened(game, story)
    assert (loaded.kind, loaded.first) == (VALID, 6)
    assert loaded.said == "go north"
    assert value(story, loaded.history.state, "nerve") == 5
    depths = []
    while loaded.history.undo():
        depths.append(loaded.history.depth)
    assert depths == [5, 4, 3, 2, 1, 0]  # past the turns that cannot be made any more


def test_a_rule_that_does_something_else_is_seen_at_the_end(game):
    saved, loaded = opened(game, edited("add 1 to nerve]}\n  - {on: sing", "add 3 to nerve]}\n  - {on: sing"))
    assert (loaded.kind, loaded.first) == (VALID, 0)
    assert "lead elsewhere" in verdict(loaded, saved)


def test_a_value_that_is_out_of_bounds_is_found_again_by_playing(game):
    _, loaded = opened(game, edited("2 of 0..9", "0 of 0..4"))
    assert loaded.kind == MENDED
    assert value(story_of(STORY), loaded.history.state, "nerve") == 3


def test_a_story_that_is_quite_another_offers_the_beginning(game):
    story = story_of("rooms: {cave: {name: Cave, text: Dark.}}\nstory: {id: t, title: T, start: cave}\n")
    saved, loaded = opened(game, story)
    assert (loaded.kind, loaded.history.depth) == (ASTRAY, 0)
    assert "Invalid" in verdict(loaded, saved)
