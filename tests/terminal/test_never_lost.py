"""Whatever happens to the disk or to the program, what was answered is kept, or it is told that it is not."""

import errno
import os
import signal
import time

import pytest
from playing import CLOAK, flat, story_at, turns_in

from hyosan_escape.play import Game
from hyosan_escape.play.replay import REACHABLE, load
from hyosan_escape.terminal import files
from hyosan_escape.terminal.keeper import BEFORE
from hyosan_escape.terminal.shelf import AUTOSAVE, Shelf
from hyosan_escape.terminal.sitting import Sitting

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX processes")
LINES = ["w", "e", "undo", "redo", "w. e", "save half", "s", "n", "w"]
CALLS = ["open", "write", "fsync", "replace", "link", "unlink"]


def sit(folder, seed=1):
    """Sit down to the last game, or to a new one."""
    sitting = Sitting(Game(story_at(CLOAK), seed), Shelf(str(folder)), str(folder))
    sitting.start(False)
    if sitting.waiting:
        sitting.say("yes")
    return sitting


def say(sitting, *lines):
    return [flat([*sitting.say(line), *sitting.autosave()]) for line in lines][-1]


def kept(folder, name=AUTOSAVE):
    """The game in a slot, which must be whole."""
    found = Shelf(str(folder)).game(name)
    assert not found.trouble
    loaded = load(story_at(CLOAK), found.saved)
    assert loaded.kind == REACHABLE
    return turns_in(found.saved)


class Disk:
    """Counts what is asked of the file system; the so-manieth call goes wrong."""

    def __init__(self, patch, at, wrong):
        self.count, self.at, self.wrong = 0, at, wrong
        for name in CALLS:
            patch.setattr(files.os, name, self.watched(name, getattr(os, name)))

    def watched(self, name, real):
        def call(*given, **named):
            self.count += 1
            if self.count >= self.at:
                self.wrong(name, real, given)
            return real(*given, **named)

        return call


