"""Where the schema of a story lies, who writes it and when."""

import json
import os

import pytest
from playing import CLOAK
from programs import run

from hyosan_escape.authoring.editor import MODELINES

LONG_AGO = (1_000_000, 1_000_000)


@pytest.fixture
def story(tmp_path):
    """A new story, whose schema was written long ago."""
    assert run("new", tmp_path / "story").returncode == 0
    os.utime(tmp_path / "story" / ".hyosan" / "schema.json", LONG_AGO)
    return tmp_path / "story"


def rooms_in(text):
    return json.loads(text)["definitions"]["room_id"]["enum"]


def add_room(story, line="  yard: {name: Yard, text: A yard., exits: {in: hall}}\n"):
    path = story / "rooms.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("rooms:\n", f"rooms:\n{line}"), encoding="utf-8")


def test_it_is_printed():
    done = run("schema", CLOAK)
    assert (done.returncode, done.stderr) == (0, b"")
    assert rooms_in(done.stdout) == ["foyer", "cloakroom", "bar"]


def test_a_new_story_is_wired_up(story):
    schema = (story / ".hyosan" / "schema.json").read_bytes()
    assert schema == run("schema", story).stdout.replace(b"\r\n", b"\n")
    for path in story.glob("*.yaml"):
        assert path.read_text(encoding="utf-8").startswith(MODELINES.format(path=".hyosan/schema.json"))


def test_it_is_written_to_a_file(tmp_path):
    path = tmp_path / "far" / "cloak.json"
    assert run("schema", CLOAK, "--out", path).returncode == 0
    assert rooms_in(path.read_bytes()) == ["foyer", "cloakroom", "bar"]
    assert os.listdir(path.parent) == ["cloak.json"]


@pytest.mark.parametrize("words", [["schema", "--write"], ["schema", "--out", ".hyosan/schema.json"], ["check", "."]])
def test_it_is_written_only_when_changed(story, words):
    schema = story / ".hyosan" / "schema.json"
    assert run(*words, cwd=story).returncode == 0
    assert schema.stat().st_mtime == LONG_AGO[1]
    add_room(story)
    assert run(*words, cwd=story).returncode == 0
    assert schema.stat().st_mtime > LONG_AGO[1]
    assert "yard" in rooms_in(schema.read_bytes())


def test_it_is_written_beside_a_story_of_one_file(tmp_path):
    (tmp_path / "small.yaml").write_bytes((CLOAK / "story.yaml").read_bytes())
    done = run("schema", "small.yaml", "--write", cwd=tmp_path)
    assert done.returncode == 0
    assert "# yaml-language-server: $schema=.hyosan/small.schema.json\n" in done.stdout.decode().replace("\r\n", "\n")
    assert rooms_in((tmp_path / ".hyosan" / "small.schema.json").read_bytes()) == ["foyer", "cloakroom", "bar"]
    assert run("check", "small.yaml", cwd=tmp_path).returncode == 0


def test_where_it_cannot_be_written(tmp_path):
    (tmp_path / "file").write_text("in the way")
    done = run("schema", CLOAK, "--out", tmp_path / "file" / "schema.json")
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"{tmp_path / 'file' / 'schema.json'}: ")


def test_a_story_with_mistakes_has_one_too(story):
    add_room(story, "  yard: {nme: Yard}\n")
    (story / "more.yaml").write_text("rooms: [")
    done = run("schema", story)
    assert done.returncode == 0
    assert "yard" in rooms_in(done.stdout)


def test_checking_writes_none_where_there_is_none(tmp_path):
    (tmp_path / "story.yaml").write_bytes((CLOAK / "story.yaml").read_bytes())
    assert run("check", tmp_path).returncode == 0
    assert os.listdir(tmp_path) == ["story.yaml"]


def test_checking_keeps_what_it_knew_while_a_file_cannot_be_read(story):
    add_room(story, "  yard: [\n")
    assert run("check", story).returncode == 1
    assert rooms_in((story / ".hyosan" / "schema.json").read_bytes()) == ["hall", "platform", "office"]


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
@pytest.mark.parametrize("link", [".hyosan", ".hyosan/schema.json"])
def test_checking_writes_nothing_that_a_link_leads_to(story, tmp_path, link):
    (story / link).rename(tmp_path / "elsewhere")
    (story / link).symlink_to(tmp_path / "elsewhere")
    add_room(story)
    assert run("check", story).returncode == 0
    assert "yard" not in rooms_in((story / ".hyosan" / "schema.json").read_bytes())


def test_a_schema_that_is_no_schema_is_made_new(story):
    schema = story / ".hyosan" / "schema.json"
    schema.write_bytes(b"\xff")
    assert run("check", story).returncode == 0
    assert rooms_in(schema.read_bytes()) == ["hall", "platform", "office"]
