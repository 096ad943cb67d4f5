"""Games that bots play: the same for the same seed, and what they never saw is told with its line."""

from exploring import subject_of
from playing import CLOAK

from hyosan_escape.explore.roam import heat, report, roam
from hyosan_escape.explore.subject import read
from hyosan_escape.source import OnDisk, read_trees

LAMP = """
things:
  lamp: {name: lamp, at: hall, is: fixed, text: "{if here is hall: Brass. | Never brass.}"}
rules:
- {on: rub lamp, when: chance 1 in 2, say: It glows., do: [end out]}
- {on: kiss lamp, when: lamp is nowhere, say: It blushes.}
endings: {out: {title: Out, text: Out.}}
"""


def cloak():
    return read(OnDisk(str(CLOAK)), read_trees)


def test_all_of_the_cloak_is_seen():
    assert not roam(cloak(), 60, 1).rows.unmet


def test_equal_seeds_give_equal_reports():
    once, again, other = (report(roam(cloak(), 15, seed)) for seed in (3, 3, 4))
    assert once == again
    assert once != other


def test_what_is_never_seen_is_told_with_its_line():
    told = report(roam(subject_of(LAMP), 20, 0))
    assert "a.yaml:6: text, part 1, else" in told
    assert "a.yaml:9: rule: its condition holds" in told
    assert "a.yaml:9: text" in told
    assert "out" in told
    assert "100.0 %" in told


def test_where_the_games_went():
    found = heat(roam(subject_of(LAMP), 10, 0))
    assert found["endings"] == {"out": 10}
    assert found["rooms"]["hall"] >= 10


def test_a_turn_that_fails_is_told_with_what_was_typed(monkeypatch):
    from hyosan_escape.engine import phases

    def fail(story, draft):
        raise ZeroDivisionError("a fault of ours")

    subject = subject_of(LAMP)
    monkeypatch.setattr(phases, "check_ending", fail)
    monkeypatch.setattr(phases, "PHASES", (fail,))
    monkeypatch.setitem(phases._NEEDED, fail, lambda story: True)
    phases.phases_of.cache_clear()
    monkeypatch.setattr(phases, "AT_FIRST", ())
    told = report(roam(subject, 5, 0))
    phases.phases_of.cache_clear()
    assert "A turn failed: ZeroDivisionError: a fault of ours" in told
    assert "> rub lamp" in told


SILENT = """
things:
  lamp: {name: lamp, at: hall, is: fixed, text: Brass.}
rules:
- {on: kiss lamp, when: lamp is nowhere, say: "It blushes{cycle:. | again.}"}
- {on: [rub lamp], say: It glows., do: [end out]}
endings: {out: {title: Out, text: Out.}}
goals:
  out: {title: Get out, done: lamp is examined, hints: [rub lamp]}
  up: {title: Go up, done: lamp is nowhere, hints: [go up]}
"""


def unseen_of(report):
    return [line.strip() for line in report.partition("Never seen")[2].splitlines()[1:]]


def test_of_what_was_never_told_its_variants_go_without_saying():
    roamer = roam(subject_of(SILENT), 20, 0)
    assert unseen_of(report(roamer)) == [
        "a.yaml:8: rule: its condition holds",
        "a.yaml:8: text",
        "a.yaml:13: hint of goal up, obeyed",
    ]
    assert "a.yaml:8: text, part 2, variant 1" in heat(roamer)["never_seen"]


def test_of_more_than_can_be_listed_each_file_is_counted():
    assert unseen_of(report(roam(subject_of(SILENT), 20, 0), 1))[1:] == [
        "and 2 more (all of them with --out):",
        "a.yaml: 2",
    ]
