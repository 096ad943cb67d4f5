"""How the story may end, and what a player may be proud of."""

from __future__ import annotations

from ..source import Entry
from .conditions import compile_condition
from .effects import compile_effects
from .model import Achievement, Ending, MaybeCondition, Revival
from .workshop import Workshop


def link_endings(shop: Workshop) -> tuple[Ending, ...]:
    return (
        Ending("", "", 0, None, False, (), None),
        *(_ending(shop, id, entry) for id, entry in shop.source.many["endings"].items()),
    )


def _ending(shop: Workshop, id: str, entry: Entry) -> Ending:
    epilogue = tuple((_when(shop, part), shop.text(part, "text")) for part in entry.entries("epilogue"))
    return Ending(
        id,
        entry.string("title"),
        shop.text(entry, "text"),
        _when(shop, entry),
        entry.flag("death"),
        epilogue,
        _revival(shop, entry),
        entry.flag("lost"),
    )


def _revival(shop: Workshop, entry: Entry) -> Revival | None:
    again = entry.entry("revive")
    if again is None:
        return None
    to = again.text("to")
    room = shop.find("room", to, "the room") if to else 0
    shop.names.entered |= {room} - {0}
    return Revival(
        _when(shop, again),
        room,
        shop.text(again, "say"),
        compile_effects(again.many("do"), shop.names, shop.problems),
    )


def link_achievements(shop: Workshop) -> tuple[Achievement, ...]:
    rows = [Achievement("", 0, 0, None, 0)]
    for id, entry in shop.source.many["achievements"].items():
        bit = shop.bit(f"achievement.{id}")
        rows.append(Achievement(id, shop.text(entry, "title"), shop.text(entry, "text"), _when(shop, entry), bit))
    return tuple(rows)


def _when(shop: Workshop, entry: Entry) -> MaybeCondition:
    return compile_condition(entry.text("when"), shop.names, shop.problems, chance=True)
