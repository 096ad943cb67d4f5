"""Things and people whose name, words, texts and traits change."""

import pytest
from playing import Player, kept_state

from hyosan_escape.story import check_texts

SHED = """
things:
  mop:
    name: wet mop
    words: [handle]
    at: hall
    text: It drips.
    listed: A mop leans in the corner.
    forms:
      snapped: {name: snapped mop, words: [stake], text: "A stake{if mop is carried: , and yours}.", is: [wearable]}
      gone_soft: {text: It droops.}
  lamp:
    name: oil lamp
    at: hall
    is: [switchable]
    forms: {burning: {name: burning lamp, is: [lit]}, burst: {is: [plural]}}
  hat: {name: hat, at: hall}
  vase: {name: vase, at: hall, text: Blue., forms: {broken: {name: heap of shards, text: Blue once.}}}
survivors:
  girl:
    name: the tall girl
    they: she
    at: hall
    text: She doesn't say.
    forms: {known: {name: Seo Hana, short: Hana, text: It is Hana., words: [archer]}}
    topics: {name: {say: "\\"Hana,\\" she says.", do: [turn girl into known]}}
rules:
  - {on: break mop, when: mop is not snapped, instead: "It snaps: you hold {a mop}.", do: [turn mop into snapped]}
  - {on: wave, do: [turn mop back]}
  - {on: jump, do: [turn mop into gone_soft]}
  - {on: dance, do: [turn lamp into burning]}
  - {on: sleep, do: [turn lamp back]}
  - {on: think, do: [break vase]}
  - {on: pray, when: vase is broken, say: Seven years.}
  - {on: sing, when: mop is snapped, say: "{The mop} hums."}
"""


def test_a_thing_in_another_form_has_another_name_and_text():
    at = Player(SHED)
    assert "A mop leans in the corner." in at("look")
    at("break mop")
    assert "You can see" in at("look")
    assert "a snapped mop" in at("look")
    assert at("x mop") == "A stake."
    at("take mop")
    assert at("i") == "You are carrying a snapped mop."
    assert at("x snapped mop") == "A stake, and yours."


def test_it_answers_to_the_words_of_its_form_alone():
    at = Player(SHED)
    assert at("x handle") == "It drips."
    assert "There is no stake here" in at("x stake") or "no stake" in at("x stake")
    at("break mop")
    assert at("x stake") == "A stake."
    assert "no handle" in at("x handle")


def test_its_traits_are_those_of_its_form():
    at = Player(SHED)
    at("take mop")
    assert "cannot be worn" in at("wear mop")
    at("break mop")
    assert at("wear mop") == "You put on the snapped mop."
    assert "snapped mop (worn)" in at("i")


def test_a_condition_asks_for_the_form_and_an_effect_turns_it_back():
    at = Player(SHED)
    assert "hums" not in at("sing")
    at("break mop")
    assert at("sing") == "The snapped mop hums."
    at("wave")
    assert at("x mop") == "It drips."


def test_what_a_form_does_not_say_stays():
    at = Player(SHED)
    at("jump")
    assert at("x wet mop") == "It droops."
    assert "A mop leans" in at("look")


def test_a_form_that_is_lit_gives_light_until_it_turns_back():
    at = Player(SHED)
    at("dance")
    assert "burning lamp" in at("look")
    assert "cannot be switched" in at("light lamp")
    at("sleep")
    assert at("light lamp") == "The oil lamp is on."


def test_a_person_s_name_changes_with_what_is_known():
    at = Player(SHED)
    assert "The tall girl is here." in at("look")
    assert at("ask girl about name") == '"Hana," she says.'
    assert "Hana is here." in at("look")
    assert at("x hana") == "It is Hana."
    assert at("x archer") == "It is Hana."


def test_a_thing_that_is_broken_looks_like_its_broken_form():
    at = Player(SHED)
    at("think")
    assert at("x shards") == "Blue once."
    assert at("pray") == "Seven years."


def test_completion_and_the_list_speak_of_the_form():
    at = Player(SHED)
    at("break mop")
    assert "take snapped mop" in at("?")


def test_a_form_is_saved_undone_and_replayed():
    at = Player(SHED)
    at("take mop", "break mop", "wear mop")
    assert kept_state(at.game) == at.state
    at("undo", "undo")
    assert "wet mop" in at("i")


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("rules: [{on: wave, do: [turn mop into gold]}]", "HE104"),
        ("rules: [{on: wave, do: [turn mop into burning]}]", "HE205"),
        ("rules: [{on: wave, do: [turn hat back]}]", "HE205"),
        ("rules: [{on: wave, when: hat is snapped, say: No.}]", "HE205"),
        ("things: {door: {name: door, at: hall, forms: {open: {}}}}", "HE108"),
    ],
)
def test_an_author_s_slip_is_told(line, code):
    head = "story: {id: t, title: T, start: hall}\nrooms: {hall: {name: Hall, text: A.}}\n"
    _, problems, _ = check_texts({"a.yaml": head + SHED, "b.yaml": line})
    assert [problem.code for problem in problems if problem.is_error] == [code]
