"""Doors that hold a horde for a while."""

from __future__ import annotations

from ..story import Story
from ..story.doors import break_door, clear_barricade, is_barricaded, resistance, wear_barricade
from ..world import Draft, Moment, fact_of, form_of, is_open, put
from ..world.event import DoorGave
from ..world.state import LOCKED, OPEN


def is_shut(moment: Moment, door: int) -> bool:
    """Door 0 is no door."""
    return door > 0 and not is_open(moment, door)


def withstands(story: Story, moment: Moment, door: int) -> int:
    """How many steps of wear it will hold yet; always one at first, for nothing gives unannounced."""
    return max(resistance(story, moment, door), 1) - fact_of(moment, story.pressed[door])


def gives(story: Story, draft: Draft, door: int, size: int) -> bool:
    """One tick of their weight: first on the barricade, then on the door. True: it gives."""
    if withstands(story, draft, door) <= 0:
        yield_to(story, draft, door)
        return True
    if _wears(story, draft, size):
        if is_barricaded(story, draft, door):
            wear_barricade(story, draft, door)
        else:
            pressed = story.pressed[door]
            draft.fact = put(draft.fact, pressed, fact_of(draft, pressed) + 1)
    return False


def _wears(story: Story, draft: Draft, size: int) -> bool:
    """Whether at this tick a step goes: the few take longer over it, or for ever."""
    ticks = story.pursuit.wear[size]
    return ticks > 0 and draft.clock // story.clock.tick % ticks == 0


def yield_to(story: Story, draft: Draft, door: int) -> None:
    """It opens. A lock does not survive it."""
    if door in story.pressed:
        draft.fact = put(draft.fact, story.pressed[door], 0)
    if is_barricaded(story, draft, door):
        clear_barricade(story, draft, door)
    if form_of(draft, door) & LOCKED:
        break_door(story, draft, door)
    draft.mark(door, OPEN, on=True)
    draft.emit(DoorGave(door))
