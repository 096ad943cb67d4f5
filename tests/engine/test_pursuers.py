"""Those who pursue from room to room: what draws them, what holds them, what is heard of them."""

import pytest
from playing import Player, kept_state

from hyosan_escape.play import write
from hyosan_escape.play.codec import decode

# A house without a map of zones: every room is one. The yard lies north of the hall, the loft above it.
HOUSE = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard, up: loft, east: {to: study, door: oak_door}}}
  yard: {name: Yard, text: A yard., region: [outside], exits: {south: hall, north: lane}}
  lane: {name: Lane, text: A lane., region: [outside], exits: {south: yard}}
  loft: {name: Loft, text: A loft., exits: {down: hall}}
  study: {name: Study, text: A study., exits: {west: {to: hall, door: oak_door}}}
doors: {oak_door: {name: oak door, between: [hall, study], is: [openable]}}
hearing: {noise: {shout: 5}}
"""


def house(dog, more=""):
    return Player(f"{HOUSE}hordes: {{dog: {{name: the dog, {dog}}}}}\n{more}")


def walked(at, *lines):
    """Where the dog is after each of these."""
    found = []
    for line in lines:
        at(line)
        found.append(at.horde("dog"))
    return found


# ---- Where they go


def test_it_walks_a_room_a_turn_to_a_sound_looks_about_and_goes_back():
    at = house("at: lane")
    assert walked(at, "shout", "up", "wait", "wait", "wait", "wait") == ["yard", "hall", "hall", "hall", "yard", "lane"]


def test_it_hears_what_is_loud_enough_for_its_ears():
    assert walked(house("at: lane, hears: 3"), "shout") == ["yard"]  # 5 - 2
    assert walked(house("at: lane, hears: 4"), "shout") == ["lane"]


def test_it_walks_its_route_and_round_again():
    at = house("at: hall, route: [lane, loft]")
    assert walked(at, *["wait"] * 8) == ["yard", "lane", "yard", "hall", "loft", "hall", "yard", "lane"]


def test_it_goes_back_to_its_route_from_where_it_was_sent():
    at = house("at: hall, route: [lane, loft]", "rules: [{on: jump, do: [send dog to loft]}]")
    assert walked(at, "jump", "wait", "wait", "wait") == ["loft", "hall", "yard", "lane"]


@pytest.mark.parametrize("seed", range(5))
def test_a_wanderer_goes_where_it_likes_and_stays_in_its_region(seed):
    at = Player(f"{HOUSE}hordes: {{dog: {{name: the dog, at: yard, wanders: 1 in 2, keeps_to: [outside]}}}}", seed)
    assert set(walked(at, *["wait"] * 20)) == {"yard", "lane"}


def test_it_does_not_leave_its_region_for_a_sound_either():
    at = house("at: yard, keeps_to: [outside]")
    assert walked(at, "shout", "wait", "wait") == ["yard"] * 3
    assert at.mode("dog") == "dormant"  # it has given up


def test_a_fast_one_walks_two_rooms_a_turn():
    assert walked(house("at: lane, speed: 2"), "shout") == ["hall"]


def test_a_way_that_is_closed_to_the_player_is_closed_to_it():
    text = HOUSE.replace("north: yard", "north: {to: yard, when: gate}").replace(
        "south: hall, north", "south: {to: hall, when: gate}, north"
    )
    gate = "variables: {gate: flag}\nrules: [{on: jump, do: [set gate]}]"
    at = Player(f"{text}hordes: {{dog: {{name: the dog, at: lane}}}}\n{gate}")
    assert walked(at, "shout", "wait", "wait", "wait") == ["lane"] * 4
    assert walked(at, "jump", "shout", "wait") == ["lane", "yard", "hall"]


# ---- Doors and light


def test_a_shut_door_holds_it_for_a_turn_and_then_gives():
    at = house("at: loft")
    at("east", "close door", "shout")  # 5 - 2 for the way, 1 for the door
    assert (at.horde("dog"), at.mode("dog")) == ("hall", "hunting")
    assert at("wait") == "Time passes. The oak door will not hold much longer."
    assert (at.horde("dog"), at.mode("dog")) == ("hall", "pressing")
    assert at("wait") == "Time passes. The oak door gives way. Close by: the dog."
    assert (at.horde("dog"), at.mode("dog")) == ("study", "hunting")


def test_a_stout_door_holds_as_long_as_it_says():
    stout = HOUSE.replace("is: [openable]", "is: [openable], holds: 3")
    at = Player(stout + "hordes: {dog: {name: the dog, at: loft}}")
    at("east", "close door", "shout")
    assert walked(at, *["wait"] * 4) == ["hall", "hall", "hall", "study"]


def test_a_barricade_is_worn_down_before_the_door_is():
    at = Player(
        HOUSE.replace("is: [openable]", "is: [openable], barricade: {with: [desk], most: 3}")
        + "hordes: {dog: {name: the dog, at: loft}}\nthings: {desk: {name: desk, at: study, bulk: 2}}\n"
    )
    at("east", "close door", "barricade door with desk", "shout")
    assert walked(at, *["wait"] * 4) == ["hall", "hall", "hall", "study"]
    assert "You can see a desk here." in at("look")


def test_a_locked_door_is_broken_when_it_gives():
    at = Player(
        HOUSE.replace("is: [openable]", "is: [openable, locked]")
        + "hordes: {dog: {name: the dog, at: loft}}\nrules: [{on: jump, do: [send dog to study]}]\n"
    )
    assert walked(at, "jump", "wait", "wait") == ["hall", "hall", "study"]
    assert at("close door") == "The oak door is broken."


def test_a_door_muffles_what_is_heard_through_it():
    thick = HOUSE.replace("is: [openable]", "is: [openable], muffles: 3")
    at = Player(thick + "hordes: {dog: {name: the dog, at: study}}")
    at("shout")
    assert at.mode("dog") == "stirred"  # 5 - 1 - 3
    at = house("at: study")
    at("shout")
    assert at.mode("dog") == "pressing"  # 5 - 1 - 1: it has come to the door


def test_one_that_doors_stop_scratches_and_gives_up():
    at = house("at: loft, stopped_by: door")
    at("east", "close door", "shout")
    assert walked(at, *["wait"] * 5) == ["hall", "hall", "loft", "loft", "loft"]
    assert "It is shut." in at("examine door")


def test_it_goes_round_a_door_where_there_is_a_way_round():
    at = Player("""
