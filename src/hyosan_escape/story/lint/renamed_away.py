"""HE326: an id the story was released with is gone, and nothing says what became of it.

Games saved then would lose what they knew under it.
"""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    released = shop.source.one.get("released")
    if released is None:
        return
    for section in released.fields:
        known: set[str] = set(shop.source.variables if section == "variables" else shop.source.many[section])
        renamed = {row.old for row in story.renamed if row.section == shared(section)}
        written = released.many(section)
        fresh = sorted(known - {name.value for name in written})[:3]
        for name in written:
            if name.value not in known | renamed:
                shop.problems.add("HE326", name.mark, cure(name.value, fresh), name=name.value[:60], section=section)


def shared(section: str) -> str:
    """The section under whose name its renamed ids are kept: doors and survivors are things."""
    return "things" if section in ("doors", "survivors") else section


def cure(name: str, fresh: list[str]) -> str:
    where = f"another id ({', '.join(fresh)}?)" if fresh else "another id"
    return f"If it lives on under {where}, write there `renamed_from: {name[:60]}`; if not, take it out of `released`."
