"""Stories that nobody means well with: each a small function that writes the nasty thing when it is asked for.

`TEXTS` are whole files. `PARTS` are pieces of an otherwise honest story. `PLACES` are folders with something in them
that is no file of words.
"""

import os

MEGA = 1_000_000
HONEST = "story: {id: t, title: T, start: hall}\nrooms:\n  hall: {name: Hall, text: A hall.}\n"


def rule(**keys):
    """A rule as a line of YAML, with its values quoted."""
    return "rules:\n  - {on: jump, " + ", ".join(f"{key}: '{value}'" for key, value in keys.items()) + "}\n"


def said(text):
    """A rule that says this, in double quotes."""
    return f'rules:\n  - on: jump\n    say: "{text}"\n'


def numbered(many, line):
    return "".join(line.format(n) for n in range(many))


def laughs(more):
    """A billion laughs: each line holds the one before ten times, as `more` writes it."""
    return "a0: &a0 {x: lol}\n" + "".join(f"a{n}: &a{n} {more(n - 1)}\n" for n in range(1, 30))


def in_each_other(many):
    """Boxes in boxes, the last in itself by way of all others."""
    rows = "".join(f"  t{n}: {{name: box, at: t{n + 1}, is: [container]}}\n" for n in range(many - 1))
    return f"things:\n{rows}  t{many - 1}: {{name: box, at: t0, is: [container]}}\n"


