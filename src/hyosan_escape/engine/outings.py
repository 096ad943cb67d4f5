"""Whoever was sent to look: at a tick they are back, with what they saw."""

from __future__ import annotations

from ..story import Story
from ..story.company import direction_to, join
from ..story.posts import busy_with, leave_off
from ..world import Draft, fact_of, place_of, put
from ..world.event import Returned
from ..world.state import FIRST_ROOM


def come_back(story: Story, draft: Draft) -> None:
    """Those whose ticks are over; who finds no way to the player tries again at the next."""
    for person, post in story.posts.items():
        left = fact_of(draft, post.back)
        if left > 1:
            draft.fact = put(draft.fact, post.back, left - 1)
        elif left:
            _return(story, draft, person)


def _return(story: Story, draft: Draft, person: int) -> None:
    at = place_of(draft, person)
    sent = busy_with(story, draft, person)
    if not sent or not FIRST_ROOM <= at < len(story.rooms):  # the story has taken them elsewhere
        leave_off(story, draft, person)
    elif at == draft.here or direction_to(story, draft, at, draft.here):
        zone = story.rooms[at].zone
        seen = tuple(horde for horde, where in enumerate(draft.horde_at) if zone and where == zone)
        draft.emit(Returned(person, at, seen))
        join(story, draft, person)
