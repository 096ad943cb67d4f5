"""Orders that several people understand: opened, priced, refused and answered by the story."""

import pytest
from playing import Player, words_of

from hyosan_escape.engine import actions
from hyosan_escape.parser import parse, phrase
from hyosan_escape.parser.context import Context
from hyosan_escape.play.codec.names import Names
from hyosan_escape.play.command import action_of, said
from hyosan_escape.world import Action

KEEP = """
story: {id: t, title: T, start: hall}
clock: {start: Mon 08:00, days: [Mon], tick: 5, costs: {order: 1, wait: 5, go: 1}}
hearing: {noise: {order: 1}}
variables: {dared: 0..9, hush: flag}
rooms:
  hall: {name: Great Hall, text: A hall., exits: {north: yard, east: {to: study, door: oak_door}}}
  yard: {name: Yard, text: A yard., exits: {south: hall, north: wood}}
  wood: {name: Wood, text: Trees., exits: {south: yard}}
  study: {name: Study, text: A study., exits: {west: {to: hall, door: oak_door}}}
doors: {oak_door: {name: oak door, between: [hall, study], is: [openable], holds: 2}}
things: {tin: {name: tin, at: hall}}
survivors:
  geon: {name: Pyo Geon, short: Geon, they: he, at: hall, obeys: yes, tags: strong, has: {bond: 1 of 0..4}}
  mina: {name: Mina, they: she, at: hall, obeys: yes, tags: quick, has: {bond: 3 of 0..4}}
  cook: {name: the cook, they: they, at: hall, has: {bond: 0..4}}
hordes:
  crows: {name: the crows, at: wood, size: 2}
orders:
  hide: {words: [hide, take cover], stays: yes, together: "They hide: {list survivors does is hide}."}
  hold:
    words: ["hold [door]", hold the door]
    about: door
    holds: 2
    to: strong
    say: "{The noun} leans on {the second}."
  carry: {words: ["carry [person]", "help [person]"], about: person, brings: yes}
  guard: {words: [guard, keep watch], listens: 2, time: 0}
  scout: {words: ["scout [room]", "look at [room]"], about: room, back: 2, to: quick}
  shout:
    words: ["shout in [room]"]
    about: room
    lures: 4
    noise: 0
    say: "{The noun} shouts in {the second}: {the second} {is second} empty."
    do: [set hush]
  climb:
    words: [climb the wall]
    when: here is yard
    otherwise: "There is no wall here, says {the noun}."
    doubts: it.bond < 2
    doubted: "\\"It's high,\\" says {the noun}."
    sways: it.bond > 0 and dared < 1
    unmoved: "\\"No,\\" says {the noun}."
    say: "{if it.bond >= 2: Up like a cat | Up, slowly} goes {the noun}."
    do: [add 1 to dared, subtract 1 from it.bond]
rules:
  - {on: order hide geon, when: hush, instead: Not now.}
"""

HIDING, SCOUTING = 1, 5  # PERSON.does: the orders that last, in their order


@pytest.fixture
def at():
    return Player(KEEP)


def test_an_order_is_carried_out_and_lasts(at):
    assert at("geon, hide") == "Geon nods."
    assert at.state.clock % 60 == 1
    assert at.value("geon.does") == HIDING
    assert at("geon, take cover") == "Geon is at it already."
    at("geon, follow me")
    assert at.value("geon.does") == 0


def test_who_stays_at_something_parts_without_another_word(at):
    at("everyone, follow me")
    assert at("geon, hide") == "Geon nods."
    assert at("north").endswith("With you: Mina.")


def test_several_do_it_together(at):
    assert at("everyone, hide") == "They hide: Geon and Mina."
    assert at("everyone, guard") == "Geon and Mina nod."


def test_what_it_is_about_is_named_or_understood(at):
    at("close door")
    assert at("geon, hold the oak door") == "Geon leans on the oak door."
    at("geon, wait here")
    assert at("geon, hold the door") == "Geon leans on the oak door."
    assert (
        at("open door", "geon, wait here", "geon, hold the door") == "The oak door is open. There is nothing to hold."
    )


def test_only_those_it_is_for_understand_it(at):
    assert "would not know how" in at("mina, hold the door")
    assert at("the cook, hide") == "The cook would rather not."


