"""Noise: how far a sound carries, and whom it brings."""

from __future__ import annotations

from ..world import Draft, with_value
from ..world.event import NoiseMade
from .model import Story

LURES = 2  # what is heard this loud brings a horde
SEARCH = 2  # ticks it looks about where the sound was


def make_noise(story: Story, draft: Draft, room: int, loudness: int) -> None:
    """A sound in a room: hordes that hear it at 2 or more come for it. A closed room dulls it by one."""
    if not loudness:
        return
    draft.emit(NoiseMade(room, loudness))
    zone = story.rooms[room].zone
    if not zone:
        return
    far = story.geometry.distances(zone)
    dulled = loudness - (not story.rooms[room].open)
    for horde in range(1, len(story.hordes)):
        where = draft.horde_at[horde]
        if where and dulled - far[where] >= LURES:
            draft.horde_lure = with_value(draft.horde_lure, horde, zone)
            draft.horde_calm = with_value(draft.horde_calm, horde, SEARCH)