# Pieces of a story whose rest is honest.
PARTS = {
    # numbers and ids
    "a number of a million digits": lambda: f"verbs:\n  roll: {{lines: [roll], time: {'9' * MEGA}}}\n",
    "odds of a million digits": lambda: (
        "scenes:\n  s:\n    text: T\n    choices:\n      - {label: Go., odds: {clean: %s}}\n" % ("9" * MEGA)
    ),
    "odds below nothing": lambda: "scenes: {s: {text: T, choices: [{label: Go., odds: {clean: -1}}]}}\n",
    "a range without end": lambda: "variables: {x: 0..999999999}\n",
    "a range of a million digits": lambda: f"variables: {{x: 0..{'9' * MEGA}}}\n",
    "a start of a million digits": lambda: f"variables: {{x: {'9' * MEGA} of 0..5}}\n",
    "a million values": lambda: "variables:\n  x: [" + numbered(150_000, "w{},") + "]\n",
    "values in values": lambda: "variables: {x: [[a], [b]]}\n",
    "a number in a condition": lambda: "variables: {x: 0..5}\n" + rule(when=f"x > {'9' * MEGA}", say="a"),
    "a number in an effect": lambda: "variables: {x: 0..5}\n" + rule(do=f"set x to {'9' * MEGA}"),
    "a chance of a million digits": lambda: rule(when=f"chance 1 in {'9' * MEGA}", say="a"),
    "a time of a million digits": lambda: f"rules: [{{on: 'at {'9' * MEGA}:00', say: a}}]\n",
    "a clock of a million digits": lambda: f"clock: {{start: 'Wed {'9' * MEGA}:00', days: [Wed]}}\n",
    "digits of another script": lambda: "verbs: {roll: {lines: [roll], time: \u0663\u0664}}\n",
    "a superscript number": lambda: "verbs: {roll: {lines: [roll], time: \u00b2}}\n",
    "an id of a million letters": lambda: f"things:\n  ? {'a' * MEGA}\n  : {{name: mop}}\n",
    "a reference of a million letters": lambda: f"things: {{mop: {{name: mop, at: {'a' * MEGA}}}}}\n",
    "a room of a million letters": lambda: f"things: {{mop: {{name: mop, at: hall, key: {'hall' * 250_000}}}}}\n",
    # many
    "a hundred thousand keys alike": lambda: "things:\n" + "  mop: {name: mop}\n" * 100_000,
    "a hundred thousand ids alike": lambda: "messages:\n" + "  did_take: Oh.\n" * 100_000,
    "a hundred thousand unknown keys": lambda: (
        "things:\n  mop:\n    name: mop\n" + numbered(100_000, "    nmae{}: x\n")
    ),
    "a hundred thousand unknown sections": lambda: numbered(100_000, "roms{}: x\n"),
    "a hundred thousand unknown messages": lambda: "messages:\n" + numbered(100_000, "  did_tkae{}: x\n"),
    "a hundred thousand bad ids": lambda: "things:\n" + numbered(100_000, "  Mop{}: {{}}\n"),
    "a hundred thousand unknown traits": lambda: "things:\n  mop: {name: mop, is: [" + "opne, " * 100_000 + "]}\n",
    "a hundred thousand unknown verbs": lambda: "rules:\n- on:\n" + numbered(100_000, "  - jmup{}\n"),
    "a hundred thousand unknown effects": lambda: "rules:\n- on: jump\n  do:\n" + numbered(100_000, "  - sett a{}\n"),
    "a mistake in each of many names": lambda: (
        "rooms:\n" + numbered(15_000, "  room{0}: {{name: R, text: T, exits: {{up: rom{0}}}}}\n")
    ),
    "a mistake in each of many words": lambda: (
        "variables:\n"
        + numbered(30_000, "  fear{}: flag\n")
        + "rules:\n- on: jump\n  do:\n"
        + numbered(30_000, "  - set faer{}\n")
    ),
    "a hundred thousand choices": lambda: (
        "scenes:\n  s:\n    when: dark\n    text: T\n    choices:\n" + numbered(100_000, "    - label: Go {}.\n")
    ),
    "a hundred thousand stray braces": lambda: said("}" * 100_000),
    "a hundred thousand lines for the prompt": lambda: (
        "rules:\n- on: jump\n  say: |\n    Oh.\n" + "    > take mop\n" * 100_000
    ),
    "a hundred thousand boxes in each other": lambda: in_each_other(20_000),
    "a hundred thousand rules at once": lambda: "rules:\n" + "- {on: jmup, once: yes}\n" * 60_000,
    # long and deep
    "a text of a megabyte": lambda: said("x" * MEGA),
    "a text of a megabyte of spaces": lambda: "rules:\n- on: jump\n  say: |\n    a" + " " * MEGA + "b\n    c\n",
    "a text of a megabyte of lines": lambda: "rules:\n- on: jump\n  say: |\n    a\n" + "\n" * MEGA + "    b\n",
    "a name of a megabyte": lambda: f"things: {{mop: {{name: {'mop ' * 250_000}, at: hall}}}}\n",
    "a title of a megabyte": lambda: f"endings: {{e: {{title: {'T' * MEGA}, text: T, when: here is hall}}}}\n",
    "a condition of a megabyte": lambda: rule(when="here is hall and " * 60_000 + "here is hall", say="a"),
    "a condition of a megabyte without a blank": lambda: rule(when="x" * MEGA, say="a"),
    "a condition of a megabyte of nots": lambda: rule(when="not " * 250_000 + "dark", say="a"),
    "a condition of ten thousand brackets": lambda: rule(when="(" * 10_000 + "dark" + ")" * 10_000, say="a"),
    "a condition of signs": lambda: rule(when="<" * MEGA, say="a"),
    "an effect of a megabyte": lambda: rule(do="set " * 250_000),
    "a pattern of a megabyte": lambda: f"rules: [{{on: 'any except {'look, ' * 160_000}look', say: a}}]\n",
    "a verb line of a megabyte": lambda: f"verbs: {{roll: {{lines: ['roll {'[thing] ' * 120_000}']}}}}\n",
    "ten thousand braces in braces": lambda: said("{if dark: " * 10_000 + "a" + "}" * 10_000),
    "ten thousand braces, half of them": lambda: said("{if dark: " * 10_000),
    "a megabyte of open braces": lambda: said("{" * MEGA),
    "a megabyte of braces": lambda: said("{}" * 50_000),
    "a megabyte of options": lambda: said("{if dark: " + "a|" * 40_000 + "}"),
    "a value of a megabyte": lambda: said("{" + "a" * MEGA + "}"),
    "a condition of a megabyte in a text": lambda: said("{if " + "dark and " * 110_000 + "dark: a}"),
    "ten thousand conditions in a text": lambda: said("{if drak: a}" * 8_000),
    "ten thousand ifs in a row": lambda: said("{if dark: a" + " | if dark: a" * 7_000 + "}"),
    "ten thousand parts that change": lambda: said("{first:a}" * 11_000),
    "a megabyte of bars": lambda: said("{cycle: " + "|" * MEGA + "}"),
    "stars without end": lambda: said("*a" * 500_000),
    "ten thousand conditions about a group": lambda: (
        "things:\n"
        + numbered(1_000, "  t{}: {{name: coin, at: hall, tags: gold}}\n")
        + "rules:\n"
        + numbered(10_000, "- {{on: jump, when: any of gold is in t{}, say: a}}\n")
    ),
    "ten thousand counts of a group": lambda: (
        "things:\n"
        + numbered(1_000, "  t{}: {{name: coin, at: hall, tags: gold}}\n")
        + rule(when=" and ".join(["count of gold is here > 3"] * 70), say="a")
    ),
    "a hundred thousand comments that allow": lambda: "# allow: HE308 a well\n" * 100_000 + "roms: {}\n",
    "a line that looks for its end": lambda: 'a: "x' + ": b" * 300_000 + '"\n   c: d\n',
    "a line of brackets and blanks": lambda: "a: " + "[ " * 20 + " " * MEGA + "'x' y\n",
    "a line of quotes": lambda: "a:\n" + "- '" + "''" * 300_000 + "'\n b: c\n",
    "a hundred thousand former names": lambda: (
        "things:\n  mop: {name: mop, at: hall, renamed_from: [" + numbered(100_000, "m{}, ") + "]}\n"
    ),
    "the same words ten thousand times": lambda: (
        "rules:\n" + "- {on: jump, say: The rain is on the one window and it is loud., once: yse}\n" * 10_000
    ),
    # signs
    "an escape sign, written out": lambda: said(r"\x1b[2J"),
    "an escape sign, in four figures": lambda: said(r"\u001b[2J"),
    "an escape sign by its letter": lambda: said(r"\e[2J"),
    "a bell": lambda: said(r"\a"),
    "a NUL, written out": lambda: said(r"\0"),
    "text turned round, written out": lambda: said(r"\u202egnp.exe"),
    "text turned round, in eight figures": lambda: said(r"\U0000202egnp.exe"),
    "a C1 control, written out": lambda: said(r"\x9b2J"),
    "a next line, written out": lambda: said(r"a\Nb"),
    "a line separator, written out": lambda: said(r"a\Lb"),
    "a carriage return, written out": lambda: said(r"a\rb"),
    "half a character, written out": lambda: said(r"\ud800"),
    "a zero-width sign, written out": lambda: said(r"a\u200bb"),
    "an escape sign in a name": lambda: 'things: {mop: {name: "\\e[2Jmop", at: hall}}\n',
    "an escape sign in a key": lambda: 'things: {"\\e[2Jmop": {name: mop, at: hall}}\n',
    "an escape sign in a label": lambda: 'scenes: {s: {when: dark, text: T, choices: [{label: "\\e[2J"}]}}\n',
    "an escape sign in a message": lambda: 'messages: {did_take: "\\e]0;owned\\a"}\n',
    "an escape sign in a condition": lambda: 'rules: [{on: jump, when: "\\e[2J", say: a}]\n',
    "an escape sign in a value": lambda: 'variables: {mood: [calm, "\\e[2J"]}\n',
    "an escape sign in a key of the format": lambda: '"\\e[2J": 1\n',
}  # fmt: skip

