"""A certificate holds for the story it was made for, and for no other; nothing in it is believed."""

import json

import pytest
from exploring import proof_of, subject_of
from playing import CLOAK
from test_prove import BURNT, CELL

from hyosan_escape.explore.budget import Budget
from hyosan_escape.explore.certificate import certificate
from hyosan_escape.explore.prove import prove
from hyosan_escape.explore.subject import read
from hyosan_escape.explore.verify import Certificate, Refuted
from hyosan_escape.source import OnDisk, read_trees

MINE = "properties: {key: {never: key is nowhere}, way: {sometimes: here is yard}}\n"


def made(text):
    proof = proof_of(text)
    return certificate(proof, proof.subject.texts)


def check(text, story):
    subject = subject_of(story)
    Certificate(subject.story, subject.properties, text).check()


@pytest.mark.parametrize("story", [CELL, CELL + MINE, CELL + BURNT, CELL + MINE + BURNT])
def test_what_was_found_holds(story):
    check(made(story), story)


def test_the_cloak_is_proved():
    subject = read(OnDisk(str(CLOAK)), read_trees)
    proof = prove(subject, Budget())
    assert proof.code == 0
    Certificate(subject.story, subject.properties, certificate(proof, subject.texts)).check()


def spoilt(text, change):
    data = json.loads(text)
    change(data)
    return json.dumps(data)


def claim(data, name):
    return next(each for each in data["claims"] if each["name"] == name)


SPOILS = {
    "a state is left out": lambda data: data["states"].pop(),
    "a state is made up": lambda data: data["states"].append([*data["states"][0][:-2], 0, 0]),
    "a rank is too low": lambda data: data["states"][0].__setitem__(-1, 1),
    "a lie": lambda data: claim(data, "no-dead-end").update(status="proved"),
    "an author's lie": lambda data: claim(data, "key").update(status="proved"),
    "another transcript": lambda data: claim(data, "key").update(transcript="* x\n> take key\nIt is hot.\n"),
    "no certificate": lambda data: data.update(kind="a save"),
}


@pytest.mark.parametrize("name", SPOILS)
def test_a_spoilt_certificate_does_not_hold(name):
    story = CELL + MINE + BURNT
    with pytest.raises((Refuted, TypeError, ValueError, IndexError)):
        check(spoilt(made(story), SPOILS[name]), story)


def test_a_certificate_that_forgets_what_matters_does_not_hold():
    story = (
        CELL
        + """
variables: {heat: 0..3}
rules: [{on: touch fire, do: [add 1 to heat]}]
scenes: {burn: {when: heat >= 3, text: Hot., choices: [{label: Stop}]}}
"""
    )
    with pytest.raises(Refuted):
        check(spoilt(made(story), lambda data: data["forgotten"].update(idle=[[1, 0]])), story)


def test_another_story_does_not_fit():
    with pytest.raises(Refuted):
        check(made(CELL), CELL + BURNT)
