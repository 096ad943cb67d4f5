"""What reaches the ear: hordes by distance and direction."""

from __future__ import annotations

from ..story import Story
from ..story.hands import counted
from ..story.moments import zone_here
from ..world import Action, Draft, Moment
from ..world.action import LISTEN
from ..world.event import Done, HordeHeard, NothingHeard

LISTENING = 4  # zones: how far one hears who listens
NOTICING = 2  # and who does not
MOST = 3  # lines at once


def listen(story: Story, draft: Draft, action: Action) -> None:
    draft.emit(Done(LISTEN, 0, 0, counted(story, draft, story.rooms[draft.here].listen)))
    heard = _heard(story, draft, LISTENING, range(1, len(story.hordes)))
    for event in heard:
        draft.emit(event)
    if not heard and story.hearing.nothing and not story.rooms[draft.here].listen:
        draft.emit(NothingHeard(draft.clock // story.clock.tick))


def notice(story: Story, draft: Draft, moved: list[int]) -> None:
    """The sound lines of a tick: those who walked within earshot, the nearest first."""
    for event in _heard(story, draft, NOTICING, moved):
        draft.emit(event)


def _heard(story: Story, moment: Moment, reach: int, hordes: range | list[int]) -> list[HordeHeard]:
    zone = zone_here(story, moment)
    if not zone:
        return []
    far = story.geometry.distances(zone)
    variant = moment.clock // story.clock.tick
    heard = [
        HordeHeard(horde, far[moment.horde_at[horde]], variant + horde)
        for horde in hordes
        if moment.horde_at[horde] and far[moment.horde_at[horde]] <= reach
    ]
    return sorted(heard, key=lambda event: (event.distance, event.horde))[:MOST]
