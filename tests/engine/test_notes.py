"""NOTES, CONTRACT, TIMETABLE, PLAN and CONTINUE: what the player knows, kept and used."""

from playing import Player, kept_state

SCHOOL = """
story: {id: t, title: T, start: hall, contract: "Nothing kills without two warnings."}
clock: {start: Wed 12:00, days: [Wed, Thu], costs: {wait: 10, go: 1}}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall, east: gym}}
  gym: {name: Gym, text: A gym., exits: {west: yard}}
variables: {bell: flag, told: flag}
things:
  list: {name: bus list, at: yard, text: Paper., read: "Bus four, seats one to forty-one."}
  ball: {name: ball, at: gym}
calls:
  lunch: {name: LUNCH, at: "12:30", sends: "cafeteria"}
  home: {name: HOME, at: "Thu 22:00", sends: "main gate", known: bell}
notes:
  moves: {title: The bell moves them, text: "They go where the bell sends them.", when: bell}
  bus: {document: list}
  word: {title: Jo's word, text: "She said: before the next bell.", kind: promise}
goals:
  fetch:
    title: Fetch the ball
    done: ball is carried
    steps:
      - {text: Cross the yard, done: yard is visited, command: north}
      - {text: Find the gym, done: here is gym, command: "{if here is yard: east | north}"}
      - {text: Take it, done: ball is carried, command: take ball, known: gym is visited}
rules:
  - {on: sing, do: [set bell]}
  - {on: pray, do: [learn word]}
"""


def test_what_is_learnt_is_noted_with_when_and_where():
    at = Player(SCHOOL)
    assert at("notes") == "You have noted nothing yet."
    assert at("sing").endswith("(Noted: The bell moves them.)")
    assert "The bell moves them (Wed 12:00, Hall)" in at("wait", "notes")


def test_a_document_that_was_read_is_kept_in_full():
    at = Player(SCHOOL)
    at("north")
    assert "(Noted: Bus list.)" in at("read list")
    assert "Noted" not in at("read list")
    at("south")
    assert at("notes four") == "Bus list (Wed 12:01, Yard) Bus four, seats one to forty-one."


def test_notes_are_listed_by_kind_and_searched():
    at = Player(SCHOOL)
    at("sing", "pray")
    assert at("notes").startswith("Facts: The bell moves them (Wed 12:00, Hall) Promises: Jo's word (Wed 12:00, Hall)")
    assert at("notes bell").count("bell") >= 3
    assert "Jo's word" in at("notes promise")
    assert "moves" not in at("notes promise")
    assert at("notes next bell").endswith("She said: before the next bell.")
    assert "Nothing of that is in your notes" in at("notes zebra")


def test_a_note_is_kept_by_saves_and_taken_back_by_undo():
    at = Player(SCHOOL)
    at("pray")
    assert kept_state(at.game) == at.state
    at("undo")
    assert at("notes") == "You have noted nothing yet."


def test_the_contract_and_the_timetable():
    at = Player(SCHOOL)
    assert at("contract") == "Nothing kills without two warnings."
    assert at("timetable") == "12:30 LUNCH cafeteria Thu 22:00 HOME ?"
    assert at("sing", "timetable").endswith("HOME main gate")


def test_a_plan_is_what_is_known_and_continue_does_it():
    at = Player(SCHOOL)
    assert at("plan") == (
        "Fetch the ball: 1 Cross the yard (next: north) 2 Find the gym What comes then, you don't know yet. "
        "continue goes on with it."
    )
    assert at("continue").startswith("(north) Yard")
    assert "1 Cross the yard (done) 2 Find the gym (next: east)" in at("plan ball")
    assert at("continue").startswith("(east) Gym")
    assert at("continue") == "(take ball) Taken."
    assert at("continue").startswith("There is no plan")
    assert at("plan").startswith("You know of no steps")


def test_continue_stops_when_anything_changes_and_takes_one_undo():
    at = Player(SCHOOL + "closings: {gone: {text: Gone., when: here is yard}}\n")
    at("plan ball")
    assert "Gym" not in at("continue")
    assert "Hall" in at("undo")


def test_a_story_without_these_has_no_such_commands():
    at = Player("things: {stone: {name: stone, at: hall}}\n")
    for command in ("notes", "timetable", "contract", "plan", "continue"):
        assert "don't know" in at(command) or "no sense" in at(command)