rooms:
  hall: {name: Hall, text: A hall., exits: {east: {to: shed, door: gate}, north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall, east: lane}}
  lane: {name: Lane, text: A lane., exits: {west: yard, south: shed}}
  shed: {name: Shed, text: A shed., exits: {north: lane, west: {to: hall, door: gate}}}
doors: {gate: {name: gate, between: [hall, shed], is: [openable]}}
hordes: {dog: {name: the dog, at: shed, stopped_by: door}, bull: {name: the bull, at: shed}}
hearing: {noise: {shout: 5}}
""")
    assert walked(at, "shout", "wait", "wait") == ["lane", "yard", "hall"]
    assert at.horde("bull") == "hall"  # through the gate, which took it two turns


LAMP = "things: {lamp: {name: lamp, at: carried, is: [switchable]}}\n"


def test_light_keeps_off_who_cannot_bear_it():
    dark = HOUSE.replace("name: Hall,", "name: Hall, dark: yes,").replace("name: Yard,", "name: Yard, dark: yes,")
    at = Player(f"{dark}hordes: {{dog: {{name: the dog, at: yard, stopped_by: light}}}}\n{LAMP}")
    at("light lamp", "shout")
    assert (at.horde("dog"), at.mode("dog")) == ("yard", "pressing")
    at("douse lamp", "shout")
    assert at.horde("dog") == "hall"


# ---- What it sees


def test_the_first_sight_costs_it_a_turn():
    at = house("at: yard, sees: yes")
    assert at("wait") == "Time passes. You have been seen."
    assert (at.horde("dog"), at.mode("dog")) == ("yard", "chasing")
    assert "Close by: the dog." in at("wait")


def test_a_chase_follows_from_room_to_room():
    at = house("at: lane, sees: yes")
    at("north", "south", "up")
    assert (at.horde("dog"), at.mode("dog")) == ("hall", "chasing")
    at("wait")
    assert at.horde("dog") == "loft"


def test_a_shut_door_ends_the_sight_and_the_search_goes_on():
    at = house("at: yard, sees: yes, stopped_by: door")
    at("wait", "east", "close door")
    modes = []
    for _ in range(4):
        at("wait")
        modes.append((at.horde("dog"), at.mode("dog")))
    assert modes == [("hall", "pressing"), ("hall", "following"), ("yard", "dormant"), ("yard", "dormant")]


def test_in_the_dark_it_sees_nothing():
    at = Player(
        HOUSE.replace("A hall.,", "A hall., dark: yes,") + f"hordes: {{dog: {{name: d, at: yard, sees: yes}}}}\n{LAMP}"
    )
    at("wait")
    assert at.mode("dog") == "dormant"
    at("light lamp")
    assert at.mode("dog") == "chasing"


def test_what_it_sees_may_hang_on_a_condition():
    at = house("at: yard, sees: not hidden", "variables: {hidden: flag}\nrules: [{on: hide, do: [set hidden]}]")
    at("hide")
    assert at.mode("dog") == "dormant"


# ---- Sleep, and what becomes of them


ROUSING = "rules: [{on: jump, do: [wake dog]}, {on: pray, do: [calm dog]}, {on: sing, do: [send dog to loft]}]"


def test_a_dormant_one_sleeps_until_it_is_woken():
    at = house("at: yard, sees: yes, state: dormant", ROUSING)
    at("wait", "wait")
    assert (at.horde("dog"), at.mode("dog")) == ("yard", "dormant")
    assert at("listen") == ""
    at("jump")
    assert at.mode("dog") == "chasing"
    at("pray")
    assert at.mode("dog") == "dormant"


@pytest.mark.parametrize("noise", ["shout", "sing"])
def test_a_noise_wakes_it_and_so_does_being_sent(noise):
    at = house("at: lane, state: dormant", ROUSING)
    assert walked(at, noise) == ["yard"]


def test_a_call_wakes_it():
    at = house(
        "at: lane, state: dormant, go: {bell: hall}",
        'calls: {bell: {name: BELL, at: "12:05"}}\nclock: {start: Wed 12:00, days: [Wed], costs: {wait: 5}}\n',
    )
    assert walked(at, "wait", "wait") == ["yard", "hall"]


def test_it_becomes_another_when_it_gives_chase():
    at = Player(
        HOUSE
        + "hordes: {dog: {name: the dog, at: yard, sees: yes, becomes: pack}, pack: {name: the pack, sees: yes}}\n"
    )
    at("wait", "wait")
    assert (at.horde("dog"), at.horde("pack"), at.mode("pack")) == ("", "hall", "chasing")


def test_it_becomes_another_when_a_condition_comes_true():
    at = Player(f"""{HOUSE}
