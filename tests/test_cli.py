"""The command line as it is typed: what it prints, where, and with which exit code."""

import os
import re
import shutil

import pytest
import yaml
from playing import CLOAK, NIGHT_WATCH
from programs import run

from hyosan_escape import __version__

BROKEN = """\
story: {id: broken, title: Broken, start: hall}
rooms:
  hall:
    name: Hall
    text: A hall.
    exits:
      north: landng
  landing:
    name: Landing
    text: A landing.
"""


def out(done):
    return done.stdout.decode("utf-8").replace("\r\n", "\n")


def err(done):
    return done.stderr.decode("utf-8").replace("\r\n", "\n")


def as_text(path):
    """What a YAML file says, every value as it is written."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


@pytest.fixture
def broken(tmp_path):
    folder = tmp_path / "broken"
    folder.mkdir()
    (folder / "story.yaml").write_text(BROKEN, encoding="utf-8")
    return folder


# Help, version, mistakes on the line.


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["check", "--help"], ["--plain", "-h", "nowhere"]])
def test_help(words):
    done = run(*words)
    assert done.returncode == 0
    assert out(done).startswith("hyosan-escape [play] [STORY]")
    for word in ("check", "test", "new", "--plain", "--seed", "--saves", "--version"):
        assert word in out(done)
    assert done.stderr == b""


def test_version():
    done = run("--version")
    assert (done.returncode, out(done), err(done)) == (0, f"hyosan-escape {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--frotz"], "There is no option --frotz."),
        (["-x"], "There is no option -x."),
        (["nowhere"], 'There is no story and no command "nowhere".'),
        (["play", "nowhere"], 'There is no story and no command "nowhere".'),
        (["check", "nowhere"], 'There is no story and no command "nowhere".'),
        (["test", "nowhere"], 'There is no story and no command "nowhere".'),
        (["one", "two"], "One story at a time: one and two?"),
        (["--seed"], "--seed needs a value."),
        (["--seed", "four"], "--seed needs a whole number, such as 4."),
        (["--seed=-1"], "--seed needs a whole number, such as 4."),
        (["--seed", "9" * 30], "--seed needs a whole number, such as 4."),
        pytest.param(["--seed", "²"], "--seed needs a whole number, such as 4."),
        (["--saves"], "--saves needs a value."),
        (["new"], "Name a folder for the new story: hyosan-escape new my-story"),
        (["new", "a", "b"], "Name a folder for the new story: hyosan-escape new my-story"),
    ],
)
def test_a_mistake_on_the_line_is_told_with_the_usage(words, said, tmp_path):
    done = run(*words, cwd=tmp_path)
    assert done.returncode == 2
    assert out(done) == ""
    assert err(done).startswith(f"{said}\n\nhyosan-escape [play] [STORY]")
    assert list(tmp_path.iterdir()) == []


# check


def test_check_of_a_good_story():
    done = run("check", CLOAK)
    assert done.returncode == 0, out(done)
    assert "Cloak of Darkness: 3 rooms" in out(done)
    assert "no errors" in out(done)


def test_check_tells_place_line_caret_and_cure(broken):
    done = run("check", broken)
    assert done.returncode == 1
    line = "      north: landng"
    place, shown, caret, cure = out(done).splitlines()[:4]
    assert place.startswith(f"{broken}{'/'}story.yaml:7:14  HE")
    assert '"landng"' in place
    assert shown == f"    {line}"
    assert caret.index("^") == shown.index("landng")
    assert cure == '    Did you mean "landing"?'
    assert "1 error, 0 warnings." in out(done)
    assert done.stderr == b""


@pytest.mark.parametrize("text", ["", "rooms: [", "\t- x", "story: {id: x}", "- a\n- b", "\x00", "&a [*a]"])
def test_check_of_any_text_ends_with_findings(tmp_path, text):
    (tmp_path / "story.yaml").write_text(text, encoding="utf-8")
    done = run("check", tmp_path)
    assert done.returncode == 1
    assert "HE" in out(done)
    assert done.stderr == b""


def test_check_of_bytes_that_are_no_text(tmp_path):
    (tmp_path / "story.yaml").write_bytes(b"story: \xff\n")
    done = run("check", tmp_path)
    assert done.returncode == 1
    assert "story.yaml:1:" in out(done)


def test_a_folder_without_a_story(tmp_path):
    assert run("check", tmp_path).returncode == 1
    done = run(tmp_path)
    assert done.returncode == 1
    assert "the story cannot be played yet" in err(done)


def test_a_broken_story_is_not_begun(broken, tmp_path):
    done = run("--plain", "--saves", tmp_path / "saves", broken, typed=b"look\n")
    assert done.returncode == 1
    assert out(done) == ""
    assert 'Did you mean "landing"?' in err(done)
    assert err(done).endswith("1 problem: the story cannot be played yet.\n")


# test


def test_the_tests_of_a_story():
    done = run("test", CLOAK)
    assert done.returncode == 0, out(done)
    assert "0 failed" in out(done)


def test_a_test_that_fails_is_told_with_its_place(tmp_path):
    shutil.copytree(CLOAK, tmp_path / "cloak", ignore=shutil.ignore_patterns("tests"))
    (tmp_path / "cloak" / "tests").mkdir()
    (tmp_path / "cloak" / "tests" / "a.test").write_text("* going\n> w\nCloakroom\n> e\nThe moon\n")
    done = run("test", tmp_path / "cloak")
    assert done.returncode == 1
    assert "a.test:5: going: missing: The moon" in out(done)
    assert "0 passed, 1 failed" in out(done)


# without a name


def test_in_a_storys_own_folder_it_is_checked_and_tested(tmp_path):
    run("new", "inn", cwd=tmp_path)
    checked = run("check", cwd=tmp_path / "inn")
    assert out(checked).startswith(".: Inn: 3 rooms, ")
    assert out(run("test", cwd=tmp_path / "inn")) == "2 passed, 0 failed\n"


def test_in_a_broken_storys_folder_the_mistakes_are_its_own(broken):
    (broken / "notes.yaml").mkdir()
    for command in ("check", "test"):
        done = run(command, cwd=broken)
        assert done.returncode == 1
        assert "story.yaml:7:14  HE104" in out(done) + err(done)


def test_elsewhere_it_is_the_games_own_story(tmp_path):
    (tmp_path / "inn").mkdir()
    (tmp_path / "inn" / "story.yaml").write_text("story: {}")
    (tmp_path / "rooms.yaml").write_text("# story:\nrooms: {}")
    assert "Hyosan Escape: " in out(run("check", cwd=tmp_path))


# new


WAY_TO_THE_TRAIN = b"n. take key. s. unlock door. open door. w. open drawer. take whistle. e. n. blow whistle\n"


@pytest.mark.parametrize(
    ("name", "id", "title"),
    [
        ("my-story", "my_story", "My Story"),
        ("Die Stadt", "die_stadt", "Die Stadt"),
        ("42", "story_42", "42"),
        ("no", "no", "No"),
        ("a'b", "a_b", "A'b"),
        ("---", "", "Untitled"),
        ("효산", "", "효산"),
        ("Café #1: {x}", "cafe_1_x", "Café #1: {x}"),
        (" ", "", "Untitled"),
    ],
)
def test_a_new_story_is_sound(tmp_path, name, id, title):
    name = os.path.join(".", name)
    made = run("new", name, cwd=tmp_path)
    assert made.returncode == 0, err(made)
    checked = run("check", name, cwd=tmp_path)
    assert checked.returncode == 0, out(checked)
    assert f"{title}: 3 rooms" in out(checked)
    assert "0 warnings, no errors" in out(checked)
    tested = run("test", name, cwd=tmp_path)
    assert tested.returncode == 0, out(tested)
    assert "2 passed, 0 failed" in out(tested)
    won = run("--saves", "saves", name, cwd=tmp_path, typed=WAY_TO_THE_TRAIN)
    assert "*** The train ***" in out(won)
    about = as_text(tmp_path / name / "story.yaml")["story"]
    assert re.fullmatch(r"[0-9A-F]{8}-[0-9A-F]{4}-4[0-9A-F]{3}-[89AB][0-9A-F]{3}-[0-9A-F]{12}", about["ifid"])
    assert f"UUID://{about['ifid']}//" in (tmp_path / name / "story.yaml").read_text(encoding="utf-8")
    assert about["id"] == id or (not id and re.fullmatch(r"(story_)?[0-9a-f]{8}", about["id"]))


@pytest.mark.skipif(os.name != "posix", reason="elsewhere a folder's name is text")
def test_a_new_story_in_a_folder_whose_name_is_no_text(tmp_path):
    name = os.fsdecode(b"x\xff")
    assert run("new", name, cwd=tmp_path).returncode == 0
    assert run("test", name, "--saves", tmp_path / "saves", cwd=tmp_path).returncode == 0


def test_a_new_story_may_be_given_its_title_and_author(tmp_path):
    title, author = 'The "Last" Train: #1\x07', "Seo Hana, née O'Neil"
    assert run("new", "t", "--title", title, f"--author={author}", cwd=tmp_path).returncode == 0
    story = as_text(tmp_path / "t" / "story.yaml")["story"]
    assert (story["title"], story["author"]) == ('The "Last" Train: #1', author)
    assert (tmp_path / "t" / "README.md").read_text(encoding="utf-8").startswith('# The "Last" Train: #1\n')
    assert "no errors" in out(run("check", "t", cwd=tmp_path))


def test_a_new_story_overwrites_nothing(tmp_path):
    (tmp_path / "notes.txt").write_text("mine")
    for place in (tmp_path, tmp_path / "notes.txt"):
        done = run("new", place)
        assert done.returncode == 1
        assert "choose another folder" in err(done)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_a_new_story_may_go_into_an_empty_folder(tmp_path):
    (tmp_path / "empty").mkdir()
    assert run("new", tmp_path / "empty").returncode == 0


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user without every right")
def test_a_new_story_where_nothing_may_be_written(tmp_path):
    tmp_path.chmod(0o500)
    assert run("new", tmp_path / "story").returncode == 1


# play


@pytest.mark.parametrize("words", [["cloak"], ["play", "cloak"], [os.path.join("cloak", "story.yaml")]])
def test_a_story_is_played_from_any_folder(tmp_path, words):
    shutil.copytree(CLOAK, tmp_path / "cloak")
    done = run("--saves", "here", *words, cwd=tmp_path, typed=b"w\n")
    assert done.returncode == 0, err(done)
    assert "Cloakroom" in out(done)
    assert (tmp_path / "here" / "cloak" / "autosave.json").is_file()


def test_the_saves_folder_may_be_named_in_the_environment(tmp_path):
    run(CLOAK, typed=b"w\n", HYOSAN_SAVES=str(tmp_path / "one"))
    run("--saves", tmp_path / "two", CLOAK, typed=b"w\n", HYOSAN_SAVES=str(tmp_path / "one"))
    assert (tmp_path / "one" / "cloak" / "autosave.json").is_file()
    assert (tmp_path / "two" / "cloak" / "autosave.json").is_file()


def test_without_a_story_it_is_the_games_own(tmp_path):
    done = run("--saves", tmp_path, cwd=tmp_path)
    assert done.returncode == 0, err(done)
    assert out(done).startswith("Hyosan Escape\n")


@pytest.mark.parametrize("words", [["--seed", "3"], ["--seed=3"]])
def test_the_luck_may_be_given(tmp_path, words):
    done = run(*words, "--new", "--saves", tmp_path, CLOAK, typed=b"seed\n")
    assert "Seed 3." in out(done)


def test_a_mode_may_be_given(tmp_path):
    done = run("--mode", "quiet", "--new", "--saves", tmp_path, NIGHT_WATCH)
    assert "You play A Quiet Night." in out(done)


@pytest.mark.parametrize(
    ("story", "said"),
    [
        (NIGHT_WATCH, 'There is no mode "loud": quiet, usual, no_light.'),
        (CLOAK, "This story is played in one way only."),
    ],
)
def test_a_mode_that_is_none_is_told(tmp_path, story, said):
    done = run("--mode", "loud", "--saves", tmp_path, story)
    assert done.returncode == 2
    assert err(done).startswith(said)


def test_an_ascii_terminal_gets_what_it_can_show(tmp_path):
    done = run("--saves", tmp_path, CLOAK, typed="take 효산\nsave here\n".encode(), PYTHONIOENCODING="ascii")
    assert done.returncode == 0, err(done)
    assert b"?" in done.stdout
