"""Rules about each of a group; what all of a group have, and what the player has."""

from playing import HALL, HEAD, Player

from hyosan_escape.play.codec import decode, encode
from hyosan_escape.source import report
from hyosan_escape.story import check_texts

COLD = """
groups:
  everyone: {has: {chill: 0..3}}
  upstairs: {has: {snow: 0..2}}
player: {has: {brave: flag}, tags: [walkers]}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: loft}}
  loft: {name: Loft, text: A loft., exits: {south: hall}, region: [upstairs]}
  roof: {name: Roof, text: A roof., exits: {south: loft}, region: [upstairs]}
survivors:
  geon: {name: Geon, they: he, at: party, tags: [walkers]}
  mina: {name: Mina, they: she, at: hall, has: {chill: 2 of 0..3}}
things:
  coat: {name: coat, at: carried}
rules:
"""


def problems_of(text):
    _, problems, texts = check_texts({"a.yaml": HEAD + HALL + text})
    return report(problems, texts)


def test_a_rule_is_written_once_and_holds_for_each_of_a_group():
    at = Player(COLD + "  - {on: jump, each: everyone, do: [add 1 to it.chill]}\n")
    at("jump", "jump")
    assert [at.value(f"{who}.chill") for who in ("you", "geon", "mina")] == [2, 2, 3]


def test_its_words_are_about_the_member():
    at = Player(
        COLD
        + '  - {on: jump, each: survivors, say: "{The it}: {it.chill}, {their it} {if it.chill > 1: teeth | coat}."}\n'
    )
    assert at("jump") == "Geon: 0, his coat. Mina: 2, her teeth."


def test_of_the_party_only_those_who_are_in_it_count():
    at = Player(
        COLD
        + "  - {on: jump, each: party, when: it.chill < 3, say: '{The it} jumps.'}\n  - {on: wave, do: [join mina]}\n"
    )
    assert at("jump") == "Geon jumps."
    at("wave")
    assert at("jump") == "Geon jumps. Mina jumps."


def test_a_member_may_be_a_noun_a_room_or_the_player():
    at = Player(
        COLD
        + """  - {on: give coat to it, each: survivors, instead: "{The it} takes it.", do: [move coat to it]}
  - {on: enter it, each: upstairs, do: [add 1 to it.snow]}
  - {on: jump, each: walkers, say: "{The it}.", do: [move coat to it]}
"""
    )
    assert at("give coat to mina") == "Mina takes it."
    at("north")
    assert (at.value("loft.snow"), at.value("roof.snow")) == (1, 0)
    assert sorted(at("jump").split(". ")) == ["Geon", "Yourself."]


def test_once_means_once_for_each_and_each_sees_what_was_done_for_those_before():
    rule = "{on: jump, each: survivors, once: yes, when: it.chill < 3, say: '{The it}.', do: [set mina.chill to 3]}"
    at = Player(f"{COLD}  - {rule}\n")
    assert at("jump") == "Geon."
    assert "Geon" not in at("jump")


def test_what_changes_with_telling_is_counted_for_each():
    at = Player(
        COLD
        + '  - {on: jump, each: survivors, when: it is with us, say: "{the it} {stop: one | two}"}\n'
        + "  - {on: wave, do: [join mina]}\n"
    )
    assert at("jump") == "Geon one"
    at("wave")
    assert at("jump") == "Geon two Mina one"
    assert decode(at.game.story, encode(at.game.story, at.state)).state == at.state


def test_mistakes_are_told_once():
    told = problems_of(
        "survivors:\n  a: {name: A}\n  b: {name: B}\nrules:\n  - {on: jump, each: survivors, do: [set it.gone]}\n"
    )
    assert told.count("HE104") == 1
    assert "it.gone" in told
    assert "each: GROUP" not in told


def test_it_means_nothing_without_each():
    assert "each: GROUP" in problems_of("rules: [{on: jump, do: [set it.gone]}]\n")
    assert "crew" in problems_of("rules: [{on: jump, each: crew, say: Up.}]\n")
