"""HE312: a time of day is named, but the story has no `clock`: it never comes."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    if not story.clock.days:
        for word in shop.names.times:
            shop.problems.add("HE312", word.mark, time=word.value[:20])