# Whole files, as bytes.
TEXTS = {
    "a billion laughs": lambda: laughs(lambda n: f"[{', '.join([f'*a{n}'] * 10)}]"),
    "a billion laughs by merging": lambda: laughs(lambda n: "{" + "".join(f"<<: *a{n}, " for _ in range(10)) + "}"),
    "a billion laughs in one line": lambda: "a: [&a [x], &b [*a, *a], &c [*b, *b], &d [*c, *c]]\n",
    "an alias of itself": lambda: "a: &a [*a]\n",
    "a hundred thousand lists in lists": lambda: "a: " + "[" * 100_000 + "]" * 100_000,
    "half of them": lambda: "a: " + "[" * 100_000,
    "a line each": lambda: "a: " + "[\n " * 100_000,
    "braces in braces": lambda: "a: " + "{a: " * 100_000 + "x" + "}" * 100_000,
    "braces in braces, half of them": lambda: "{a: " * 100_000,
    "braces without keys": lambda: "{" * 100_000,
    "lists and braces": lambda: "[{a: " * 100_000,
    "dashes": lambda: "- " * 100_000 + "a\n",
    "dashes and keys": lambda: "- a:\n" + "".join(f"{' ' * (n % 900)}- a:\n" for n in range(20_000)),
    "question marks": lambda: "? " * 100_000,
    "colons": lambda: ": " * 100_000,
    "keys in keys": lambda: "".join(f"{' ' * n}a:\n" for n in range(3_000)),
    "closing brackets": lambda: "]" * 100_000,
    "commas": lambda: "a: [" + "," * 100_000,
    "a Python object": lambda: "a: !!python/object/apply:os.system [echo]\n",
    "a Python module": lambda: "a: !!python/module:os\n",
    "bytes": lambda: "a: !!binary aGVsbG8=\n",
    "a tag of its own": lambda: "a: !x y\n",
    "a tag on a list": lambda: "a: !!set {b, c}\n",
    "a hundred thousand tags": lambda: "a:\n" + "- !x y\n" * 100_000,
    "a tag of a megabyte": lambda: f"a: !{'x' * MEGA} y\n",
    "an anchor of a megabyte": lambda: f"a: &{'x' * MEGA} y\n",
    "a hundred thousand directives": lambda: numbered(100_000, "%TAG !a{}! tag:x,2000:\n") + "---\na: b\n",
    "a version of YAML": lambda: "%YAML 9.9\n---\na: b\n",
    "a hundred thousand documents": lambda: "--- a\n" * 100_000,
    "a hundred thousand ends": lambda: "a: b\n" + "...\n" * 100_000,
    "a NUL": lambda: "story: {id: t\0}\n",
    "a megabyte of NULs": lambda: "\0" * MEGA,
    "a bell, as it is": lambda: "story: {id: t\a}\n",
    "text turned round, as it is": lambda: "story: {id: t\u202e}\n",
    "half a line end": lambda: "story: {id: t}\rrooms: {}\n",
    "no character at all": lambda: "story: {id: t\ufffe}\n",
    "a key of a megabyte": lambda: f"{'a' * MEGA}: b\n",
    "a quoted key of a megabyte": lambda: f'"{"a" * MEGA}": b\n',
    "a question of a megabyte": lambda: f"? {'a' * MEGA}\n: b\n",
    "a megabyte of quotes": lambda: "a: " + "'" * MEGA,
    "a quote without end": lambda: 'a: "' + "x\n " * 300_000,
    "a megabyte of backslashes": lambda: 'a: "' + "\\" * MEGA,
    "a megabyte of tabs": lambda: "a: b\n" + "\t" * MEGA,
    "a megabyte of blank": lambda: " " * MEGA,
    "a megabyte of line ends": lambda: "\n" * MEGA,
    "a megabyte of hashes": lambda: "#" * MEGA,
    "a single word": lambda: "hello\n",
    "a list for a story": lambda: "- a\n" * 100_000,
    "nothing": lambda: "",
    "a file of commas and words": lambda: "a: [" + "b," * 3_500_000 + "]",
    "a file of small keys": lambda: numbered(500_000, "a{}: b\n"),
    "a file of empty lists": lambda: "a: [" + "[]," * 1_300_000 + "]",
    "more than a file may hold": lambda: "a: " + "b" * 9_000_000,
    "UTF-16": lambda: ("\ufeff" + HONEST).encode("utf-16-le"),
    "UTF-16, the other way round": lambda: ("\ufeff" + HONEST).encode("utf-16-be"),
    "UTF-32": lambda: ("\ufeff" + HONEST).encode("utf-32-le"),
    "Latin 1": lambda: HONEST.encode() + b"# caf\xe9\n",
    "half a character": lambda: HONEST.encode() + b"# \xed\xa0\x80\n",
    "an overlong slash": lambda: HONEST.encode() + b"# \xc0\xaf\n",
    "the middle of a character": lambda: HONEST.encode() + b"# \x80\n",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 100,
}  # fmt: skip


