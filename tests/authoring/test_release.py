"""What was released is remembered: a later `check` tells which of its ids are gone."""

import pytest
from programs import run

STORY = "story: {id: t, title: T, start: hall}\nrooms:\n  hall: {name: Hall, text: Tiles.}\nvariables: {met: flag}\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "story.yaml").write_text(STORY, encoding="utf-8")
    assert run("release", tmp_path).returncode == 0
    return tmp_path


def told(folder):
    return run("check", folder).stdout.decode()


def rename(folder, *words):
    text = (folder / "story.yaml").read_text(encoding="utf-8")
    (folder / "story.yaml").write_text(text.replace(*words), encoding="utf-8")


def test_what_is_released_checks_clean(folder):
    assert "HE326" not in told(folder)


def test_a_room_that_was_renamed_without_a_word_is_told(folder):
    rename(folder, "hall", "lobby")
    shown = told(folder)
    assert 'released.yaml:3:11  HE326  warning: `rooms` no longer has "hall"' in shown
    assert "(lobby?), write there `renamed_from: hall`" in shown


def test_a_renamed_room_that_says_so_is_in_order(folder):
    rename(folder, "  hall: {", "  lobby: {renamed_from: hall, ")
    rename(folder, "start: hall", "start: lobby")
    assert "HE326" not in told(folder)


def test_a_second_release_keeps_the_first(folder):
    rename(folder, "{met: flag}", "{seen: flag}")
    assert run("release", folder).returncode == 0
    assert "variables: [met, seen]" in (folder / "released.yaml").read_text(encoding="utf-8")
    assert '"met"' in told(folder)


def test_a_story_of_one_file_has_no_place_for_it(folder):
    answer = run("release", folder / "story.yaml")
    assert answer.returncode == 1
    assert b"only a folder" in answer.stdout
