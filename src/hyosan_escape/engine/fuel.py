"""What burns down: lamps that are lit give light until their fuel is gone."""

from __future__ import annotations

from ..story import Story
from ..story.moments import is_here
from ..world import Draft, Moment, fact_of, form_of, put
from ..world.state import LIT
from .telling import tell


def burning(story: Story, moment: Moment) -> list[int]:
    return [thing for thing in story.fuels if form_of(moment, thing) & LIT]


def next_out(story: Story, draft: Draft) -> list[int]:
    """In how many turns (minutes) something is to be said of each that burns."""
    due = []
    for thing in burning(story, draft):
        left = fact_of(draft, story.fuels[thing].left)
        due += [left - at for at, _ in story.fuels[thing].low if at < left]
        due.append(max(left, 1))
    return due


def burn_fuel(story: Story, draft: Draft, spent: int) -> None:
    """So much less in each that burns; who is there is told when it gets low, and when it is out."""
    for thing in burning(story, draft):
        fuel = story.fuels[thing]
        before = fact_of(draft, fuel.left)
        left = max(before - spent, 0)
        draft.fact = put(draft.fact, fuel.left, left)
        seen = is_here(story, draft, thing)
        for at, text in fuel.low:
            if seen and left <= at < before:
                tell(story, draft, text)
        if not left:
            draft.mark(thing, LIT, on=False)
            if seen:
                tell(story, draft, fuel.out)
