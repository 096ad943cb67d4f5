"""HE331: no choice, no gather and no visit leads to this passage, and no page borrows its choices."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    if shop.web is None:
        return
    reached = shop.web.reach(scene.first for scene in story.scenes) | shop.threads
    for id, number in shop.names.by_kind.get("passage", {}).items():
        if number not in reached:
            shop.problems.add("HE331", shop.page_marks[number], name=id)
