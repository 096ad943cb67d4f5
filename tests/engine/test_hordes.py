"""Those who keep the timetable: where they stand, what brings them, and what is heard of them."""

from playing import Player

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


def test_one_that_follows_another_is_where_that_one_was_a_tick_ago():
    at = Player(CORRIDOR.replace("{name: far, at: ze}", "{name: far, at: zc, hears: 9, follows: near}"))
    at("shout")
    walk = []
    for _ in range(4):
        at("wait")
        walk.append((at.horde("near"), at.horde("far")))
    assert walk == [("zb", "zc"), ("za", "zb"), ("za", "za"), ("za", "za")]


def test_one_that_follows_a_person_goes_where_they_go():
    at = Player(
        CORRIDOR.replace("{name: far, at: ze}", "{name: far, at: zc, follows: mina}")
        + "survivors: {mina: {name: Mina, at: nowhere}}\nrules: [{on: jump, do: [move mina to cupboard]}]\n"
    )
    at("wait", "wait")
    assert at.horde("far") == "zc"
    at("jump", "wait", "wait", "wait")
    assert at.horde("far") == "za"


def test_a_horde_grows_and_a_condition_asks_how_many_they_are():
    at = Player(
        CORRIDOR.replace("A hall.", "'{if size of near is 3: Many. | Few.}'").replace("at: zc}", "at: zc, size: 2}")
        + "rules: [{on: jump, do: [resize near to 3]}]\n"
    )
    assert "Few." in at("look")
    assert "Many." in at("jump", "look")


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
