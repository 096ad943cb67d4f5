"""The numbers of `pursuit`: wear, chases, breath, and nobody who comes unheard."""

import pytest
from playing import Player
from test_pursuers import HOUSE, house, walked

TO_THE_STUDY = "rules: [{on: jump, do: [send dog to study]}]\n"
CLOCK = "clock: {start: Wed 12:00, days: [Wed], tick: 5, costs: {wait: 5}}\n"


@pytest.mark.parametrize(("size", "ticks"), [(1, None), (2, 9), (3, 5), (4, 3)])
def test_the_many_wear_a_door_down_sooner_than_the_few(size, ticks):
    at = Player(
        HOUSE.replace("is: [openable]", "is: [openable], holds: 2")
        + f"{CLOCK}hordes: {{dog: {{name: the dog, at: hall, size: {size}}}}}\n"
        + f"pursuit: {{wear: {{1: 0, 2: 4, 3: 2, 4: 1}}}}\n{TO_THE_STUDY}"
    )
    places = walked(at, "jump", *["wait"] * 16)
    assert (places.index("study") if "study" in places else None) == ticks


def test_that_a_door_will_give_is_told_a_tick_before():
    at = house("at: hall", TO_THE_STUDY)
    assert "The oak door will not hold much longer." in at("jump")
    assert "The oak door gives way." in at("wait")


@pytest.mark.parametrize(("size", "places"), [(1, ["hall", "hall", "loft"]), (2, ["hall", "study", "study"])])
def test_hunters_give_up_on_a_door_that_is_as_strong_as_they_are(size, places):
    at = house(f"at: loft, size: {size}", "pursuit: {wear: {1: 0, 2: 1}}")
    at("east", "close door", "shout")
    assert walked(at, *["wait"] * 3) == places


def test_leaning_on_a_door_is_a_noise():
    at = Player(
        f"{HOUSE}hordes: {{dog: {{name: the dog, at: hall}}, cat: {{name: the cat, at: yard}}}}\n"
        f"pursuit: {{press_noise: 3}}\n{TO_THE_STUDY}"
    )
    at("east", "close door", "jump", "wait")
    assert at.horde("cat") == "hall"


RULES = "pursuit: {chase_at: 3, chase_speed: 2, slow: snow, breath: 2}\nvariables: {snow: flag}\n"
RULES += "rules: [{on: jump, do: [set snow]}, {on: sing, do: [calm dog]}, {on: wave, do: [send dog to hall]}]\n"


@pytest.mark.parametrize(("loud", "mode"), [(3, "chasing"), (6, "hunting")])
def test_a_loud_noise_beside_them_sets_them_on_the_player(loud, mode):
    at = house("at: hall", RULES.replace("chase_at: 3", f"chase_at: {loud}"))
    at("shout")
    assert at.mode("dog") == mode


@pytest.mark.parametrize(("first", "zone"), [("wait", "yard"), ("jump", "hall")])
def test_a_chase_is_fast_but_not_in_the_snow(first, zone):
    at = house("at: loft, sees: here is hall or here is yard", RULES)
    at(first)
    assert at.mode("dog") == "chasing"
    at("north")
    assert at.horde("dog") == zone


def test_a_chase_lets_one_call_pass_and_obeys_the_next():
    at = Player(
        HOUSE + CLOCK + "calls: {bell: {name: BELL, at: '09:00'}}\nrules: [{on: jump, do: [call bell]}]\n"
        "hordes: {dog: {name: the dog, at: yard, sees: yes, go: {bell: lane}}}\n"
    )
    at("wait")
    modes = []
    for _ in range(2):
        at("jump")
        modes.append(at.mode("dog"))
    assert modes == ["chasing", "following"]


