"""The last rung of a goal's hints, typed wherever the goal is open: it can be done, and it leads on."""

import pytest
from exploring import CELL, of, proof_of, replays, statuses, subject_of
from playing import ROOT

from hyosan_escape.engine import initial, opening
from hyosan_escape.explore.budget import Budget
from hyosan_escape.explore.hints import meant
from hyosan_escape.explore.prove import prove
from hyosan_escape.explore.subject import read
from hyosan_escape.parser import vocabulary
from hyosan_escape.source import OnDisk, read_trees
from hyosan_escape.world import Action
from hyosan_escape.world.action import WAIT

STORY = (
    CELL
    + """\
  slept: {title: Slept, text: Good night., lost: yes, when: asleep}
variables: {asleep: flag}
rules:
  - {on: throw key at fire, instead: It melts., do: [move key to nowhere]}
goals:
"""
)
GOOD = "{if key is not carried: take key | if grate is locked: unlock grate with key | north}"


def goal(hint, done="here is road"):
    return STORY + f'  out: {{title: Get out, done: {done}, hints: [Think., "{hint}"]}}\n'


@pytest.mark.parametrize(
    "hint",
    [
        GOOD,
        "take key, then unlock grate",
        "take key",  # of use where it can be done; elsewhere it only says too little
        "{if key is carried: unlock grate, then north | take key}",
    ],
)
def test_a_hint_that_leads_on(hint):
    assert of(proof_of(goal(hint)), "hints-lead-on").status == "proved"


def test_it_is_asked_only_where_a_goal_has_hints():
    assert "hints-lead-on" not in statuses(proof_of(STORY + "  out: {title: Get out, done: here is road}\n"))


@pytest.mark.parametrize("hint", ["unlock grat with kee", "open sesame", "take fire"])
def test_a_hint_that_can_be_done_nowhere(hint):
    verdict = of(proof_of(goal(hint)), "hints-lead-on")
    assert verdict.status == "refuted"
    assert verdict.message == f'goal out: "{hint}" can be done nowhere that it is told'


def test_a_wording_that_can_be_done_nowhere_that_it_is_told():
    verdict = of(proof_of(goal("{if here is yard: take fire | take key}")), "hints-lead-on")
    assert verdict.message == 'goal out: "take fire" can be done nowhere that it is told'
    assert verdict.said[-1].line == "go north"


def test_a_hint_that_puts_the_goal_out_of_reach():
    proof = proof_of(goal("{if key is not carried: take key | throw key at fire}"))
    verdict = of(proof, "hints-lead-on")
    assert verdict.message == 'goal out: to obey its last hint, "throw key at fire", puts it out of reach'
    assert [each.line for each in verdict.said[1:]] == ["take iron key", "throw iron key at fire"]
    assert "It melts." in replays(proof, verdict)


def test_a_hint_that_goes_in_a_circle():
    proof = proof_of(goal("{if here is yard: south | if grate is locked: unlock grate with key | north}"))
    verdict = of(proof, "hints-lead-on")
    assert verdict.message.startswith(
        'goal out: to obey its last hint, "unlock grate with key", over and over comes to nothing'
    )
    replays(proof, verdict)


LUCK = """
variables: {tries: 0..3, hurt: flag}
rules:
  - {on: jump, when: chance 1 in 3, do: [end over]}
  - {on: jump, when: chance 1 in 9, do: [end under]}
goals: {over: {title: Get over it, done: hurt and tries >= 1, hints: [jump]}}
endings:
  over: {title: Over, text: Over.}
  under: {title: Under, text: Under., lost: yes}
"""


def test_luck_may_spoil_what_a_hint_says_and_may_be_tried_again():
    assert of(proof_of(LUCK), "hints-lead-on").status == "proved"


def test_a_search_that_was_stopped_proves_nothing_of_hints():
    assert of(proof_of(goal(GOOD), Budget(states=3, seconds=0)), "hints-lead-on").status == "unknown"


def test_the_hints_of_an_example_that_is_searched_in_part():
    subject = read(OnDisk(str(ROOT / "examples" / "lighthouse")), read_trees)
    assert of(prove(subject, Budget(states=400, seconds=0)), "hints-lead-on").status == "unknown"


def test_a_bot_obeys_a_long_wait():
    story = subject_of("story: {id: t, title: T, start: hall}\n").story
    state = opening(story, initial(story)).state
    assert meant(story, vocabulary(story), state, "wait 10 turns, then look") == Action(WAIT)
    assert meant(story, vocabulary(story), state, "frobnicate") is None


def test_a_wait_in_words_of_the_storys_own_is_the_storys_own():
    story = subject_of("verbs: {rest: {lines: [rest 5 turns], say: You rest.}}\n").story
    state = opening(story, initial(story)).state
    assert meant(story, vocabulary(story), state, "rest 5 turns") == Action(len(story.verbs) - 1)
