"""Those who keep the timetable: where they stand, what brings them, and what is heard of them."""

from functools import cache

import pytest
from playing import HYOSAN, Player

SCHOOL = "".join((HYOSAN / f"{name}.yaml").read_text(encoding="utf-8") for name in ("zones", "calls"))
FAR_AWAY = """
story: {id: far, title: Far Away, start: m4_cls_25}
clock: {start: Wed 13:25, days: [Wed, Thu, Fri], tick: 5, costs: {wait: 5}}
variables: {turned: flag, after_cleaning: flag, after_closing: flag}
verbs: {roll: {lines: [roll]}, rest: {lines: [rest]}}
rooms:
  m4_cls_25: {name: A hill, text: From here the school is small.}
  m2_broadcast: {name: Another hill, text: The same.}
"""
TIMETABLE = {  # where h02 h03 h05 h06 stand when the bell of that minute rings
    "13:35": "m3w sc m2w m2e",
    "15:20": "m3w sc m2w m2e",  # CLEANING
    "15:25": "sw sc sc m2e",
    "15:30": "sw sc m2e m2e",
    "16:30": "sw sc m2e m2e",  # CLOSING
    "16:35": "m4w m3e sc sc",
    "16:40": "m4w m3e m2w lb",
    "17:40": "m4w m3e m2w lb",  # DINNER
    "17:50": "m1w lb m1w gw",
    "18:00": "g1 gw g1 g1",
    "18:40": "g1 g1 g1 g1",  # STUDY
    "18:55": "sw sw sw lb",
    "19:15": "m4w m5w m2w m2e",
}


@cache
def wednesday():
    """Zones by minute: where everybody stands before that minute's tick moves them."""
    hordes = (HYOSAN / "hordes.yaml").read_text(encoding="utf-8")
    school = [SCHOOL, hordes.replace("\nrules:", "\n  # its rules, with those of the calls:")]
    calls, hordes = (part.partition("rules:")[::2] for part in (school[0], hordes))
    at = Player(FAR_AWAY + calls[0] + hordes[0] + "rules:" + calls[1] + hordes[1].lstrip("\n"))
    found = {}
    while at.state.clock < 19 * 60 + 15:
        at("wait")
        due = at.state.clock + 5
        found[f"{due // 60}:{due % 60:02}"] = " ".join(at.horde(id) for id in ("h02", "h03", "h05", "h06"))
    return found


@pytest.mark.parametrize(("time", "zones"), TIMETABLE.items())
def test_the_hordes_of_hyosan_keep_the_timetable(time, zones):
    assert wednesday()[time] == zones


# ---- A corridor of five zones; the player listens in the first

CORRIDOR = """
clock: {start: Wed 12:00, days: [Wed], tick: 5, costs: {wait: 5, shout: 1, listen: 1}}
rooms:
  hall: {name: Hall, text: A hall., zone: za, open: yes, exits: {north: cupboard, south: street}}
  cupboard: {name: Cupboard, text: Dark., zone: za, exits: {south: hall}}
  street: {name: Street, text: A street., exits: {north: hall}}
zones:
  za: {floor: 1, side: centre, next: [zb], barred: [zx]}
  zb: {floor: 1, side: west, next: [zc]}
  zc: {floor: 2, side: west, next: [zd]}
  zd: {floor: 3, side: west, next: [ze]}
  ze: {floor: 3, side: west}
  zx: {floor: 0, side: east}
hordes:
  near: {name: near, at: zc}
  far: {name: far, at: ze}
  below: {name: below, at: zx}
hearing:
  noise: {shout: 4}
  near: [Here it is.]
  next: ["Slippers, {where}."]
  far: ["Somewhere {where}, slippers."]
  nothing: [Nobody at all.]
"""


def test_a_sound_brings_who_hears_it_at_two_or_more():
    at = Player(CORRIDOR)
    at("shout", "wait", "wait", "wait")
    assert at.horde("near") == "za"  # 4 - 2 = 2
    assert at.horde("far") == "ze"  # 4 - 4 = 0


def test_a_sound_that_is_heard_at_one_only_turns_heads():
    at = Player(CORRIDOR.replace("shout: 4", "shout: 3"))
    at("shout", "wait", "wait")
    assert at.horde("near") == "zc"  # 3 - 2 = 1


def test_behind_a_barrier_a_sound_is_two_further_and_nobody_comes():
    at = Player(CORRIDOR)
    at("shout")
    assert at.state.horde_lure[3] != 0  # 4 - 2 = 2: it hears
    at("wait", "wait", "wait")
    assert at.horde("below") == "zx"  # but there is no way


def test_a_closed_room_dulls_a_sound_by_one():
    at = Player(CORRIDOR)
    at("north", "shout", "wait", "wait")
    assert at.horde("near") == "zc"


def test_who_comes_walks_one_zone_a_tick_and_looks_about_before_going_back():
    at = Player(CORRIDOR)
    at("shout")
    at("south")  # to where nobody hears
    walk = []
    for _ in range(7):
        at("wait")
        walk.append(at.horde("near"))
    assert walk == ["zb", "za", "za", "za", "zb", "zc", "zc"]


def test_a_call_makes_them_forget_the_sound():
    at = Player(CORRIDOR.replace("at: zc}", "at: zc, go: {bell: ze}}") + 'calls: {bell: {name: BELL, at: "12:05"}}\n')
    at("shout", "wait", "wait", "wait")
    assert at.horde("near") == "ze"


def test_between_equal_ways_the_first_of_the_alphabet():
    at = Player("""
clock: {start: Wed 12:00, days: [Wed], costs: {wait: 5}}
zones:
  za: {next: [zc, zb]}
  zb: {next: [zd]}
  zc: {next: [zd]}
  zd: {}
hordes: {h: {name: h, at: za}}
rules: [{on: at 12:05, do: [send h to zd]}]
""")
    at("wait")
    assert at.horde("h") == "zb"


def test_listening_tells_how_far_and_which_way():
    assert "Somewhere above you, to the west, slippers." in Player(CORRIDOR)("listen")
    at = Player(CORRIDOR)
    at("shout")
    assert "Slippers, to the west." in at("wait")
    assert "Here it is." in at("wait")
    assert "close by" not in at("listen")


def test_listening_where_nobody_is():
    alone = CORRIDOR.replace("at: zc", "at: nowhere").replace("at: ze", "at: nowhere").replace("at: zx", "at: nowhere")
    assert "Nobody at all." in Player(alone)("listen")
    assert "Nobody at all." in Player(alone)("south", "listen")


def test_conditions_tell_where_a_horde_is():
    signs = "{if near is here: here | }{if near is near: near | }{if near is in zc: away | }"
    at = Player(CORRIDOR.replace("A hall.", f'"Now: {signs}."'))
    assert "Now: away." in at("look")
    at("shout", "wait")
    assert "Now: near." in at("look")
    at("wait")
    assert "Now: herenear." in at("look")


def test_listening_in_a_story_without_hordes_is_answered():
    assert Player("things: {mop: {name: mop, at: hall}}\n")("listen") == "You hear nothing out of the way."
