"""Five little stories, one for each grade; and the shortest ways to their endings."""

import pytest
from exploring import ENOUGH, subject_of

from hyosan_escape.explore.grade import grade
from hyosan_escape.explore.solve import solve, wanted

VAULT = """
story: {id: vault, title: The Vault, start: vault}
rooms:
  vault: {name: Vault, text: Steel., exits: {north: {to: street, when: not shut}}}
  street: {name: Street, text: Rain.}
variables: {shut: flag, warned: flag}
things:
  lever: {name: lever, at: vault, is: fixed, text: Red.}
  wire: {name: wire, at: vault, is: fixed, text: Blue.}
endings:
  free: {title: Free, text: You walk., when: here is street%s}
  shot: {title: Shot, text: Bang., lost: yes}
"""
GRADES = {
    "merciful": ("", ""),
    "polite": ("", "rules: [{on: cut wire, do: [end shot]}]"),
    "tough": (
        "",
        """rules:
- {on: pull lever, when: not warned, instead: It says NEVER. Really?, do: [set warned, warn]}
- {on: pull lever, do: [set shut]}
""",
    ),
    "nasty": (", closed: shut", "rules: [{on: pull lever, do: [set shut]}]"),
    "cruel": ("", "rules: [{on: pull lever, do: [set shut]}]"),
}
LINES = {"merciful": None, "polite": "cut wire", "tough": "pull lever", "nasty": "pull lever", "cruel": "pull lever"}


@pytest.mark.parametrize("name", GRADES)
def test_the_grade_of_a_story(name):
    closed, rules = GRADES[name]
    found, _ = grade(subject_of(VAULT % closed + rules), ENOUGH)
    assert (found.name, found.settled) == (name, True)
    assert found.undone == ("cruel" if name == "cruel" else "merciful")
    assert (found.said[-1].line if found.said else None) == LINES[name]


def test_a_story_that_cannot_be_won_has_no_grade():
    found, _ = grade(subject_of("endings: {shot: {title: Shot, text: Bang., lost: yes}}"), ENOUGH)
    assert found.name == "unwinnable"


def test_the_shortest_way_to_each_ending():
    subject = subject_of(VAULT % "" + GRADES["polite"][1])
    ways = {each.wanted.name: each.said for each in solve(subject, wanted(subject.story, "", ""), ENOUGH)}
    assert [each.line for each in ways["free"][1:]] == ["go north"]
    assert [each.line for each in ways["shot"][1:]] == ["cut wire"]


def test_an_ending_that_there_is_no_way_to():
    subject = subject_of(VAULT % "")
    (found,) = solve(subject, wanted(subject.story, "shot", ""), ENOUGH)
    assert (found.said, found.settled) == (None, True)


def test_a_way_with_somebody():
    subject = subject_of("""
survivors:
  mina: {name: Mina, they: she, at: hall, text: She waits., topics: {go: {words: [going], say: Yes., do: [join mina]}}}
things: {door: {name: iron door, at: hall, is: fixed, text: Ajar.}}
rules: [{on: pull door, do: [end out]}]
endings: {out: {title: Out, text: Out.}}
""")
    (found,) = solve(subject, wanted(subject.story, "", "mina"), ENOUGH)
    assert [each.line for each in found.said[1:]] == ["ask mina about going", "pull iron door"]


def test_whoever_asks_for_an_ending_that_is_none_is_told_which_there_are():
    with pytest.raises(ValueError, match="free, shot"):
        wanted(subject_of(VAULT % "").story, "fre", "")
