"""A corpus of broken stories: each mistake is told at its place, by its name, with a cure that helps."""

# ruff: noqa: E501 - a table: a mistake a row
import re
import time
from pathlib import Path
from string import Formatter

import pytest

from hyosan_escape.source import Mark, OnDisk, Problems, report
from hyosan_escape.source.catalogue import CATALOGUE
from hyosan_escape.story import StoryError, check_story, check_texts, load_story

SUPPLY = {
    "story": "story: {id: t, title: T, start: hall}\n",
    "rooms": "rooms:\n  hall: {name: Hall, text: A hall., exits: {north: shed}}\n  shed: {name: Shed, text: A shed.}\n",
    "variables": "variables: {fear: 0..3, brave: flag, mood: [calm, scared]}\n",
    "things": "things: {mop: {name: mop, at: hall}, tin: {name: tin, at: hall, is: [container, open]}}\n",
}
WHOLE = "".join(SUPPLY.values())


def check(text):
    """The problems of a piece of a story; what it lacks is supplied after it, so that its lines count from 1."""
    text += "\n" + "".join(part for name, part in SUPPLY.items() if not re.search(f"^{name}:", text, re.MULTILINE))
    start = time.perf_counter()
    story, problems, texts = check_texts({"a.yaml": text})
    assert time.perf_counter() - start < 2
    return story, problems, report(problems, texts)