# Transcripts, for `hyosan-escape test`: each fails, and soon.
TESTS = {
    "a pattern without end": lambda: "> look\n/(A|A|A.*)*(.*.*.*)*hall(.*)*X/\n",
    "a hundred patterns that double": lambda: f"> look\n/{'(' * 50}a?{')*' * 50}Q/\n",
    "a pattern that is none": lambda: "> look\n/(/\n",
    "a pattern of ten thousand brackets": lambda: f"> look\n/{'(' * 10_000}{')' * 10_000}/\n",
    "a pattern that counts too far": lambda: "> look\n/a{99999999999999999999}/\n",
    "a pattern of a megabyte": lambda: f"> look\n/{'a|b' * 300_000}/\n",
    "a seed that is none": lambda: "seed: abc\n> look\nA hall.\n",
    "a seed of a million digits": lambda: f"seed: {'9' * MEGA}\n> look\nA hall.\n",
    "a seed of another script": lambda: "seed: \u0664\n> look\nA hall.\n",
    "a line of a megabyte": lambda: f"> {'look ' * 190_000}\nno such answer\n",
    "an expectation of a megabyte": lambda: f"> look\n{'x' * MEGA}\n",
    "a name of a megabyte": lambda: f"* {'x' * MEGA}\n> look\nno such answer\n",
    "a hundred thousand cases": lambda: "* x\n> look\nno such answer\n" * 2_000,
    "an escape sign": lambda: "* \x1b[2J\n> \x1b[2J\n\x1b[2J\u202e\n",
    "a NUL": lambda: "> look\0\nno such answer\0\n",
    "bytes that are no text": lambda: b"> look\n\xff\xfe\n",
    "UTF-16": lambda: "> look\nA hall.\n".encode("utf-16"),
    "more than a file may hold": lambda: "# x\n" * 2_100_000,
}  # fmt: skip


