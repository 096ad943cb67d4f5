"""A sitting: the question about the last game, what is kept and where, saves, transcripts, and trouble."""

import json
import os
import re
import shutil

import pytest
from playing import CLOAK, flat, story_at, story_of, turns_in

from hyosan_escape.play import Game
from hyosan_escape.terminal.keeper import BEFORE, UNREADABLE
from hyosan_escape.terminal.shelf import AUTOSAVE, Shelf
from hyosan_escape.terminal.sitting import Sitting

WIN = ["w", "put cloak on hook", "e", "s", "read message"]


@pytest.fixture
def begin(tmp_path):
    """Sit down: begin() asks about the last game, begin(fresh=True) does not."""

    def begin(fresh=False, seed=1):
        shelf = Shelf(str(tmp_path / "saves" / "cloak"))
        sitting = Sitting(Game(story_at(CLOAK), seed), shelf, str(tmp_path))
        sitting.first = flat(sitting.start(fresh))
        return sitting

    return begin


def say(sitting, *lines):
    """Type these, as a front end does, keeping the game after each; the answer to the last."""
    return [flat([*sitting.say(line), *sitting.autosave()]) for line in lines][-1]


def kept(sitting, name=AUTOSAVE):
    """The turns that led to where the game in a slot stands."""
    return turns_in(sitting.shelf.game(name).saved)


def slots(sitting):
    return {slot.name for slot in sitting.shelf.slots()}


def spoil(sitting, name=AUTOSAVE):
    with open(sitting.shelf.path(name), "w", encoding="utf-8") as file:
        file.write("{}")


# The ways to play.

WAYS = """
story: {id: t, title: T, start: hall, mode: fair, content: Gulls., text: Dawn.}
modes: {easy: {name: Easy, text: with a rail}, fair: {name: Fair}}
"""


@pytest.fixture
def asked(tmp_path):
    def begin():
        sitting = Sitting(Game(story_of(WAYS), 1), Shelf(str(tmp_path / "saves")), str(tmp_path), asks=True)
        sitting.first = flat(sitting.start(fresh=True))
        return sitting

    return begin


def test_whoever_sits_there_is_asked_how_to_play_after_the_content_note(asked):
    assert asked().first == (
        "T Gulls. 1 Easy: with a rail 2 Fair How would you like to play? Type a number, or begin: then it is Fair."
    )


@pytest.mark.parametrize(("line", "played"), [("1", "Easy"), ("easy", "Easy"), ("2", "Fair"), ("", "Fair")])
def test_a_number_or_a_name_chooses(asked, line, played):
    sitting = asked()
    assert say(sitting, line) == "Dawn. Hall A hall."
    assert f"You play {played}." in say(sitting, "mode")


def test_a_first_command_is_not_held_up_by_the_question(asked):
    assert say(asked(), "jump").startswith("Dawn. Hall A hall. You jump")


def test_down_a_pipe_nobody_is_asked(tmp_path):
    sitting = Sitting(Game(story_of(WAYS)), Shelf(str(tmp_path / "saves")), str(tmp_path))
    assert "Gulls. You play Fair. mode tells of the other ways to play. Dawn." in flat(sitting.start(fresh=True))


# Chapters.

TRIP = """
chapters: {road: {title: The Road}}
rules: [{on: jump, do: [chapter road]}]
"""


def test_the_beginning_of_a_chapter_is_kept_under_its_name(tmp_path):
    sitting = Sitting(Game(story_of(TRIP), 1), Shelf(str(tmp_path / "saves")), str(tmp_path))
    sitting.start(fresh=True)
    assert say(sitting, "jump").endswith("The Road (Kept: load chapter-road brings you back here.)")
    assert kept(sitting, "chapter-road") == ["jump"]
    say(sitting, "undo")
    assert say(sitting, "load chapter-road").startswith("Back at Hall (1 turn).")
    assert "kept for the game itself" in say(sitting, "save chapter-road")


# The last game.


