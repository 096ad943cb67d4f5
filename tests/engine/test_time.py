"""Time: what actions cost, fuses, timed rules, calls; each at its minute, none twice, none skipped."""

import pytest
from playing import Player

CLOCK = "clock: {start: Wed 12:00, days: [Wed, Thu], tick: 5, costs: {go: 1, wait: 5, listen: 2}}\n"
ROOMS = """
story: {id: t, title: T, start: hall, status: "{time}"}
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: {to: shed, time: 7}, south: {to: yard}, west: yard}
  shed: {name: Shed, text: A shed., exits: {south: {to: hall}}}
  yard: {name: Yard, text: A yard., exits: {north: {to: hall}}}
"""


@pytest.mark.parametrize(
    ("line", "time"),
    [
        ("wait", "Wed 12:05"),
        ("listen", "Wed 12:02"),
        ("look", "Wed 12:00"),
        ("x me", "Wed 12:00"),
        ("south", "Wed 12:01"),
        ("north", "Wed 12:07"),
        ("east", "Wed 12:00"),
        ("wait 20 minutes", "Wed 12:20"),
        ("wait until 13:00", "Wed 13:00"),
        ("wait until midnight", "Thu 00:00"),
        ("wait until 1 pm", "Wed 13:00"),
        ("wait until 1:30 pm", "Wed 13:30"),
        ("wait until 2 o'clock", "Thu 02:00"),
        ("wait an hour", "Wed 13:00"),
        ("wait two hours", "Wed 14:00"),
        ("wait half an hour", "Wed 12:30"),
        ("wait ten minutes", "Wed 12:10"),
        ("west", "Wed 12:01"),
    ],
)
def test_an_action_takes_its_time(line, time):
    at = Player(CLOCK + ROOMS)
    at(line)
    assert at.status == time


def test_a_fuse_burns_down_to_its_minute():
    at = Player(
        CLOCK
        + ROOMS
        + """
fuses: {kettle: {say: It boils., do: [set hot]}}
variables: {hot: flag}
rules: [{on: jump, do: [start kettle in 7]}, {on: sing, do: [stop kettle]}]
"""
    )
    at("jump")
    assert "boils" not in at("wait")
    assert "It boils." in at("wait")
    assert at.value("hot") == 1
    assert "boils" not in at("wait")
    at("jump", "sing")
    assert "boils" not in at("wait 20 minutes")


def test_lighting_a_fuse_again_sets_it_anew():
    at = Player(CLOCK + ROOMS + "fuses: {f: {say: Bang.}}\nrules: [{on: jump, do: [start f in 7]}]\n")
    at("jump", "wait", "jump")
    assert "Bang." not in at("wait")
    assert "Bang." in at("wait")


def test_without_a_clock_a_fuse_counts_turns():
    at = Player("fuses: {f: {say: Bang.}}\nrules: [{on: jump, say: Hop., do: [start f in 3]}]\n")
    answers = [at(line) for line in ("jump", "wait", "look", "wait", "wait")]
    assert ["Bang." in answer for answer in answers] == [False, False, False, True, False]


def test_a_fuse_may_light_the_next():
    at = Player(
        CLOCK
        + ROOMS
        + """
fuses: {one: {say: One., do: [start two in 2]}, two: {say: Two.}}
rules: [{on: jump, do: [start one in 2]}]
"""
    )
    at("jump")
    assert "One. Two." in at("wait")


def test_timed_rules_fire_at_their_minute_even_in_the_midst_of_an_action():
    at = Player(
        CLOCK
        + ROOMS
        + """
rules:
  - {on: at 12:03, say: "Three past, by {time}."}
  - {on: at Thu 12:04, say: Thursday.}
"""
    )
    assert "Three past, by Wed 12:0" in at("north")
    assert "Three past" not in at("wait")
    at("wait until 12:00")
    assert "Three past" in at("wait 3 minutes")


def test_a_rule_for_one_day_fires_on_that_day_only():
    at = Player(CLOCK + ROOMS + "rules: [{on: at Thu 12:04, say: Thursday.}]\n")
    assert "Thursday" not in at("wait 10 minutes")
    at("wait until 12:00")
    assert "Thursday." in at("wait 10 minutes")


def test_calls_play_every_day_or_on_one():
    at = Player(
        CLOCK
        + ROOMS
        + """
calls:
  lunch: {name: LUNCH, at: "12:30", say: Lunch is called.}
  once: {name: ONCE, at: [Wed 12:35], say: Only today.}
rules: [{on: call lunch, say: The rule heard it.}]
"""
    )
    assert "Lunch is called. The rule heard it." in at("wait for lunch")
    assert at.status == "Wed 12:30"
    assert "Only today." in at("wait")
    at("wait until 12:25")
    assert at.status == "Thu 12:25"
    assert "Lunch is called." in at("wait")
    assert "Only today." not in at("wait")


def test_next_call_counts_down():
    at = Player(CLOCK + ROOMS.replace("{time}", "{next_call}") + 'calls: {lunch: {name: LUNCH, at: "12:30"}}\n')
    assert at.status == "LUNCH in 30 min"
    at("wait")
    assert at.status == "LUNCH in 25 min"


def test_the_clock_stops_at_the_end_of_the_last_day():
    at = Player(CLOCK.replace("Wed 12:00", "Thu 23:50") + ROOMS)
    at("wait", "wait", "wait", "wait")
    assert at.status == "Thu 23:59"


@pytest.mark.parametrize(
    ("effect", "time"),
    [("pass 12", "Wed 12:12"), ("pass until 12:45", "Wed 12:45"), ("pass until Thu 00:10", "Thu 00:10")],
)
def test_an_effect_lets_time_go_by(effect, time):
    at = Player(CLOCK + ROOMS + f"rules: [{{on: jump, do: [{effect}]}}]\n")
    at("jump")
    assert at.status == time


def test_a_moment_that_is_past_is_not_waited_for():
    at = Player(CLOCK + ROOMS + "rules: [{on: jump, do: [pass until Wed 11:00]}]\n")
    at("jump")
    assert at.status == "Wed 12:00"


def test_conditions_compare_the_hour_of_any_day():
    at = Player(
        CLOCK
        + ROOMS
        + """
rules:
  - {on: jump, when: "time < 12:10", say: Early.}
  - {on: jump, when: "time >= Thu 12:00", say: Second day.}
"""
    )
    assert at("jump") == "Early."
    at("wait 15 minutes")
    assert "Early" not in at("jump")
    at("wait until 12:05")
    assert at("jump") == "Early. Second day."


def test_a_text_may_ask_for_the_hour():
    at = Player(CLOCK + ROOMS.replace("A hall.", '"{if time < 12:10: Early | Late}."'))
    assert "Early." in at("look")
