"""Cloak of Darkness with one line spoilt, many times over: whatever breaks in it is found, and nothing else is.

What is broken is settled by another search: ten lines, a set of states as play has them, nothing left out of account.
"""

from random import Random

import pytest
from exploring import of, proof_of, replays
from playing import CLOAK

from hyosan_escape.engine import actions, initial, opening, step
from hyosan_escape.story import check_texts

TEXT = (CLOAK / "story.yaml").read_text(encoding="utf-8")
SPOILS = [
    lambda line: "",
    lambda line: line.replace("when: ", "when: not (", 1).replace(",", "),", 1) if "when: " in line else line,
    lambda line: line.replace("to disturbed", "to score"),
    lambda line: line.replace("end won", "set disturbed to 2"),
    lambda line: line.replace("foyer", "bar"),
    lambda line: line.replace("bar", "cloakroom"),
    lambda line: line.replace("cloakroom", "foyer"),
    lambda line: line.replace("do: [", "do: [move cloak to nowhere, "),
    lambda line: line.replace("do: [", "do: [move you to cloakroom, "),
    lambda line: line.replace("< 2", "< 0"),
]


def mutants():
    """Every story that loads with one line changed, once; in an order of chance."""
    lines = TEXT.splitlines()
    found = {}
    for at, line in enumerate(lines):
        for spoil in SPOILS:
            text = "\n".join([*lines[:at], spoil(line), *lines[at + 1 :]])
            if text != TEXT.rstrip("\n"):
                found[text] = at + 1, spoil(line).strip()[:40]
    texts = [*found]
    Random(5).shuffle(texts)
    loaded = (text for text in texts if check_texts({"a.yaml": text})[0] is not None)
    return [
        pytest.param(text, id=f"{found[text][0]}-{found[text][1]}") for text, _ in zip(loaded, range(24), strict=False)
    ]


def plainly(text):
    """(endings that are reached, whether some state is cut off from all of them), by a search without any cunning."""
    story = check_texts({"a.yaml": text})[0]
    first = opening(story, initial(story)).state
    seen, edges = {first}, {}
    for state in (waiting := [first]):
        edges[state] = {step(story, state, action).state for action in actions(story, state)}
        waiting.extend(edges[state] - seen)
        seen |= edges[state]
    alive = {state for state in seen if state.ending}
    endings = {story.endings[state.ending].id for state in alive}
    while more := {state for state in seen - alive if edges[state] & alive}:
        alive |= more
    return endings, alive != seen


@pytest.mark.parametrize("text", mutants())
def test_a_spoilt_line(text):
    endings, dead = plainly(text)
    proof = proof_of(text)
    reached, dead_end = of(proof, "everything-reached"), of(proof, "no-dead-end")
    assert {f"ending {id}" for id in {"won", "lost"} - endings} == {
        row.what for row in reached.rows if row.what.startswith("ending")
    }
    assert dead_end.status == ("refuted" if dead else "proved")
    if dead:
        replays(proof, dead_end)
