"""What the bells of Hyosan do: to whom they ring, what is muted, and who comes to see why."""

from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from playing import HYOSAN, Player, story_at

from hyosan_escape.engine import step
from hyosan_escape.play.codec import decode, encode
from hyosan_escape.source import report
from hyosan_escape.story import check_texts
from hyosan_escape.world import Action, put
from hyosan_escape.world.action import WAIT
from hyosan_escape.world.state import PARTY

CLASS = ("geon", "yedam", "danbi", "haneul", "eunbyeol")


def at_the_console(**facts):
    """Wednesday, five past three, in the broadcast room with the five: nobody is talking."""
    at = Player(story_at(HYOSAN))
    story, state = at.game.story, at.state
    variables = {row.id: number for number, row in enumerate(story.variables)}
    things = {row.id: number for number, row in enumerate(story.things)}
    fact, places, moved = state.fact, state.at, set(state.moved)
    for name in ("gyubin_open", "turned", "may_go", "desks_up"):
        fact = put(fact, variables[name], 1)
    for name, value in {"haneul.inf": 1, **facts}.items():
        fact = put(fact, variables[name], value)
    for person in CLASS:
        places = put(places, things[person], PARTY)
        moved.add(things[person])
    booth = next(number for number, room in enumerate(story.rooms) if room.id == "m2_broadcast")
    history = at.game.history
    history.turns[history.at].state = state._replace(
        here=booth, clock=13 * 60 + 25, fact=fact, at=places, moved=tuple(sorted(moved)), scene=0
    )
    at("listen", "what happened to mr do", "1", "leave it there")
    wait_until(at, 15 * 60 + 5)
    return at


def wait_until(at, hour):
    """Everything that is told until then."""
    said = ""
    while at.game.state.clock < hour and not at.game.state.scene:
        said += " " + at("wait 5 minutes")
    return said


def clock(hour, minute):
    return hour * 60 + minute


def test_a_bell_that_rings_takes_hold_of_whoever_is_bitten():
    at = at_the_console()
    assert "Cleaning time" in wait_until(at, clock(15, 25))
    assert (at.value("haneul.inf"), at.value("geon.inf")) == (2, 0)


def test_cleaning_is_muted_and_nobody_goes_anywhere():
    at = at_the_console()
    before = {horde: at.horde(horde) for horde in ("h01", "h05", "h07", "h10")}
    assert "down" in at("mute")
    assert "(muted)" in at.status
    said = wait_until(at, clock(15, 25))
    assert "Cleaning time" not in said
    assert (at.value("haneul.inf"), at.value("haneul.missed")) == (1, 1)
    assert {horde: at.horde(horde) for horde in before} == before


def test_somebody_comes_to_ring_it_and_rings_it_late():
    at = at_the_console()
    at("mute")
    said = wait_until(at, clock(15, 40))
    assert "not forced, turned" in said.replace("*", "")
    assert clock(15, 35) <= at.game.state.clock < clock(15, 40)
    assert "Cleaning time" in at("stand still. let him")
    assert (at.value("haneul.inf"), at.value("haneul.missed")) == (2, 0)
    wait_until(at, clock(16, 0))
    assert at.horde("the_boy") == ""


def test_he_is_followed_a_tick_behind():
    at = at_the_console()
    at("mute")
    wait_until(at, clock(15, 30))
    assert (at.horde("the_boy"), at.horde("h12")) == ("sc", "m3e")


def test_two_against_the_door_and_he_knocks_until_the_next_bell():
    at = at_the_console(booth_barrier=2)
    at("mute")
    said = wait_until(at, clock(16, 25))
    assert said.count("nocks") >= 5
    assert "Cleaning time" not in said
    assert at.value("haneul.inf") == 1
    said = wait_until(at, clock(16, 35))
    assert "Back to your classrooms" in said
    assert "nock" not in wait_until(at, clock(16, 50))


def test_after_the_hand_over_nobody_comes():
    at = at_the_console(handed_over=1)
    at("mute")
    wait_until(at, clock(15, 45))
    assert at.horde("the_boy") == ""


def test_a_call_is_sent_to_the_grounds_and_is_heard_only_there():
    at = at_the_console()
    said = at("send lunch to grounds")
    assert "Charge: 5" in said
    assert at.value("haneul.inf") == 1
    wait_until(at, clock(15, 15))
    assert at.horde("h10") in ("gw", "g1")
    assert at.horde("h01") == "m4e"


def test_the_console_by_number_says_the_same():
    at = at_the_console()
    assert "Send a call somewhere." in at("console")
    at("send a call somewhere", "lunch", "the grounds")
    assert at.value("charge") == 5


