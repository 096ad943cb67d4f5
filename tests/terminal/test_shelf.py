"""The shelf: names stay in the folder, "saved" means saved, and nothing that was good is lost."""

import errno
import os

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hyosan_escape.play import SaveError
from hyosan_escape.terminal import files as files_module
from hyosan_escape.terminal.files import MAX_BYTES, read_file
from hyosan_escape.terminal.shelf import Shelf, slug

posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX files")


@pytest.fixture
def shelf(tmp_path):
    return Shelf(str(tmp_path / "saves" / "cloak"))


def files(shelf):
    return sorted(os.listdir(shelf.folder))


# Names.


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("Landing", "landing"),
        ("  before the bar ", "before-the-bar"),
        ("../../x", "x"),
        ("/etc/passwd", "etc-passwd"),
        ("..\\..\\x", "x"),
        ("c:evil", "c-evil"),
        ("...", ""),
        ("", ""),
        ("///", ""),
        ("con", "con-"),
        ("NUL", "nul-"),
        ("Com1", "com1-"),
        ("com¹", "com1-"),
        ("lpt9", "lpt9-"),
        ("console", "console"),
        ("효산 고등학교", "효산-고등학교"),
        ("é", "é"),
        ("e\u0301", "é"),
        ("\u202egnp.exe", "gnp-exe"),
        ("a\x00b\nc", "a-b-c"),
        ("🗝", ""),
    ],
)
def test_a_name_becomes_a_file_name(name, made):
    assert slug(name) == made


@given(st.text(max_size=300))
@example("𐐷" * 80)
@example("가" * 80)
@example("con" + "-" * 90)
@example("\ud800x")
def test_no_name_leaves_the_folder(name):
    made = slug(name)
    assert slug(made) == made
    assert len(made.encode("utf-8")) <= 200  # with its longest ending still a name for every file system
    assert not set(made) & set("/\\:.*?<>|\"' \t\n\x00")
    assert not made or made[0] != "-"
    path = Shelf("folder").path(name)
    assert os.path.dirname(os.path.normpath(path)) == "folder"


def test_a_very_long_name_is_saved(shelf):
    for name in ("x" * 5000, "효" * 5000, "𐐷" * 5000):
        shelf.write(name, "a game")
        assert shelf.read(name) == "a game"


# Writing.


def test_what_is_written_is_read_again(shelf):
    shelf.write("one", "first ✓")
    assert shelf.read("one") == "first ✓"
    assert files(shelf) == ["one.json"]


def test_the_last_good_file_is_kept(shelf):
    for text in ("first", "second", "third"):
        shelf.write("one", text)
    assert shelf.read("one") == "third"
    assert read_file(f"{shelf.path('one')}.old") == "second"
    assert files(shelf) == ["one.json", "one.json.old"]


def test_there_may_be_no_older_file(shelf):
    shelf.write("one", "first")
    with pytest.raises(SaveError):
        shelf.game("one", older=True)


@pytest.mark.parametrize("call", ["replace", "fsync", "open"])
@pytest.mark.parametrize("trouble", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_failed_write_is_told_and_changes_nothing(shelf, monkeypatch, call, trouble):
    shelf.write("one", "first")
    shelf.write("one", "second")

    def fail(*rest, **more):
        raise OSError(trouble, os.strerror(trouble))

    with monkeypatch.context() as patch:
        patch.setattr(files_module.os, call, fail)
        with pytest.raises(SaveError) as told:
            shelf.write("one", "third")
    assert os.strerror(trouble).lower() in str(told.value)
    assert str(told.value).endswith("You can go on playing.")
    assert shelf.read("one") == "second"
    assert files(shelf) == ["one.json", "one.json.old"]


def test_a_failed_first_write_leaves_nothing(shelf, monkeypatch):
    def full(handle):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(files_module.os, "fsync", full)
    with pytest.raises(SaveError):
        shelf.write("one", "first")
    assert files(shelf) == []


def test_an_interrupted_write_leaves_nothing(shelf, monkeypatch):
    shelf.write("one", "first")

    def interrupted(handle):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(files_module.os, "fsync", interrupted)
        with pytest.raises(KeyboardInterrupt):
            shelf.write("one", "second")
    assert shelf.read("one") == "first"
    assert not [name for name in files(shelf) if name.endswith((".saving", ".tmp"))]


@posix
def test_a_folder_that_cannot_be_synced_for_certain_is_told(shelf, monkeypatch):
    shelf.write("one", "first")
    real = os.fsync

    def fsync(handle):
        if os.path.isdir(f"/dev/fd/{handle}"):
            raise OSError(trouble, os.strerror(trouble))
        real(handle)

    monkeypatch.setattr(files_module.os, "fsync", fsync)
    trouble = errno.EINVAL  # some network folders: they have no such call
    shelf.write("one", "second")
    assert shelf.read("one") == "second"
    trouble = errno.EIO
    with pytest.raises(SaveError):
        shelf.write("one", "third")


def test_without_links_a_game_is_saved_all_the_same(shelf, monkeypatch):
    def no_links(*rest):
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(files_module.os, "link", no_links)
    shelf.write("one", "first")
    shelf.write("one", "second")
    assert shelf.read("one") == "second"
    assert files(shelf) == ["one.json"]


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "saves").write_text("in the way")
    with pytest.raises(SaveError, match="could not be saved"):
        Shelf(str(tmp_path / "saves" / "cloak")).write("one", "first")
    assert (tmp_path / "saves").read_text() == "in the way"


