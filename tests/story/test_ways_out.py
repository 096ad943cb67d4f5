"""Menus with and without a way out, as `check` sees them: no false alarm, and no page that leaves one stuck."""

# ruff: noqa: E501 - a table: a scene a row
import pytest

from hyosan_escape.story import check_texts

SUPPLY = (
    "story: {id: t, title: T, start: hall}\nrooms: {hall: {name: Hall, text: A hall.}}\nvariables: {a: flag, n: 0..3}\n"
)


def codes(scenes):
    _, problems, _ = check_texts(
        {"a.yaml": SUPPLY + scenes + "rules: [{on: jump, when: not a or n < 3, do: [add 1 to n, set a]}]\n"}
    )
    return {problem.code for problem in problems}


def one(choices, rest=""):
    """A scene with these choices."""
    return f"scenes: {{s: {{when: here is hall, text: T., choices: [{choices}]{rest}}}}}\n"


FINE = {
    "it leads out": one("{label: Out.}"),
    "it leads on": one("{label: On., goto: p}", ", passages: {p: {text: P.}}"),
    "sticky": one("{label: Round., goto: start, sticky: yes}, {label: Out., when: a}"),
    "one leads out": one("{label: Round., goto: start}, {label: Out.}"),
    "a fallback": one("{label: Round., goto: start}, {fallback: yes}"),
    "a gather": one("{label: Round., goto: start}", ", then: {text: G.}"),
    "the gather around it": one("{label: A., choices: [{label: B., when: a}]}, {label: C.}", ", then: p, passages: {p: {text: P.}}"),
    "a thread": one("{label: Round., goto: start}", ", also: p, passages: {p: {choices: [{label: Out.}]}}"),
    "back by a condition only": one(
        "{label: On., goto: p}", ", passages: {p: {text: P., choices: [{label: Back., when: not a, goto: start}, {label: Out.}]}}"
    ),
    "opened anew": "scenes:\n  s: {when: here is hall, text: T., choices: [{label: On., sticky: yes, visit: v, goto: start}, {label: Out.}]}\n"
    "  v: {again: yes, text: V., choices: [{label: Back.}]}\n",
    "it comes round by a gather, which is then the way": one(
        "{label: On.}", ", then: p, passages: {p: {text: P., choices: [{label: Back., goto: start}, {label: Out.}]}}"
    ),
    "free": one("{label: Round., goto: start}", ", free: yes"),
    "a page without choices": one("{label: On., goto: p}", ", passages: {p: {text: P., then: q}, q: {text: Q.}}"),
    "a count": "scenes:\n  s:\n    when: here is hall\n    do: [add 1 to n]\n    text: T.\n"
    "    choices: [{fallback: yes, when: n < 3, goto: start}, {fallback: yes}]\n",
}  # fmt: skip

STUCK = {
    "a condition": (one("{label: Out., when: a}"), "HE304"),
    "a price": (one("{label: Out., pays: {n: 1}}"), "HE304"),
    "it comes round": (one("{label: Round., goto: start}"), "HE304"),
    "it comes round by another page": (
        one("{label: On., goto: p}", ", passages: {p: {text: P., choices: [{label: Back., goto: start}, {label: Out.}]}}"),
        "HE304",
    ),
    "it comes round by odds": (
        one("{label: Try., odds: {clean: 5}, clean: {goto: end}, bad: {goto: start}}"), "HE304",
    ),
    "a choice that is asked next": (one("{label: A., choices: [{label: B., needs: a}]}, {label: C.}"), "HE304"),
    "a conditional fallback": (one("{label: Round., goto: start}, {fallback: yes, when: a}"), "HE304"),
    "a thread that runs out": (
        one("{label: Round., goto: start}", ", also: p, passages: {p: {choices: [{label: Round again., goto: start}]}}"), "HE304",
    ),
    "visited again": (
        "scenes:\n  s: {when: here is hall, text: T., choices: [{label: On., sticky: yes, visit: v, goto: start}, {label: Out.}]}\n"
        "  v: {text: V., choices: [{label: Back.}]}\n", "HE304",
    ),
    "a ring of gathers": (one("", ", then: p, passages: {p: {text: P., then: start}}"), "HE330"),
    "a ring of fallbacks": (one("{label: Once., goto: start}, {fallback: yes, goto: start}"), "HE330"),
    "a ring through a visit": (
        "scenes:\n  s: {when: here is hall, text: T., visit: v, then: start}\n  v: {text: V.}\n", "HE330",
    ),
    "a passage alone": (one("{label: Out.}", ", passages: {p: {text: P.}}"), "HE331"),
    "too dear": (one("{label: Out.}, {label: Never., pays: {n: 4}}"), "HE207"),
    "no way out": (one("{label: Round., sticky: yes, goto: start}"), "HE332"),
    "visits in each other": (
        "scenes:\n  s: {when: here is hall, text: T., choices: [{label: On., sticky: yes, visit: v, goto: start}, {label: Out.}]}\n"
        "  v: {text: V., choices: [{label: Deeper., sticky: yes, visit: s, goto: start}, {label: Back., sticky: yes}]}\n", "HE333",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", FINE)
def test_there_is_a_way_out(name):
    assert codes(FINE[name]) == set()


@pytest.mark.parametrize("name", STUCK)
def test_there_is_none(name):
    scenes, code = STUCK[name]
    assert codes(scenes) == {code}
