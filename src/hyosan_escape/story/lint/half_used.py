"""HE321 and HE322: a variable that effects write and nobody asks for, or that is asked for and never written."""

from __future__ import annotations

from collections.abc import Iterator

from ...source import Mark
from ..link_variables import properties_of
from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    names = shop.names
    for id, mark in _written_down(shop):
        number = names.by_kind["variable"].get(id, 0)
        if number in names.written and number not in names.read:
            shop.problems.add("HE321", mark, name=id)
        elif number in names.read and number not in names.written:
            shop.problems.add("HE322", mark, name=id)


def _written_down(shop: Workshop) -> Iterator[tuple[str, Mark]]:
    """The author's own variables and properties, with their places."""
    for id, word in shop.source.variable_marks.items():
        yield id, word.mark
    yield from ((id, mark) for id, mark, _ in properties_of(shop))