# name: (text, code, line, words of the message, words of the cure)
CASES = {
    # YAML
    "tab": ("rooms:\n\thall: {}", "HE005", 2, "tab", "spaces"),
    "unclosed quote": ('rules:\n  - on: jump\n    say: "He said', "HE013", 3, "not closed", "second quote"),
    "quote closed early": ("rules:\n  - on: jump\n    say: 'don't'", "HE024", 3, "quote closes here", "apostrophe"),
    "quote closed early in braces": ("rules:\n  - {on: jump, say: 'don't'}", "HE024", 2, "quote closes here", "apostrophe"),
    "unclosed brace": ("rules:\n  - {on: jump, say: Oh\n", "HE027", 2, "not closed", "}"),
    "two colons": ("rules:\n  - on: jump\n    say: He said: run.", "HE011", 3, '": "', "quotes"),
    "two colons and braces": ("rules:\n  - on: jump\n    say: Up. {first: Down.}", "HE011", 3, '": "', "{...: ...}"),
    "text begins with @": ("rules:\n  - on: jump\n    say: @home", "HE012", 3, "begin", "quotes"),
    "bad indentation": ("rules:\n  - on: jump\n   say: Oh.", "HE014", 3, "indentation", "Line this up"),
    "alias bomb": (
        "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n", "HE008", 1, "anchors", "quote",
    ),
    "alias of nothing": ("rules:\n  - on: jump\n    say: *run* now", "HE018", 3, "& or *", "quotes"),
    "deep nesting": ("a: " + "[" * 100_000, "HE007", 1, "nesting", "smaller"),
    "deep nesting in blocks": ("- " * 50_000, "HE007", 1, "nesting", "smaller"),
    "NUL": ("story: {id: t\0}", "HE004", 1, "U+0000", "Delete"),
    "right-to-left sign": ("rules:\n  - on: jump\n    say: a\u202eb", "HE004", 3, "U+202E", "Delete"),
    "python tag": ("rules:\n  - on: jump\n    say: !!python/object:os.system ls", "HE016", 3, "python/object", "quotes"),
    "second document": ("rules: []\n---\nthings: {}", "HE009", 2, "second document", "---"),
    "same key twice": ("rules:\n  - on: jump\n    say: a\n    say: b", "HE006", 4, '"say"', "Keep one"),
    "same id twice": ("things:\n  mop: {name: mop}\n  mop: {name: mop}", "HE006", 3, '"mop"', "Keep one"),
    "a list as key": ("? [a, b]\n: c", "HE015", 1, "key", "Quote"),
    # shape
    "misspelt section": ("room: {}\nrooms: {hall: {name: H, text: T}}", "HE101", 1, '"room"', '"rooms"'),
    "misspelt key": ("things:\n  mop: {name: mop, txt: Wet.}", "HE101", 2, '"txt"', '"text"'),
    "misspelt key of a rule": ("rules:\n  - {on: jump, insted: No.}", "HE101", 2, '"insted"', '"instead"'),
    "key missing": ("things:\n  mop: {text: Wet.}", "HE102", 2, '"name"', "Add"),
    "verb without lines": ("verbs:\n  roll: {say: Nobody.}", "HE102", 2, '"lines"', "Add"),
    "list for text": ("things:\n  mop: {name: [mop]}", "HE103", 2, "`name` of thing", "a text"),
    "text for mapping": ("things:\n  mop: wet", "HE103", 2, 'thing "mop"', ""),
    "bad id": ("things:\n  Wet Mop: {name: mop}", "HE106", 2, '"Wet Mop"', "small letters"),
    "no number": ("clock: {start: Wed 12:00, days: [Wed]}\nverbs:\n  roll: {lines: [roll], time: soon}", "HE107", 3, '"soon"', ""),
    "number too big": ("clock: {start: Wed 12:00, days: [Wed],\n  tick: 90}", "HE107", 2, '"90"', "60"),
    "unknown trait": ("things:\n  mop: {name: mop, at: hall, is: [wet]}", "HE107", 2, '"wet"', "wearable"),
    "unknown pronoun": ("survivors:\n  geon: {name: Geon, they: it}", "HE107", 2, '"it"', "she"),
    "verb of the engine": ("verbs:\n  choose: {lines: [choose]}", "HE108", 2, '"choose"', "another id"),
    # names
    "unknown room of an exit": ("rooms:\n  hall:\n    name: H\n    text: T\n    exits: {north: shedd}\n  shed: {name: S, text: T}", "HE104", 5, '"shedd"', '"shed"'),
    "unknown start": ("story: {id: t, title: T,\n  start: hal}", "HE104", 2, '"hal"', '"hall"'),
    "unknown direction": ("rooms:\n  hall:\n    name: H\n    text: T\n    exits: {nroth: hall}", "HE104", 5, '"nroth"', '"north"'),
    "exit without to": ("rooms:\n  hall:\n    name: H\n    text: T\n    exits: {north: {time: 3}}", "HE102", 5, '"to"', "Add"),
    "unknown place": ("things:\n  mop: {name: mop, at: hal}", "HE104", 2, '"hal"', '"hall"'),
    "unknown key": ("things:\n  box: {name: box, at: hall, key: kee}", "HE104", 2, '"kee"', ""),
    "things in each other": ("things:\n  box: {name: box, at: bag, is: [container]}\n  bag: {name: bag, at: box, is: [container]}", "HE112", 2, "box", "out"),
    "door with one room": ("doors:\n  gate: {name: gate, between: [hall]}", "HE103", 2, "two rooms", "two rooms"),
    "unknown zone": ("zones:\n  za: {next: [zq]}", "HE104", 2, '"zq"', ""),
    "unknown message": ("messages:\n  did_tkae: Got it.", "HE104", 2, '"did_tkae"', '"did_take"'),
    "unknown call": ("zones: {za: {}}\nhordes:\n  h: {name: h, at: za, go: {lunch: za}}", "HE104", 3, '"lunch"', ""),
    # the small languages
    "unknown word of a condition": ("rules:\n  - {on: jump, when: feer > 1, say: Oh.}", "HE104", 2, '"feer"', '"fear"'),
    "no condition": ("rules:\n  - {on: jump, when: fear mop, say: Oh.}", "HE201", 2, '"fear mop"', ""),
    "empty condition": ("rules:\n  - {on: jump, when: '', say: Oh.}", "HE204", 2, "empty condition", "take the key out"),
    "bracket not closed": ("rules:\n  - {on: jump, when: (brave and dark, say: Oh.}", "HE204", 2, "not closed", "brackets"),
    "and without a second half": ("rules:\n  - {on: jump, when: brave and, say: Oh.}", "HE204", 2, '"and"', ""),
    "a sign of another language": ("rules:\n  - {on: jump, when: brave && dark, say: Oh.}", "HE204", 2, '"&"', "and."),
    "a thousand brackets": ("rules:\n  - {on: jump, say: Oh., when: " + "(" * 1000 + "brave}", "HE204", 2, "brackets", ""),
    "no such value": ("rules:\n  - {on: jump, when: mood is clam, say: Oh.}", "HE205", 2, "clam", "calm, scared"),
    "no chance": ("rules:\n  - {on: jump, when: chance 4 in 3, say: Oh.}", "HE205", 2, "4 in 3", "1 in 3"),
    "unknown word of an effect": ("rules:\n  - {on: jump, do: [set braev]}", "HE104", 2, '"braev"', '"brave"'),
    "no effect": ("rules:\n  - {on: jump, do: [set fear brave]}", "HE202", 2, '"set fear brave"', "set"),
    "out of range": ("rules:\n  - {on: jump, do: [set fear to 4]}", "HE207", 2, "0..3", "bounds"),
    "adding to a flag": ("rules:\n  - {on: jump, do: [add 1 to brave]}", "HE205", 2, "number", "numeric"),
    "a warning at no time": ("fuses:\n  f: {say: Bang., warn: {soon: Soon.}}\nrules:\n  - {on: jump, do: [start f in 5]}", "HE107", 2, '"soon"', "turns"),
    "unknown chapter": ("chapters: {home: {title: Home}}\nrules:\n  - {on: jump, do: [chapter hom]}", "HE104", 3, '"hom"', '"home"'),
    "unknown first chapter": ("story: {id: t, title: T, start: hall,\n  chapter: hom}\nchapters: {home: {title: Home}}", "HE104", 2, '"hom"', '"home"'),
    "a chapter keeps what is none": ("chapters:\n  home: {title: Home, keeps: [mpo]}\nrules:\n  - {on: jump, do: [chapter home]}", "HE104", 2, '"mpo"', '"mop"'),
    "fuse of no length": ("fuses: {f: {say: Bang.}}\nrules:\n  - {on: jump, do: [start f in 0]}", "HE207", 3, "0", ""),
    "unknown verb": ("rules:\n  - {on: jmup, say: Oh.}", "HE104", 2, '"jmup"', '"jump"'),
    "unknown thing in a pattern": ("rules:\n  - {on: take mopp, say: Oh.}", "HE104", 2, '"mopp"', '"mop"'),
    "any of something": ("rules:\n  - {on: any mop, say: Oh.}", "HE203", 2, '"any mop"', "any except"),
    "scenery in a pattern": ("rooms:\n  hall:\n    name: H\n    text: T\n    scenery: {words: [bell], text: Brass.}\n    rules: {on: pull bell, say: Oh.}", "HE104", 6, '"bell"', "is: scenery"),
    "unknown room to enter": ("rules:\n  - {on: enter hal, say: Oh.}", "HE104", 2, '"hal"', ""),
    "no such time": ("clock: {start: Wed 12:00, days: [Wed]}\nrules:\n  - {on: at 25:00, say: Oh.}", "HE107", 3, "25", "15:20"),
    "no such day": ("clock: {start: Sun 12:00,\n  days: [Wed]}", "HE107", 1, "Sun 12:00", "Wed 12:05"),
    "variable range": ("variables:\n  hope: 5..2", "HE107", 2, '"5..2"', "0..5"),
    "variable start outside": ("variables:\n  hope: 9 of 0..5", "HE107", 2, "9 of 0..5", "3 of 0..5"),
    # texts
    "brace not closed": ("things:\n  mop: {name: mop, at: hall, text: 'Wet {fear'}", "HE206", 2, "{ is not closed", "}"),
    "choice not closed": ("things:\n  mop:\n    name: mop\n    at: hall\n    text: \"Wet {if brave: a | b\"", "HE206", 5, "{ is not closed", "}"),
    "stray brace": ("things:\n  mop:\n    name: mop\n    text: Wet } mop", "HE206", 4, "} closes nothing", "{"),
    "unknown value": ("things:\n  mop:\n    name: mop\n    text: You are {feer}.", "HE104", 4, '"feer"', '"fear"'),
    "unknown thing in a text": ("things:\n  mop:\n    name: mop\n    text: Like {the mpo}.", "HE104", 4, "mpo", ""),
    "unknown kind of choice": ("things:\n  mop:\n    name: mop\n    text: \"{frist: a | b}\"", "HE206", 4, "frist", ""),
    "two | in an if": ("things:\n  mop:\n    name: mop\n    text: \"{if dark: a | b | c}\"", "HE206", 4, "one |", ""),
    "a prompt in a text": ("things:\n  mop:\n    name: mop\n    text: |\n      Wet.\n      > take mop", "HE305", 6, ">", "another sign"),
    "a slip in a text of many lines": ("things:\n  mop:\n    name: mop\n    text: |\n      Wet.\n      Very {feer}.", "HE104", 6, "feer", "fear"),
    # scenes
    "odds over ten": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., odds: {clean: 7, cost: 4}}", "HE208", 6, "11", "bad is what is left"),
    "unknown passage": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices: [{label: Go., goto: cellr}]\n    passages: {cellar: {text: T}}", "HE104", 5, '"cellr"', '"cellar"'),
    "unknown scene": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices: [{label: Go., visit: cellr}]\n  cellar: {text: T}", "HE104", 5, '"cellr"', '"cellar"'),
    "unknown thread": ("scenes:\n  s:\n    when: brave\n    text: T\n    also: gosip\n    passages: {gossip: {choices: [{label: A.}]}}", "HE104", 5, '"gosip"', '"gossip"'),
    "a choice without label": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices: [{say: Go.}]", "HE102", 5, '"label"', "Add"),
    "an empty passage": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices: [{label: Go., goto: p}]\n    passages:\n      p: {}", "HE102", 7, '"text"', "Add"),
    "two choices of one id": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., id: go, choices: [{label: On., id: go}]}", "HE105", 6, '"go"', "another id"),
    "a choice's id is none": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., id: Go now}", "HE106", 6, '"Go now"', "small letters"),
    "a passage called end": ("scenes:\n  s:\n    when: brave\n    text: T\n    passages:\n      end: {text: T}", "HE108", 6, '"end"', "another id"),
    "goto and choices": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., goto: end, choices: [{label: On.}]}", "HE250", 6, '"goto" and "choices"', "Keep one"),
    "visit and choices": ("scenes:\n  s:\n    when: brave\n    text: T\n    visit: p\n    choices: [{label: On.}]\n    passages: {p: {text: P}}", "HE250", 2, '"choices" and "visit"', "Keep one"),
    "paying with a flag": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., pays: {brave: 1}}\n      - {label: Stay.}", "HE205", 6, "brave", "a number"),
    "paying with what is none": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., pays: {feer: 1}}\n      - {label: Stay.}", "HE104", 6, '"feer"', '"fear"'),
    "no pressure": ("scenes:\n  s:\n    when: brave\n    text: T\n    pressure: {turns: 0, goto: end}\n    choices: [{label: Go.}]", "HE107", 5, '"0"', "1 to 99"),
    "a ring without a question": ("scenes:\n  s:\n    when: brave\n    text: T\n    then: start", "HE330", 2, "s.start", "then: end"),
    "no way on": ("scenes:\n  s:\n    when: brave\n    text: T\n    choices:\n      - {label: Go., needs: brave}", "HE304", 2, "s.start", "without `when`"),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_the_mistake_is_told_at_its_place_with_a_cure(name):
    text, code, line, words, cure = CASES[name]
    story, problems, told = check(text)
    assert story is None
    mine = [problem for problem in problems if (problem.code, problem.mark.line) == (code, line)]
    assert mine, told
    assert words in mine[0].message, told
    assert cure in mine[0].cure, told


