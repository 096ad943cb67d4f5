"""People who are told what to do, and who do it, or say why not."""

import pytest
from playing import Player, words_of

from hyosan_escape.engine import actions
from hyosan_escape.parser import complete, phrase

SHOP = """
story: {id: t, title: T, start: hall}
variables: {calm: flag, held: flag, waited: 0..9}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard, east: {to: study, door: oak_door}, up: {blocked: No.}}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
  study: {name: Study, text: A study., exits: {west: {to: hall, door: oak_door}}}
doors: {oak_door: {name: oak door, between: [hall, study], is: [openable, lockable, locked], key: key}}
things:
  mop: {name: wet mop, at: geon}
  key: {name: brass key, at: geon}
  tin: {name: tin, at: hall}
  organ: {name: pipe organ, at: hall, is: [fixed]}
survivors:
  geon:
    name: Pyo Geon
    short: Geon
    they: he
    at: hall
    obeys: yes
    orders:
      hold_door: {words: [hold the door, hold it shut], when: calm, say: "\\"Holding.\\"", do: [set held]}
    topics: {keys: {words: [keys], say: "\\"One. Brass.\\""}}
  mina: {name: Mina, they: she, at: hall, obeys: calm, refuses: "\\"Ask me nicely,\\" says Mina."}
  cook: {name: the cook, they: they, at: hall}
rules:
  - {on: jump, do: [set calm]}
  - {on: part geon, do: [add 1 to waited]}
"""


@pytest.fixture
def at():
    return Player(SHOP)


# ---- Coming and staying


def test_one_who_obeys_comes_and_stays(at):
    assert at("geon, follow me") == "Geon comes with you."
    assert at("north").endswith("With you: Geon.")
    assert at("geon, wait") == "Geon stays here."
    assert "Geon" not in at("south")


@pytest.mark.parametrize("line", ["tell geon to follow me", "order pyo geon to come with me", "hey geon, come along",
                                  "ask geon to come", "Geon, come on!"])  # fmt: skip
def test_there_are_many_ways_to_say_it(at, line):
    assert at(line) == "Geon comes with you."


def test_who_does_not_obey_says_so_and_nothing_happens(at):
    state = at.state
    assert at("mina, follow me") == '"Ask me nicely," says Mina.'
    assert at("the cook, follow me") == "The cook would rather not."
    assert at.state is state
    at("jump")
    assert at("mina, follow me") == "Mina comes with you."


def test_what_is_so_already_is_told(at):
    assert at("geon, wait") == "Geon is waiting already."
    assert at("geon, follow me", "geon, follow me") == "Geon is with you already."


def test_everyone_comes_and_goes_together(at):
    at("jump")
    assert at("everyone, follow me") == "Geon and Mina come with you."
    assert at("everyone, wait here") == "Geon and Mina stay here."
    assert at.value("waited") == 1


def test_where_one_alone_obeys_everyone_is_that_one(at):
    assert at("everyone, follow me") == "Geon comes with you."
    assert at("everybody, come") == "Nobody does."


def test_two_may_be_named(at):
    at("jump")
    assert at("geon and mina, follow me") == "Geon comes with you. Mina comes with you."


# ---- Going and fetching


def test_somebody_is_sent_and_seen_to_go_and_come(at):
    assert at("geon, go north") == "Geon goes north."
    assert at("follow geon") == "(north) Yard A yard. Geon is here."
    assert at("geon, s") == "Geon goes south."


def test_who_is_sent_from_the_players_side_has_parted(at):
    at("geon, follow me", "geon, north")
    assert at.value("waited") == 1
    assert at("who") == "Here: Mina and the cook."


def test_nobody_goes_where_there_is_no_way(at):
    assert at("geon, go south") == "Geon sees no way there."
    assert at("geon, go up") == "Geon sees no way there."
    assert at("geon, go east") == "Geon sees no way there."
    at("geon, give me the key", "unlock door")
    assert at("geon, go east") == "Geon goes east."


