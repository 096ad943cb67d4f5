"""A State as JSON, by names, and back: one row for each field. A new field of the state is a new row of FIELDS."""

from __future__ import annotations

from typing import Any, NamedTuple

from ...story import Story
from ...story.moments import DAY
from ...world import State, flat
from ..bounds import a_table
from .calls import BOOKED
from .facts import FACT, FUSE, TOLD
from .hordes import HORDES
from .names import Names
from .plain import BACK, CARDS, Row, bits, named, number
from .things import AT, FORM

FIELDS: dict[str, Row] = {
    "clock": number("clock", 400 * DAY),
    "here": named("here", "rooms"),
    "scene": named("scene", "scenes"),
    "back": BACK,
    "ending": named("ending", "endings"),
    "dice": number("dice", (1 << 64) - 1),
    "fate": number("fate", (1 << 64) - 1),
    "cards": CARDS,
    "visited": bits("visited", "rooms"),
    "used": bits("used", "bits"),
    "at": AT,
    "form": FORM,
    "fact": FACT,
    "told": TOLD,
    "fuse": FUSE,
    "hordes": HORDES,
    "heralds": bits("heralds", "hordes"),
    "booked": BOOKED,
}


def encode(story: Story, state: State) -> dict[str, Any]:
    """What differs from the start of the story; and the place, so that a save never says nothing."""
    names, start = Names(story), story.start
    found = {key: row.to(names, state) for key, row in FIELDS.items()}
    return {key: value for key, value in found.items() if key == "here" or value != FIELDS[key].to(names, start)}


class Decoded(NamedTuple):
    """`gone`: names the story has no more, and nothing hung on. `rewritten`: some text it counted is another."""

    state: State
    gone: tuple[str, ...]
    rewritten: bool


def decode(story: Story, data: Any) -> Decoded:
    """The state. Raises KeyError, TypeError or ValueError for what does not fit."""
    names, state = Names(story), story.start
    for key, value in a_table(data):
        state = state._replace(**FIELDS[key].back(names, value))
    moved = tuple(n for n, place in enumerate(flat(state.at)) if place != story.things[n].start)
    return Decoded(state._replace(moved=moved), tuple(names.gone), names.rewritten)
