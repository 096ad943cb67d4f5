"""What was done to the timetable: calls to be muted, and to be sent."""

from __future__ import annotations

from typing import Any

from ...story.calls import MOST_BOOKED
from ...story.moments import DAY
from ...world import State
from ..bounds import a_list, a_number
from .names import Names
from .plain import Row


def _booked(names: Names, state: State) -> list[Any]:
    rows = names.story.speakers
    return [
        [minute, names.story.calls[call].id, [row.id for number, row in enumerate(rows) if speakers >> number & 1]]
        for minute, call, speakers in state.booked
    ]


def _booked_back(names: Names, value: Any) -> dict[str, Any]:
    """What is to be done with a call, or through speakers, that the story has no more is left out."""
    found = set()
    for given in a_list(value, MOST_BOOKED):
        minute, word, written = a_list(given, 3)
        call = names.known("calls", word)
        sets = {names.known("speakers", each) for each in a_list(written, len(names.story.speakers))}
        if call and (sets - {None, 0} or not sets):
            speakers = sum(1 << number for number in sets if number)
            found.add((a_number(minute, 400 * DAY), call, speakers))
    return {"booked": tuple(sorted(found))}


BOOKED = Row(_booked, _booked_back)
