"""A name that does not fit: told as what it is, with where it is defined, or with the name that was meant."""

import pytest

from hyosan_escape.story import check_texts

INN = """\
story: {id: inn, title: The Inn, start: taproom}
rooms:
  taproom: {name: Taproom, text: Smoke., exits: {up: {to: loft, door: hatch}}, scenery: [{words: smoke, text: Grey.}]}
  loft: {name: Loft, text: Straw., exits: {down: {to: taproom, door: hatch}}}
doors: {hatch: {name: hatch, between: [taproom, loft], is: [openable]}}
things: {jug: {name: jug, at: taproom}}
survivors: {anne: {name: Anne, at: loft}}
variables: {debt: 0..5, paid: flag, mood: [calm, merry]}
endings: {dawn: {title: Dawn, text: Light.}}
scenes: {toast: {text: Cheers., choices: [{label: Drink.}]}}
rules:
"""


def check(rule):
    _, problems, _ = check_texts({"inn.yaml": f"{INN}  - {rule}\n"})
    errors = [problem for problem in problems if problem.is_error]
    assert len(errors) == 1, errors
    return errors[0]


@pytest.mark.parametrize(
    ("rule", "said", "line"),
    [
        ("{on: jump, do: [scene dawn]}", '"dawn" is an ending, but a scene is needed here', 9),
        ("{on: jump, do: [end toast]}", '"toast" is a scene, but an ending is needed here', 10),
        ("{on: jump, do: [open taproom]}", '"taproom" is a room, but a thing is needed here', 3),
        ("{on: jump, do: [join jug]}", '"jug" is a thing, but a survivor is needed here', 6),
        ("{on: jump, do: [move jug to dawn]}", '"dawn" is an ending, but a room or a thing is needed here', 9),
        ("{on: jump, do: [set debt]}", '"debt" is a number, but a flag is needed here', 8),
        ("{on: jump, do: [set paid to merry]}", '"paid" is a flag, but a variable with words for values', 8),
        ("{on: jump, when: jug is visited, say: Oh.}", '"jug" is a thing, but a room is needed here', 6),
        ("{on: jump, when: taproom is carried, say: Oh.}", '"taproom" is a room, but a thing is needed here', 3),
        ("{on: jump, when: hatch is with us, say: Oh.}", '"hatch" is a door, but a survivor is needed here', 5),
        ("{on: jump, when: here is jug, say: Oh.}", '"jug" is a thing, but a room is needed here', 6),
    ],
)
def test_a_name_of_another_kind_in_a_line(rule, said, line):
    problem = check(rule)
    assert problem.code == "HE205"
    assert said in problem.message
    assert [(each.mark.line, each.message.split()[1]) for each in problem.related] == [(line, "is")]


@pytest.mark.parametrize(
    ("rule", "cure", "line"),
    [
        ("{on: take loft, say: Oh.}", 'There is a room "loft", but a thing is needed here.', 4),
        ("{on: take debt, say: Oh.}", 'There is a variable "debt", but a thing is needed here.', 8),
        ("{on: leave dawn, say: Oh.}", 'There is an ending "dawn", but a room is needed here.', 9),
    ],
)
def test_a_name_of_another_kind_where_one_name_stands(rule, cure, line):
    problem = check(rule)
    assert (problem.code, problem.cure) == ("HE104", cure)
    assert [each.mark.line for each in problem.related] == [line]


@pytest.mark.parametrize(
    ("rule", "meant"),
    [
        ("{on: jump, do: [move player to loft]}", "you"),
        ("{on: jump, do: [move me to loft]}", "you"),
        ("{on: jump, do: [move jug to inventory]}", "you"),
        ("{on: jump, do: [move jug to lfot]}", "loft"),
        ("{on: jump, do: [move jugg to loft]}", "jug"),
        ("{on: jump, do: [mvoe jug to loft]}", "move"),
        ("{on: jump, do: [scene taost]}", "toast"),
        ("{on: jump, when: jug is wron, say: Oh.}", "worn"),
        ("{on: jump, when: dept > 2, say: Oh.}", "debt"),
        ("{on: jump, when: mood is mery, say: Oh.}", ""),
        ("{on: take jgu, say: Oh.}", "jug"),
        ("{on: tkae jug, say: Oh.}", "take"),
    ],
)
def test_a_name_that_was_nearly_right(rule, meant):
    problem = check(rule)
    if meant:
        assert (problem.code, problem.cure) == ("HE104", f'Did you mean "{meant}"?')
    else:
        assert "calm, merry" in problem.cure


def test_the_player_may_be_a_thing_of_the_story():
    """A thing called `player` is no slip: the name is the author's."""
    story, *_ = check_texts(
        {"inn.yaml": f"{INN}  - {{on: jump, do: [move player to loft]}}\n".replace("jug", "player")}
    )
    assert story is not None


def test_an_exit_to_a_thing_says_so():
    text = INN.replace("exits: {up: {to: loft, door: hatch}}", "exits: {up: jug}") + "  - {on: jump, say: Oh.}\n"
    _, problems, _ = check_texts({"inn.yaml": text})
    assert [problem.cure for problem in problems if problem.is_error] == [
        'There is a thing "jug", but a room is needed here.'
    ]


@pytest.mark.parametrize(
    ("rule", "cure"),
    [
        ("{on: jump, do: [move anne to party]}", "Write: join anne."),
        ("{on: jump, do: [move anne to us]}", "Write: join anne."),
        ("{on: jump, do: [give jug to anne]}", "Write: move jug to anne."),
        ("{on: jump, do: [remove jug]}", "Write: move jug to nowhere."),
        ("{on: jump, do: [raise debt by 2]}", "Write: add 2 to debt."),
        ("{on: jump, do: [set debt 3]}", "Write: set debt to 3."),
        ("{on: jump, do: set paid and end dawn}", "Write several as a list: [set paid, end dawn]."),
        ("{on: jump, when: anne is in party, say: Oh.}", "Write: anne is with us."),
        ("{on: jump, when: anne is following, say: Oh.}", "Write: anne is with us."),
        ("{on: jump, when: jug is in the loft, say: Oh.}", "Ids stand without an article: jug is in loft."),
        ("{on: jump, when: jug is on, say: Oh.}", "Write: jug is lit; a flag stands alone: jug."),
        ("{on: jump, when: jug not carried, say: Oh.}", "Write: jug is not carried."),
        ("{on: jump, when: debt is at least three, say: Oh.}", "Write: debt >= 3."),
        ("{on: jump, when: debt > three, say: Oh.}", "Numbers are written in digits: 3."),
        ("{on: jump, when: player is in loft, say: Oh.}", "Write: here is loft."),
        (
            "{on: jump, when: any of pots is carried, say: Oh.}",
            "Nothing has such a tag. Give each of them `tags: pots`, or",
        ),
        ("{on: jump, when: toast is visited, say: Oh.}", "Of a scene can be asked: SCENE is done; SCENE is open."),
        (
            "{on: jump, when: smoke is examined, say: Oh.}",
            "Scenery is only looked at. Make it a thing of its own: smoke:",
        ),
        ('{on: jump, say: "{if paid yes}"}', "A condition ends with a colon"),
    ],
)
def test_what_other_systems_would_write_is_told_as_it_is_written_here(rule, cure):
    assert check(rule).cure.startswith(cure)
