"""Chapters: which one it is, and what beginning one does."""

from __future__ import annotations

from ..world import Draft, Moment, fact_of, put
from ..world.event import ChapterBegun
from ..world.state import CARRIED, PARTY
from .hands import counted, move_thing
from .model import Story
from .moments import contents


def chapter_now(story: Story, moment: Moment) -> int:
    """The chapter's number in the story's order; 0 before the first."""
    return fact_of(moment, story.chapter) if story.chapter else 0


def begin_chapter(story: Story, draft: Draft, number: int) -> None:
    """Its card is told, what is not kept stays behind, and its own effects follow."""
    row = story.chapters[number]
    draft.fact = put(draft.fact, story.chapter, number)
    draft.emit(ChapterBegun(number, counted(story, draft, row.text)))
    if row.keeps is not None:
        _leave_behind(story, draft, row.keeps)
    for effect in row.effects:
        effect(story, draft)


def _leave_behind(story: Story, draft: Draft, keeps: frozenset[int]) -> None:
    for place in (CARRIED, PARTY):
        for thing in [*contents(story, draft, place)]:
            if thing not in keeps:
                move_thing(story, draft, thing, draft.here)