# Folders. Each function is given an empty folder and an honest story in `story.yaml`.


def _hundred_megabytes(folder):
    with (folder / "x.yaml").open("wb") as file:
        file.truncate(100 * MEGA)


def _loop(folder):
    (folder / "loop").symlink_to(folder)


def _two_loops(folder):
    for one, two in (("a", "b"), ("b", "a")):
        (folder / one).mkdir()
        (folder / one / "on").symlink_to(folder / two)


def _files(folder):
    for number in range(3_000):
        (folder / f"x{number}.yaml").write_text("rooms: [\n")


def _deep(folder):
    for _ in range(200):
        folder = folder / "d"
        folder.mkdir()
    (folder / "x.yaml").write_text("rooms: {}\n")


def _unreadable(folder):
    (folder / "x.yaml").write_text("rooms: {}\n")
    (folder / "x.yaml").chmod(0)


def _closed(folder):
    (folder / "x").mkdir(mode=0)


PLACES = {
    "a file of a hundred megabytes": _hundred_megabytes,
    "a link to itself": lambda folder: (folder / "x.yaml").symlink_to(folder / "x.yaml"),
    "a link to nothing": lambda folder: (folder / "x.yaml").symlink_to(folder / "nothing"),
    "a link to a neighbour": lambda folder: (folder / "x.yaml").symlink_to(folder / "story.yaml"),
    "a link to the passwords": lambda folder: (folder / "x.yaml").symlink_to("/etc/passwd"),
    "a link to zeros": lambda folder: (folder / "x.yaml").symlink_to("/dev/zero"),
    "a link in a ring": _loop,
    "two links in a ring": _two_loops,
    "a pipe": lambda folder: os.mkfifo(folder / "x.yaml"),
    "thousands of files": _files,
    "two hundred folders deep": _deep,
    "a file nobody may read": _unreadable,
    "a folder nobody may read": _closed,
    "an escape sign in a file's name": lambda folder: (folder / "\x1b[2J\u202e\n.yaml").write_text("a: b\n"),
    "a file's name that is no text": lambda folder: (folder / os.fsdecode(b"\xff.yaml")).write_text("a: b\n"),
}
