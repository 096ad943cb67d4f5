"""People who walk by themselves: to where their day, an effect or an order takes them, a room a turn."""

from __future__ import annotations

from ..story import Story
from ..story.company import bound_for, direction_to, note_seen, set_out, walk
from ..story.hands import tally
from ..world import Draft, fact_of, place_of, put
from ..world.state import FIRST_ROOM, PARTY
from .scope import in_scope


def walk_people(story: Story, draft: Draft) -> None:
    _forget_trails(story, draft)
    _keep_hours(story, draft)
    for person in story.errands:
        goal = bound_for(story, draft, person)
        if goal:
            _walk_on(story, draft, person, goal)


def recognise(story: Story, draft: Draft) -> None:
    """Remember where somebody was seen. Of those who go with the player it is enough to have met them."""
    here = draft.here - FIRST_ROOM + 1
    for person, seen in story.last_seen.items():
        place, last = place_of(draft, person), fact_of(draft, seen)
        if (place == PARTY and not last) or (place == draft.here and last != here and in_scope(story, draft, person)):
            note_seen(story, draft, person, draft.here)


def _forget_trails(story: Story, draft: Draft) -> None:
    """Whoever left can be followed as long as the player has not moved, and they have not come back."""
    for person, trail in story.trails.items():
        if fact_of(draft, trail) and (
            draft.here != draft.before.here or place_of(draft, person) in (draft.here, PARTY)
        ):
            draft.fact = put(draft.fact, trail, 0)


def _keep_hours(story: Story, draft: Draft) -> None:
    """What this turn's number bids whom."""
    before = fact_of(draft, story.turn_count)
    tally(story, draft, story.turn_count)
    now = fact_of(draft, story.turn_count)
    for turn, person, room in story.departures:
        if before < turn == now and place_of(draft, person) != PARTY:
            set_out(story, draft, person, room)


def _walk_on(story: Story, draft: Draft, person: int, goal: int) -> None:
    place = place_of(draft, person)
    at = draft.here if place == PARTY else place
    if FIRST_ROOM <= at < len(story.rooms):
        direction = direction_to(story, draft, at, goal) if at != goal else 0
        if direction:
            walk(story, draft, person, direction)
            at = place_of(draft, person)
    if at == goal or not FIRST_ROOM <= at < len(story.rooms):
        set_out(story, draft, person, 0)
