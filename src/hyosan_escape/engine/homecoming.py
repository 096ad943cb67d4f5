"""What a horde does where a call has sent it: it stands; and where it is at home, it tries the door once."""

from __future__ import annotations

from ..story import Story
from ..story.doors import beyond, resistance
from ..story.pursuit import count, settle
from ..world import Draft, is_open
from ..world.event import HordeTried
from .doors import yield_to
from .hearing import TRIES, Stir


def come_home(story: Story, draft: Draft, horde: int) -> Stir | None:
    """It has arrived. None where it only stands there."""
    tries = draft.horde_calm[horde] and story.hordes[horde].home
    count(draft, horde, 0)
    settle(story, draft, horde)
    return _try_door(story, draft, horde) if tries else None


def _try_door(story: Story, draft: Draft, horde: int) -> Stir:
    """A barrier as strong as they are many holds."""
    room = story.hordes[horde].home
    draft.emit(HordeTried(horde, room))
    for door in story.fixtures.get(room, ()):
        if story.things[door].door is None or is_open(draft, door):
            continue
        outside = story.rooms[beyond(story, room, door)]
        if outside.zone == draft.horde_at[horde] and resistance(story, draft, door) < draft.horde_size[horde]:
            yield_to(story, draft, door)
    return TRIES
