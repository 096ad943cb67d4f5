"""Conditions about those who pursue."""

from __future__ import annotations

from collections.abc import Callable

from ...world.state import CHASING, DORMANT, FOLLOWING, HUNTING, PRESSING, STIRRED
from ..model import Condition
from ..moments import horde_is_here, horde_is_near
from ..names import Names
from ..phrases import Row
from ..pursuit import is_about


def _here(names: Names, horde: int) -> Condition:
    names.hunters.add(horde)
    return lambda story, moment: horde_is_here(story, moment, horde)


def _near(names: Names, horde: int) -> Condition:
    names.hunters.add(horde)
    return lambda story, moment: horde_is_near(story, moment, horde)


def _in_zone(names: Names, horde: int, zone: int) -> Condition:
    names.hunters.add(horde)
    return lambda story, moment: moment.horde_at[horde] == zone


def _mode(mode: int) -> Callable[[Names, int], Condition]:
    def build(names: Names, horde: int) -> Condition:
        names.hunters.add(horde)
        return lambda story, moment: is_about(moment, horde, mode)

    return build


CLAUSES: dict[str, Row] = {
    "HORDE is here": Row(
        _here, "it is in this very room: in its zone, and the room is `open`", "guards is here", "{HORDE} [be] here"
    ),
    "HORDE is near": Row(_near, "it is in the player's zone or the next", "guards is near", "{HORDE} [be] near"),
    "HORDE is dormant": Row(
        _mode(DORMANT),
        "it stands where it belongs, or sleeps: nothing draws it",
        "guards is dormant",
        "{HORDE} [be] at rest",
    ),
    "HORDE is following": Row(
        _mode(FOLLOWING),
        "it goes where it was sent, or its own round",
        "guards is following",
        "{HORDE} [be] on the move",
    ),
    "HORDE is stirred": Row(
        _mode(STIRRED), "it has heard something, and listens", "guards is stirred", "{HORDE} [be] listening"
    ),
    "HORDE is hunting": Row(
        _mode(HUNTING), "it goes to a sound, or looks about there", "guards is hunting", "{HORDE} [be] hunting"
    ),
    "HORDE is chasing": Row(
        _mode(CHASING),
        "it is after the player, in sight of them or hard behind",
        "guards is chasing",
        "{HORDE} [be] after you",
    ),
    "HORDE is pressing": Row(
        _mode(PRESSING), "a door (or the light) is in its way", "guards is pressing", "{HORDE} [be] held up"
    ),
    "HORDE is in ZONE": Row(_in_zone, "it is in that zone", "guards is in west_wing", "{HORDE} [be] in {ZONE}"),
}
