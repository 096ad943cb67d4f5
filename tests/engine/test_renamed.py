"""Ids are for ever: a game saved before an author's renaming loads into the renamed story, and goes on."""

from playing import Player, kept_state, story_of

from hyosan_escape.play import read, write
from hyosan_escape.play.replay import ASTRAY, load

BEFORE = """
story: {id: t, title: T, start: hall}
variables: {faith: 0..5}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: shed}, rules: [{on: sing, once: true, say: Once.}]}
  shed: {name: Shed, text: A shed., exits: {south: hall}}
things:
  box: {name: box, at: shed, is: [container, openable]}
  coin: {name: coin, at: shed, has: {shine: 0..3}}
survivors: {gun: {name: Gun, at: shed, has: {trust: 0..5}}}
fuses: {bomb: {say: Bang.}}
scenes:
  talk:
    text: He waits.
    choices: [{label: Ask him., goto: more}]
    passages: {more: {text: More., choices: [{label: Go.}]}}
rules:
  - {on: wave, do: [add 2 to faith, add 1 to gun.trust, add 1 to coin.shine, start bomb in 9, join gun, scene talk]}
"""
RENAMED = {
    "faith: 0..5": "hope: {is: 0..5, renamed_from: faith}",
    "to faith": "to hope",
    "  hall: {": "  lobby: {renamed_from: hall, ",
    "start: hall": "start: lobby",
    "south: hall": "south: lobby",
    "  shed: {": "  hut: {renamed_from: [barn, shed], ",
    "north: shed": "north: hut",
    "at: shed": "at: hut",
    "  box: {": "  chest: {renamed_from: box, ",
    "  coin: {": "  ducat: {renamed_from: coin, ",
    "to coin.": "to ducat.",
    "{gun: {": "{geon: {renamed_from: gun, ",
    "gun.trust": "geon.trust",
    "join gun": "join geon",
    "{bomb: {": "{shell: {renamed_from: bomb, ",
    "start bomb": "start shell",
    "  talk:\n": "  chat:\n    renamed_from: talk\n",
    "scene talk": "scene chat",
}


def renamed():
    text = BEFORE
    for old, new in RENAMED.items():
        assert old in text
        text = text.replace(old, new)
    return story_of(text)


def test_a_game_saved_under_the_old_names_is_the_same_game_under_the_new():
    lines = ["sing", "north", "open box", "take coin", "put coin in box", "take coin", "wave", "1"]
    old = Player(BEFORE)
    new = Player(renamed())
    for line in lines:
        old(line)
        new(line)
    assert kept_state(old.game, renamed()) == new.state


def test_a_name_that_is_gone_without_a_word_is_found_by_playing_again():
    old = Player(BEFORE)
    old("north")
    story = story_of(BEFORE.replace("shed", "hut"))
    loaded = load(story, read(story, write(old.game)))
    assert (loaded.kind, loaded.first, loaded.history.depth) == (ASTRAY, 1, 0)


def test_a_property_may_have_been_a_variable():
    old = Player("variables: {geon_bond: 1 of 0..4}\nrules: [{on: sing, do: [add 2 to geon_bond]}]")
    new = story_of(
        "survivors: {geon: {name: Geon, has: {bond: {is: 1 of 0..4, renamed_from: geon_bond}}}}\n"
        "rules: [{on: sing, do: [add 2 to geon.bond]}]"
    )
    old("sing")
    assert kept_state(old.game, new).fact[0][1] == 3
