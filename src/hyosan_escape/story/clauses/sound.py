"""Conditions about those who pursue."""

from __future__ import annotations

from ..model import Condition
from ..moments import horde_is_here, horde_is_near
from ..names import Names
from ..phrases import Row


def _here(names: Names, horde: int) -> Condition:
    return lambda story, moment: horde_is_here(story, moment, horde)


def _near(names: Names, horde: int) -> Condition:
    return lambda story, moment: horde_is_near(story, moment, horde)


def _in_zone(names: Names, horde: int, zone: int) -> Condition:
    return lambda story, moment: moment.horde_at[horde] == zone


CLAUSES: dict[str, Row] = {
    "HORDE is here": Row(_here, "it is in this very room: in its zone, and the room is `open`", "guards is here"),
    "HORDE is near": Row(_near, "it is in the player's zone or the next", "guards is near"),
    "HORDE is in ZONE": Row(_in_zone, "it is in that zone", "guards is in west_wing"),
}
