"""Every problem has a page, and every page keeps its word: one story fails with the problem, the other passes.

A story is a fence of `yaml`. Several files are several fences, each beginning with a comment that names its file; one
of `text` is such a file too.
What YAML text cannot show stands in a fence of `bytes`, where \\xe9 is a byte and \\t a tab. A fence of `shell` only
tells; what it tells is made here (MADE).
"""

import re
import textwrap

import pytest
from playing import ROOT
from programs import run

from hyosan_escape.authoring.check import survey
from hyosan_escape.authoring.explain import index, rendered
from hyosan_escape.source import OnDisk
from hyosan_escape.source.catalogue import CATALOGUE, title

PAGES = ROOT / "docs" / "problems"
FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SECTIONS = ("How to mend it", "Fails", "Passes")


def page(code):
    path = PAGES / f"{code}.md"
    assert path.is_file(), f"docs/problems/{code}.md is missing: copy a neighbour and tell of {title(code)}"
    return path.read_text(encoding="utf-8")


def sections(code):
    """heading -> what stands below it; the head of the page is under ""."""
    head, *rest = re.split(r"^## (.*)\n", page(code), flags=re.MULTILINE)
    return {"": head, **dict(zip(rest[::2], rest[1::2], strict=True))}


def write_story(code, section, folder):
    """The story of a section, as files in a folder."""
    folder.mkdir()
    for kind, text in FENCE.findall(sections(code)[section]):
        named = re.match(r"# (\S+\.\w+)\n", text)
        path = folder / (named[1] if named else "story.yaml")
        path.parent.mkdir(parents=True, exist_ok=True)
        if kind == "shell":
            return MADE[code](folder)
        path.write_bytes(_bytes(text) if kind == "bytes" else text.encode("utf-8"))
    return OnDisk(str(folder))


def _bytes(text):
    named = {"\\t": b"\t"}
    parts = re.split(r"(\\x[0-9a-f]{2}|\\t)", text)
    return b"".join(
        (named.get(part) or bytes([int(part[2:], 16)])) if part.startswith("\\") else part.encode("utf-8")
        for part in parts
    )


class _NotYours(OnDisk):
    """A folder whose files may not be read, whoever runs the test."""

    def __truediv__(self, name):
        return _NotYours(f"{self.path}/{name}")

    def open(self, mode="rb"):
        raise PermissionError(13, "Permission denied")


def _locked(folder):
    (folder / "cargo.yaml").write_text("story: {}", encoding="utf-8")
    return _NotYours(str(folder))


def _parade(soldier):
    """Three hundred of the same mistake."""

    def make(folder):
        head = "story: {id: parade, title: The Parade, start: square}\nrooms: {square: {name: Square, text: Men.}}\n"
        rows = "".join(f"  soldier{number}: {soldier}\n" for number in range(300))
        (folder / "parade.yaml").write_text(f"{head}things:\n{rows}", encoding="utf-8")
        return OnDisk(str(folder))

    return make


MADE = {
    "HE001": lambda folder: OnDisk(str(folder)),
    "HE002": _locked,
    "HE099": _parade("{name: soldier, at: sqaure}"),
    "HE399": _parade("{name: soldier}"),
}
BESIDE = {"HE099": {"HE104"}}  # errors that are many, and one that says how many


def test_every_problem_has_a_page_and_every_page_a_problem():
    pages = {path.stem for path in PAGES.glob("*.md")} - {"index"}
    assert pages == set(CATALOGUE)


def test_the_index_is_the_catalogue():
    """After a change: make pages."""
    assert (PAGES / "index.md").read_text(encoding="utf-8") == index()


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_page_has_its_parts(code):
    parts = sections(code)
    assert tuple(parts) == ("", *SECTIONS)
    heading, _, rest = parts[""].partition("\n\n")
    assert not re.search(r"\{\w+\}|\{\{", title(code)), "give the catalogue's entry a title without slots"
    assert heading == f"# {code}: {title(code)}"
    assert rest.startswith(f"**{CATALOGUE[code].severity.capitalize()}.** ")
    assert 20 <= len(rest.split()) <= 120, "two to four sentences on why it matters"
    assert parts["How to mend it"].strip()


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_story_that_fails(code, tmp_path):
    _, problems, texts = survey(write_story(code, "Fails", tmp_path / "story"))
    errors = {problem.code for problem in problems if problem.is_error}
    assert errors <= {code, *BESIDE.get(code, ())}, problems
    mine = [problem for problem in problems if problem.code == code]
    assert mine, problems
    if code not in MADE:  # an empty folder has no lines
        assert all(1 <= problem.mark.line <= texts.get(problem.mark.file, "").count("\n") + 1 for problem in mine)


@pytest.mark.parametrize("code", CATALOGUE)
def test_the_story_that_passes(code, tmp_path):
    story, problems, _ = survey(write_story(code, "Passes", tmp_path / "story"))
    assert story is not None, problems
    assert code not in {problem.code for problem in problems}, problems


@pytest.mark.parametrize("code", CATALOGUE)
def test_a_terminal_shows_all_of_a_page(code):
    shown = rendered(page(code))
    prose = re.sub(r"\*\*|^#+ ", "", FENCE.sub("", page(code)), flags=re.MULTILINE)
    for line in prose.split("\n"):
        assert line in shown.split("\n")
    for _, story in FENCE.findall(page(code)):
        assert textwrap.indent(story, "    ") in f"{shown}\n"


# The command.


@pytest.mark.parametrize("word", ["HE104", "he104", "104"])
def test_explain_prints_the_page(word):
    done = run("explain", word)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode("utf-8").replace("\r\n", "\n")
    assert said.startswith("HE104: a name that is not known\n\nError. Something is named")
    assert "        exits: {north: libary}\n" in said


def test_explain_of_several_prints_them_all():
    said = run("explain", "HE307", "HE308").stdout.decode("utf-8")
    assert said.index("HE307: ") < said.index("HE308: ")


def test_explain_alone_lists_every_problem():
    said = run("explain").stdout.decode("utf-8").splitlines()
    assert [line.split()[0] for line in said] == sorted(CATALOGUE)
    assert "HE308  warning  an exit that does not come back" in said


@pytest.mark.parametrize(
    ("word", "meant"), [("HEE104", 'Did you mean "HE104"?'), ("frotz", "`hyosan-escape explain` lists them all.")]
)
def test_explain_of_no_problem_says_so(word, meant):
    done = run("explain", word)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == f'There is no problem "{word.upper()}". {meant}\n'