hordes: {{dog: {{name: the dog, at: yard, becomes: {{pack: alarm}}}}, pack: {{name: the pack}}}}
variables: {{alarm: flag}}
rules: [{{on: jump, do: [set alarm]}}]
""")
    at("wait")
    assert (at.horde("dog"), at.horde("pack")) == ("yard", "")
    at("jump")
    assert (at.horde("dog"), at.horde("pack")) == ("", "yard")


# ---- What is heard


def test_the_way_a_sound_comes_is_told_in_words():
    listen = {place: house(f"at: {place}")("listen") for place in ("yard", "lane", "loft", "study")}
    assert listen["yard"] == "You hear the dog, to the north."
    assert listen["lane"] == "Far off, to the north, you hear the dog."
    assert listen["loft"] == "You hear the dog, above you."
    assert listen["study"] == "You hear the dog, to the east, behind the oak door."
    assert house("at: loft")("east", "listen") == "Far off, to the west, you hear the dog."


def test_a_horde_may_have_lines_of_its_own():
    at = house("at: yard, sees: yes, heard: {next: ['Claws, {where}.'], near: [Breath.], chase: ['{horde} barks.']}")
    assert at("listen") == "Claws, to the north."
    assert at("wait") == "Time passes. The dog barks."
    assert at("wait") == "Time passes. Breath."


def test_while_it_is_in_the_room_its_sentence_stands_there():
    at = house("at: yard, listed: '{if dog is chasing: It has you. | It scratches itself.}'")
    assert "It scratches itself." in at("north")
    assert "scratches" not in at("south")


def test_arrivals_and_departures_set_off_rules():
    rules = "rules: [{on: arrive dog, say: It is here.}, {on: depart dog, say: It is gone.}]"
    at = house("at: hall, route: [yard, hall]", rules)
    assert "It is gone." in at("wait")
    assert "It is here." in at("wait")


def test_a_horde_that_an_effect_brings_has_arrived_too():
    at = house("at: nowhere", "rules: [{on: jump, do: [move dog to hall]}, {on: arrive dog, say: It is here.}]")
    assert "It is here." in at("jump")


# ---- Masks


RAIN = (
    "masks: {rain: {when: raining, loudness: 1}}\nvariables: {raining: flag}\nrules: [{on: jump, do: [set raining]}]\n"
)


def test_rain_takes_its_part_of_every_sound():
    assert walked(house("at: lane", RAIN), "jump", "shout") == ["lane", "yard"]  # 5 - 2 - 1
    assert walked(house("at: lane", RAIN.replace("ness: 1", "ness: 2")), "jump", "shout") == ["lane", "lane"]


def test_in_the_rain_the_player_hears_less_far_too():
    at = house("at: yard", RAIN.replace("ness: 1", "ness: 5"))
    assert at("listen") == "You hear the dog, to the north."
    assert at("jump", "listen") == ""
    assert at("north", "listen") == "Close by: the dog."


def test_a_fountain_drowns_only_what_is_said_beside_it():
    fountain = "masks: {fountain: {loudness: 9, at: [outside]}}\n"
    assert walked(house("at: lane", fountain), "shout") == ["yard"]
    assert walked(house("at: loft", fountain), "north", "shout") == ["loft", "loft"]


def test_in_a_hush_nothing_masks_and_everything_is_louder():
    hush = RAIN.replace(
        "masks: {rain: {when: raining, loudness: 1}}", "masks: {rain: {loudness: 3}, hush: {when: raining, hush: 1}}"
    )
    at = house("at: lane, hears: 4", hush)
    assert walked(at, "shout", "jump", "shout") == ["lane", "lane", "yard"]  # 5 - 2 - 3, then 5 - 2 + 1


def test_a_room_may_ring_or_be_padded():
    deaf = "hordes: {dog: {name: the dog, at: lane, hears: 4}}\n"  # 5 - 2 = 3 is too soft for it
    assert walked(Player(HOUSE + deaf), "shout") == ["lane"]
    assert walked(Player(HOUSE.replace("A hall.,", "A hall., echo: 1,") + deaf), "shout") == ["yard"]
    padded = Player(HOUSE.replace("A hall.,", "A hall., padded: 2,") + deaf.replace("4", "2"))
    assert walked(padded, "shout") == ["lane"]


# ---- The turn


def test_without_a_clock_waiting_is_a_turn_where_somebody_walks():
    assert walked(house("at: hall, route: [yard, hall]"), "wait") == ["yard"]


STATUS = "{if dog is dormant: asleep | if dog is following: about | if dog is hunting: looking | if dog is chasing: \
coming | if dog is pressing: shut out}"


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (["wait"], "asleep"),
        (["jump"], "about"),
        (["shout"], "looking"),
        (["north", "jump"], "coming"),
        (["jump", "wait", "wait"], "shut out"),
    ],
)
def test_conditions_ask_what_it_is_about(lines, status):
    at = house(
        "at: lane, state: dormant, sees: here is yard",
        f'story: {{id: t, title: T, start: hall, status: "{STATUS}"}}\n'
        "rules: [{on: jump, do: [wake dog, send dog to study]}]",
    )
    at(*lines)
    assert at.status == status


def test_a_save_keeps_what_it_is_about_and_an_old_one_tells_it_by_the_sound():
    at = house("at: lane")
    at("shout")
    text = write(at.game)
    assert '"dog": ["yard", "lane", "hall", 2, "hunting", 1]' in text
    assert kept_state(at.game) == at.state
    old = {"dog": ["yard", "lane", "hall", 2]}
    assert decode(at.game.story, {"hordes": old}).state.horde_mode == at.state.horde_mode
