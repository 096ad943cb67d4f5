"""Hostile stories are boring: a problem with a place, soon, in little memory, and nothing on the terminal but words."""

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple
from unicodedata import bidirectional, category

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from nasties import HONEST, PARTS, PLACES, TESTS, TEXTS, said
from programs import surroundings

from hyosan_escape.story import check_texts

pytest.importorskip("resource")

BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
PLACED = re.compile(r"\S.*:[1-9]\d*:[1-9]\d*  HE\d{3}  ")


class Done(NamedTuple):
    code: int
    out: str
    err: str


@pytest.fixture(scope="module")
def program():
    """Runs the program with these words, within bounds of time and memory."""
    cell = [sys.executable, str(Path(__file__).parent / "cell.py")]
    with subprocess.Popen(
        cell, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings()
    ) as process:

        def run(*words):
            process.stdin.write(json.dumps([str(word) for word in words]) + "\n")
            process.stdin.flush()
            return Done(*json.loads(process.stdout.readline()))

        yield run
        process.stdin.close()


@pytest.fixture
def folder():
    """Not pytest's own, which keeps what was written: here that is a hundred megabytes."""
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


def is_harmless(done):
    assert done.err == ""
    assert done.code == 1, done.out[-2000:]
    assert len(done.out) < 400_000
    assert all(sign.isprintable() or sign == "\n" for sign in done.out)


def is_boring(done):
    is_harmless(done)
    assert PLACED.match(done.out), done.out[:300]


def write(path, what):
    path.write_bytes(what if isinstance(what, bytes) else what.encode("utf-8"))


@pytest.mark.parametrize("name", PARTS)
def test_a_part_of_a_story(name, program, folder):
    write(folder / "a.yaml", PARTS[name]())
    write(folder / "b.yaml", HONEST)
    is_boring(program("check", folder))


@pytest.mark.parametrize("name", TEXTS)
def test_a_whole_file(name, program, folder):
    write(folder / "a.yaml", TEXTS[name]())
    is_boring(program("check", folder))


@pytest.mark.parametrize("name", PLACES)
def test_what_is_no_file(name, program, folder):
    if "nobody may read" in name and os.geteuid() == 0:
        pytest.skip("nothing is closed to this user")
    write(folder / "story.yaml", HONEST)
    PLACES[name](folder)
    is_boring(program("check", folder))


@pytest.mark.parametrize("name", TESTS)
def test_a_transcript(name, program, folder):
    write(folder / "story.yaml", HONEST)
    (folder / "tests").mkdir()
    write(folder / "tests" / "a.test", TESTS[name]())
    is_harmless(program("test", "--saves", folder / "saves", folder))


@pytest.mark.parametrize("make", [os.mkfifo, lambda path: path.symlink_to("/dev/zero"), Path.mkdir])
def test_what_is_no_transcript(make, program, folder):
    write(folder / "story.yaml", HONEST)
    (folder / "tests").mkdir()
    make(folder / "tests" / "a.test")
    for command in ("check", "test"):
        is_harmless(program(command, "--saves", folder / "saves", folder))


@pytest.mark.parametrize("place", ["/dev/zero", "/dev/urandom", "/dev/null", "a pipe"])
def test_a_story_that_is_no_folder(place, program, folder):
    if place == "a pipe":
        place = folder / "pipe"
        os.mkfifo(place)
    is_boring(program("check", place))


@pytest.mark.parametrize("format", ["concise", "json", "github", "sarif"])
@pytest.mark.parametrize(
    "name", ["a hundred thousand unknown traits", "an escape sign in a key", "a condition of signs", "stray signs"]
)
def test_every_format_is_as_boring(format, name, program, folder):
    write(folder / "\x1b[2J.yaml", PARTS.get(name, lambda: "a: b\n")())
    write(folder / "b.yaml", HONEST)
    done = program("check", "--format", format, folder)
    is_harmless(done)


def test_the_others_are_counted(program, folder):
    write(folder / "a.yaml", PARTS["a hundred thousand ids alike"]())
    done = program("check", folder)
    assert "from here on 99,799 more errors" in done.out
    assert done.out.count("HE006") == 200


@pytest.mark.parametrize("name", ["an escape sign, written out", "text turned round, in eight figures", "a bell"])
def test_an_escape_is_told_where_it_stands(name, program, folder):
    write(folder / "a.yaml", 'rules:\n- on: jump\n  say: "One.\n\n    Two, ' + PARTS[name]().partition('"')[2])
    write(folder / "b.yaml", HONEST)
    assert program("check", folder).out.splitlines()[0].startswith(f"{folder}/a.yaml:5:10  HE004  ")


def test_no_sign_that_a_terminal_obeys_can_be_written():
    obeyed = [chr(code) for code in range(0x11000) if category(chr(code)) in ("Cc", "Zl", "Zp", "Cs")]
    obeyed += [chr(code) for code in range(0x11000) if bidirectional(chr(code)) in BIDI]
    for sign in set(obeyed) - {"\n", "\t"}:
        for text in (sign, json.dumps(sign)[1:-1], f"\\U{ord(sign):08x}"):
            story, problems, _ = check_texts({"a.yaml": HONEST + said(text)})
            assert story is None, ascii(sign)
            assert problems[0].mark.line in (4, 6), problems


def test_an_honest_story_passes(program, folder):
    write(folder / "story.yaml", HONEST)
    (folder / "folder.yaml").mkdir()
    done = program("check", folder)
    assert (done.code, done.err) == (0, "")
