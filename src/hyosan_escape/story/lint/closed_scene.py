"""HE303: a scene without `when` that no effect opens; one of a pool from which nothing is drawn."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    drawn = {number for number, pool in enumerate(story.pools) if pool.when or ("pool", number) in shop.names.used}
    for number, scene in enumerate(story.scenes):
        opens = scene.pool in drawn if scene.pool else scene.when is not None
        if number and not opens and ("scene", number) not in shop.names.used:
            shop.problems.add("HE303", shop.source.many["scenes"][scene.id].mark, name=scene.id)
