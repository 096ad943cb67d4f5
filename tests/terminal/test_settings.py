"""SETTINGS, and the words for newcomers: chosen while playing, remembered, and never in the way."""

import json
import os
from itertools import pairwise

import pytest
from playing import CLOAK, HYOSAN, STORIES, Player, flat, story_at

from hyosan_escape.play import Game
from hyosan_escape.terminal.coach import APART, TIMES
from hyosan_escape.terminal.page import MEASURE, cells, plain_page
from hyosan_escape.terminal.settings import FILE, ROWS, Settings
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting


@pytest.fixture
def sit(tmp_path):
    """Sit down; `typed`: as somebody at a keyboard."""

    def sit(typed=False, story=CLOAK):
        shelf = Shelf(str(tmp_path / "saves" / "cloak"))
        sitting = Sitting(Game(story_at(story), 1), shelf, str(tmp_path), typed=typed)
        sitting.first = flat(sitting.start(True))
        return sitting

    return sit


def say(sitting, *lines):
    return [flat(sitting.say(line)) for line in lines][-1]


def test_they_are_listed_set_and_remembered(sit):
    sitting = sit()
    told = say(sitting, "settings")
    assert all(name in told for name in ROWS)
    assert say(sitting, "settings theme dark") == "theme is dark."
    assert say(sitting, "SETTINGS WIDTH TO 100") == "width is 100."
    again = sit().settings
    assert (again["theme"], again.measure, again["more"]) == ("dark", 100, "on")
    assert say(sit(), "settings width auto") == "width is auto."
    assert sit().settings.measure == MEASURE


@pytest.mark.parametrize("line", ["theme pink", "width 10", "width 9999999", "more", "hints maybe", "width ４０"])
def test_what_cannot_be_is_told_with_what_can(sit, line):
    sitting = sit()
    name = line.split()[0]
    assert say(sitting, f"settings {line}").startswith(f"{name} is ")
    assert f"Say settings {name} and one of:" in say(sitting, f"settings {line}")
    assert not os.path.exists(sitting.settings.path)


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "4", '{"settings": []}', '{"settings": {"theme": 4, "width": "7", "x": "y"}, "lessons": {}}',
     '{"settings": {}, "lessons": {"list": -1}}', "[" * 15000, '{"settings": {"theme": "da\\u001brk"}}', "x" * 30000],
)  # fmt: skip
def test_a_broken_file_is_as_if_nothing_had_been_chosen(tmp_path, text):
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    settings = Settings(str(tmp_path))
    assert [settings[name] for name in ROWS] == [row.values[0] for row in ROWS.values()]


def test_what_cannot_be_written_down_holds_for_the_sitting(sit):
    sitting = sit()
    os.makedirs(sitting.settings.path)
    assert say(sitting, "settings theme light") == "theme is light. (It could not be written down.)"
    assert sitting.settings["theme"] == "light"


def test_maps_without_pictures(sit):
    sitting = sit()
    blocks = sitting.say("map")
    assert any(block.chart for block in sitting.settings.shown(blocks))
    say(sitting, "settings pictures off")
    assert not any(block.chart for block in sitting.settings.shown(blocks))


# Newcomers.


def test_who_is_new_is_told_of_the_list_until_it_was_asked_for(sit):
    sitting = sit(typed=True)
    assert "? lists what can be done here" in sitting.first
    assert "lists what can be done here" not in say(sitting, "w")
    say(sitting, "?")
    assert "lists what can be done" not in sit(typed=True).first


def test_a_hint_is_told_a_few_times_and_no_more(sit):
    firsts = [sit(typed=True).first for _ in range(TIMES + 2)]
    assert ["? lists" in first for first in firsts] == [True] * TIMES + [False] * 2


def test_hints_come_apart_and_one_that_is_learnt_never(sit):
    sitting = sit(typed=True)
    told = [say(sitting, "undo" if number == 2 else "look") for number in range(4 * APART)]
    assert not any("takes back anything you do" in each for each in told)
    hinted = [number for number, each in enumerate(told) if each.endswith(")")]
    assert all(later - before >= APART for before, later in pairwise(hinted))
    assert hinted


def test_keys_are_told_of_where_there_are_keys(sit):
    sitting = sit(typed=True)
    assert not any("Tab key" in say(sitting, "look") for _ in range(40))
    other = sit(typed=True)
    other.coach.keys = True
    assert any("Tab key" in say(other, "look") for _ in range(40))
    third = sit(typed=True)
    third.coach.keys = True
    third.coach.learn("tab")
    assert not any("Tab key" in say(third, "look") for _ in range(40))


def test_hints_can_be_turned_off_and_scripts_have_none(sit):
    sitting = sit(typed=True)
    say(sitting, "settings hints off")
    assert not any("(" in say(sitting, "look") for _ in range(20))
    assert "lists what" not in sit().first
    with open(sitting.settings.path, encoding="utf-8") as file:
        assert json.load(file)["settings"] == {"hints": "off"}


@pytest.mark.parametrize("story", STORIES.values(), ids=STORIES)
def test_help_fits_a_screen(story):
    lines = plain_page(Player(story_at(story)).game.submit("help").blocks, 80).split("\n")
    assert len(lines) <= 20
    assert max(map(cells, lines)) <= 79


def test_settings_at_the_first_question(sit):
    sitting = sit(story=HYOSAN)
    assert say(sitting, "settings theme dark") == "theme is dark."
