"""Conditions about those who pursue."""

from __future__ import annotations

from collections.abc import Callable

from ...world.state import CHASING, DORMANT, HELD, SEARCHING, WANDERING
from ..model import Condition
from ..moments import horde_is_here, horde_is_near
from ..names import Names
from ..phrases import Row
from ..pursuit import is_about


def _here(names: Names, horde: int) -> Condition:
    return lambda story, moment: horde_is_here(story, moment, horde)


def _near(names: Names, horde: int) -> Condition:
    return lambda story, moment: horde_is_near(story, moment, horde)


def _in_zone(names: Names, horde: int, zone: int) -> Condition:
    return lambda story, moment: moment.horde_at[horde] == zone


def _mode(mode: int) -> Callable[[Names, int], Condition]:
    def build(names: Names, horde: int) -> Condition:
        return lambda story, moment: is_about(moment, horde, mode)

    return build


CLAUSES: dict[str, Row] = {
    "HORDE is here": Row(
        _here, "it is in this very room: in its zone, and the room is `open`", "guards is here", "{HORDE} [be] here"
    ),
    "HORDE is near": Row(_near, "it is in the player's zone or the next", "guards is near", "{HORDE} [be] near"),
    "HORDE is dormant": Row(
        _mode(DORMANT), "it sleeps, or waits to be roused", "guards is dormant", "{HORDE} [be] asleep"
    ),
    "HORDE is wandering": Row(
        _mode(WANDERING),
        "it goes about its day: nothing draws it",
        "guards is wandering",
        "{HORDE} [be] drawn by nothing",
    ),
    "HORDE is searching": Row(
        _mode(SEARCHING), "it goes to a sound, or looks about there", "guards is searching", "{HORDE} [be] searching"
    ),
    "HORDE is chasing": Row(
        _mode(CHASING), "it has seen the player, and is coming", "guards is chasing", "{HORDE} [be] after you"
    ),
    "HORDE is held": Row(_mode(HELD), "a door (or the light) is in its way", "guards is held", "{HORDE} [be] held up"),
    "HORDE is in ZONE": Row(_in_zone, "it is in that zone", "guards is in west_wing", "{HORDE} [be] in {ZONE}"),
}
