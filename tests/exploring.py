"""Searches of stories from a few lines of YAML."""

from functools import partial

from playing import HALL, HEAD

from hyosan_escape.explore.budget import Budget
from hyosan_escape.explore.prove import prove, written
from hyosan_escape.explore.subject import Subject
from hyosan_escape.play.transcript import read_cases, run_case
from hyosan_escape.source import Problems, read_trees, report
from hyosan_escape.story.load import _linked
from hyosan_escape.story.properties import declared, questions

ENOUGH = Budget(states=20_000, seconds=0)


def subject_of(text):
    """What `read` gives for a folder; `story:` and a room `hall` are supplied where they are not written."""
    text = ("" if "story:" in text else HEAD) + ("" if "rooms:" in text else HALL) + text
    found, sources, problems = [], [], Problems()

    def asked(source, problems):
        sources.append(source)
        found.extend(declared(source, problems))
        return questions(found)

    _, story = _linked({"a.yaml": text}, problems, partial(read_trees), asked)
    assert story is not None, report(problems.sorted(), {"a.yaml": text})
    return Subject(story, sources[0], found, {"a.yaml": text})


def proof_of(text, budget=ENOUGH):
    return prove(subject_of(text) if isinstance(text, str) else text, budget)


def of(proof, name):
    return next(verdict for verdict in proof.verdicts if verdict.name == name)


def statuses(proof):
    return {verdict.name: verdict.status for verdict in proof.verdicts}


def replays(proof, verdict):
    """The transcript of a verdict, played as a test is."""
    text = written(proof, verdict)
    lines = [line for line in text.splitlines() if not line.startswith("state:")]
    cases = read_cases("a.test", "\n".join(lines), Problems())
    assert [run_case(proof.subject.story, case) for case in cases] == [None]
    return text


# A locked cell, its key, and a fire that does nothing yet.
CELL = """
story: {id: cell, title: The Cell, start: cell}
rooms:
  cell: {name: Cell, text: Bare., exits: {north: {to: yard, door: grate}}}
  yard: {name: Yard, text: Open., exits: {south: {to: cell, door: grate}, north: road}}
  road: {name: Road, text: Long.}
doors:
  grate: {name: grate, between: [cell, yard], is: [openable, lockable, locked], key: key}
things:
  key: {name: iron key, at: cell, text: Heavy.}
  fire: {name: fire, at: cell, is: fixed, text: Warm.}
endings:
  free: {title: Free, text: You walk., when: here is road}
"""
