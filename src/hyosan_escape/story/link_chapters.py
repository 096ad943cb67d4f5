"""Chapters and fuses."""

from __future__ import annotations

from ..source import Entry
from .effects import compile_effects
from .link_warnings import link_warnings
from .model import Chapter, Fuse
from .workshop import Workshop


def declare_chapters(shop: Workshop) -> None:
    """Which chapter it is stands in a variable of the engine's own; where there are none, nowhere."""
    ids = tuple(shop.source.many["chapters"])
    for number, id in enumerate(ids, 1):
        shop.names.add("chapter", id, number)
    if ids:
        shop.names.chapter = shop.names.hidden("chapter:now", len(ids) + 1, ("", *ids))


def link_chapters(shop: Workshop) -> tuple[Chapter, ...]:
    rows = (_chapter(shop, id, entry) for id, entry in shop.source.many["chapters"].items())
    return (Chapter("", "", 0, (), None), *rows)


def _chapter(shop: Workshop, id: str, entry: Entry) -> Chapter:
    keeps = frozenset(shop.find("thing", each, "the thing") for each in entry.many("keeps"))
    return Chapter(
        id=id,
        title=entry.string("title"),
        text=shop.text(entry, "text"),
        effects=compile_effects(entry.many("entry"), shop.names, shop.problems),
        keeps=keeps if entry.has("keeps") else None,
    )


def link_fuses(shop: Workshop) -> tuple[Fuse, ...]:
    fuses = [Fuse("", 0, (), ())]
    for id, entry in shop.source.many["fuses"].items():
        effects = compile_effects(entry.many("do"), shop.names, shop.problems)
        fuses.append(Fuse(id, shop.text(entry, "say"), effects, link_warnings(shop, entry)))
    return tuple(fuses)
