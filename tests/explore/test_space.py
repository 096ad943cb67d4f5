"""How a search counts: a story counted by hand, every fall of the dice once, what behaves alike is one state."""

import hypothesis.strategies as st
from exploring import ENOUGH, proof_of, subject_of
from hypothesis import given, settings

from hyosan_escape.engine import Turn, actions, initial, opening
from hyosan_escape.explore.budget import Budget, Watch
from hyosan_escape.explore.cone import cone_of
from hyosan_escape.explore.forking import falls, outcomes
from hyosan_escape.explore.packing import Packing, Table
from hyosan_escape.explore.search import Search
from hyosan_escape.explore.space import reaching

THREE_ROOMS = """
story: {id: three, title: Three, start: a}
rooms:
  a: {name: A, text: A., exits: {east: b}}
  b: {name: B, text: B., exits: {west: a, east: c}}
  c: {name: C, text: C., exits: {west: b}}
things:
  coin: {name: coin, at: a, text: Small.}
"""


def searched(text, budget=ENOUGH):
    search = Search(subject_of(text).rows())
    search.run(Watch(budget))
    return search


def test_three_rooms_and_a_coin_counted_by_hand():
    """The player is in one of 3 rooms; the coin lies in one of 3, or is carried: 3 x 4 = 12.

    Walking: a-b, b-a, b-c, c-b for each of 4 places of the coin: 16 edges. Taking it where it lies and the player is,
    and dropping it: 3 + 3. In all 22.
    """
    search = searched(THREE_ROOMS)
    assert (len(search.space), len(search.space.edges)) == (12, 22)
    assert search.is_complete


def test_a_door_that_is_lit_counted_by_hand():
    """A lamp of 2 states and a player of 2 rooms; the lamp hangs in the first, and is reached only there: 4 states.

    Lighting and dousing in the hall: 2 edges; walking to and fro with the lamp lit or not: 4.
    """
    search = searched("""
story: {id: two, title: Two, start: hall}
rooms:
  hall: {name: Hall, text: H., exits: {north: attic}}
  attic: {name: Attic, text: A., exits: {south: hall}}
things: {lamp: {name: lamp, at: hall, is: [fixed, switchable], text: Brass.}}
""")
    assert (len(search.space), len(search.space.edges)) == (4, 6)


def test_like_things_are_one():
    """Three pebbles that nothing names: what counts is how many lie where, not which."""
    pebbles = "things:\n" + "".join(
        f"  pebble{n}: {{name: {word} pebble, at: hall, text: Round.}}\n"
        for n, word in enumerate(["red", "blue", "green"])
    )
    assert len(searched(pebbles).space) == 4  # none to three of them in hand


def test_what_nothing_asks_for_is_left_out():
    leaps = "variables: {leaps: 0..999}\nrules: [{on: jump, do: [add 1 to leaps]}]\n"
    assert len(searched(leaps).space) == 1
    asked = leaps + "properties: {some: {sometimes: leaps >= 3}}\n"
    assert len(searched(asked, Budget(states=10, seconds=0)).space) > 5


@given(st.lists(st.integers(1, 4), max_size=4))
def test_every_fall_of_the_dice_comes_once(sides):
    def turn(dice):
        return Turn(None, tuple(dice.roll(0, each)[0] for each in sides))

    found = [outcome.turn.events for outcome in falls(turn)]
    count = 1
    for each in sides:
        count *= each
    assert len(found) == len(set(found)) == count


def test_how_often_it_is_rolled_may_hang_on_what_has_fallen():
    def turn(dice):
        first, _ = dice.roll(0, 2)
        return Turn(None, (first, dice.roll(0, 3)[0] if first else 0))

    assert [each.turn.events for each in falls(turn)] == [(0, 0), (1, 0), (1, 1), (1, 2)]


# Stories for laws: a few rooms, things, counters and rules, put together at random.

RULES = [
    "{on: jump, do: [add 1 to mood]}",
    "{on: wave, when: mood >= 2, do: [set fed]}",
    "{on: sing, when: chance 1 in 2, do: [clear fed]}",
    "{on: eat stone, instead: Crunch., do: [move stone to nowhere]}",
    "{on: turn, when: fed, do: [subtract 1 from mood]}",
    "{on: pull bell, once: true, do: [add 1 to idle]}",
    "{on: push bell, when: here is b, do: [move you to a]}",
    "{on: wait, say: '{cycle: Tick. | Tock.}'}",
]
ENDS = ["here is b and fed", "mood >= 3", "stone is nowhere", "lamp is lit and dark"]


