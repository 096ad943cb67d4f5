"""HE323: the very same sentence of prose stands in two places.

A player notices at once what was copied. What is short, or only a label, is left alone; so is one place told twice.
"""

from __future__ import annotations

from ...source import NO_MARK, Mark, Related
from ..model import Story
from ..workshop import Workshop

LONG = 50  # signs: shorter sentences may well be said twice


def check(shop: Workshop, story: Story, start: int) -> None:
    first: dict[str, Mark] = {}
    for text in shop.texts.written:
        words = " ".join(text.value.split())
        if len(words) < LONG or text.mark == NO_MARK:
            continue
        if words in first and first[words] != text.mark:
            shop.problems.add("HE323", text.mark, "", Related(first[words], "first told here"), words=words[:40])
        first.setdefault(words, text.mark)
