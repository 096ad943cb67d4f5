"""Pools: which scene comes next, and when."""

from playing import Player, kept_state

from hyosan_escape.play import write

EVENING = """
variables: {rain: flag, mood: [calm, cross]}
pools: {evening: {pick: PICK}}
scenes:
  one: {pool: evening, text: One., again: yes}
  two: {pool: evening, text: Two., when: mood is cross, priority: 3, again: yes}
  three: {pool: evening, text: Three., when: rain and mood is calm, again: yes}
  four: {pool: evening, text: Four., when: rain}
rules:
  - {on: jump, do: [draw evening]}
  - {on: wave, do: [set rain]}
  - {on: sing, do: [set mood to cross]}
"""


def drawn(pick, *lines, times=5, story=EVENING):
    at = Player(story.replace("PICK", pick), seed=3)
    for line in lines:
        at(line)
    return [at("jump").rpartition("stood. ")[2] for _ in range(times)]


def test_the_best_is_the_most_important_then_the_most_particular():
    assert drawn("best") == ["One."] * 5
    assert drawn("best", "wave") == ["Three."] * 5
    assert drawn("best", "wave", "sing") == ["Two."] * 5


def test_the_first_is_the_first_that_was_written():
    assert drawn("first", "wave") == ["One."] * 5


def test_what_was_played_longest_ago_comes_first():
    assert drawn("oldest", "wave", times=6) == ["One.", "Three.", "Four.", "One.", "Three.", "One."]


def test_of_the_oldest_that_are_ready():
    at = Player(EVENING.replace("PICK", "oldest"))
    assert at("jump").endswith("One.")
    at("sing")
    assert [at("jump")[-4:] for _ in range(3)] == ["Two.", "One.", "Two."]


def test_at_random_each_comes_up():
    told = drawn("random", "wave", times=40)
    assert set(told) == {"One.", "Three.", "Four."}
    assert told.count("Four.") == 1  # once only


def test_nothing_is_drawn_where_nothing_is_ready():
    assert (
        Player("""
pools: {evening: {}}
scenes: {one: {pool: evening, text: One.}}
rules: [{on: jump, do: [draw evening]}]
""")("jump", "jump")
        == "You jump, and land where you stood."
    )


BANTER = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
variables: {n: 0..9}
pools: {banter: {when: here is yard, every: 3}}
scenes:
  one: {pool: banter, text: One., rest: 4}
  two: {pool: banter, text: Two., when: visits of yard > 1, choices: [{label: Yes.}]}
rules: [{on: jump, do: [add 1 to n]}]
"""


def test_a_pool_draws_by_itself_now_and_then():
    at = Player(BANTER.replace(", rest: 4", ", again: yes"))
    assert "One." not in at("jump")
    told = [at("north"), *(at("jump") for _ in range(6))]
    assert ["One." in each for each in told] == [True, False, False, True, False, False, True]


def test_waiting_is_enough_for_a_pool():
    at = Player(BANTER.replace("rest: 4", "rest: 2"))
    at("north")
    assert [at("wait") for _ in range(3)] == ["Time passes.", "Time passes.", "Time passes. One."]


def test_a_scene_rests():
    at = Player(BANTER.replace("every: 3", "every: 1"))
    told = [at("north"), *(at("jump") for _ in range(8))]
    assert ["One." in each for each in told] == [True, False, False, False, True, False, False, False, True]


def test_no_scene_is_drawn_into_another():
    at = Player(BANTER.replace("every: 3", "every: 1"))
    assert at("n", "s", "n").endswith("Two. 1 Yes.")
    assert "One." not in at("look")
    assert at("1") == "— Yes."  # One is still resting
    assert at.state.scene == 0


def test_minutes_count_where_there_is_a_clock():
    at = Player(BANTER.replace("every: 3", "every: 1") + "clock: {start: Wed 12:00, days: [Wed], costs: {jump: 2}}\n")
    told = [at("north"), *(at("jump") for _ in range(4))]
    assert ["One." in each for each in told] == [True, False, True, False, True]


def test_a_visit_draws_from_a_pool_and_comes_back():
    at = Player("""
pools: {talk: {pick: first}}
scenes:
  bus:
    when: here is hall
    text: The bus.
    choices:
      - {label: Talk., sticky: yes, visit: talk, goto: start}
      - {label: Get off.}
  one: {pool: talk, text: One., choices: [{label: Go on., say: And on.}]}
  two: {pool: talk, text: Two.}
""")
    assert at("talk").endswith("One. 1 Go on.")
    assert at("1").endswith("And on. The bus. 1 Talk. 2 Get off.")
    assert at("talk").endswith("Two. The bus. 1 Talk. 2 Get off.")
    assert at("talk") == "— Talk. The bus. 1 Talk. 2 Get off."


def test_a_page_may_visit_a_pool():
    at = Player("""
pools: {talk: {}}
scenes:
  bus: {when: here is hall, text: The bus., visit: talk, then: {text: On it goes.}}
  one: {pool: talk, text: One.}
""")
    assert at.opening.endswith("The bus. One. On it goes.")


def test_what_rests_is_saved():
    at = Player(BANTER)
    at("north", "jump")
    assert kept_state(at.game) == at.state
    assert "rest.one" in write(at.game)
