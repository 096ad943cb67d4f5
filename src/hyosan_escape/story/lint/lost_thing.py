"""HE309: a thing that begins nowhere and that no effect brings in."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for id, entry in shop.source.many["things"].items():
        if (
            not entry.has("at")
            and not entry.has("part_of")
            and shop.names.by_kind["thing"][id] not in shop.names.placed
        ):
            shop.problems.add("HE309", entry.mark, name=id)
