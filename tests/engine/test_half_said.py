"""A line that was begun and not ended: what is missing is named, for standard verbs and for a story's own."""

import pytest
from playing import LIGHTHOUSE, NIGHT_WATCH, Player, story_at

STORY = """
verbs: {join: {lines: ["join [thing] to [thing]", "weld [thing] onto [thing]"], say: It is past mending.}}
things:
  mop: {name: mop, at: carried}
  lamp: {name: lamp, at: hall, is: [fixed]}
"""
GEON = "survivors: {geon: {name: Geon, they: he, at: hall, topics: {bell: {words: [the bell], say: Sol.}}}}"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("give mop", 'I understood "give the mop", but not to whom.'),
        ("give the mop to", 'I understood "give the mop", but not to whom.'),
        ("put mop in", 'I understood "put the mop", but not in what.'),
        ("throw mop at", 'I understood "throw the mop", but not at what.'),
        ("join mop", 'I understood "join the mop", but not to what.'),
        ("weld lamp onto", 'I understood "weld the lamp", but not onto what.'),
        ("ask geon about", 'I understood "ask Geon", but not about what.'),
    ],
)
def test_what_is_missing_is_named(line, told):
    at = Player(STORY + (GEON if "geon" in line else ""))
    before = at.state
    assert at(line).startswith(told)
    assert at.state is before


def test_several_that_are_not_there():
    assert Player(story_at(NIGHT_WATCH))("take sausages").startswith("You can see no sausages here.")


def test_it_is_not_put_into_itself():
    at = Player(story_at(LIGHTHOUSE))
    assert (
        at("n", "w", "take bottle", "open chest", "put it in chest") == "You put the empty bottle in the wooden chest."
    )


def test_of_two_boxes_the_one_that_holds_something():
    at = Player(story_at(LIGHTHOUSE))
    assert at("n", "w", "open chest", "take everything in the box") == "winter apple: Taken. ship's biscuit: Taken."


def test_a_person_is_called_what_anybody_is():
    assert Player(STORY + GEON)("talk to the boy").startswith("You could ask Geon about:")
    assert "know the word" in Player(STORY + GEON)("talk to the girl") or "see no girl" in Player(STORY + GEON)(
        "x girl"
    )