def test_the_first_sitting_begins_at_once(begin):
    first = begin().first
    assert first.startswith("Cloak of Darkness A basic demonstration Hurrying through")
    assert "Go on with it?" not in first


def test_the_next_one_asks_first(begin):
    say(begin(), "w", "put cloak on hook")
    assert begin().first == (
        "Cloak of Darkness Your last game stopped at Cloakroom (2 turns). Go on with it? Type yes or no."
    )


@pytest.mark.parametrize("word", ["yes", "Y", "yes.", " Yes! ", "1", "resume", "ok"])
def test_yes_goes_on(begin, word):
    say(begin(), "w", "put cloak on hook")
    sitting = begin()
    answer = say(sitting, word)
    assert answer.startswith("Back at Cloakroom (2 turns). Cloakroom The walls")
    assert "Hurrying" not in answer
    assert sitting.game.log == ["go west", "put black velvet cloak on small brass hook"]
    assert "The walls" in say(sitting, "undo")


@pytest.mark.parametrize("word", ["no", "N", "no.", "2", "new", ""])
def test_no_begins_anew(begin, word):
    say(begin(), "w")
    sitting = begin()
    answer = say(sitting, word)
    assert answer.startswith("Cloak of Darkness A basic demonstration")
    assert sitting.game.log == []
    assert kept(sitting) == ["go west"]  # until the new game moves, the old one stays where it was


def test_any_other_answer_begins_anew_and_is_done(begin):
    say(begin(), "w")
    sitting = begin()
    answer = say(sitting, "s")
    assert answer.startswith("Cloak of Darkness A basic demonstration")
    assert answer.endswith("Darkness It is dark. You can see nothing.")
    assert sitting.game.log == ["go south"]
    assert say(sitting, "yes") != answer  # it is asked once


def test_the_question_can_be_skipped(begin):
    say(begin(), "w")
    assert begin(fresh=True).first.startswith("Cloak of Darkness A basic")


def test_a_finished_game_is_not_asked_about(begin):
    say(begin(), *WIN)
    assert "Go on with it?" not in begin().first


def test_a_game_without_a_turn_is_not_asked_about(begin):
    say(begin(), "w", "undo")
    assert "Go on with it?" not in begin().first


def test_leaving_without_an_answer_keeps_the_last_game(begin):
    say(begin(), "w")
    sitting = begin()
    sitting.leave()
    assert kept(sitting) == ["go west"]


# Keeping.


def test_every_turn_is_kept(begin):
    sitting = begin()
    for count, line in enumerate(WIN, 1):
        say(sitting, line)
        assert len(kept(sitting)) == count


def test_a_look_is_not_written(begin):
    sitting = begin()
    say(sitting, "look", "x cloak", "inventory", "help", "frotz")
    assert slots(sitting) == set()


def test_undo_and_redo_are_kept(begin):
    sitting = begin()
    say(sitting, "w", "undo")
    assert kept(sitting) == []
    say(sitting, "redo")
    assert kept(sitting) == ["go west"]


def test_the_older_game_moves_aside(begin):
    say(begin(), "w", "put cloak on hook")
    sitting = begin(fresh=True)
    say(sitting, "look")
    assert slots(sitting) == {AUTOSAVE}
    say(sitting, "s")
    assert kept(sitting) == ["go south"]
    assert kept(sitting, BEFORE) == ["go west", "put cloak hook"]
    say(sitting, "n", "w")
    assert len(kept(sitting, BEFORE)) == 2


def test_the_older_game_moves_aside_however_many_turns_are_kept_at_once(begin):
    say(begin(), "w", "put cloak on hook")
    sitting = begin(fresh=True)
    for line in ("w", "e", "w. e"):
        sitting.say(line)
    sitting.autosave()
    assert len(kept(sitting)) == 4
    assert len(kept(sitting, BEFORE)) == 2


