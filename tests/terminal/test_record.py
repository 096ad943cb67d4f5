"""What was found in one game is known in the next; a broken file costs nothing but itself."""

import pytest
from playing import story_of

from hyosan_escape.play import Game
from hyosan_escape.prose import plain
from hyosan_escape.terminal.record import FILE
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting

STORY = """
rules: [{on: jump, do: [achieve leap, end up]}, {on: sing, do: [end song]}]
endings: {up: {title: Up, text: Up.}, song: {title: Song, text: La.}}
achievements: {leap: {title: Leap}}
"""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "t"


def sit(folder, *lines, story=STORY):
    """The answer to the last of these lines in a new sitting."""
    sitting = Sitting(Game(story_of(story)), Shelf(str(folder)), str(folder))
    sitting.start(fresh=True)
    return [" ".join(plain(sitting.say(line)).split()) for line in lines][-1]


def test_what_was_found_is_known_in_the_next_sitting(folder):
    assert sit(folder, "endings") == "0 of 2 endings found."
    sit(folder, "jump")
    assert sit(folder, "endings") == "1 of 2 endings found: Up."
    assert sit(folder, "achievements") == "1 of 1 achievement earned. Leap"
    sit(folder, "sing")
    assert sit(folder, "endings") == "2 of 2 endings found: Up and Song."


def test_two_sittings_at_once_lose_nothing(folder):
    one, two = (Sitting(Game(story_of(STORY)), Shelf(str(folder)), str(folder)) for _ in range(2))
    one.say("jump")
    two.say("sing")
    assert sit(folder, "endings") == "2 of 2 endings found: Up and Song."


def test_a_player_who_found_nothing_leaves_no_file(folder):
    sit(folder, "look", "endings")
    assert not folder.exists()


def test_it_is_no_saved_game(folder):
    sit(folder, "jump")
    assert "found" not in sit(folder, "saves")
    assert "There is no saved game" in sit(folder, "load .found")


def test_an_ending_that_was_renamed_is_still_found(folder):
    sit(folder, "jump")
    renamed = STORY.replace("{up: {", "{above: {renamed_from: up, ").replace("end up", "end above")
    assert sit(folder, "endings", story=renamed) == "1 of 2 endings found: Up."


def test_an_ending_of_another_version_is_kept_and_not_counted(folder):
    sit(folder, "jump")
    other = STORY.replace("up: {title: Up, text: Up.}, ", "").replace(", end up]", "]")
    assert sit(folder, "sing", "endings", story=other) == "1 of 1 ending found: Song."
    assert sit(folder, "endings") == "2 of 2 endings found: Up and Song."


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b'{"format": 2}',
        b'{"format": 1, "endings": "up", "achievements": []}',
        b'{"format": 1, "endings": ["up\\u001b[2J"], "achievements": []}',
        b'{"format": 1, "endings": [["up"]], "achievements": []}',
        b'{"format": 1, "endings": ' + b"[" * 90000 + b"}",
        b" " * 300_000,
    ],
)
def test_a_broken_file_is_set_aside(folder, text):
    folder.mkdir()
    (folder / FILE).write_bytes(text)
    assert sit(folder, "endings") == "0 of 2 endings found."
    assert (folder / f"{FILE}.broken").read_bytes() == text
    sit(folder, "jump")
    assert sit(folder, "endings") == "1 of 2 endings found: Up."


def test_a_folder_in_its_place_is_set_aside(folder):
    (folder / FILE).mkdir(parents=True)
    sit(folder, "jump")
    assert sit(folder, "endings") == "1 of 2 endings found: Up."


def test_where_nothing_can_be_written_play_goes_on(tmp_path):
    (tmp_path / "t").write_text("a file where the folder would be")
    assert "*** Up ***" in sit(tmp_path / "t", "jump")