def test_only_who_has_just_left_can_be_followed(at):
    assert at("follow geon") == "Geon is not going anywhere."
    at("geon, go north", "wait")
    assert at("follow geon").startswith("(north) Yard")
    at("geon, go south", "north", "wait")
    assert at("follow mina").startswith("You can see no mina")


def test_things_are_asked_for_taken_and_put_down(at):
    assert at("geon, give me the mop") == "Geon gives you the wet mop."
    assert at("ask geon for the key") == "Geon gives you the brass key."
    assert at("geon, take the tin") == "Geon takes the tin."
    assert at("geon, drop tin") == "Geon puts down the tin."
    assert at("geon, give me the tin") == "Geon does not have that."
    assert at("geon, take the organ") == "Geon can't take that."


def test_a_topic_of_that_name_is_meant_before_a_thing(at):
    assert at("ask geon for keys") == '"One. Brass."'
    assert at("geon, keys") == '"One. Brass."'
    assert at("geon, what about the keys") == '"One. Brass."'


# ---- The author's own


def test_an_order_of_the_authors_own(at):
    assert at("geon, hold the door") == "Geon would rather not."
    at("jump")
    assert at("geon, hold door") == '"Holding."'
    assert at.value("held") == 1
    assert at("mina, hold the door") == "Mina can't take that."


def test_an_order_without_words_of_its_own_is_nodded_at():
    silent = Player(SHOP.replace(', say: "\\"Holding.\\""', ""))
    assert silent("jump", "tell geon to hold it shut") == "Geon nods."


def test_rules_are_about_orders_too():
    rules = ["{on: send geon north, instead: Not north., do: [set calm]}", "{on: request geon mop, say: It drips.}"]
    ruled = Player(SHOP + "".join(f"  - {rule}\n" for rule in rules))
    assert ruled("geon, go north") == "Not north."
    assert ruled("geon, give me the mop") == "It drips."


# ---- What is understood, offered, completed


def test_what_nobody_could_do_is_said_so(at):
    assert at("geon, dance").startswith("Geon would not know how.")
    assert at("geon, take the moon").startswith('I don\'t know the word "moon".')
    assert at("geon, take the oak").startswith("Geon can't take that.")


def test_who_is_not_here_cannot_be_told(at):
    assert at("north", "geon, follow me").startswith("You can see no geon here.")


def test_an_order_may_stand_in_a_chain(at):
    assert at("geon, take the tin and drop it") == "Geon takes the tin. Geon puts down the tin."
    assert at("geon, follow me. north") == "Geon comes with you. Yard A yard. With you: Geon."
    assert at("look, wait") == "Yard A yard. With you: Geon. Time passes."


def test_what_can_be_ordered_is_offered_in_the_words_that_are_understood(at):
    at("jump")
    offered = [phrase(at.game.story, at.state, action) for action in actions(at.game.story, at.state)]
    assert {"everyone, follow me", "pyo geon, follow me", "pyo geon, go north", "pyo geon, give me wet mop"} < set(
        offered
    )
    assert {"pyo geon, take tin", "pyo geon, drop wet mop", "pyo geon, hold the door", "mina, follow me"} < set(offered)
    assert not [line for line in offered if "cook," in line or "go up" in line or "pyo geon, wait" in line]


def test_an_order_is_completed(at):
    story = at.game.story
    words = words_of(story)
    assert complete(story, words, at.state, "ge") == ["geon,"]
    assert complete(story, words, at.state, "geon, g") == [
        "geon, give me brass key", "geon, give me wet mop", "geon, go north"]  # fmt: skip
    assert "tell pyo geon to follow" in complete(story, words, at.state, "tell pyo geon to f")
    assert "tell pyo geon to hold the" in complete(story, words, at.state, "tell pyo geon to hold t")
    at("jump")
    assert complete(story, words, at.state, "everyone, ") == ["everyone, follow me"]