def test_after_a_chase_nobody_comes_for_a_while_unless_the_player_is_loud():
    rules = RULES.replace("do: [calm dog]", "do: [calm dog, set snow]")
    dog = "at: lane, sees: not snow, wanders: 1 in 1, keeps_to: [lane, yard]"
    quiet, loud = house(dog, rules), house(dog, rules)
    for at in (quiet, loud):
        at("north")
        assert at.mode("dog") == "chasing"
        at("sing")
    assert walked(quiet, "wait", "wait") == ["lane", "yard"]
    assert walked(loud, "shout") == ["yard"]


def test_nobody_comes_in_of_whom_nothing_was_heard_before():
    at = house("at: yard", "pursuit: {announced: yes}")
    assert "to the north" in at("shout")  # it was silent, and would be here at once
    assert at.horde("dog") == "yard"
    assert walked(at, "wait") == ["hall"]


def test_listening_is_hearing_too():
    at = Player(
        HOUSE
        + CLOCK.replace("wait: 5", "wait: 5, shout: 4, listen: 1")
        + "hordes: {dog: {name: the dog, at: yard}}\npursuit: {announced: yes}\n"
    )
    at("listen")
    assert walked(at, "shout") == ["hall"]


SCHOOL = HOUSE.replace("is: [openable]", "is: [openable], holds: 2") + CLOCK
SCHOOL += "calls: {lessons: {name: LESSONS, at: '12:05'}, bell: {name: BELL, at: '12:30', warn: {7: It hums.}}}\n"


@pytest.mark.parametrize(("size", "door"), [(2, "It is shut."), (3, "It is open.")])
def test_at_home_they_try_the_door_once(size, door):
    at = Player(
        SCHOOL + f"hordes: {{dog: {{name: the dog, at: lane, size: {size}, go: {{lessons: hall, bell: lane}}, "
        "home: {room: study, at: lessons}}}\nrules: [{on: try dog, say: It tries the handle.}]\n"
    )
    at("east", "close door", "wait")
    assert "It tries the handle." in at("wait")
    assert door in at("examine door")
    assert "tries" not in at("wait")


def test_a_call_warns_before_it_plays():
    at = Player(SCHOOL)
    assert "It hums." not in at("wait until 12:20")
    assert "It hums." in at("wait until 12:25")


ZONES = """
rooms:
  hall: {name: Hall, text: A hall., zone: za, open: yes, exits: {north: {to: yard, door: gate}}}
  yard: {name: Yard, text: A yard., zone: zb, open: yes, exits: {south: {to: hall, door: gate}}}
doors: {gate: {name: gate, between: [hall, yard], is: openable}}
zones:
  za: {doors: {zb: gate}, next: [zc]}
  zb: {next: [zd], called: out in the yard, building: yard}
  zc: {next: [zd], muffled: fog}
  zd: {}
hearing: {noise: {shout: 3}}
variables: {fog: flag}
rules: [{on: jump, do: [send dog to zb]}, {on: wave, do: [set fog]}]
"""


def test_on_a_map_of_zones_they_go_round_a_shut_door():
    dog = "hordes: {dog: {name: the dog, at: za}}\n"
    at = Player(ZONES + dog)
    assert walked(at, "jump", "wait", "wait") == ["zc", "zd", "zb"]
    at = Player(ZONES + dog)
    at("open gate")
    assert walked(at, "jump") == ["zb"]
    assert "out in the yard" in at("listen")


def test_fire_doors_take_their_part_of_a_sound():
    dog = "hordes: {dog: {name: the dog, at: zc}}\n"
    assert walked(Player(ZONES + dog), "shout") == ["za"]  # 3 - 1
    assert walked(Player(ZONES + dog), "wave", "shout") == ["zc", "zc"]  # 3 - 1 - 1


def test_a_long_silence_is_broken():
    at = house("at: nowhere", "")
    quiet = HOUSE.replace("hearing: {", "hearing: {pulse: 3, ambient: [A clock., A tap.], ")
    at = Player(quiet + "hordes: {dog: {name: the dog}}\n")
    told = ["A " in at("wait").replace("Time passes.", "") for _ in range(7)]
    assert told == [False, False, True, False, False, True, False]
