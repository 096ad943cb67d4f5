"""Going: walking a way, and what happens on coming in."""

from __future__ import annotations

from ..story import Story
from ..story.hands import enter
from ..story.ways import price, taken, tried
from ..world import Action, Draft, form_of
from ..world.action import GO, OPENS
from ..world.event import Foiled
from ..world.state import OPEN
from .exits import hindrance, in_own_words
from .hearing import greet
from .latches import opened
from .rules import fire
from .telling import tell

MOST_LED = 50  # rooms in one turn: a ring that a check could not see ends here


def go(story: Story, draft: Draft, action: Action) -> None:
    exits = story.rooms[draft.here].exits[action.first]
    first = tried(story, draft, exits)
    way = taken(story, draft, exits)
    reason = hindrance(story, draft, way) if way else "way_missed"
    draft.owed += price(story, draft, way or first[-1]) - price(story, draft, first[0])
    if reason or way is None:
        draft.emit(Foiled(in_own_words(way or first[-1], action, reason)))
        return
    if way.door and not form_of(draft, way.door) & OPEN:
        opened(story, draft, Action(OPENS, way.door))
    fire(story, draft, story.book.leave.get(draft.here, ()))
    enter(story, draft, way.to)


def arrive(story: Story, draft: Draft) -> None:
    """The rules about coming in. From a room that leads on, the way on is taken at once."""
    for _ in range(MOST_LED):
        fire(story, draft, story.book.enter.get(draft.here, ()))
        if draft.ending or not lead_on(story, draft):
            break
    if len(story.hordes) > 1:
        greet(story, draft)


def lead_on(story: Story, draft: Draft) -> bool:
    """Follow the way on, if the room has one; False where the player stays."""
    onward = story.rooms[draft.here].onward
    way = taken(story, draft, onward) if onward else None
    if way is None:
        return False
    if not way.to:
        tell(story, draft, way.blocked)
        return False
    enter(story, draft, way.to)
    return True


def lead_away(story: Story, draft: Draft) -> None:
    """The phase: an effect may have put the player into a room that leads on."""
    if draft.here != draft.before.here and not draft.ending and lead_on(story, draft):
        arrive(story, draft)


DEEDS = {GO: go}
