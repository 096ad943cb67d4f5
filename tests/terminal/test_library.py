"""Saved games from outside of play: listed, shown, judged, sent, brought, deleted, told again."""

import json
import os

import pytest
from playing import CLOAK, Player, story_at

from hyosan_escape.play import SaveError, write
from hyosan_escape.play.save import sealed
from hyosan_escape.terminal.library import DEEDS, Library, replay


@pytest.fixture
def library(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    at = Player(story_at(CLOAK), 7)
    at("w", "put cloak on hook", "undo", "e")
    library = Library(str(tmp_path / "saves"), lambda place: story_at(CLOAK) if place == "cloak" else None)
    library.shelf("cloak").write("landing", write(at.game, 4000))
    return library


@pytest.fixture
def do(library, capsys):
    def do(verb, *words, out=""):
        """The exit code and what is said."""
        try:
            code = DEEDS[verb].do(library, out, *words)
        except SaveError as error:
            return 1, str(error)
        return code, capsys.readouterr().out

    return do


def test_the_list_is_by_story(do):
    assert do("list") == (0, "cloak:\n  landing  Foyer of the Opera House (2 turns, 1 h 6 min), just now\n")


def test_without_games_there_is_a_sentence(tmp_path, capsys):
    assert DEEDS["list"].do(Library(str(tmp_path / "none"), None), "") == 0
    assert capsys.readouterr().out == "Nothing is saved yet.\n"


def test_a_game_is_shown_without_its_story(do):
    code, told = do("show", "landing")
    assert code == 0
    assert "Stands: Foyer of the Opera House (2 turns, 1 h 6 min)\n" in told
    assert "  ^1 go east @foyer\n" in told


def test_a_game_is_judged(do, library):
    assert do("check", "landing", "cloak") == (
        0,
        "Reachable: its 2 turns, played again, lead to this very moment.\n",
    )
    data = json.loads(library.shelf("cloak").read("landing"))
    data["state"]["here"] = "bar"
    library.shelf("cloak").write("landing", sealed(data))
    assert do("check", "landing", "cloak")[1].startswith("Valid, but not reachable: its turns, played again, lead")
    data["state"]["here"] = "moon"
    library.shelf("cloak").write("landing", sealed(data))
    assert do("check", "landing", "cloak")[1].startswith("Invalid: its state does not fit the story (moon).")


def test_the_story_is_asked_for(do):
    assert do("check", "landing") == (1, 'This game is of the story "cloak": name its folder after the game.')


def test_a_game_that_is_not_there_is_told(do):
    for verb in ("show", "check", "export", "delete"):
        assert do(verb, "nothing")[1] == 'There is no saved game "nothing". "hyosan-escape saves" lists them.'


def test_a_name_in_two_stories_is_told(do, library):
    library.shelf("museum").write("landing", "{}")
    assert do("show", "landing")[1] == "There are several games of this name: say cloak/landing or museum/landing."
    assert do("show", "cloak/landing")[0] == 0


def test_what_is_exported_is_a_report_and_a_game(do, library, tmp_path):
    assert do("export", "landing", "cloak")[0] == 0
    data = json.loads((tmp_path / "landing-report.json").read_text(encoding="utf-8"))
    assert data["seed"] == 7
    assert "> go east" in data["transcript"]
    assert do("import", "landing-report.json", "Mailed!")[1].startswith("Kept as “mailed”.")
    assert do("check", "mailed", "cloak")[0] == 0
    assert do("import", "landing-report.json", "mailed")[1].startswith("There is a game “mailed” already.")


def test_what_is_no_game_is_not_brought(do, tmp_path):
    (tmp_path / "x.json").write_text("{}")
    assert "damaged or is no saved game" in do("import", "x.json")[1]
    assert "could not be read" in do("import", "y.json")[1]


def test_an_export_that_cannot_be_written_is_told(do):
    assert "could not be written" in do("export", "landing", "cloak", out="no/such/folder.json")[1]


def test_a_game_is_deleted_with_all_that_belongs_to_it(do, library):
    library.shelf("cloak").write("landing", library.shelf("cloak").read("landing"))
    assert do("delete", "landing") == (0, "“landing” is deleted.\n")
    assert os.listdir(library.shelf("cloak").folder) == []


def test_a_game_is_told_again(library, capsys):
    assert replay(library, "landing", "cloak", step=False) == 0
    told = capsys.readouterr().out
    assert told.startswith("Cloak of Darkness\n")
    assert "\n> go west\nCloakroom\n" in told
    assert told.endswith("Reachable: its 2 turns, played again, lead to this very moment.\n")


def test_a_game_is_told_step_by_step(library, capsys, monkeypatch):
    asked = []
    monkeypatch.setattr("builtins.input", lambda: asked.append(len(capsys.readouterr().out)))
    assert replay(library, "landing", "cloak", step=True) == 0
    assert len(asked) == 2
    assert all(asked)