@pytest.mark.parametrize("name", CASES)
def test_one_mistake_is_told_once(name):
    """No echoes: an author who made one mistake is not sent to five places."""
    _, problems, told = check(CASES[name][0])
    assert len([problem for problem in problems if problem.is_error]) <= 2, told


WORDS_THAT_STAY = [
    "no",
    "on",
    "yes",
    "off",
    "null",
    "~",
    "12:30",
    "010",
    "1e3",
    "0x1F",
    "2026-11-22",
    ".5",
    "1_000",
    "<<",
    "=",
]


@pytest.mark.parametrize("word", WORDS_THAT_STAY)
def test_a_text_stays_the_text_that_was_written(word):
    """YAML takes `no` for false and 12:30 for 750; a story's author means the words."""
    story, _, told = check(f"rooms: {{hall: {{name: {word}, text: {word}, exits: {{}}}}}}")
    assert story is not None, told
    room = story.rooms[3]
    assert (room.name, story.texts[room.text].plain) == (word, word)


def test_every_mistake_is_told_at_once():
    _, problems, _ = check("things:\n  mop: {name: mop, txt: a}\n  tin: {name: tin, at: hal}\nrules:\n  - {on: jmup}")
    assert [problem.mark.line for problem in problems if problem.is_error] == [2, 3, 5]


