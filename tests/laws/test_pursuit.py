"""The laws of pursuit, held against random play in a house with doors, dark rooms and five kinds of pursuer."""

from functools import cache

from hypothesis import given
from hypothesis import strategies as st
from playing import HYOSAN, story_at, story_of, wander

from hyosan_escape.engine import initial
from hyosan_escape.engine.phases import pass_time
from hyosan_escape.story.moments import zone_here
from hyosan_escape.story.noise import make_noise
from hyosan_escape.world import FROM_STATE, Draft, is_open
from hyosan_escape.world.event import HordeHeard, HordeMoved

HOUSE = story_of("""
rooms:
  hall: {name: Hall, text: A hall., region: [inside], exits: {north: yard, up: loft, east: {to: study, door: oak_door}}}
  yard: {name: Yard, text: A yard., exits: {south: hall, east: {to: shed, door: gate}}}
  shed: {name: Shed, text: A shed., dark: yes, exits: {west: {to: yard, door: gate}, south: {to: study, oneway: yes}}}
  loft: {name: Loft, text: A loft., region: [inside], dark: yes, exits: {down: hall}}
  study: {name: Study, text: A study., region: [inside], exits: {west: {to: hall, door: oak_door}}}
doors:
  oak_door: {name: oak door, between: [hall, study], is: [openable], holds: 2, barricade: {with: [desk], most: 2}}
  gate: {name: gate, between: [yard, shed], is: [openable, open]}
things:
  desk: {name: desk, at: study}
  lamp: {name: lamp, at: carried, is: [switchable]}
hordes:
  dog: {name: the dog, at: loft, sees: yes, speed: 2}
  bull: {name: the bull, at: shed, wanders: 2 in 3, stopped_by: door}
  ghost: {name: the ghost, at: loft, route: [loft, shed], stopped_by: light, keeps_to: [inside, yard, shed]}
  cat: {name: the cat, at: study, state: dormant, becomes: tiger, sees: yes}
  tiger: {name: the tiger, keeps_to: [inside]}
hearing: {noise: {shout: 5, go: 2, sing: 3}}
masks: {wind: {at: [yard], loudness: 3}}
""")
SEEDS = st.integers(0, 2**64 - 1)
PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=40)


def moves(turn):
    return [event for event in turn.events if isinstance(event, HordeMoved)]


@given(SEEDS, PICKS)
def test_a_horde_is_in_one_place_and_its_moves_lead_there(seed, picks):
    """Nothing stands in two places, appears, or is gone, without a move that says so."""
    at = dict(enumerate(initial(HOUSE, seed).horde_at))
    for _, _, turn in wander(HOUSE, picks, seed):
        for event in moves(turn):
            assert at[event.horde] == event.origin
            at[event.horde] = event.to
        assert tuple(at.values()) == turn.state.horde_at


@given(SEEDS, PICKS)
def test_nobody_walks_but_through_an_open_way(seed, picks):
    for _, _, turn in wander(HOUSE, picks, seed):
        for event in moves(turn):
            if event.origin and event.to:  # not one that became another
                ways = [way for way in HOUSE.geometry.ways[event.origin] if way.to == event.to]
                assert any(not way.door or is_open(turn.state, way.door) for way in ways)


@given(SEEDS, PICKS)
def test_nobody_leaves_what_it_keeps_to(seed, picks):
    for _, _, turn in wander(HOUSE, picks, seed):
        for event in moves(turn):
            bounds = HOUSE.hordes[event.horde].keeps_to
            assert event.to == 0 or not bounds or event.to in bounds


@given(SEEDS, PICKS)
def test_nothing_comes_to_the_player_unannounced(seed, picks):
    """Whoever is in the player's zone now was there before, or has arrived, or was walked in on."""
    for state, _, turn in wander(HOUSE, picks, seed):
        zone = zone_here(HOUSE, turn.state)
        arrived = {event.horde for event in moves(turn) if event.to == zone}
        for horde, at in enumerate(turn.state.horde_at):
            if horde and at == zone and horde not in arrived:
                assert state.horde_at[horde] == zone


