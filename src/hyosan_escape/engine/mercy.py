"""What the player is owed: a breath after a chase, a sound before anybody comes in, and no long silence."""

from __future__ import annotations

from ..story import Story
from ..story.moments import zone_here
from ..world import Draft, fact_of, put
from ..world.event import Ambient, HordeHeard
from ..world.state import FOLLOWING


def holds_back(story: Story, draft: Draft, horde: int, zone: int) -> bool:
    """Whether it may not go into that zone at this tick: the player is there, and is owed something."""
    if zone != zone_here(story, draft):
        return False
    return _breathing(story, draft, horde) or _unheard(story, draft, horde)


def _breathing(story: Story, draft: Draft, horde: int) -> bool:
    """After a chase only those come whom a call has sent."""
    pursuit = story.pursuit
    if not pursuit.breath or not fact_of(draft, pursuit.breathing):
        return False
    return draft.horde_mode[horde] != FOLLOWING or story.hordes[horde].roams


def _unheard(story: Story, draft: Draft, horde: int) -> bool:
    return story.pursuit.announced and story.rooms[draft.here].open and not draft.heralds >> horde & 1


def breathe(story: Story, draft: Draft) -> None:
    breathing = story.pursuit.breathing
    left = fact_of(draft, breathing) if breathing else 0
    if left:
        draft.fact = put(draft.fact, breathing, left - 1)


def pulse(story: Story, draft: Draft) -> None:
    """A line when nothing was heard for long; counted in ticks."""
    hearing = story.hearing
    if not hearing.pulse:
        return
    heard = any(isinstance(event, HordeHeard) for event in draft.events)
    ticks = 0 if heard else fact_of(draft, hearing.quiet) + 1
    if ticks * story.clock.tick >= hearing.pulse:
        ticks = 0
        draft.emit(Ambient(draft.clock // story.clock.tick))
    draft.fact = put(draft.fact, hearing.quiet, ticks)
