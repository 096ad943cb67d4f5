"""Pages of the manual that are done as they stand: files written, commands run, lines played."""

import re

import programs
from playing import ROOT

from hyosan_escape.play.transcript import read_cases, run_case
from hyosan_escape.source import Problems

FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def read(name):
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def fences(text):
    """Every block between fences: its kind, what stands behind the kind, its text."""
    return FENCE.findall(text)


def write(folder, target, text):
    path = folder / target
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def edit(folder, target, line):
    """The one line of the file that is most like it becomes this one."""
    path = folder / target
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    alike = [at for at, old in enumerate(lines) if old.split(":")[0] == line.split(":")[0]]
    lines[alike[0]] = line
    path.write_text("".join(lines), encoding="utf-8")


FILES = {"file": write, "edit": edit}


def put(folder, where, text):
    """`file=PATH` writes a file, `edit=PATH` mends a line of one."""
    act, _, target = where.partition("=")
    FILES[act](folder, target, text)


def run(folder, _, text):
    """Each `$ hyosan-escape ...` says what stands below it."""
    commands = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE)
    for command, shown in commands:
        name, *words = command.split()
        assert name == "hyosan-escape"
        done = programs.run(*words, cwd=folder)
        assert (done.stdout + done.stderr).decode().strip() == shown.strip()


def play(story, text):
    """The lines between fences are a transcript, as `hyosan-escape test` plays them."""
    cases = read_cases("page", text, Problems())
    assert cases
    assert [f"{each.message}\n{each.answer}" for each in (run_case(story, case) for case in cases) if each] == []
