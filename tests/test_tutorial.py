"""The tutorial is done, step by step, as it stands on the page."""

import re

import programs
from playing import ROOT, Player

from hyosan_escape.source import OnDisk
from hyosan_escape.story import load_story

PAGE = (ROOT / "docs" / "tutorial.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


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


def run(folder, text):
    commands = re.findall(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", text, re.MULTILINE)
    for command, shown in commands:
        name, *words = command.split()
        assert name == "hyosan-escape"
        done = programs.run(*words, cwd=folder)
        assert (done.stdout + done.stderr).decode().strip() == shown.strip()


def play(folder, text):
    at = Player(load_story(OnDisk(str(folder / "lost-property"))))
    said = at.opening
    for line in text.splitlines():
        if line.startswith("> "):
            said = at(line[2:])
        else:
            assert " ".join(line.split()) in said


STEPS = {"console": lambda folder, _, text: run(folder, text), "play": lambda folder, _, text: play(folder, text)}
FILES = {"file": write, "edit": edit}


def test_every_step_goes_as_told(tmp_path):
    steps = FENCE.findall(PAGE)
    assert len(steps) > 12
    for kind, where, text in steps:
        if kind in STEPS:
            STEPS[kind](tmp_path, where, text)
        else:
            act, _, target = where.partition("=")
            FILES[act](tmp_path, target, text)