def test_a_game_left_by_restart_or_load_moves_aside(begin):
    sitting = begin()
    say(sitting, "w", "save here", "put cloak on hook", "restart yes", "s")
    assert kept(sitting) == ["go south"]
    assert len(kept(sitting, BEFORE)) == 2
    say(sitting, "load here")
    assert kept(sitting) == ["go west"]
    assert kept(sitting, f"{BEFORE}-2") == ["go south"]
    assert len(kept(sitting, BEFORE)) == 2


def test_going_on_with_the_last_game_moves_nothing(begin):
    say(begin(), "w")
    sitting = begin()
    say(sitting, "yes", "e", "undo", "undo", "s", "resume")
    assert slots(sitting) == {AUTOSAVE}


def test_a_finished_game_is_not_set_aside(begin):
    say(begin(), *WIN)
    sitting = begin()
    say(sitting, "w")
    assert slots(sitting) == {AUTOSAVE}


# An autosave that cannot be read.


def test_a_damaged_autosave_does_not_stop_the_start(begin):
    say(begin(), "w")
    spoil(begin())
    os.unlink(begin().shelf.path(AUTOSAVE) + ".old")
    sitting = begin()
    assert sitting.first.startswith("Your last game could not be opened. This file is damaged")
    assert "Hurrying" in sitting.first
    assert sitting.shelf.read(AUTOSAVE) == "{}"
    say(sitting, "s")
    assert kept(sitting) == ["go south"]
    assert sitting.shelf.read(UNREADABLE) == "{}"


def test_a_damaged_game_has_a_copy(begin):
    say(begin(), "w", "put cloak on hook")
    spoil(begin())
    sitting = begin()
    assert "Your last game could not be opened, but its copy can. This file is damaged" in sitting.first
    assert "stopped at Cloakroom (2 turns). Go on with it?" in sitting.first
    assert say(sitting, "yes").startswith("Back at Cloakroom (2 turns).")
    assert len(kept(sitting)) == 2
    assert sitting.shelf.read(UNREADABLE) == "{}"


def test_another_version_is_not_overwritten(begin):
    say(begin(), "w")
    sitting = begin()
    later = sitting.shelf.read(AUTOSAVE).replace('"version": 2\n', '"version": 3\n')
    sitting.shelf.write(AUTOSAVE, later)
    os.unlink(sitting.shelf.path(AUTOSAVE) + ".old")
    sitting = begin()
    assert "later version" in sitting.first
    say(sitting, "s")
    assert sitting.shelf.read(UNREADABLE) == later


# Trouble with the folder.


@pytest.fixture
def broken(begin, tmp_path):
    """A sitting whose folder cannot be made: a file is in its place."""
    (tmp_path / "saves").write_text("in the way")
    return begin()


def test_a_failing_folder_is_told_once_and_the_game_goes_on(broken, tmp_path):
    assert "could not be saved" in say(broken, "w")
    for line in WIN[1:]:
        answer = say(broken, line)
        assert "could not be saved" not in answer
    assert "You have won" in answer
    assert say(broken, "quit") == "This game could not be kept. Goodbye."
    assert (tmp_path / "saves").read_text() == "in the way"


def test_a_folder_that_works_again_is_used_and_a_new_failure_told(broken, tmp_path):
    say(broken, "w")
    (tmp_path / "saves").unlink()
    say(broken, "e")
    assert kept(broken) == ["go west", "go east"]
    shutil.rmtree(tmp_path / "saves")
    (tmp_path / "saves").write_text("in the way again")
    assert "could not be saved" in say(broken, "w")


def test_save_tells_every_failure(broken):
    for _ in range(2):
        assert "could not be saved" in say(broken, "save here")


# SAVE, LOAD, SAVES, QUIT.


def test_save_and_load(begin):
    sitting = begin()
    say(sitting, "w")
    assert say(sitting, "save Before The Hook!") == (
        "Saved as “before-the-hook”. load before-the-hook brings you back here."
    )
    say(sitting, "put cloak on hook", "e")
    answer = say(sitting, "load before the hook")
    assert answer.startswith("Back at Cloakroom (1 turn). Cloakroom")
    assert sitting.game.log == ["go west"]
    assert "cloak" in say(sitting, "i")


