"""What `prove` finds in stories with a fault, and that it finds nothing in stories without."""

import pytest
from exploring import CELL, of, proof_of, replays, statuses

BURNT = "rules: [{on: throw key at fire, instead: It melts., do: [move key to nowhere]}]\n"


def test_a_story_without_a_fault_is_proved():
    proof = proof_of(CELL)
    assert set(statuses(proof).values()) == {"proved"}
    assert proof.code == 0


def test_a_key_that_can_be_burnt():
    proof = proof_of(CELL + BURNT)
    verdict = of(proof, "no-dead-end")
    assert verdict.status == "refuted"
    assert [each.line for each in verdict.said[1:]] == ["throw iron key at fire"]
    assert "It melts." in replays(proof, verdict)
    assert proof.code == 1


def test_an_ending_behind_a_contradiction():
    proof = proof_of(CELL + "  both: {title: Both, text: Never., when: here is cell and here is yard}\n")
    assert [row.what for row in of(proof, "everything-reached").rows] == ["ending both"]


def test_a_way_of_no_return_past_a_needed_thing():
    proof = proof_of("""
story: {id: pit, title: The Pit, start: rim}
rooms:
  rim: {name: Rim, text: High., exits: {down: {to: pit, oneway: yes}}}
  pit: {name: Pit, text: Deep., exits: {east: {to: out, when: rope is carried}}}
  out: {name: Out, text: Light.}
things: {rope: {name: rope, at: rim, text: Long.}}
endings: {out: {title: Out, text: Light., when: here is out}}
""")
    verdict = of(proof, "no-dead-end")
    assert [each.line for each in verdict.said[1:]] == ["go down"]
    replays(proof, verdict)


def test_a_trap_that_luck_opens():
    proof = proof_of("""
variables: {trapped: flag}
things: {lever: {name: lever, at: hall, is: fixed, text: Red.}}
rules:
  - {on: pull lever, when: chance 1 in 3 and not trapped, say: Click., do: [set trapped]}
endings: {out: {title: Out, text: Light., when: lever is examined and not trapped}}
""")
    verdict = of(proof, "no-dead-end")
    assert "rolls: 0" in replays(proof, verdict)


def test_what_never_comes_up_is_told_with_its_line():
    proof = proof_of(CELL + "rules:\n- {on: wait, when: key is nowhere, say: Gone.}\n")
    (row,) = of(proof, "everything-reached").rows
    assert (row.what, row.mark.line) == ("rule", 15)


def test_rules_that_only_speak_come_up_where_they_answer():
    said = """
rules:
- {on: eat key, instead: No.}
- {on: take fire, refused: It burns.}
- {on: look, say: It is cold.}
"""
    assert of(proof_of(CELL + said), "everything-reached").status == "proved"


@pytest.mark.parametrize(
    ("line", "status", "command"),
    [
        ("never: key is in yard", "refuted", "> drop iron key"),
        ("always: grate is locked", "refuted", "> unlock grate"),
        ("always: not (here is yard and key is in cell and grate is locked)", "proved", ""),
        ("sometimes: grate is open and key is in cell", "proved", ""),
        ("sometimes: key is nowhere", "refuted", ""),
        ("still: key is carried", "refuted", "> go north"),
        ("still: key is carried, when: here is cell", "proved", ""),
    ],
)
def test_what_an_author_says_of_a_story(line, status, command):
    proof = proof_of(CELL + f"properties:\n  mine: {{{line}}}\n")
    verdict = of(proof, "mine")
    assert verdict.status == status
    if status == "refuted" and verdict.said:
        assert command in replays(proof, verdict)


def test_a_story_that_is_lost_without_a_warning():
    story = """
variables: {warned: flag}
things: {wire: {name: wire, at: hall, is: fixed, text: Blue.}}
rules:
- {on: cut wire, when: not warned, instead: It hums. Are you sure?, do: [set warned%s]}
- {on: cut wire, say: Bang., do: [end lost]}
endings: {lost: {title: Lost, text: Bang., lost: yes}}
"""
    assert of(proof_of(story % ""), "no-loss-without-warning").status == "refuted"
    assert of(proof_of(story % ", warn"), "no-loss-without-warning").status == "proved"


def test_a_room_in_which_nothing_can_be_done():
    assert (
        of(proof_of("endings: {out: {title: O, text: O., when: dark}}"), "always-something-to-do").status == "refuted"
    )


def test_a_budget_that_runs_out_proves_nothing():
    from hyosan_escape.explore.budget import Budget

    proof = proof_of(CELL, Budget(states=3, seconds=0))
    assert proof.code == 3
    assert of(proof, "no-dead-end").status == "unknown"


def test_a_room_that_is_only_passed_through_is_come_to():
    proof = proof_of("""
story: {id: slide, title: Slide, start: hall}
rooms:
  hall: {name: Hall, text: H., exits: {down: drain}}
  drain: {name: Drain, text: D., onward: yard}
  yard: {name: Yard, text: Y., exits: {in: hall}}
""")
    assert of(proof, "everything-reached").status == "proved"


def test_a_key_alone_makes_a_door_lockable():
    """In play it always did; it was not offered, so a search never went through."""
    proof = proof_of("""
story: {id: vault, title: Vault, start: hall}
rooms:
  hall: {name: Hall, text: H., exits: {north: {to: vault, door: slab}}}
  vault: {name: Vault, text: V., exits: {south: {to: hall, door: slab}}}
doors: {slab: {name: steel slab, between: [hall, vault], is: [openable, locked], key: key}}
things: {key: {name: small key, at: hall, text: Small.}}
""")
    assert of(proof, "everything-reached").status == "proved"


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("{on: kick, do: [move key to nowhere]}", "> kick"),
        ("{on: break, instead: It snaps., do: [move key to nowhere]}", "> break"),
        ("{on: show key, say: A crow takes it., do: [move key to nowhere]}", "> show iron key to"),
        ("{on: show key to fire, say: A crow takes it., do: [move key to nowhere]}", "> show iron key to fire"),
        ("{on: throw key, instead: It melts., do: [move key to nowhere]}", "> throw iron key"),
    ],
)
def test_what_a_rule_leaves_open_is_tried_with_everything(rule, line):
    """`on: break` is about breaking anything; `on: show key` about showing it to anybody."""
    verb = "verbs: {kick: {lines: ['kick [thing]']}}\n" if "kick" in rule else ""
    proof = proof_of(CELL + verb + f"rules: [{rule}]\n")
    verdict = of(proof, "no-dead-end")
    assert verdict.status == "refuted"
    assert line in replays(proof, verdict)