def test_the_report_shows_the_line_and_points_at_the_place():
    _, _, told = check("things:\n  mop: {name: mop, txt: Wet.}")
    assert told.splitlines()[:4] == [
        'a.yaml:2:20  HE101  unknown key "txt" in thing "mop"',
        "      mop: {name: mop, txt: Wet.}",
        "                       ^",
        '    Did you mean "text"?',
    ]


def test_a_list_is_no_story():
    _, problems, _ = check_texts({"a.yaml": "- story:\n- rooms:"})
    assert [(problem.code, problem.mark.line) for problem in problems] == [("HE103", 1), ("HE110", 1)]


@pytest.mark.parametrize("code", [code for code, entry in CATALOGUE.items() if re.search(r"[{}]", entry.cure)])
def test_a_cure_is_filled_in(code):
    problems, entry = Problems(), CATALOGUE[code]
    slots = [name for _, name, _, _ in Formatter().parse(entry.template + entry.cure) if name]
    problems.add(code, Mark("a.yaml", 1, 1), **dict.fromkeys(slots, "WORD"))
    (problem,) = problems.sorted()
    assert problem.cure == entry.cure.format(**dict.fromkeys(slots, "WORD"))


def test_no_sections_at_all():
    story, problems, _ = check_texts({"a.yaml": ""})
    assert story is None
    assert [problem.code for problem in problems] == ["HE110"]