@posix
def test_a_link_planted_in_the_way_is_not_followed(shelf, tmp_path):
    shelf.write("one", "first")
    victim = tmp_path / "victim"
    victim.write_text("mine")
    os.symlink(victim, f"{shelf.path('one')}.{os.getpid()}.saving")
    with pytest.raises(SaveError):
        shelf.write("one", "second")
    assert victim.read_text() == "mine"
    assert shelf.read("one") == "first"


def test_resting_a_slot_renames_it(shelf):
    shelf.write("one", "first")
    shelf.rest("one", "two")
    assert files(shelf) == ["two.json"]
    with pytest.raises(OSError, match="No such file"):
        shelf.rest("one", "two")
    assert shelf.read("two") == "first"


# Reading.


def refused(shelf, name):
    with pytest.raises(SaveError) as told:
        shelf.read(name)
    assert str(told.value)[-1] == "."
    return str(told.value)


def test_a_slot_that_is_not_there_is_told_with_those_that_are(shelf):
    assert refused(shelf, "one") == 'There is no saved game "one". Nothing is saved yet.'
    shelf.write("landing", "first")
    assert refused(shelf, "one") == 'There is no saved game "one". There is: landing.'
    assert len(refused(shelf, "x" * 5000)) < 200


@pytest.mark.parametrize("name", ["", "...", "~\x00/x", "\ud800/x", "/", ".json", "../", "a" * 300 + ".json"])
def test_a_name_that_is_none_is_told(shelf, name):
    refused(shelf, name)


def test_a_game_is_read_by_its_path(shelf, tmp_path):
    mailed = tmp_path / "From A Friend.json"
    mailed.write_text("a game", encoding="utf-8")
    assert shelf.read(str(mailed)) == "a game"
    assert "no such" in refused(shelf, str(tmp_path / "nothing.json")) or refused(shelf, "nothing.json")


def test_home_is_understood_in_a_path(shelf, tmp_path, monkeypatch):
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("USERPROFILE", str(tmp_path))
    (tmp_path / "g.json").write_text("a game")
    assert shelf.read(os.path.join("~", "g.json")) == "a game"


def test_a_directory_is_refused(shelf, tmp_path):
    os.makedirs(shelf.path("one"))
    assert "no file" in refused(shelf, "one")
    assert "no file" in refused(shelf, f"{tmp_path}{os.sep}")
    with pytest.raises(SaveError):
        shelf.write("one", "first")


@posix
def test_a_pipe_is_refused_and_not_waited_for(shelf):
    os.makedirs(shelf.folder)
    os.mkfifo(shelf.path("one"))
    assert "no file" in refused(shelf, "one")
    assert "no file" in refused(shelf, "/dev/zero")


def test_a_huge_file_is_refused_unread(shelf):
    shelf.write("one", "first")
    with open(shelf.path("one"), "r+b") as file:
        file.truncate(MAX_BYTES + 1)
    assert "too large" in refused(shelf, "one")
    assert os.path.getsize(shelf.path("one")) == MAX_BYTES + 1


def test_bytes_that_are_no_text_are_refused(shelf):
    shelf.write("one", "first")
    with open(shelf.path("one"), "wb") as file:
        file.write(b"\xff\xfe{}")
    assert "damaged" in refused(shelf, "one")


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="needs a user without every right")
def test_a_file_that_may_not_be_read_is_told(shelf):
    shelf.write("one", "first")
    os.chmod(shelf.path("one"), 0)
    assert "permission denied" in refused(shelf, "one")


# The list.


def test_the_list_is_newest_first_and_holds_only_what_can_be_named(shelf):
    for age, name in enumerate(("new", "middle", "old")):
        shelf.write(name, "a game")
        os.utime(shelf.path(name), (1000 - age, 1000 - age))
    shelf.write("new", "again")
    os.utime(shelf.path("new"), (2000, 2000))
    for other in (".hidden.json", "note.txt", "Loud.json", "two words.json"):
        open(os.path.join(shelf.folder, other), "w").close()
    assert [slot.name for slot in shelf.slots()] == ["new", "middle", "old"]


@posix
def test_a_link_that_leads_nowhere_hides_no_other_slot(shelf):
    for name in ("a", "b", "c"):
        shelf.write(name, "a game")
    os.unlink(shelf.path("b"))
    os.symlink("nowhere", shelf.path("b"))
    assert sorted(slot.name for slot in shelf.slots()) == ["a", "c"]


@posix
def test_a_file_name_with_control_signs_is_not_listed(shelf):
    shelf.write("good", "a game")
    open(os.path.join(shelf.folder, "evil\n\x1b[2J.json"), "w").close()
    assert [slot.name for slot in shelf.slots()] == ["good"]


def test_no_folder_is_an_empty_shelf(shelf):
    assert shelf.slots() == []
    assert not shelf.holds("one")
