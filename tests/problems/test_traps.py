"""YAML's traps: each is told in an author's words, where it was made, whichever of PyYAML's readers is there."""

import pytest

from hyosan_escape.source import yaml_tree
from hyosan_escape.story import check_texts

HEAD = """\
story: {id: t, title: T, start: hall}
"""
HALL = """\
rooms:
  hall: {name: Hall, text: A hall.}
"""
RULE = "rules:\n  - on: jump\n    say: "

# name: (what follows `story:`, code, line, column). The line of `story:` is the first.
TRAPS = {
    "tab": ("rules:\n  - on: jump\n\tsay: Oh.", "HE005", 4, 1),
    "tab after spaces": ("rules:\n  - on: jump\n  \tsay: Oh.", "HE005", 4, 3),
    "tab behind a dash": ("rules:\n  -\ton: jump", "HE005", 3, 4),
    "a space that is none": ("rules:\n  - on: jump\n   \u00a0say: Oh.", "HE036", 4, 4),
    "a space that is none, at the margin": ("rules: []\n\u3000things: {}", "HE036", 3, 1),
    "a space that is none behind a colon": ("rules:\n  - on:\u00a0jump\n    say: Oh.", "HE031", 3, 7),
    "two colons": (RULE + "He said: run.", "HE011", 4, 17),
    "a colon at the end": (RULE + "He said:", "HE011", 4, 17),
    "a colon in the second line": (RULE + "He came in\n      and said: run.", "HE011", 5, 15),
    "a colon in the third line": (RULE + "He came in\n      and sat, and\n      said: run.", "HE011", 6, 11),
    "curled quotes around a colon": (RULE + "“He said: run.”", "HE035", 4, 10),
    "begins with @": (RULE + "@home", "HE012", 4, 10),
    "begins with %": (RULE + "%5 of it", "HE012", 4, 10),
    "begins with `": (RULE + "`tick`", "HE012", 4, 10),
    "begins with @ in a list": (RULE + "Oh.\n    do:\n      - @home", "HE012", 6, 9),
    "begins with % at the margin": (RULE + "|\n      Oh.\n%", "HE012", 6, 1),
    "begins with *": (RULE + "*run* now", "HE018", 4, 10),
    "begins with &": (RULE + "& then", "HE018", 4, 10),
    "an anchor": (RULE + "&then they ran", "HE008", 4, 10),
    "a reference": (RULE + "*run", "HE008", 4, 10),
    "a merge": ("things:\n  mop: {<<: *base, name: mop}", "HE008", 3, 13),
    "begins with !": (RULE + "!no way", "HE016", 4, 10),
    "begins with ! and a space": (RULE + "! no way", "HE016", 4, 10),
    "begins with -": (RULE + "- he says", "HE038", 4, 10),
    "begins with ?": (RULE + "? he says", "HE038", 4, 10),
    "a list on the key's line": ("rules: - on: jump\n    say: Oh.", "HE038", 2, 8),
    "text behind |": (RULE + "| he says", "HE026", 4, 12),
    "text behind >": (RULE + "> he says", "HE026", 4, 12),
    "an apostrophe in '": (RULE + "'it's'", "HE024", 4, 13),
    "an apostrophe in ' between braces": ("rules:\n  - {on: jump, say: 'it's'}", "HE024", 3, 24),
    "words behind a quote": (RULE + '"Run," he said.', "HE024", 4, 15),
    "a quote that is never closed": (RULE + '"Run', "HE013", 4, 10),
    "a quote that the next one closes": (RULE + '"Run\n  - on: wait\n    say: "No."', "HE013", 4, 10),
    "a ' that the next one closes": (RULE + "'Run\n  - on: wait\n    say: don't", "HE013", 4, 10),
    "a \\ that means nothing": (RULE + '"C:\\quit"', "HE034", 4, 13),
    "a \\{ in quotes": (RULE + '"a \\{ here"', "HE034", 4, 13),
    "begins with {": (RULE + "{The mop} falls.", "HE025", 4, 10),
    "is nothing but {}": (RULE + "{fear}", "HE025", 4, 10),
    "begins with [": (RULE + "[A mop] falls.", "HE025", 4, 10),
    "begins with { between braces": ("rules:\n  - {on: jump, say: {The mop} falls.}", "HE025", 3, 21),
    "{ never closed": ("rules:\n  - {on: jump, say: Oh.", "HE027", 3, 5),
    "{ not closed before the next": ("rules:\n  - {on: jump, say: Oh.\n  - {on: wait, say: No.}", "HE027", 3, 5),
    "{ not closed before a section": ("things:\n  mop: {name: mop\nrules: []", "HE027", 3, 8),
    "[ not closed before a key": ("rules:\n  - on: [jump, wait\n    say: Oh.", "HE027", 3, 9),
    "[ closed with }": ("rules:\n  - {on: [jump, say: Oh.}", "HE027", 3, 10),
    "} too many": ("rules:\n  - {on: jump, say: Oh.}}", "HE028", 3, 25),
    "] too many": ("rules:\n  - on: [jump]]\n    say: Oh.", "HE028", 3, 15),
    "a colon between braces": ("rules:\n  - {on: jump, say: He said: run.}", "HE019", 3, 28),
    "a comma between braces": ("rules:\n  - {on: jump, say: Run, and fast.}", "HE019", 3, 26),
    "a comma too many": ("rules:\n  - {on: [jump, , wait], say: Oh.}", "HE019", 3, 17),
    "no - before the second rule": ("rules:\n  - on: jump\n    say: Oh.\n  on: wait\n  say: No.", "HE029", 5, 3),
    "no - at all": ("rules:\n  on: jump\n  say: Oh.\n  on: wait\n  say: No.", "HE006", 5, 3),
    "no space behind -": ("rules:\n  -on: jump\n   say: Oh.", "HE030", 3, 3),
    "no space behind -, and no more": ("rules:\n  - {-on: jump}", "HE030", 3, 6),
    "no space behind a colon": ("things:\n  mop:\n    name:mop\n    at: hall", "HE031", 4, 9),
    "no space behind the last colon": ("things:\n  mop:\n    name: mop\n    at:hall", "HE031", 5, 7),
    "no space behind the only colon": ("things:\n  mop:\n    name:mop", "HE031", 4, 9),
    "no space behind a colon between braces": ("things:\n  mop: {name:mop, at: hall}", "HE031", 3, 13),
    "a colon before a comma": ("rules:\n  - {on: jump, say: Run:, once: yes}", "HE019", 3, 24),
    "no colon behind a section": ("things\n  mop: {name: mop}", "HE032", 2, 1),
    "no colon behind an id": ("things:\n  mop\n    name: mop", "HE032", 3, 3),
    "no colon behind a key": ("things:\n  mop:\n    name mop\n    at: hall", "HE032", 4, 5),
    "a text that goes on at the margin": (RULE + "Oh\n    no.\n    once: yes", "HE032", 5, 5),
    "a block not set in": (RULE + "|\n    Oh.\n    once: yes", "HE033", 5, 5),
    "a block not set in, at the end": (RULE + "|\n    Oh.", "HE033", 5, 5),
    "a block that steps back": (RULE + "|\n        Oh.\n      No.", "HE033", 6, 7),
    "too little indentation": ("rules:\n  - on: jump\n   say: Oh.", "HE014", 4, 4),
    "too much indentation": ("rules:\n  - on: jump\n      say: Oh.", "HE014", 4, 7),
    "too much indentation of a key": ("things:\n  mop:\n    name: mop\n     at: hall", "HE014", 5, 6),
    "the same key twice": (RULE + "Oh.\n    say: No.", "HE006", 5, 5),
    "the same section twice": ("rules: []\nrules: []", "HE006", 3, 1),
    "a # in the middle": (RULE + "Take door #2 and\n      run.", "HE037", 4, 20),
    "a # at the end": (RULE + "Take door #2", "HE017", 4, 20),
    "a second document": ("---\nrules: []", "HE009", 2, 1),
    "NUL": (RULE + "O\0h.", "HE004", 4, 11),
    "the end of the document": ("...\nrules: []", "HE010", 3, 1),
}  # fmt: skip


