"""Conditions about where the player is."""

from __future__ import annotations

from ..model import Condition
from ..moments import is_dark, shows_light, zone_here
from ..names import Names
from ..phrases import Row


def _here(names: Names, room: int) -> Condition:
    return lambda story, moment: moment.here == room


def _here_region(names: Names, rooms: frozenset[int]) -> Condition:
    return lambda story, moment: moment.here in rooms


def _here_zone(names: Names, zone: int) -> Condition:
    return lambda story, moment: zone_here(story, moment) == zone


def _visited(names: Names, room: int) -> Condition:
    names.asked.add("visited")
    return lambda story, moment: bool(moment.visited >> room & 1)


def _dark(names: Names) -> Condition:
    if names.settles_dark:
        wanted = "something else (this is what settles it)"
        raise ValueError({"name": "dark", "found": "what is asked here", "wanted": wanted})
    return is_dark


def _shown(names: Names) -> Condition:
    return shows_light


CLAUSES: dict[str, Row] = {
    "dark": Row(_dark, "nothing can be seen where the player is", "dark", "it [be] dark here"),
    "light is shown": Row(
        _shown, "a light is on where it would be dark: it can be seen from afar", "light is shown", "a light [be] on"
    ),
    "here is ROOM": Row(_here, "the player is in that room", "here is hall", "you [be] in {ROOM}"),
    "here is in REGION": Row(
        _here_region, "the player is in a room of that region", "here is in upstairs", "you [be] in {REGION}"
    ),
    "here is in ZONE": Row(
        _here_zone, "the player is in that zone of the map of sound", "here is in west_wing", "you [be] in {ZONE}"
    ),
    "ROOM is visited": Row(_visited, "the player has been there", "hall is visited", "you [have] been in {ROOM}"),
}
