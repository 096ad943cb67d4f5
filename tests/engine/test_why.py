"""WHY: a refusal, a missing exit, a closed choice says what would have to be different, in words of its condition."""

import re

import pytest
from playing import STORIES, Player, story_at, story_of

from hyosan_escape.engine import initial, opening
from hyosan_escape.story.amounts import AMOUNTS
from hyosan_escape.story.clauses import CLAUSES
from hyosan_escape.story.model import Joined, Opposite, Said
from hyosan_escape.story.sayings import WORDERS, wanting

SCHOOL = """
story: {id: t, title: T, start: hall}
clock: {start: Wed 12:00, days: [Wed, Thu]}
rooms:
  hall:
    name: Hall
    text: A hall.
    region: ground
    exits:
      north: {to: yard, door: gate}
      east: {to: yard, when: geon is with us and (hope >= 3 or lamp is carried)}
      west: {to: yard, when: not (mop is carried)}
      up: {to: yard, when: knows_way}
      down: {to: yard, when: secret}
  yard: {name: The Yard, text: A yard., exits: {south: {to: hall, door: gate}}}
doors:
  gate: {name: gate, between: [hall, yard], is: [openable, locked], key: brass_key}
variables:
  hope: 1 of 0..6
  knows_way: {is: flag, said: "you [know] the way up"}
  secret: flag
things:
  lamp: {name: lamp, at: yard, is: [switchable]}
  mop: {name: mop, at: carried}
  brass_key: {name: brass key, at: yard}
  gloves: {name: gloves, at: yard, is: [plural, wearable]}
survivors:
  geon: {name: Pyo Geon, short: Geon, at: hall, has: {trust: 1 of 0..4}}
"""


def condition(written):
    """A story in which `written` is asked, the moment it begins, and the condition."""
    story = story_of(SCHOOL + f"rules:\n- {{on: turn, when: '{written}', say: Yes.}}\n")
    return story, opening(story, initial(story)).state, next(iter(story.book.turn.values()))[0].when


def said(written, wanted=True):
    story, state, when = condition(written)
    return wanting(story, state, when, wanted)


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("geon is with us", "Geon would have to be with you"),
        ("here is yard", "you would have to be in the Yard"),
        ("lamp is carried", "you would have to have the lamp"),
        ("lamp is lit", "the lamp would have to be lit"),
        ("geon.trust >= 3", "Geon's trust would have to be at least 3"),
        ("hope > 4", "hope would have to be more than 4"),
        ("knows_way", "you would have to know the way up"),
        ("time >= Wed 15:20", "it would have to be no earlier than Wed 15:20"),
        ("time is from 13:30 to 16:00", "it would have to be between 13:30 and 16:00"),
        ("yard is visited", "you would have to have been in the Yard"),
        ("lamp is in hall", "the lamp would have to be in Hall"),
        ("gate is open", "the gate would have to be open"),
        ("count of party >= 1", "the number of people with you would have to be at least 1"),
        ("not mop is carried", "not now that you have the mop"),
        ("here is not hall", "not now that you are in Hall"),
        ("gloves is not in yard", "not now that the gloves are in the Yard"),
        ("hope >= 3 or lamp is lit", "hope would have to be at least 3, or the lamp would have to be lit"),
        ("not (mop is carried and here is hall)", "not now that you have the mop, or not now that you are in Hall"),
    ],
)
def test_what_a_condition_wants(written, words):
    assert said(written) == [words]


def test_what_holds_already_is_not_asked_for():
    assert said("mop is carried and lamp is lit") == ["the lamp would have to be lit"]
    assert said("mop is carried") == []
    assert said("any of survivors is with us") == ["Geon would have to be with you"]


def test_what_nobody_could_be_told_is_kept():
    assert said("secret") == []


def test_a_refusal_is_explained_by_what_stood_in_the_way():
    at = Player(SCHOOL)
    at("north")
    assert at("why") == "The gate is locked. The gate would have to be unlocked."
    assert "Geon would have to be with you. Hope would have to be at least 3, or you would" in at("why east")
    assert at("why cant i go west").endswith("Not now that you have the mop.")
    at("drop mop")
    assert at("why west") == "Nothing stands in the way of that."
    assert at("why up").endswith("You would have to know the way up.")
    assert "Ways from here: north" in at("why southeast")
    assert at("why down").endswith("What would change that, nobody here could say.")
    assert at("unlock gate with brass key", "why") != ""


def test_a_closed_choice_says_what_it_lacks_on_the_page_and_when_picked():
    at = Player(
        SCHOOL
        + """
scenes:
  wall:
    when: here is hall
    text: A wall.
    choices:
      - {label: Climb it., needs: geon is with us and hope >= 3}
      - {label: Look up., needs: secret}
      - {label: Go round., sticky: yes}
"""
    )
    lacks = "Geon would have to be with you; hope would have to be at least 3"
    assert f"1 Climb it. — {lacks} 2 Look up. — not now 3 Go round." in at.opening
    assert f"Not that one, not yet: {lacks}." in at("1")
    assert f"1 Climb it.: {lacks}." in at("why")
    assert at("why 1").startswith("Geon would have to be with you.")


def test_asking_why_takes_no_turn():
    at = Player(SCHOOL)
    at("north")
    before = at.state
    at("why", "why west", "why xyzzy", "why 99999999", "why")
    assert at.state is before
    assert at("why").endswith("would have to be unlocked.")
    at("drop mop")
    assert at("why").startswith("Nothing has been refused")


def test_every_slot_that_is_said_has_words():
    slots = {slot for row in (*CLAUSES.values(), *AMOUNTS.values()) for slot in re.findall(r"{(\w+)}", row.said)}
    assert slots <= set(WORDERS)


def test_every_clause_says_itself_but_those_that_tell_too_much():
    silent = {clause for clause, row in CLAUSES.items() if not row.said}
    assert silent == {"SCENE is done", "SCENE is open", "CHOICE is taken", "CLOSING is closed", "FUSE is burning"}


@pytest.mark.parametrize("name", STORIES)
def test_every_condition_of_the_shipped_stories_can_be_asked_about(name):
    """What a condition wants is empty exactly where it holds or cannot be said; asking raises nothing."""
    story = story_at(STORIES[name])
    state = opening(story, initial(story)).state
    assert story.said
    for asked, saying in story.said.items():
        assert isinstance(saying, Said | Joined | Opposite)
        for wanted in (True, False):
            found = wanting(story, state, asked, wanted)
            assert not found or bool(asked(story, state)) != wanted
            assert all("[" not in words and "{" not in words for words in found)
