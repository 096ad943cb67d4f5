"""Somebody with keys who comes when a bell is missed: through what is barred, with a rule where they arrive."""

from playing import Player

BELL = """
clock: {start: Wed 12:00, days: [Wed], tick: 5, costs: {wait: 5, go: 1}}
variables: {out: flag, wedged: 0..3}
zones: {far: {}, wing: {barred: [far]}, stair: {next: [wing]}, near: {next: [stair]}}
rooms:
  hall: {name: Hall, text: A hall., zone: near, open: yes, exits: {up: loft}}
  loft: {name: Loft, text: A loft., zone: stair, open: yes, exits: {down: hall, north: attic}}
  attic: {name: Attic, text: An attic., zone: wing, open: yes, exits: {south: loft}}
calls: {bell: {name: BELL, at: "12:10", say: Ding.}}
hordes:
  sexton: {name: the sexton, at: far, keys: yes}
  moths: {name: the moths, at: far, follows: sexton, keys: out}
  crowd: {name: the crowd, at: far}
survivors:
  mina: {name: Mina, at: attic}
fuses:
  sets_out: {do: [send sexton to near, send crowd to near]}
rules:
  - {on: jump, do: [mute next call]}
  - {on: sing, do: [set wedged to 2]}
  - {on: wave, do: [send mina to hall]}
  - {on: muted bell, do: [set out, start sets_out in 5]}
  - {on: arrive sexton at near, when: wedged < 2, say: A key turns., do: [call the missed call, send sexton to far]}
  - {on: arrive sexton at near, when: wedged >= 2, say: "Somebody knocks, four times."}
  - {on: arrive sexton at far, do: [clear out]}
  - {on: arrive mina at hall, say: Mina is back.}
"""


def test_who_has_keys_passes_what_is_barred_and_others_do_not():
    at = Player(BELL)
    at("jump", "z", "z")
    walk = []
    for _ in range(5):
        at("z")
        walk.append((at.horde("sexton"), at.horde("moths"), at.horde("crowd")))
    assert walk[0] == ("wing", "far", "far")
    assert walk[1] == ("stair", "wing", "far")
    assert walk[2] == ("near", "stair", "far")
    assert walk[3][0] == "stair"


def test_the_missed_call_is_rung_late_on_arrival_and_they_walk_back():
    at = Player(BELL)
    assert "Ding." not in at("jump", "z", "z")
    assert "Ding." not in at("z", "z")
    assert "A key turns. Ding." in at("z")
    for _ in range(3):
        at("z")
    assert at.horde("sexton") == "far"
    assert not at.value("out")


def test_it_is_rung_at_its_minute_also_in_the_middle_of_a_long_wait():
    at = Player(BELL.replace("wait: 5", "wait: 60"))
    said = at("jump", "z")
    assert "A key turns. Ding." in said
    assert at.horde("sexton") == "far"


def test_a_barrier_keeps_them_out():
    at = Player(BELL)
    at("jump", "sing", "z", "z", "z", "z")
    said = at("z")
    assert "Somebody knocks, four times." in said
    assert "Ding." not in said


def test_a_rule_where_somebody_who_walks_by_themselves_arrives():
    at = Player(BELL)
    assert "Mina is back." not in at("wave")
    assert "Mina is back." in at("z")


def test_keys_do_not_move_what_stands_against_a_door():
    story = """
things: {chest: {name: chest, at: hall, bulk: 3}}
doors:
  oak: {name: oak door, between: [hall, shed], is: [openable], holds: 9, barricade: {with: [chest]}}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: {to: shed, door: oak}}}
  shed: {name: Shed, text: A shed., exits: {south: {to: hall, door: oak}}}
hordes:
  sexton: {name: the sexton, at: shed, keys: yes}
rules: [{on: jump, do: [send sexton to hall]}]
"""
    at = Player(story)
    at("jump", "z")
    assert at.horde("sexton") == "hall"
    at = Player(story)
    at("barricade oak door with chest", "jump", "z")
    assert at.horde("sexton") == "shed"
