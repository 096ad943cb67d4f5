"""HE310: a choice that says why it is closed (`locked`), but has no `needs` that could close it."""

from __future__ import annotations

from collections.abc import Iterator

from ...source import Entry
from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    for choice in _choices(shop):
        reason = choice.text("locked")
        if reason and not choice.has("needs"):
            shop.problems.add("HE310", reason.mark)


def _choices(shop: Workshop) -> Iterator[Entry]:
    """Every choice of every scene, those within choices too."""
    queue = [page for scene in shop.source.many["scenes"].values() for page in _pages(scene)]
    while queue:
        choices = queue.pop().entries("choices")
        queue += choices
        yield from choices


def _pages(scene: Entry) -> list[Entry]:
    return [scene, *(passage for _, passage in scene.pairs("passages"))]