@given(SEEDS, PICKS)
def test_a_dormant_one_does_not_stir(seed, picks):
    cat = next(n for n, horde in enumerate(HOUSE.hordes) if horde.id == "cat")
    for state, _, turn in wander(HOUSE, picks, seed):
        if state.horde_mode[cat] and turn.state.horde_mode[cat] == state.horde_mode[cat] == 1:
            assert turn.state.horde_at[cat] == state.horde_at[cat]


# ---- Nobody comes in unheard


FAIR = story_of(
    """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard, up: loft, east: {to: study, door: oak_door}}}
  yard: {name: Yard, text: A yard., exits: {south: hall, east: {to: shed, door: gate}}}
  shed: {name: Shed, text: A shed., exits: {west: {to: yard, door: gate}, south: study}}
  loft: {name: Loft, text: A loft., exits: {down: hall}}
  study: {name: Study, text: A study., exits: {west: {to: hall, door: oak_door}, north: shed}}
doors:
  oak_door: {name: oak door, between: [hall, study], is: [openable], holds: 2}
  gate: {name: gate, between: [yard, shed], is: [openable, open]}
hordes:
  dog: {name: the dog, at: loft, sees: yes}
  pack: {name: the pack, at: shed, size: 4, wanders: 2 in 3}
  cat: {name: the cat, at: study}
  crowd: {name: the crowd, at: yard, size: 3}
hearing: {noise: {shout: 5, go: 2, sing: 3}}
masks: {wind: {at: [yard], loudness: 5}}
pursuit: {announced: yes, breath: 2, chase_at: 3, chase_speed: 2, press_noise: 3, wear: {1: 0, 2: 2, 3: 1, 4: 1}}
"""
)


def heard_of(story, at, lines):
    """Who stands where one of these lines was heard from."""
    return {horde for horde, zone in enumerate(at) if any(line.at == zone for line in lines)}


@given(SEEDS, PICKS)
def test_nobody_comes_into_the_room_of_whom_nothing_was_heard_the_tick_before(seed, picks):
    told = set()
    for state, _, turn in wander(FAIR, picks, seed):
        zone = zone_here(FAIR, turn.state)
        walked = [number for number, event in enumerate(turn.events) if isinstance(event, HordeMoved)]
        first = walked[0] if walked else len(turn.events)
        told |= heard_of(FAIR, state.horde_at, sounds(turn.events[:first]))
        for event in moves(turn):
            assert event.to != zone or event.horde in told
        told = heard_of(FAIR, turn.state.horde_at, sounds(turn.events))  # all that was just read


def sounds(events):
    return [event for event in events if isinstance(event, HordeHeard)]


SCHOOL = story_at(HYOSAN)
CORRIDORS = [number for number, room in enumerate(SCHOOL.rooms) if room.open and room.zone]
MOMENTS = st.lists(st.tuples(st.sampled_from(CORRIDORS), st.integers(0, 6)), min_size=1, max_size=20)


@given(st.integers(13 * 60 + 35, 2 * 1440 + 420), MOMENTS)
def test_in_the_whole_school_nobody_comes_unheard(minute, moments):
    """Wherever one stands, and however loud one is: what comes into the corridor was told at the last tick."""
    state = whole_school(minute)
    for room, loudness in moments:
        draft = Draft(state._replace(here=room), FROM_STATE)
        make_noise(SCHOOL, draft, room, loudness)
        draft.owed = 5
        pass_time(SCHOOL, draft)
        zone = SCHOOL.rooms[room].zone
        for event in draft.events:
            if isinstance(event, HordeMoved) and event.to == zone and event.origin:
                assert state.heralds >> event.horde & 1
        state = draft.freeze()
        assert len(sounds(draft.events)) <= 3
        assert all(state.heralds >> event.horde & 1 for event in sounds(draft.events))


@cache
def whole_school(minute):
    draft = Draft(initial(SCHOOL), FROM_STATE)
    draft.owed = minute - minute % 5 - draft.clock
    pass_time(SCHOOL, draft)
    return draft.freeze()