def half(name, real, given):
    """Of what was to be written only a half gets there."""
    if name == "write":
        real(given[0], bytes(given[1])[: len(given[1]) // 2])


def states():
    """What may be on the disk after so many lines."""
    game, found = Game(story_at(CLOAK), 1), [[]]
    for line in LINES:
        game.submit(line)
        found.append([turn.row or "" for turn in game.history.turns][1:] and list(game.log))
    return found


# Killed.


def calls_in_all(tmp_path):
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, 10**9, None)
        say(sit(tmp_path / "whole"), *LINES, "quit")
    return disk.count


@posix
def test_killed_at_any_call_at_most_the_line_being_typed_is_lost(tmp_path):
    def die(name, real, given):
        half(name, real, given)
        os.kill(os.getpid(), signal.SIGKILL)

    wanted = states()
    count = calls_in_all(tmp_path)
    assert count > 40
    for at in range(1, count + 1):
        folder = tmp_path / str(at)
        answered = play_and_die(folder, at, die)
        if not answered and not (folder / "autosave.json").exists():
            continue
        game = sit(folder).game
        assert game.log in (wanted[answered], wanted[min(answered + 1, len(LINES))]), at
        assert game.history.undo() or not game.log


def play_and_die(folder, at, die):
    """How many lines were answered before the program was killed in the so-manieth call."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        try:
            with pytest.MonkeyPatch.context() as patch:
                Disk(patch, at, die)
                sitting, tell = sit(folder), patch.undo
                for line in LINES:
                    sitting.say(line)
                    sitting.autosave()
                    POSIX_WRITE(writer, b".")
                sitting.say("quit")
                tell()
        finally:
            os._exit(0)
    os.close(writer)
    os.waitpid(child, 0)
    answered = len(os.read(reader, 100))
    os.close(reader)
    return answered


POSIX_WRITE = os.write


# A disk that fails.


@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EIO, errno.EROFS])
@pytest.mark.parametrize("how", [half, lambda *given: None], ids=["short", "nothing"])
def test_a_disk_that_fails_is_told_and_the_game_goes_on(tmp_path, trouble, how):
    for at in range(1, 60, 2):
        folder = tmp_path / str(at)
        told = []

        def fail(name, real, given, how=how):
            how(name, real, given)
            raise OSError(trouble, os.strerror(trouble))

        with pytest.MonkeyPatch.context() as patch:
            Disk(patch, at, fail)
            sitting = sit(folder)
            told = [say(sitting, line) for line in LINES]
        assert sum(os.strerror(trouble).lower() in answer for answer in told) <= 2  # once by itself, once for SAVE
        assert sitting.unsaved == any("could not be saved" in answer for answer in told)
        say(sitting, "s")  # it works again: everything is there
        assert kept(folder) == [*kept_in_memory(sitting)]


def kept_in_memory(sitting):
    history = sitting.game.history
    return [history.turns[at].row.lstrip("^0123456789 &").partition(" @")[0] for at in history.way(history.at)]


def test_a_folder_that_vanishes_is_made_again(tmp_path):
    sitting = sit(tmp_path / "a")
    say(sitting, "w", "e")
    os.rename(tmp_path / "a", tmp_path / "b")
    say(sitting, "s")
    assert kept(tmp_path / "a") == ["go west", "go east", "go south"]


def test_a_journal_that_vanishes_is_begun_again(tmp_path):
    sitting = sit(tmp_path)
    say(sitting, "w", "e")
    os.unlink(sitting.shelf.journal(1))
    say(sitting, "s")
    assert kept(tmp_path) == ["go west", "go east", "go south"]


# A journal that is damaged.


def journal(tmp_path):
    sitting = sit(tmp_path)
    say(sitting, "w", "e", "s", "n")
    return tmp_path / ".journal-1"


def test_a_torn_last_line_is_no_trouble(tmp_path):
    path = journal(tmp_path)
    path.write_bytes(path.read_bytes()[:-9])
    assert kept(tmp_path) == ["go west", "go east", "go south"]


def test_every_flipped_bit_in_a_journal_ends_the_reading_there(tmp_path):
    path = journal(tmp_path)
    raw = path.read_bytes()
    first = raw.index(b"\n")
    for at in range(0, len(raw), 3):
        spoilt = bytearray(raw)
        spoilt[at] ^= 1 << at % 8
        path.write_bytes(spoilt)
        found = Shelf(str(tmp_path)).game(AUTOSAVE)
        turns = turns_in(found.saved)
        assert turns == ["go west", "go east", "go south", "go north"][: len(turns)]
        assert len(turns) < 4 or spoilt[at] in b" \n\t\r"
        assert turns != ["go west"] or at <= first
    path.write_bytes(bytes(spoilt))
    assert "damaged: its last" in Sitting(Game(story_at(CLOAK)), Shelf(str(tmp_path)), "").start(False)[1].text.lower()


def test_a_journal_from_elsewhere_is_not_read(tmp_path):
    journal(tmp_path / "a")
    other = sit(tmp_path / "b", seed=2)
    say(other, "s")
    os.replace(tmp_path / "a" / ".journal-1", tmp_path / "b" / ".journal-1")
    found = Shelf(str(tmp_path / "b")).game(AUTOSAVE)
    assert turns_in(found.saved) == ["go south"]
    assert found.trouble


# What a turn costs.


def test_a_turn_costs_the_same_however_long_the_game(tmp_path):
    sitting = sit(tmp_path)
    say(sitting, "w")
    sizes = []
    for line in ["e", "w"] * 150:
        before = os.path.getsize(sitting.shelf.journal(1))
        say(sitting, line)
        sizes.append(os.path.getsize(sitting.shelf.journal(1)) - before)
    assert max(sizes) < 1000
    assert kept(tmp_path) == ["go west", *["go east", "go west"] * 150]
    with pytest.MonkeyPatch.context() as patch:
        disk = Disk(patch, 10**9, None)
        say(sitting, "e")
    assert disk.count == 2  # a write and a sync


# Two sittings.


def test_two_sittings_keep_both_games(tmp_path):
    one = sit(tmp_path)
    say(one, "w", "put cloak on hook")
    two = sit(tmp_path)
    assert two.game.log == one.game.log
    say(two, "e")
    assert "Another sitting has taken the place of this game: it is kept as “autosave-2”" in say(one, "i. take cloak")
    say(two, "s")
    assert "Another sitting" not in say(one, "e")
    assert kept(tmp_path) == ["go west", "put cloak hook", "go east", "go south"]
    assert kept(tmp_path, "autosave-2")[2:] == ["take cloak", "go east"]


def test_a_new_game_beside_one_that_is_still_played(tmp_path):
    one = sit(tmp_path)
    say(one, "w")
    two = Sitting(Game(story_at(CLOAK), 2), Shelf(str(tmp_path)), "")
    two.start(True)
    say(two, "s")
    say(one, "e")
    assert kept(tmp_path) == ["go south"]
    assert kept(tmp_path, BEFORE) == ["go west"]
    assert kept(tmp_path, "autosave-2") == ["go west", "go east"]


def test_a_name_that_another_game_has_is_not_overwritten(tmp_path):
    one, two = sit(tmp_path), Sitting(Game(story_at(CLOAK), 2), Shelf(str(tmp_path)), "")
    two.start(True)
    say(one, "w", "save here")
    assert "now “here-before”" in say(two, "s", "save here")
    assert "before" not in say(two, "n", "save here")  # of the same game, and all of it is in the new one
    assert kept(tmp_path, "here") == ["go south", "go north"]
    assert kept(tmp_path, "here-before") == ["go west"]


def test_the_last_game_is_the_one_that_was_played_last(tmp_path):
    one = sit(tmp_path)
    say(one, "w")
    two = sit(tmp_path)
    say(two, "e")
    say(one, "put cloak on hook")
    later = time.time() + 60
    os.utime(one.shelf.path("autosave-2"), (later, later))
    assert sit(tmp_path).game.log == ["go west", "put black velvet cloak on small brass hook"]


# The power fails.


class Tape:
    """Remembers what was asked of the file system, to lay out what a disk may hold when the power fails.

    The harshest that is allowed: of a file only what was synced, of a folder only the names it had when it was synced.
    """

    def __init__(self, patch):
        self.done = []  # (call, what it was about)
        self.paths = {}
        for name in CALLS:
            patch.setattr(files.os, name, self.taped(name, getattr(os, name)))

    def taped(self, name, real):
        def call(*given, **named):
            answer = real(*given, **named)
            if name == "open":
                self.paths[answer] = str(given[0])
                if given[1] & os.O_CREAT:
                    self.done.append(("make", str(given[0]), bool(given[1] & os.O_TRUNC)))
            elif name == "write":
                self.done.append((name, self.paths[given[0]], bytes(given[1])[:answer]))
            elif name == "fsync":
                self.done.append((name, self.paths[given[0]]))
            else:
                self.done.append((name, *map(str, given)))
            return answer

        return call


class Platter:
    """Files with what is written and what is synced of them; names as they are and as the disk has them."""

    def __init__(self):
        self.names, self.firm = {}, {}

    def do(self, call, path, *more):
        if call == "make" and (path not in self.names or more[0]):
            self.names[path] = {"now": b"", "firm": b""}
        elif call == "write":
            self.names[path]["now"] += more[0]
        elif call == "fsync" and path in self.names:
            self.names[path]["firm"] = self.names[path]["now"]
        elif call == "fsync":
            self.firm = dict(self.names)
        elif call == "replace":
            self.names[more[0]] = self.names.pop(path)
        elif call == "link":
            self.names[more[0]] = self.names[path]
        elif call == "unlink":
            self.names.pop(path)

    def lay_out(self, names, folder):
        for path, file in names.items():
            (folder / os.path.basename(path)).write_bytes(file["firm"])


@posix
def test_when_the_power_fails_what_was_answered_is_there(tmp_path):
    with pytest.MonkeyPatch.context() as patch:
        tape = Tape(patch)
        sitting = sit(tmp_path / "cloak")
        answered = []  # how many calls were made when so many lines were answered
        for line in LINES:
            sitting.say(line)
            sitting.autosave()
            answered.append(len(tape.done))
        sitting.say("quit")
    wanted, platter = states(), Platter()
    for count, step in enumerate(tape.done, 1):
        platter.do(*step)
        lines = sum(count >= each for each in answered)
        for how, names in (("names lost", platter.firm), ("names kept", platter.names)):
            folder = tmp_path / f"{count} {how}"
            folder.mkdir()
            platter.lay_out(names, folder)
            assert sit(folder).game.log in wanted[max(0, lines) : lines + 2], (count, how, step)