@st.composite
def stories(draw):
    rules = draw(st.lists(st.sampled_from(RULES), unique=True, max_size=5))
    dark = draw(st.sampled_from(["", ", dark: fed"]))
    end = draw(st.sampled_from(ENDS))
    return f"""
story: {{id: law, title: Law, start: a}}
rooms:
  a: {{name: A, text: "A. {{first: New. | Old.}}", exits: {{east: b}}}}
  b: {{name: B, text: B.{dark}, exits: {{west: a}}}}
variables: {{mood: 0..3, fed: flag, idle: 0..9}}
things:
  stone: {{name: grey stone, at: a, text: Grey.}}
  red: {{name: red pebble, at: a, text: Red.}}
  blue: {{name: blue pebble, at: b, text: Blue.}}
  lamp: {{name: lamp, at: a, is: switchable, text: Brass.}}
  bell: {{name: bell, at: a, is: fixed, text: Loud.}}
endings: {{end: {{title: End, text: End., when: {end}}}}}
rules: [{", ".join(rules)}]
"""


def renamed(story, cone, action):
    """An action as what it is about: which of like things it is does not count."""
    like = {thing: row[0] for row in cone.twins for thing in row}
    return action.verb, like.get(action.first, action.first), like.get(action.second, action.second)


@settings(max_examples=25, deadline=None)
@given(stories(), st.lists(st.integers(0, 99), max_size=25))
def test_states_that_are_made_one_behave_alike(text, picks):
    """On any walk: what a state offers and leads to is what its canonical state offers and leads to."""
    story = subject_of(text).story
    cone = cone_of(story)
    state = opening(story, initial(story, 7)).state
    for pick in picks:
        canonical = cone.canonical(state)
        offered = actions(story, state)
        assert {renamed(story, cone, each) for each in offered} == {
            renamed(story, cone, each) for each in actions(story, canonical)
        }
        assert after(story, cone, state) == after(story, cone, canonical)
        if not offered:
            return
        found = [*outcomes(story, state, offered[pick % len(offered)])]
        state = found[pick % len(found)].turn.state


def after(story, cone, state):
    return {
        cone.canonical(each.turn.state) for action in actions(story, state) for each in outcomes(story, state, action)
    }


@settings(max_examples=10, deadline=None)
@given(stories())
def test_a_search_finds_what_a_plain_one_finds(text):
    """Against a search of ten lines with a set of canonical states, and a plain fixed point for what can still end."""
    search = searched(text)
    story, cone = search.rows.plain, search.cone
    seen = {cone.canonical(opening(story, initial(story)).state)}
    edges = {}
    for state in (waiting := [*seen]):
        edges[state] = after(story, cone, state)
        waiting.extend(edges[state] - seen)
        seen |= edges[state]
    assert {search.space.state(number) for number in range(len(search.space))} == seen
    alive = {state for state in seen if state.ending}
    while more := {state for state in seen - alive if edges[state] & alive}:
        alive |= more
    found = reaching(search.space, iter(search.space.ends))
    assert {search.space.state(number) for number in range(len(found)) if found[number]} == alive


@given(st.lists(st.integers(0, (1 << 63) - 1), max_size=2000))
def test_a_table_numbers_keys_in_the_order_in_which_they_come(keys):
    table = Table()
    assert [table.number(key) for key in keys] == [[*dict.fromkeys(keys)].index(key) for key in keys]


def test_a_state_comes_back_from_its_key():
    search, packing = searched(THREE_ROOMS), Packing()
    states = [search.space.state(number) for number in range(len(search.space))]
    keys = [packing.key(state) for state in states]
    assert len(set(keys)) == len(states)
    assert [packing.state(key) for key in keys] == states


def test_what_was_found_is_kept_when_somebody_interrupts():
    class Impatient(Watch):
        def stops(self, space):
            if space.expanded == 5:
                raise KeyboardInterrupt
            return ""

    search = Search(subject_of(THREE_ROOMS).rows())
    search.run(Impatient(ENOUGH))
    assert (search.stopped, search.space.expanded) == ("interrupted", 5)
    assert not search.is_complete
    search.run(Watch(ENOUGH))  # and it can be gone on with
    assert len(search.space) == 12


def test_what_fails_is_a_finding(monkeypatch):
    from hyosan_escape.engine import deeds
    from hyosan_escape.world.action import TAKE

    def fail(story, draft, action):
        raise ZeroDivisionError("a fault of ours")

    monkeypatch.setitem(deeds.DEEDS, TAKE, fail)
    proof = proof_of(THREE_ROOMS)
    verdict = next(each for each in proof.verdicts if each.name == "no-failure")
    assert (verdict.status, verdict.said[-1].line) == ("refuted", "take coin")