def test_save_without_a_name_has_one(begin):
    sitting = begin()
    assert "load save" in say(sitting, "save")
    assert "Back at Foyer" in say(sitting, "restore save")


@pytest.mark.parametrize("name", ["autosave", "Autosave", "autosave-before", "autosave unreadable"])
def test_the_games_own_names_are_taken(begin, name):
    sitting = begin()
    assert "kept for the game itself" in say(sitting, f"save {name}")
    assert slots(sitting) == set()


@pytest.mark.parametrize("name", [pytest.param("..."), "/", "🗝"])
def test_a_name_of_signs_is_refused(begin, name):
    assert "needs letters" in say(begin(), f"save {name}")


def test_a_name_that_climbs_stays_in_the_folder(begin, tmp_path):
    sitting = begin()
    say(sitting, "save ../../escaped")
    assert slots(sitting) == {"escaped"}
    assert [path.parent.name for path in tmp_path.rglob("*.json")] == ["cloak"]


def test_load_without_a_name_lists(begin):
    sitting = begin()
    assert say(sitting, "load") == "Load which? Nothing is saved yet. save NAME keeps this moment."
    say(sitting, "save a")
    assert say(sitting, "load") == "Load which? a Foyer of the Opera House (0 turns), just now"


def test_load_of_what_is_not_there(begin):
    sitting = begin()
    say(sitting, "save a")
    assert say(sitting, "load b") == 'There is no saved game "b". There is: a.'


def test_load_by_path(begin, tmp_path):
    sitting = begin()
    say(sitting, "w", "save a")
    os.replace(sitting.shelf.path("a"), tmp_path / "Mailed To Me.json")
    say(sitting, "e")
    assert say(sitting, f"load {tmp_path / 'Mailed To Me.json'}").startswith("Back at Cloakroom")


def test_a_game_that_cannot_be_loaded_leaves_this_one(begin):
    sitting = begin()
    say(sitting, "w", "save a")
    spoil(sitting, "a")
    assert "damaged" in say(sitting, "load a")
    assert sitting.game.log == ["go west"]


def test_saves_lists_what_is_there(begin):
    sitting = begin()
    assert say(sitting, "saves") == "Nothing is saved yet. save NAME keeps this moment."
    say(sitting, "w", "save a")
    os.utime(sitting.shelf.path("a"), (0, 0))
    say(sitting, "save b", "put cloak on hook")
    spoil(sitting, "b")
    os.utime(sitting.shelf.path("b"), (0, 0))
    answer = say(sitting, "saves")
    assert answer.startswith("autosave Cloakroom (2 turns), just now")
    assert re.search(r"a Cloakroom \(1 turn\), \d+ days ago", answer)
    assert "b (cannot be read here)" in answer


def test_quit_keeps_the_place(begin):
    sitting = begin()
    sitting.say("w")
    assert flat(sitting.say("quit")) == "Your place is kept. Goodbye."
    assert sitting.done
    assert kept(sitting) == ["go west"]


def test_quit_before_the_first_turn(begin):
    sitting = begin()
    assert say(sitting, "q") == "Goodbye."
    assert sitting.done
    assert slots(sitting) == set()


# Undo.


def test_undo_after_a_load_reaches_the_first_turn(begin):
    say(begin(), *WIN[:4], "save bar")
    sitting = begin(fresh=True, seed=99)
    say(sitting, "load bar")
    for room in ("Foyer of the Opera House", "Cloakroom", "Cloakroom", "Foyer of the Opera House"):
        answer = say(sitting, "undo")
        assert answer.startswith("Taken back")
        assert f" {room} " in answer
    assert sitting.game.log == []
    assert "Taken back" not in say(sitting, "undo")
    assert sitting.game.state == sitting.game.story.start._replace(dice=sitting.game.state.dice)
    assert "You have won" in say(sitting, *WIN)


