"""HE317: a name in typographic quotes. YAML keeps them, so the player would read them, and have to type them."""

from __future__ import annotations

import re

from ..model import Story
from ..workshop import Workshop

_QUOTED = re.compile("[“„‘«»][^“”„‘’«»]*[”“’»«]")


def check(shop: Workshop, story: Story, start: int) -> None:
    for section in ("rooms", "things", "doors", "survivors"):
        for entry in shop.source.many[section].values():
            for name in (entry.text("name"), entry.text("short"), *entry.many("words")):
                if name and _QUOTED.fullmatch(name.value):
                    shop.problems.add("HE317", name.mark, name=name.value[1:-1][:60])