def test_whoever_is_brought_along_stays_with_who_brings_them(at):
    assert at("geon, follow me", "geon, carry the cook") == "Geon nods. The cook comes with you."
    assert at("north").endswith("With you: Geon and the cook.")
    assert at("geon, wait here") == "Geon and the cook stay here."


def test_whoever_is_sent_to_look_comes_back_and_tells(at):
    assert at("mina, scout the wood") == "Mina nods."
    assert at.value("mina.does") == SCOUTING
    assert "Mina" not in at("look")
    assert "Mina is back from there (Wood): the crows (up to ten)." in at("wait", "wait")
    assert at.value("mina.does") == 0


def test_who_has_no_way_back_waits_for_one(at):
    at("mina, scout the wood", "east", "close door")
    assert "Mina" not in at("wait")
    assert "back" in at("wait") + at("wait")


def test_whoever_doubts_says_so_and_may_be_told_why(at):
    before = at("north", "south", "geon, follow me", "north") and at.state
    assert at("geon, climb the wall") == '"It\'s high," says Geon. (It might help to say why: Geon, ... because ...)'
    assert at.state is before
    assert at("geon, climb the wall because we must") == "Up, slowly goes Geon."
    assert at.value("geon.bond") == 0
    assert at("geon, climb the wall, because") != ""
    assert at("geon, climb the wall because I ask you again") == '"No," says Geon.'


def test_a_reason_may_not_help_and_costs_its_time(at):
    at("everyone, follow me", "north", "mina, climb the wall")
    before = at.state.clock
    assert at("geon, climb the wall because she did") == '"No," says Geon.'
    assert at.state.clock == before + 1
    assert at.value("dared") == 1


def test_whoever_does_not_doubt_needs_no_reason(at):
    at("mina, follow me", "north")
    assert at("mina, climb the wall because it is there") == "Up like a cat goes Mina."


def test_a_reason_is_understood_where_none_is_needed_and_given_to_one_at_a_time(at):
    assert at("geon, hide because they are coming") == "Geon nods."
    at("everyone, follow me", "north")
    assert "goes Geon." in at("everyone, climb the wall because we must")
    assert at.value("dared") == 2


def test_where_there_is_nothing_to_do_it_to_that_is_said(at):
    at("geon, follow me", "north")
    assert at("geon, hold the door").startswith("There is nothing here for Geon to do that to.")


def test_where_it_cannot_be_done_that_is_said(at):
    assert at("mina, climb the wall") == "There is no wall here, says Mina."


def test_the_story_may_answer_an_order_with_a_rule(at):
    at("mina, shout in the yard")
    assert at("geon, hide") == "Not now."


def test_every_order_on_offer_is_understood_as_it_is_said(at):
    at("everyone, follow me", "north")
    story, state = at.game.story, at.state
    told = [each for each in actions(story, state) if each.verb in story.commands]
    assert {story.commands[each.verb].id for each in told} == {"hide", "carry", "guard", "scout", "shout", "climb"}
    for each in told:
        line = phrase(story, state, each)
        assert parse(story, words_of(story), state, Context(), line).actions == (each,), line


def test_a_door_that_is_held_stands_longer():
    def stands(*orders):
        player = Player(KEEP.replace("at: wood, size: 2", "at: study, hears: 1"))
        player(*orders, "mina, shout in the yard")
        return next(ticks for ticks in range(20) if "gives way" in player("wait"))

    assert stands("geon, hold the door") == stands() + 2


def test_the_room_that_an_order_is_about_is_named_and_kept(at):
    """In a small story a room's number is no thing's, and in a large one some other thing's."""
    assert at("geon, shout in wood") == "Geon shouts in the Wood: the Wood is empty."
    story, state = at.game.story, at.state
    verb = next(number for number, verb in enumerate(story.verbs) if verb.name == "order_shout")
    geon = next(number for number, thing in enumerate(story.things) if thing.id == "geon")
    for room in (number for number, room in enumerate(story.rooms) if room.id):
        written = said(Names(story), Action(verb, geon, room))
        assert written == f"order_shout geon {story.rooms[room].id}"
        assert action_of(story, state, written) == Action(verb, geon, room)
