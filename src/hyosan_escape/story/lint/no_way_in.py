"""HE325: locked at the start, and neither a key nor an effect ever opens it."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for section in ("things", "doors"):
        for id, entry in shop.source.many[section].items():
            locked = "locked" in entry.strings("is") and not (entry.has("key") or entry.has("latch"))
            if locked and shop.names.by_kind["thing"][id] not in shop.names.freed:
                shop.problems.add("HE325", entry.mark, name=id)
