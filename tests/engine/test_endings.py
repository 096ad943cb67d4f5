"""Endings and what is told after them; achievements; what a story says of itself."""

import re

from playing import Player, kept_state, story_of

from hyosan_escape.story import check_texts

HILL = """
story:
  {id: t, title: T, start: hall, author: A. Body, licence: CC BY 4.0, language: English, about: A tale.,
   credits: Thanks.}
rooms:
  hall: {name: Hall, text: "A {gloss stove}.", exits: {north: hill}}
  hill: {name: Hill, text: A hill., exits: {south: hall}}
glossary:
  stove: {word: stove, means: an iron thing}
  harp: {word: harp, means: a thing of strings}
things:
  cat: {name: cat, at: hall}
  dog: {name: dog, at: hall}
rules:
  - {on: sing, say: You sing., do: [achieve singer]}
  - {on: jump, do: [achieve singer, end asleep]}
endings:
  dawn:
    title: Dawn
    when: here is hill
    text: It is light.
    epilogue:
      - {when: cat is carried, text: The cat yawns.}
      - {when: dog is carried, text: The dog barks.}
      - {text: "The {first: sun | sun, again} is up."}
  asleep: {title: Asleep, text: You sleep.}
achievements:
  kind: {title: Kind, text: Nobody was left., when: cat is carried and dog is carried}
  singer: {title: Singer}
"""


def test_an_epilogue_tells_each_part_that_holds_in_order():
    at = Player(HILL)
    assert "It is light. The sun is up. *** Dawn ***" in at("north")
    at = Player(HILL)
    at("take all")
    assert "It is light. The cat yawns. The dog barks. The sun is up. *** Dawn ***" in at("north")


def test_an_achievement_is_earned_once_by_an_effect():
    at = Player(HILL)
    assert at("sing") == "You sing. You have earned “Singer”."
    assert at("sing") == "You sing."
    at("undo", "undo")
    assert "earned" in at("sing")


def test_an_achievement_is_earned_once_by_its_condition():
    at = Player(HILL)
    at("take cat")
    assert at("take dog") == "Taken. You have earned “Kind”. Nobody was left."
    assert "earned" not in at("drop dog", "take dog")


def test_endings_and_achievements_are_counted_and_those_not_found_stay_unnamed():
    at = Player(HILL)
    assert at("endings") == "0 of 2 endings found."
    assert at("achievements") == "0 of 2 achievements earned."
    assert "*** Asleep ***" in at("jump")
    assert at("endings") == "1 of 2 endings found: Asleep."
    assert at("achievements") == "1 of 2 achievements earned. Singer"


def test_what_was_found_stays_found_in_the_next_game():
    at = Player(HILL)
    at("take all", "north", "restart", "jump", "undo")
    assert at("endings") == "2 of 2 endings found: Dawn and Asleep."
    assert at("achievements") == "2 of 2 achievements earned. Kind: Nobody was left. Singer"


def test_a_saved_game_knows_its_achievements_also_under_another_name():
    at = Player(HILL)
    at("sing")
    renamed = HILL.replace("  singer: {", "  voice: {renamed_from: singer, ").replace("achieve singer", "achieve voice")
    for text in (HILL, renamed):
        assert kept_state(at.game, story_of(text)) == at.state


def test_the_glossary_explains_the_words_that_were_met():
    assert Player(HILL)("glossary") == "stove: an iron thing."
    assert Player(HILL.replace("A {gloss stove}.", "Bare."))("glossary") == "No word has needed explaining yet."


def test_about_and_credits_tell_whose_the_story_is():
    at = Player(HILL)
    assert at("about") == "A tale. T · version 0 · by A. Body · English · CC BY 4.0"
    assert at("credits") == "Thanks. T · by A. Body · CC BY 4.0"


def test_a_story_without_them_has_no_such_commands():
    at = Player("rooms: {hall: {name: Hall, text: A hall.}}")
    assert all("don't know the word" in at(line) for line in ("endings", "achievements", "glossary"))
    assert not {"endings", "achievements", "glossary"} & set(re.findall(r"\w+", at("help")))
    assert {"endings", "achievements", "glossary"} <= set(re.findall(r"\w+", Player(HILL)("help")))


def test_check_tells_of_an_achievement_that_nobody_can_earn():
    story = HILL.replace("do: [achieve singer]", "do: [pass 1]").replace("achieve singer, ", "")
    _, problems, _ = check_texts({"a.yaml": story})
    assert [problem.code for problem in problems if "singer" in problem.message] == ["HE307"]