# ---- Files


def test_bytes_that_are_no_text(tmp_path):
    (tmp_path / "a.yaml").write_bytes(b"story:\n  id: caf\xe9\n")
    _, problems, _ = check_story(OnDisk(str(tmp_path)))
    assert [(problem.code, problem.mark.line) for problem in problems] == [("HE003", 2)]
    assert "0xe9" in problems[0].message
    assert "UTF-8" in problems[0].cure


@pytest.mark.parametrize(("name", "code"), [("", "HE001"), ("nothing.yaml", "HE002")])
def test_there_is_no_story(tmp_path, name, code):
    with pytest.raises(StoryError) as raised:
        load_story(OnDisk(str(tmp_path / name)))
    assert [problem.code for problem in raised.value.problems] == [code]


def test_windows_files_and_byte_order_marks_are_welcome(tmp_path):
    text = "\ufeff" + (WHOLE).replace("\n", "\r\n")
    (tmp_path / "a.yaml").write_bytes(text.encode())
    assert load_story(OnDisk(str(tmp_path))).about.title == "T"


def test_hidden_folders_and_other_files_are_not_read(tmp_path):
    (tmp_path / "a.yaml").write_text(WHOLE)
    (tmp_path / ".git").mkdir()
    for other in (".git/b.yaml", "notes.txt", ".c.yaml"):
        Path(tmp_path / other).write_text("rubbish: [")
    assert load_story(OnDisk(str(tmp_path))).about.title == "T"


def test_an_id_is_defined_in_one_file_only():
    _, problems, _ = check_texts({"a.yaml": WHOLE, "b.yaml": "rooms:\n  shed: {name: S, text: T}"})
    again = [problem for problem in problems if problem.code == "HE105"]
    assert [(problem.mark.file, problem.mark.line) for problem in again] == [("b.yaml", 2)]
    assert "a.yaml:4" in again[0].message