def test_without_anybody_who_knows_it_and_without_the_card():
    at = at_the_console()
    story = at.game.story
    history, things = at.game.history, {row.id: number for number, row in enumerate(story.things)}
    state = at.state
    for person in ("gyubin", "yedam"):
        state = state._replace(at=put(state.at, things[person], 0), moved=tuple(sorted({*state.moved, things[person]})))
    history.turns[history.at].state = state
    assert "There is a card" in at("mute")
    at("read console")
    assert "down" in at("mute")


def test_three_programmed_and_no_more():
    at = at_the_console()
    for call in ("study", "home", "morning"):
        at("program", f"hold {call} down when it comes")
    assert "Three" in at("program")
    assert len(at.state.booked) == 3
    state = at.state
    assert decode(at.game.story, encode(at.game.story, state)).state == state
    at("undo")
    assert len(at.state.booked) == 2


def test_the_headphones_keep_it_out():
    at = at_the_console(f_turn_at_call=1)
    at("take headphones")
    story, state = at.game.story, at.state
    things = {row.id: number for number, row in enumerate(story.things)}
    history = at.game.history
    history.turns[history.at].state = state._replace(
        at=put(state.at, things["headphones"], story.inside + things["haneul"])
    )
    wait_until(at, clock(15, 25))
    assert (at.value("haneul.inf"), at.value("haneul.missed")) == (1, 1)


def test_three_missed_in_a_row_and_they_are_late():
    at = at_the_console(**{"haneul.missed": 2})
    at("mute")
    wait_until(at, clock(15, 25))
    assert at.value("haneul.late")
    assert "Ha-neul" in at("read register").split("triangle")[1]


# The laws, on the rules themselves: the story's own infection, in a house of three rooms.

HOUSE = """
story: {id: t, title: T, start: m4_corr_w}
clock: {start: Wed 12:00, days: [Wed, Thu], tick: 5, costs: {wait: 5, go: 5}}
variables: {hope: 3 of 0..6, fear: 0..3}
speakers: {all: {at: [m4_corr_w, m2_hall]}}
rooms:
  m4_corr_w: {name: Hall, text: A hall., exits: {north: m2_hall, down: cellar}}
  m2_hall: {name: Far, text: Far., exits: {south: m4_corr_w}, speaker: faint}
  cellar: {name: Cellar, text: A cellar., exits: {up: m4_corr_w}}
calls:
  bell:
    name: BELL
    at: ["12:10", "12:20", "12:30", "12:40", "12:50", "13:00", "13:10", "13:20", "13:30"]
    say: Ding.
survivors:
  haneul: {name: Ha-neul, short: Ha-neul, they: he, at: party, obeys: yes}
  danbi: {name: Dan-bi, short: Dan-bi, they: she, at: party, obeys: yes}
things:
  blazer: {name: blazer, at: worn, is: [wearable]}
verbs: {roll: {lines: [roll]}}
rules:
  - {on: start, do: [set danbi.inf to 1, set haneul.inf to 2]}
  - {on: jump, do: [mute next call]}
  - {on: wave, do: [signal you_bitten]}
"""


@cache
def house():
    rules = (Path(HYOSAN) / "infection.yaml").read_text(encoding="utf-8")
    story, problems, texts = check_texts({"house.yaml": HOUSE, "infection.yaml": rules})
    assert story is not None, report(problems, texts)
    return story


WHO = ("you", "haneul", "danbi")
LINES = (
    "z",
    "z",
    "north",
    "south",
    "down",
    "up",
    "jump",
    "wave",
    "take muffs",
    "give muffs to danbi",
    "wear muffs",
    "hold danbi",
    "danbi, follow me",
)


@settings(max_examples=40, deadline=None)
@given(lines=st.lists(st.sampled_from(LINES), max_size=40))
def test_no_stage_falls_and_who_is_late_stays_as_they_are(lines):
    at = Player(house())
    before = dict.fromkeys(WHO, (0, 0))
    for line in lines:
        at(line)
        for who in WHO:
            stage, late = at.value(f"{who}.inf"), at.value(f"{who}.late")
            assert stage >= before[who][0]
            assert late >= before[who][1]
            assert not (before[who][1] and stage > before[who][0])
            assert at.value(f"{who}.missed") <= 3
            before[who] = stage, late


@settings(max_examples=40, deadline=None)
@given(lines=st.lists(st.sampled_from(LINES), max_size=30))
def test_a_muted_bell_takes_nobody_further(lines):
    at = Player(house())
    at("look", *lines)
    if at.state.ending or at.state.scene:
        return
    at("jump")
    due = at.state.booked[0][0] if at.state.booked else 0
    stages = [at.value(f"{who}.inf") for who in WHO]
    while due and at.state.clock < due:
        at.game.history.turns[at.game.history.at].state = step(house(), at.state, Action(WAIT)).state
    assert [at.value(f"{who}.inf") for who in WHO] == stages
