"""Stories that go round: what sets itself off, holds itself, or asks itself comes to an end all the same."""

# ruff: noqa: E501 - a table: a story a row

import pytest
from playing import Player

from hyosan_escape.source import report
from hyosan_escape.story import check_texts

HOUSE = """\
story: {id: t, title: T, start: hall}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: shed}}
  shed: {name: Shed, text: A shed., exits: {south: hall}}
"""
CLOCK = "clock: {start: Wed 09:00, days: [Wed, Thu], tick: 1, costs: {jump: 600}}\n"
RINGS = {
    "rooms that send back": "rules:\n- {on: enter shed, do: move you to hall}\n- {on: enter hall, do: move you to shed}",
    "a room that holds fast": "rules:\n- {on: leave hall, do: move you to hall}\n- {on: enter hall, do: move you to hall}",
    "a turn that takes turns": "rules:\n- {on: turn, do: [pass 5, pass 9999999]}",
    "a fuse that lights itself": "fuses:\n  f: {say: A, do: [start f in 1, pass 3]}\nrules:\n- {on: jump, do: start f in 1}",
    "fuses that light each other": (
        "fuses:\n  f: {do: [start g in 1, pass 9999999]}\n  g: {do: [start f in 1, pass 9999999]}\n"
        "rules:\n- {on: jump, do: start f in 1}"
    ),
    "a signal that answers itself": "rules:\n- {on: signal a, do: [signal a, signal a]}\n- {on: jump, do: signal a}",
    "a noise that is heard": "rules:\n- {on: noise, do: [noise 3, noise 3]}\n- {on: jump, do: noise 3}",
    "a minute that passes all": f"{CLOCK}rules:\n- {{on: at 09:01, do: pass until Thu 23:59}}\n- {{on: turn, do: pass 9999999}}",
    "a call that takes a day": (
        f"{CLOCK}calls:\n  c: {{name: C, at: ['09:01']}}\nrules:\n- {{on: call c, do: pass 2000}}\n- {{on: jump, do: pass 99999}}"
    ),
    "scenes that open again": (
        "scenes:\n  s: {text: A, again: yes, when: here is hall}\n  u: {text: B, again: yes, when: here is hall}"
    ),
    "an ending that ends twice": "endings: {e: {title: E, text: T}}\nrules:\n- {on: enter shed, do: [end e, end e]}",
}  # fmt: skip


@pytest.mark.parametrize("name", RINGS)
def test_a_turn_comes_to_its_end(name):
    story, problems, texts = check_texts({"a.yaml": f"{HOUSE}{RINGS[name]}\n"})
    assert story is not None, report(problems, texts)
    at = Player(story)
    assert all(at(line) for line in ("jump", "n", "s", "wait", "undo", "look", "i"))


def test_nothing_goes_into_what_it_holds():
    things = "things:\n" + "".join(
        f"  {id}: {{name: {id}, at: hall, is: [container, open]}}\n" for id in ("box", "bag", "tin")
    )
    rules = "rules:\n- {on: jump, do: [move box to bag, move bag to tin, move tin to box, move box to box]}\n"
    story, *_ = check_texts({"a.yaml": HOUSE + things + rules})
    at = Player(story)
    at("jump")
    assert "In the tin is a bag. You can see a tin here." in at("look")


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("rooms: {hall: {name: H, text: T, dark: not dark}}", '"dark"'),
        ("rooms: {hall: {name: H, text: T, dark: yes}}\nmessages: {dark_name: '{ room }, in the dark'}", '"room"'),
    ],
)
def test_what_asks_itself_is_told(text, word):
    _, problems, _ = check_texts({"a.yaml": f"story: {{id: t, title: T, start: hall}}\n{text}\n"})
    assert [problem.code for problem in problems] == ["HE205"]
    assert word in problems[0].message
