"""The phases that follow the player: goals that open and are reached, hints to be had, achievements earned."""

from __future__ import annotations

from ..story import Story
from ..story.goals import DONE, OPEN, next_stage, open_goals
from ..story.hands import achieve, tally
from ..story.model import Goal
from ..world import Draft, fact_of, put, was_used
from ..world.event import HintOffered
from .telling import remark


def pursue(story: Story, draft: Draft) -> None:
    """Move every goal on. A turn in which none moved brings the next offer of a hint nearer."""
    moved = [_move(story, draft, goal) for goal in story.goals.rows[1:]]
    if any(moved):
        _rest(story, draft)
    elif story.goals.idle and not draft.scene and not draft.ending:
        _offer(story, draft)


def _move(story: Story, draft: Draft, goal: Goal) -> bool:
    """Whether the goal stands elsewhere now. What was reached before it was asked for is not remarked on."""
    before, after = fact_of(draft, goal.stage), next_stage(story, draft, goal)
    if after == before:
        return False
    draft.fact = put(draft.fact, goal.stage, after)
    if after == OPEN:
        remark(story, draft, goal.opening)
    elif after == DONE and before == OPEN:
        remark(story, draft, goal.closing)
    return True


def _rest(story: Story, draft: Draft) -> None:
    if story.goals.idle and fact_of(draft, story.goals.idle):
        draft.fact = put(draft.fact, story.goals.idle, 0)


def _offer(story: Story, draft: Draft) -> None:
    """Count the turns without progress; each open goal offers its hints once until there is some."""
    before = fact_of(draft, story.goals.idle)
    tally(story, draft, story.goals.idle)
    count = fact_of(draft, story.goals.idle)
    for goal in open_goals(story, draft):
        if goal.offer == count > before:
            draft.emit(HintOffered(goal.title))


def award(story: Story, draft: Draft) -> None:
    """Give the achievements that are earned by a condition."""
    for number, row in enumerate(story.achievements):
        if row.when is not None and not was_used(draft, row.bit) and row.when(story, draft):
            achieve(story, draft, number)