def test_undo_after_the_end(begin):
    sitting = begin()
    assert "You have won" in say(sitting, *WIN)
    assert re.match(r"Taken back.*\. Foyer Bar ", say(sitting, "undo"))
    assert len(kept(sitting)) == 4
    assert "You have won" in say(sitting, "read message")


def test_undo_in_the_next_sitting_after_the_end(begin):
    say(begin(), *WIN)
    sitting = begin()
    assert "You have won" not in say(sitting, "load autosave", "undo")
    assert len(kept(sitting)) == 4


def test_a_save_of_a_story_that_changed_is_loaded_with_a_word(begin):
    from hyosan_escape.play.chain import chain
    from hyosan_escape.play.save import sealed

    say(begin(), "w", "save a")
    sitting = begin(fresh=True)
    data = json.loads(sitting.shelf.read("a"))
    data["log"] = ["dance wildly"]
    data["chain"] = chain("cloak", data["seed"], data["log"])
    sitting.shelf.write("a", sealed(data))
    answer = say(sitting, "load a")
    assert "(The story has changed since: turn 1, “dance wildly”, goes otherwise now.)" in answer
    assert sitting.game.story.rooms[sitting.game.state.here].id == "cloakroom"
    say(sitting, "undo")
    assert sitting.game.history.depth == 0
    assert say(sitting, "quit").startswith("Your place is kept")


# Transcripts.


def test_a_transcript_is_written_between_on_and_off(begin, tmp_path):
    sitting = begin()
    say(sitting, "x cloak")
    assert str(tmp_path / "transcript.txt") in say(sitting, "transcript on")
    say(sitting, "w", "*a remark of a tester")
    assert say(sitting, "transcript off") == "The transcript ends here."
    say(sitting, "e")
    text = (tmp_path / "transcript.txt").read_text(encoding="utf-8")
    assert text.startswith("* Cloak of Darkness, seed 1\n\n> transcript on\n")
    assert "\n> w\nCloakroom\n\nThe walls" in text
    assert "\n> *a remark of a tester\n" in text
    assert "handsome" not in text
    assert "> e\n" not in text


@pytest.mark.parametrize(
    ("line", "file"),
    [
        ("script", "transcript.txt"),
        ("script on", "transcript.txt"),
        ("transcript on test one", "test-one.txt"),
        ("transcript once", "once.txt"),
        pytest.param("transcript ../../etc/passwd", "etc-passwd.txt"),
    ],
)
def test_a_transcript_may_have_a_name(begin, tmp_path, line, file):
    say(begin(), line)
    assert (tmp_path / file).exists()


def test_a_second_transcript_goes_on_in_the_same_file(begin, tmp_path):
    sitting = begin()
    say(sitting, "script", "w", "unscript", "script", "e")
    text = (tmp_path / "transcript.txt").read_text(encoding="utf-8")
    assert text.count("* Cloak of Darkness, seed 1\n") == 2
    assert "> w\n" in text
    assert "> e\n" in text


def test_no_transcript_is_ended(begin):
    assert say(begin(), "script off") == "No transcript is being written."


def test_a_transcript_that_cannot_be_written_is_told(begin, tmp_path):
    (tmp_path / "transcript.txt").mkdir()
    sitting = begin()
    assert say(sitting, "script").startswith("No transcript is being written: ")
    assert "Cloakroom" in say(sitting, "w")


def test_a_transcript_that_fails_later_is_told_once(begin, tmp_path):
    sitting = begin()
    sitting.folder = str(tmp_path / "gone")
    os.mkdir(sitting.folder)
    say(sitting, "script")
    os.unlink(sitting.script)
    os.rmdir(sitting.folder)
    assert "No transcript is being written" in say(sitting, "w")
    assert "transcript" not in say(sitting, "e")


def test_a_transcript_takes_any_sign(begin, tmp_path):
    sitting = begin()
    say(sitting, "script", "take \ud800 효산")
    assert "효산" in (tmp_path / "transcript.txt").read_text(encoding="utf-8")
