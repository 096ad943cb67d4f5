"""Two days and a night of the school, by itself: where each of its groups stands, minute by minute."""

from functools import cache
from pathlib import Path

import pytest
from playing import HYOSAN

from hyosan_escape.engine import initial
from hyosan_escape.engine.phases import pass_time
from hyosan_escape.story import check_texts
from hyosan_escape.story.phrases import read_time
from hyosan_escape.world import FROM_STATE, Draft

TABLE = (Path(__file__).parent / "timetable.txt").read_text(encoding="utf-8").splitlines()[1:]
HORDES = TABLE[0].split()[1:]
ROWS = {line[:9]: dict(zip(HORDES, line[9:].split(), strict=True)) for line in TABLE[1:]}
BEFORE_DAWN = "rules: [{on: at Fri 06:00, do: [call lunch]}]\n"  # somebody sends it from the console


class Names:
    """What a time of day needs to be read."""

    days = ("Wed", "Thu", "Fri")


@cache
def school():
    texts = {str(path): path.read_text(encoding="utf-8") for path in HYOSAN.glob("*.yaml")}
    return check_texts({**texts, "before_dawn.yaml": BEFORE_DAWN})[0]


@cache
def stood():
    """clock -> (zones, sizes) of every group at the start of that tick, in a game where nobody makes a sound."""
    story = school()
    draft = Draft(initial(story), FROM_STATE)
    found = {}
    while draft.clock < minute("Fri 07:05"):
        draft.owed = 5 - draft.clock % 5
        pass_time(story, draft)
        found[draft.clock + 5] = draft.horde_at, draft.horde_size
    return found


def minute(time):
    return read_time(time, Names)[0]


def at(time, horde, field=0):
    number = [row.id for row in school().hordes].index(horde)
    return stood()[minute(time)][field][number]


@pytest.mark.parametrize("time", ROWS)
def test_everybody_keeps_the_timetable(time):
    found = {horde: school().zones[at(time, horde)] for horde in HORDES}
    assert found == ROWS[time]


def test_the_chained_and_the_latched_stay_where_they_are():
    assert {school().zones[at(time, "h04")] for time in ("Wed 17:50", "Thu 12:45", "Fri 06:40")} == {"lib"}
    assert {school().zones[at(time, "h08")] for time in ("Wed 17:50", "Wed 22:25", "Thu 22:00")} == {"g2"}
    assert school().zones[at("Thu 22:25", "h08")] == "yg"  # the doors have gone


@pytest.mark.parametrize(
    ("horde", "sizes"),
    {
        "h01": "233", "h02": "122", "h03": "223", "h05": "233", "h06": "122", "h07": "244", "h08": "144",
        "h09": "233", "h10": "222", "h11": "123", "h12": "112",
    }.items(),
)  # fmt: skip
def test_they_grow_with_each_turning(horde, sizes):
    times = ("Wed 17:40", "Wed 17:50", "Thu 08:40")
    assert "".join(str(at(time, horde, 1)) for time in times) == sizes
