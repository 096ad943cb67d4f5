"""Asking: topics by number, by name, and bare while one is talking."""

from playing import Player

TWO = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: keep}}
  keep: {name: Keep, text: A keep., exits: {south: hall}}
variables: {knows: flag}
things: {key: {name: key, at: hall}}
survivors:
  ana:
    name: Ana
    they: she
    at: hall
    topics:
      keep: {say: Ana says north., do: [set knows]}
      rats: {when: knows, say: Ana says many.}
      weather: {say: Ana says rain.}
  bo: {name: Bo, they: he, at: hall, topics: {weather: {say: Bo says snow.}, duel: {say: Now!, do: [scene duel]}}}
scenes: {duel: {text: He draws., choices: [{label: Draw.}, {label: Run.}]}}
"""


def test_talking_lists_topics_by_number():
    at = Player(TWO)
    assert at("talk to ana") == "You could ask Ana about: 1 keep 2 weather"
    assert at("2") == "Ana says rain."
    assert at("1") == "Ana says north."  # the list still holds
    assert at("talk to ana") == "You could ask Ana about: 1 keep 2 rats 3 weather"


def test_the_numbers_hold_until_something_else_is_done():
    at = Player(TWO)
    at("talk to ana", "take key")
    assert "You can type any of these" in at("1")


def test_asking_about_something_without_saying_whom():
    at = Player(TWO)
    assert at("ask about the duel").startswith("(asking Bo) Now!")
    at = Player(TWO)
    at("talk to bo")
    assert at("ask about weather") == "(asking Bo) Bo says snow."
    assert at("talk about the key") == "(asking Bo) Bo has nothing to say about that."
    at("north")
    assert at("ask about the key").startswith("You can see no key here.")


def test_what_nobody_has_a_word_for_is_still_a_question():
    at = Player(TWO)
    assert at("ask ana about xylophones") == "Ana has nothing to say about that."
    assert at("tell ana about the key") == "Ana has nothing to say about that."


def test_a_bare_topic_is_for_whom_one_is_talking_to():
    at = Player(TWO)
    at("talk to bo")
    assert at("weather") == "(asking Bo) Bo says snow."
    at("ask ana about weather")
    assert at("weather") == "(asking Ana) Ana says rain."


def test_while_talking_a_topic_comes_before_a_room():
    at = Player(TWO)
    at("north", "south", "talk to ana")
    assert at("keep") == "(asking Ana) Ana says north."
    at("take key")
    assert "A keep." in at("keep")


def test_a_look_does_not_end_the_talk():
    at = Player(TWO)
    at("talk to bo", "x ana")
    assert at("weather") == "(asking Bo) Bo says snow."


def test_where_an_answer_opens_a_scene_its_numbers_count():
    at = Player(TWO)
    at("talk to bo")
    assert at("2").endswith("Now! He draws. 1 Draw. 2 Run.")
    assert at("2") == "— Run."


def test_a_rule_may_answer_in_place_of_the_list():
    at = Player(TWO + "rules: [{on: talk ana, instead: She is counting.}]\n")
    assert at("talk to ana") == "She is counting."
    assert "Ana says" not in at("1")
