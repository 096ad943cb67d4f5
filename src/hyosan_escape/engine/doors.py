"""Doors that hold a horde for a while."""

from __future__ import annotations

from ..story import Story
from ..story.doors import break_door, is_barricaded, resistance, wear_barricade
from ..world import Draft, Moment, fact_of, form_of, is_open, put
from ..world.event import DoorGave
from ..world.state import LOCKED, OPEN


def is_shut(moment: Moment, door: int) -> bool:
    """Door 0 is no door."""
    return door > 0 and not is_open(moment, door)


def withstands(story: Story, moment: Moment, door: int) -> int:
    """Ticks it will hold yet."""
    return resistance(story, moment, door) - fact_of(moment, story.pressed[door])


def gives(story: Story, draft: Draft, door: int) -> bool:
    """One tick of somebody's weight: first on the barricade, then on the door. True: it gives."""
    pressed = story.pressed[door]
    if is_barricaded(story, draft, door):
        wear_barricade(story, draft, door)
    elif withstands(story, draft, door) > 0:
        draft.fact = put(draft.fact, pressed, fact_of(draft, pressed) + 1)
    else:
        draft.fact = put(draft.fact, pressed, 0)
        _open(story, draft, door)
        return True
    return False


def _open(story: Story, draft: Draft, door: int) -> None:
    """A lock does not survive it."""
    if form_of(draft, door) & LOCKED:
        break_door(story, draft, door)
    draft.mark(door, OPEN, on=True)
    draft.emit(DoorGave(door))
