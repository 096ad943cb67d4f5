"""Every standard verb: it can be typed, its answer can be worded anew, and rules hook into it."""

import pytest
from playing import Player

from hyosan_escape.parser import GRAMMAR
from hyosan_escape.story.messages import MESSAGES
from hyosan_escape.world.action import STANDARD, WIDER

THINGS = """
things:
  jug: {name: jug, at: carried, is: [container, open]}
  box: {name: box, at: hall, is: [fixed, supporter]}
"""
# Verbs that are about people, places, locks and the like have tests of their own.
APART = {
    "nothing", "choose", "go", "look", "inventory", "examine", "read", "ask", "talk", "give", "show", "order", "send",
    "request", "fetch", "let_go", "follow", "put", "insert", "throw",
    "lock", "unlock", "latch", "unlatch", "bar", "barricade", "clear",
    "listen", "wear", "remove", "open", "close", "light", "douse", "take", "drop", "wait", "look_through", "search",
}  # fmt: skip
COMMON = [verb for verb in STANDARD if verb.name not in APART]


def typed(verb):
    """The verb's own first line, about the jug where it needs something."""
    lines = GRAMMAR[verb.name]
    line = next((each for each in lines if each.count("[") == verb.nouns), lines[0])
    return line.replace("[thing]", "jug")


def named(verb):
    return verb.name.replace("_", " ") + (" jug" if verb.nouns else "")


each_verb = pytest.mark.parametrize("verb", COMMON, ids=lambda verb: verb.name)


@each_verb
def test_it_has_an_answer_that_a_story_can_word_anew(verb):
    assert f"did_{verb.name}" in MESSAGES
    assert Player(f"{THINGS}messages: {{did_{verb.name}: Said my way.}}")(typed(verb)) == "Said my way."


@each_verb
@pytest.mark.parametrize("place", ["instead", "before", "say"])
def test_rules_hook_into_it(verb, place):
    at = Player(f"{THINGS}rules: [{{on: {named(verb)}, {place}: A rule speaks.}}]")
    assert "A rule speaks." in at(typed(verb))


@pytest.mark.parametrize("verb", ["take", "open", "wear", "unlock"])
def test_a_refusal_is_worded_by_a_rule(verb):
    line = {"unlock": "unlock box with jug"}.get(verb, f"{verb} box")
    assert Player(f"{THINGS}rules: [{{on: {verb}, refused: Not like that.}}]")(line) == "Not like that."


@pytest.mark.parametrize("narrow", WIDER)
def test_a_narrow_verb_is_the_wider_one_until_the_story_speaks_of_it(narrow):
    verb = next(each for each in STANDARD if each.name == narrow)
    wide = WIDER[narrow]
    noun = " jug" if next(each for each in STANDARD if each.name == wide).nouns else ""
    assert (
        Player(f"{THINGS}rules: [{{on: {wide}{noun}, instead: As the wider one.}}]")(typed(verb)) == "As the wider one."
    )
    own = (
        f"{THINGS}rules: [{{on: {wide}{noun}, instead: As the wider one.}}, {{on: {named(verb)}, instead: By itself.}}]"
    )
    assert Player(own)(typed(verb)) == "By itself."


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("hide box", "hide behind box"),
        ("attack box with jug", "hit box with jug"),
        ("dig box with jug", "dig box with jug"),
        ("give jug to box", "give jug to box"),
        ("fill jug from box", "fill jug from box"),
        ("sit box", "sit on box"),
    ],
)
def test_a_noun_that_the_verb_does_not_need_counts_where_a_rule_names_it(rule, line):
    assert Player(f"{THINGS}rules: [{{on: {rule}, instead: Just so.}}]")(line) == "Just so."


def test_anything_can_be_said():
    assert Player(THINGS)("say friend") == "Nobody answers."
    at = Player(f"{THINGS}verbs: {{friend: {{lines: [say friend], say: The doors open.}}}}")
    assert at("say friend") == "The doors open."
