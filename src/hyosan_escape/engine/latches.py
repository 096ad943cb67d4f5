"""Latches: what holds a door shut on one side of it, and is nothing on the other. The checks and deeds of (UN)LATCH.

A latch is a lock without a key. Whoever stands on its side opens it in passing; to everybody else the door is locked.
"""

from __future__ import annotations

from ..story import Story
from ..story.doors import is_latched_here
from ..world import Action, Draft, Moment, form_of, is_open
from ..world.action import LATCH, OPENS, UNLATCH
from ..world.event import Done
from ..world.state import LOCKED, OPEN


def can_latch(story: Story, moment: Moment, action: Action) -> str:
    door = story.things[action.first].door
    if door is None or moment.here not in door.latch:
        return "no_latch"
    if is_open(moment, action.first):
        return "stands_open"
    return "latched_already" if form_of(moment, action.first) & LOCKED else ""


def can_unlatch(story: Story, moment: Moment, action: Action) -> str:
    door = story.things[action.first].door
    if door is None or moment.here not in door.latch:
        return "no_latch"
    return "" if form_of(moment, action.first) & LOCKED else "not_latched"


def latch(story: Story, draft: Draft, action: Action) -> None:
    draft.mark(action.first, LOCKED, on=True)
    draft.emit(Done(*action))


def unlatch(story: Story, draft: Draft, action: Action) -> None:
    draft.mark(action.first, LOCKED, on=False)
    draft.emit(Done(*action))


def opened(story: Story, draft: Draft, action: Action) -> None:
    """The deed of OPEN, of doors and chests: what is latched on this side is unlatched on the way."""
    if is_latched_here(story, draft, action.first, draft.here):
        unlatch(story, draft, Action(UNLATCH, action.first))
    draft.mark(action.first, OPEN, on=True)
    draft.emit(Done(*action))


CHECKS = {LATCH: can_latch, UNLATCH: can_unlatch}
DEEDS = {LATCH: latch, UNLATCH: unlatch, OPENS: opened}
