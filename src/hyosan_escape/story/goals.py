"""Where a goal stands at a moment. Once done or failed it stays so."""

from __future__ import annotations

from collections.abc import Iterator

from ..world import Moment, fact_of
from .model import Goal, Story

UNOPENED, OPEN, DONE, FAILED = range(4)
STAGES = ("unopened", "open", "done", "failed")  # as saved games have them


def stage_of(story: Story, moment: Moment, goal: int) -> int:
    return fact_of(moment, story.goals.rows[goal].stage)


def next_stage(story: Story, moment: Moment, goal: Goal) -> int:
    """Where the goal stands from this moment on."""
    stage = fact_of(moment, goal.stage)
    if stage in (DONE, FAILED):
        return stage
    if goal.done is not None and goal.done(story, moment):
        return DONE
    if goal.failed is not None and goal.failed(story, moment):
        return FAILED
    return OPEN if stage == OPEN or goal.open is None or goal.open(story, moment) else UNOPENED


def open_goals(story: Story, moment: Moment) -> Iterator[Goal]:
    return (goal for goal in story.goals.rows[1:] if fact_of(moment, goal.stage) == OPEN)