@pytest.fixture(params=["CLoader", "Loader"])
def loader(request, monkeypatch):
    if not hasattr(yaml_tree.yaml, request.param):
        pytest.skip("PyYAML was built without libyaml here")
    monkeypatch.setattr(yaml_tree, "_Loader", getattr(yaml_tree.yaml, request.param))


@pytest.mark.parametrize("name", TRAPS)
def test_a_trap_is_told_where_it_was_laid(name, loader):
    text, code, line, column = TRAPS[name]
    _, problems, _ = check_texts({"a.yaml": f"{HEAD}{text}", "b.yaml": HALL + "variables: {fear: 0..3}"})
    told = [(problem.code, problem.mark.line, problem.mark.column) for problem in problems if problem.code != "HE307"]
    assert told == [(code, line, column)]


@pytest.mark.parametrize("name", [name for name, (_, code, *_) in TRAPS.items() if code != "HE017"])
def test_what_follows_a_trap_does_not_hide_it(name):
    """The same trap with more of the story below it."""
    text, code, line, column = TRAPS[name]
    below = "\nzones:\n  west: {floor: 1, next: [east]}\n  east:\n    floor: 1\n"
    _, problems, _ = check_texts({"a.yaml": f"{HEAD}{text}{below}"})
    assert (code, line, column) in [(problem.code, problem.mark.line, problem.mark.column) for problem in problems]


@pytest.mark.parametrize(
    "text",
    [
        RULE + ">\n      He said:\n      run.",
        RULE + "He said:run - or was it {fear}?",
        RULE + "Who's there? 'Me.' @ 5% & more!",
        RULE + "It is -- well -- late, [perhaps]",
        RULE + "“Run,” he said, “run!”",
        "rules:\n- on: jump\n  say: Oh.",
        'rules:\n  - {"on": jump, "say": "He said: run."}',
        "rules:   # none yet\n",
    ],
)
def test_what_looks_like_a_trap_and_is_none(text, loader):
    story, problems, _ = check_texts({"a.yaml": f"{HEAD}{text}", "b.yaml": HALL + "variables: {fear: 0..3}"})
    assert story is not None, problems


@pytest.mark.skipif(not hasattr(yaml_tree.yaml, "CLoader"), reason="PyYAML was built without libyaml here")
def test_no_space_before_a_bracket():
    """libyaml refuses what PyYAML's own reader understands."""
    _, problems, _ = check_texts({"a.yaml": f"{HEAD}{HALL}rules:\n  - {{on:[jump, wait], say: Oh.}}"})
    assert [(problem.code, problem.mark.line, problem.mark.column) for problem in problems] == [("HE031", 5, 8)]


def test_keys_that_begin_again_want_a_dash():
    _, problems, _ = check_texts({"a.yaml": f"{HEAD}{HALL}rules:\n  on: jump\n  say: Oh.\n  on: wait\n  say: No."})
    assert len(problems) == 1
    assert "begins with a -" in problems[0].cure
