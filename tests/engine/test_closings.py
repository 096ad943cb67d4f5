"""Nothing narrows unannounced: what can no longer be had is told when the turn ends, and WHY says what it was."""

from playing import Player, kept_state, story_of

TOWER = """
story: {id: t, title: T, start: hall}
clock: {start: Wed 12:00, days: [Wed], costs: {wait: 10, go: 1}}
rooms:
  hall: {name: Hall, text: A hall., exits: {up: {to: tower, when: not bridge_gone}}}
  tower: {name: Tower, text: A tower., exits: {down: hall}}
variables: {bridge_gone: flag, rung: flag}
goals:
  climb: {title: Climb the tower, done: here is tower, failed: bridge_gone, why: The stair has fallen.}
  ring: {title: Ring the bell, open: here is tower, done: rung, failed: time >= Wed 12:30}
endings:
  above: {title: Above, text: You rise., closed: bridge_gone and here is not tower, when: rung}
closings:
  geon: {text: Geon has gone home., when: time >= Wed 12:20}
  lamp: {text: Nobody will mend that lamp.}
rules:
  - {on: jump, do: [set bridge_gone]}
  - {on: sing, do: [foreclose lamp]}
  - {on: dance, do: [foreclose lamp, set bridge_gone]}
  - {on: go up, when: bridge_gone, say: Never.}
  - {on: pray, when: here is tower, do: [set rung]}
"""
LINE = "✎ Something just closed."


def test_the_turn_ends_with_a_pencil_line_and_why_says_what():
    at = Player(TOWER)
    assert at("sing").endswith(LINE)
    assert at("why") == "Nobody will mend that lamp. (Wed 12:00, Hall. undo goes back to before it.)"


def test_it_is_told_once_and_only_when_it_closes():
    at = Player(TOWER)
    assert LINE not in at("look")
    assert LINE in at("sing")
    assert LINE not in at("sing")


def test_several_at_once_are_one_line():
    at = Player(TOWER)
    assert at("dance").count("✎") == 1
    told = at("why")
    assert "Nobody will mend" in told
    assert "The stair has fallen." in told
    assert "Out of reach now: Above." in told


def test_a_goal_that_fails_and_time_that_runs_out_are_told():
    at = Player(TOWER)
    assert LINE not in at("wait")
    assert LINE in at("wait")
    assert at("why").startswith("Geon has gone home. (Wed 12:20, Hall.")
    assert at("wait").endswith(LINE)
    assert at("why").startswith("Out of reach now: Ring the bell.")


def test_undo_takes_it_back_and_why_says_how_far():
    at = Player(TOWER)
    at("jump", "wait", "wait")
    at("why", "north")
    assert "Geon has gone home. (Wed 12:20, Hall. undo goes back to before it.)" in at("undo", "wait", "why")
    at("undo", "undo")
    assert at("why").startswith("The stair has fallen. (Wed 12:00, Hall. undo goes back")
    assert LINE in at("undo", "dance")


def test_a_refusal_since_then_is_asked_about_first():
    at = Player(TOWER)
    at("jump", "up")
    assert "Nobody" not in at("why")
    assert "You can't go that way" in at("why")


def test_without_a_refusal_why_tells_all_that_has_closed():
    at = Player(TOWER)
    at("sing", "jump", "up", "wait")
    told = at("why")
    assert "Nobody will mend that lamp. (Wed 12:00, Hall. undo, 3 times, goes back to before it.)" in told
    assert "The stair has fallen." in told


def test_it_stops_a_chain_of_commands():
    at = Player(TOWER)
    told = at("sing. wait. wait")
    assert LINE in told
    assert at.state.clock == story_of(TOWER).start.clock


def test_what_has_closed_is_saved():
    at = Player(TOWER)
    at("jump")
    assert kept_state(at.game) == at.state


def test_a_condition_may_ask():
    at = Player(TOWER + "  - {on: think, when: lamp is closed, say: Dark.}\n")
    assert "Dark." not in at("think")
    assert at("sing", "think") == "Dark."
