"""Where hordes stand, what they are about and how many they are: six fields of the state, one part of a save."""

from __future__ import annotations

from typing import Any

from ...world import State
from ...world.state import BIGGEST, MODES
from ..bounds import a_list, a_number, a_table, a_text
from .names import Names
from .plain import Row

_ZONED = ("horde_at", "horde_goal", "horde_lure")
_HORDE = (*_ZONED, "horde_calm", "horde_mode", "horde_size")
_FORMERLY = {"wandering": "following", "searching": "hunting", "held": "pressing"}  # modes by their first names


def _row(state: State, number: int) -> tuple[int, ...]:
    return tuple(getattr(state, field)[number] for field in _HORDE)


def _hordes(names: Names, state: State) -> dict[str, Any]:
    found = {}
    for number, horde in enumerate(names.story.hordes):
        *zones, calm, mode, size = row = _row(state, number)
        if row != _row(names.story.start, number):
            found[horde.id] = [*(names.story.zones[zone] for zone in zones), calm, MODES[mode], size]
    return found


def _hordes_back(names: Names, value: Any) -> dict[str, Any]:
    rows = {field: list(getattr(names.story.start, field)) for field in _HORDE}
    for word, given in a_table(value):
        horde, row = names.known("hordes", word), a_list(given, len(_HORDE))
        if horde is None:
            continue
        if len(row) < 4:
            raise ValueError("a horde that lacks something")
        for field, zone in zip(_ZONED, row, strict=False):
            rows[field][horde] = names.number("zones", zone)
        rows["horde_calm"][horde] = a_number(row[3], 1000)
        # A save from before there were modes: whoever followed a sound was hunting.
        mode = a_text(row[4]) if len(row) > 4 else "hunting" if rows["horde_lure"][horde] else "following"
        rows["horde_mode"][horde] = MODES.index(_FORMERLY.get(mode, mode))
        if len(row) > 5:
            rows["horde_size"][horde] = 1 + a_number(row[5] - 1, BIGGEST - 1)
    return {field: tuple(row) for field, row in rows.items()}


HORDES = Row(_hordes, _hordes_back)
