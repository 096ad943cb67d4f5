"""Noise: how far a sound carries, what drowns it, and whom it brings.

A sound of loudness N reaches a zone as N - M - D: M is what masks it where it is made, D the way it has to go.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..world import Draft, Moment, is_open, put
from ..world.event import NoiseMade
from ..world.state import CHASING
from .model import Mask, Story
from .moments import shows_light
from .pursuit import lure, stir


def make_noise(story: Story, draft: Draft, room: int, loudness: int, maker: int = 0) -> None:
    """A sound in a room; hordes that hear it loud enough come for it. `maker`: the horde that made it."""
    if not loudness:
        return
    loudness += story.rooms[room].echo - masked(story, draft, room)
    if loudness <= 0:
        return
    draft.emit(NoiseMade(room, loudness))
    zone = story.rooms[room].zone
    if not zone or len(story.hordes) == 1:
        return
    if not maker:
        _gives_away(story, draft, loudness)
    far = story.geometry.distances(story, draft, zone)
    loudness -= is_shut_in(story, draft, room)
    glare = story.pursuit.light if room == draft.here and shows_light(story, draft) else 0
    for horde in range(1, len(story.hordes)):
        if draft.horde_at[horde] and horde != maker:
            seen = glare if draft.horde_at[horde] == zone else 0
            hear(story, draft, horde, zone, loudness - far[draft.horde_at[horde]] + seen)


def _gives_away(story: Story, draft: Draft, loudness: int) -> None:
    """Whoever is as loud as that is owed no time to breathe."""
    pursuit = story.pursuit
    if pursuit.breath and loudness >= (pursuit.chase_at or loudness + 1):
        draft.fact = put(draft.fact, pursuit.breathing, 0)


def hear(story: Story, draft: Draft, horde: int, zone: int, reaches: int) -> None:
    """It comes for a sound, or turns to it if it is one softer."""
    ears = story.hordes[horde].hears
    if reaches < max(ears - 1, 1):
        return
    if reaches < ears:
        stir(story, draft, horde)
    elif story.pursuit.chase_at and draft.horde_at[horde] == zone and reaches >= story.pursuit.chase_at:
        lure(story, draft, horde, zone, CHASING)
    else:
        lure(story, draft, horde, zone)


def is_shut_in(story: Story, moment: Moment, room: int) -> bool:
    """Whether a sound from this room has to go through a door first: it is beside a corridor, and shut."""
    if story.rooms[room].open:
        return False
    doors = [thing for thing in story.fixtures.get(room, ()) if story.things[thing].door]
    return not any(is_open(moment, door) for door in doors)


def masked(story: Story, moment: Moment, room: int) -> int:
    """What a sound loses in this room to rain, a fountain, an engine; in a hush it gains."""
    masks = list(_masks(story, moment, room))
    hush = max((mask.hush for mask in masks), default=0)
    return -hush if hush else max((mask.loudness for mask in masks), default=0)


def _masks(story: Story, moment: Moment, room: int) -> Iterator[Mask]:
    for mask in story.masks:
        if (not mask.rooms or room in mask.rooms) and (mask.when is None or mask.when(story, moment)):
            yield mask
