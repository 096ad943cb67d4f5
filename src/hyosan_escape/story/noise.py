"""Noise: how far a sound carries, what drowns it, and whom it brings."""

from __future__ import annotations

from ..world import Draft, Moment
from ..world.event import NoiseMade
from .model import Story
from .pursuit import lure


def make_noise(story: Story, draft: Draft, room: int, loudness: int) -> None:
    """A sound in a room: hordes that hear it loud enough come for it. A closed room dulls it by one."""
    if not loudness or loudness < masked(story, draft, room):
        return
    draft.emit(NoiseMade(room, loudness))
    zone = story.rooms[room].zone
    if not zone or len(story.hordes) == 1:
        return
    far = story.geometry.distances(draft, zone)
    dulled = loudness - (not story.rooms[room].open)
    for horde in range(1, len(story.hordes)):
        where = draft.horde_at[horde]
        if where and dulled - far[where] >= story.hordes[horde].hears:
            lure(draft, horde, zone)


def masked(story: Story, moment: Moment, room: int) -> int:
    """How loud a sound has to be in this room to be heard over rain, a fountain, an engine."""
    return max(
        (
            mask.loudness
            for mask in story.masks
            if (not mask.rooms or room in mask.rooms) and (mask.when is None or mask.when(story, moment))
        ),
        default=0,
    )
