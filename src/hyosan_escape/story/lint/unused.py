"""HE307: nothing asks for this variable, burns this fuse, waits for this call, joins this pool, brings this ending."""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop

_SECTIONS = (
    ("variables", "variable"),
    ("fuses", "fuse"),
    ("calls", "call"),
    ("endings", "ending"),
    ("achievements", "achievement"),
    ("closings", "closing"),
    ("notes", "note"),
    ("pools", "pool"),
    ("chapters", "chapter"),
)


def check(shop: Workshop, story: Story, start: int) -> None:
    used = shop.names.used | {("ending", number) for number, ending in enumerate(story.endings) if ending.when}
    used |= {("achievement", number) for number, row in enumerate(story.achievements) if row.when}
    used |= {("note", number) for number, row in enumerate(story.notes) if row.when}
    used |= {("closing", number) for number, row in enumerate(story.closings) if row.when}
    used |= {("call", number) for number, row in enumerate(story.calls) if row.sends}
    for section, kind in _SECTIONS:
        marks = shop.source.variable_marks if section == "variables" else shop.source.many[section]
        for id, number in shop.names.by_kind.get(kind, {}).items():
            if id in marks and (kind, number) not in used:
                shop.problems.add("HE307", marks[id].mark, kind=kind, name=id)
