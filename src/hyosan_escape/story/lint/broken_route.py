"""HE340: a patrol that cannot get from one stop of its route to the next."""

from __future__ import annotations

from itertools import pairwise

from ..geometry import Way
from ..model import Horde, Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for horde in story.hordes:
        gap = _gap(story, horde)
        if gap:
            names = {"name": horde.id, "origin": story.zones[gap[0]], "goal": story.zones[gap[1]]}
            shop.problems.add("HE340", shop.source.many["hordes"][horde.id].mark, **names)


def _gap(story: Story, horde: Horde) -> tuple[int, int] | None:
    """The first two stops with no way between, whatever stands in it."""

    def toll(way: Way) -> int:
        return int(not horde.keeps_to or way.to in horde.keeps_to)

    for origin, goal in pairwise((*horde.route, *horde.route[:1])):
        if origin != goal and story.geometry.next_way(origin, goal, toll) is None:
            return origin, goal
    return None
