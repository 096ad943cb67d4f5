"""HE303: a scene without `when` that no effect opens."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for number, scene in enumerate(story.scenes):
        if number and scene.when is None and ("scene", number) not in shop.names.used:
            shop.problems.add("HE303", shop.source.many["scenes"][scene.id].mark, name=scene.id)
