"""Warnings about the whole story: what they see beyond their pages' stories, and what they leave alone."""

import pytest

from hyosan_escape.source import report
from hyosan_escape.story import check_texts

HEAD = "story: {id: t, title: T, start: hall}\n"
HALL = "rooms:\n  hall: {name: Hall, text: A hall.}\n"
TWO = """\
rooms:
  hall: {name: Hall, text: A hall., exits: {north: %s}}
  shed: {name: Shed, text: A shed., exits: {south: %s}}
doors:
  gate: {name: gate, between: [hall, shed], is: [openable]}
"""


def warned(text, code):
    """The lines and messages of one warning; what the story lacks is supplied behind it."""
    text += "" if "rooms:" in text else HALL
    story, problems, _ = check_texts({"a.yaml": HEAD + text})
    assert story is not None, problems
    return [(problem.mark.line, problem.message) for problem in problems if problem.code == code]


def lines(text, code):
    return [line for line, _ in warned(text, code)]


# HE310 to HE312


def test_a_reason_in_a_passage_is_seen():
    scene = "scenes:\n  s:\n    when: here is hall\n    text: T\n    choices: [{label: A., goto: p}]\n    passages:\n"
    page = "      p:\n        text: T\n        choices:\n          - {label: B.}\n          - {label: C., locked: no}\n"
    assert lines(scene + page, "HE310") == [12]


@pytest.mark.parametrize(
    ("line", "verb"),
    [
        ("take [thing]", "take"),
        ("take up [thing]", "take"),
        ("look", "look"),
        ("give [thing] to [person]", "give"),
        ("put [thing] on [thing]", "put"),
        ("put [thing]", "put"),
    ],
)
def test_a_line_the_engine_has(line, verb):
    ((at, message),) = warned(f'verbs:\n  nick:\n    lines: [nick, "{line}"]\n', "HE311")
    assert at == 4
    assert f"`{verb}`" in message


@pytest.mark.parametrize(
    "line",
    ["take a nap", "nick [thing]", "look busy", "take", "give up", "open [thing] with [thing]", "give [thing] a kick"],
)
def test_a_line_of_its_own(line):
    assert lines(f'verbs:\n  nick: {{lines: ["{line}"]}}\n', "HE311") == []


@pytest.mark.parametrize(
    ("verb", "found"),
    [
        ('join: {lines: ["join [person]"]}', True),
        ("call: {lines: [call]}", True),
        ('call: {lines: ["call [thing]"]}', False),
        ("join: {lines: [join in]}", False),
        ('dance: {lines: ["join [person]"]}', False),
    ],
)
def test_a_verb_that_is_called_as_an_event_is(verb, found):
    assert bool(lines(f"verbs:\n  {verb}\n", "HE328")) == found


def test_more_lines_for_the_engines_verb_hide_nothing():
    assert lines('verbs:\n  take: {lines: ["nick [thing]", "take [thing]"]}\n', "HE311") == []


@pytest.mark.parametrize(
    "text",
    [
        "rules:\n  - {on: jump, when: time >= 13:30, say: Late.}\n",
        "rules:\n  - {on: at 13:30, say: Late.}\n",
        "rules:\n  - {on: jump, do: [pass until 13:30]}\n",
        "fuses: {f: {say: Boom.}}\ncalls: {noon: {name: NOON, at: '13:30'}}\n",
        "things:\n  mop: {name: mop, at: hall, text: 'Wet. {if time > 13:30: Dry.}'}\n",
    ],
)
def test_a_time_without_a_clock(text):
    clock = "clock: {start: Mon 12:00, days: [Mon]}\n"
    assert len(lines(text, "HE312")) == 1
    assert lines(clock + text, "HE312") == []


# HE313


def test_a_door_that_no_exit_leads_through_is_passed_by_on_both_sides():
    assert len(warned(TWO % ("shed", "hall"), "HE313")) == 2


def test_a_door_passed_by_shows_the_exit():
    text = TWO % ("{to: shed, door: gate}", "hall")
    _, problems, _ = check_texts({"a.yaml": HEAD + text})
    (problem,) = [problem for problem in problems if problem.code == "HE313"]
    assert (problem.mark.line, problem.related[0].mark.line) == (6, 4)
    assert "the exit south of shed" in problem.message


def test_a_door_out_of_which_there_is_no_way_back_is_left_alone():
    text = (TWO % ("{to: shed, door: gate, oneway: yes}", "shed")).replace(", exits: {south: shed}", "")
    assert lines(text, "HE313") == []


# HE314


CHEST = "things:\n  chest: {name: chest, at: hall, is: [%s], key: pin}\n  pin: {name: pin, at: chest}\n"


def test_an_unlocked_chest_may_hold_its_key():
    assert lines(CHEST % "container, openable, locked", "HE314") == [3]
    assert lines(CHEST % "container, openable", "HE314") == []


def test_a_key_that_is_brought_out_is_no_prisoner():
    assert lines(CHEST % "container, openable, locked" + "rules: [{on: jump, do: [move pin to hall]}]\n", "HE314") == []


# HE315


@pytest.mark.parametrize(
    ("things", "at"),
    [
        ("a: {name: coin, at: hall}\n  b: {name: coin, at: hall}", [4]),
        ("a: {name: gold coin, at: hall}\n  b: {name: Coin gold, at: hall}", [4]),
        ("a: {name: coin, at: hall}\n  b: {name: coin, words: [old], at: hall}", []),
        ("a: {name: coin, at: hall}\n  b: {name: coin, at: c}\n  c: {name: cup, at: hall, is: [container]}", []),
        ("a: {name: coin, at: nowhere}\n  b: {name: coin, at: nowhere}", []),
        ("a: {name: coin, at: hall}\n  b: {name: coin, at: hall}\n  c: {name: coin, at: hall}", [4, 5]),
    ],
)
def test_twins(things, at):
    assert lines(f"things:\n  {things}\n", "HE315") == at


def test_scenery_has_twins_too():
    room = "rooms:\n  hall: {name: H, text: T, scenery: [{words: [bench], text: A.}, {words: [bench], text: B.}]}\n"
    assert lines(room, "HE315") == [3]


# HE317


def test_quotes_within_a_name_are_meant():
    names = ["“mop”", "the “mop”", "‘mop’", '"mop"', "“mop” and “tin”"]
    things = "".join(f"  t{number}: {{name: {name}, at: nowhere}}\n" for number, name in enumerate(names))
    assert lines(f"things:\n{things}", "HE317") == [3, 5]


# HE324


def test_directions_need_no_piece_of_scenery():
    hall = "rooms:\n  hall: {name: H, text: The way down. The moss., scenery: {words: [way], text: Steep.}}\n"
    assert [message.split('"')[3] for _, message in warned(hall, "HE324")] == ["moss"]


def test_a_note_is_called_a_note():
    _, problems, texts = check_texts({"a.yaml": HEAD + "rooms:\n  hall: {name: H, text: The moss.}\n"})
    assert "HE324  note: " in report(problems, texts)
