"""`each: GROUP`: what an author writes once, and means for every member of a group."""

from __future__ import annotations

from ..source import Entry
from .conditions import MAX_SPREAD, compile_condition, only_with_us
from .model import MaybeCondition
from .workshop import Workshop


def members_of(shop: Workshop, entry: Entry) -> list[str]:
    """Whom the entry is written for, one after another; "" for nobody in particular."""
    group = entry.text("each")
    if group is None:
        return [""]
    members = shop.names.members(group, shop.problems)
    shop.names.spread += len(members)
    if shop.names.spread > MAX_SPREAD:
        shop.problems.add("HE007", group.mark, what=f"more than {MAX_SPREAD:,} conditions about members of groups")
        return []
    return members


def when_of(shop: Workshop, entry: Entry, *, chance: bool = False) -> MaybeCondition:
    """Its `when`; of the party, only who is with the player has a turn."""
    when = compile_condition(entry.text("when"), shop.names, shop.problems, chance=chance)
    return only_with_us(shop.names.it, when, shop.names) if entry.string("each") == "party" else when
