"""Ids are for ever: what an author renamed is found under its old name too, in games saved before."""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Marked
from .link_variables import properties_renamed
from .model import Renamed
from .workshop import Workshop

_THINGS = ("things", "doors", "survivors")  # they share one row of ids


def link_renamed(shop: Workshop) -> tuple[Renamed, ...]:
    found = []
    for section, old, new in _written(shop):
        if old.value in _known(shop, section):
            shop.problems.add("HE113", old.mark, name=old.value[:60], section=section)
        found.append(Renamed("things" if section in _THINGS else section, old.value, new))
    return tuple(found)


def _known(shop: Workshop, section: str) -> dict[str, object]:
    return dict(shop.source.variables if section == "variables" else shop.source.many[section])


def _written(shop: Workshop) -> Iterator[tuple[str, Marked, str]]:
    """(section, old id, new id)"""
    for section, entries in shop.source.many.items():
        for id, entry in entries.items():
            yield from ((section, old, id) for old in entry.many("renamed_from"))
    for id, olds in shop.source.variables_renamed.items():
        yield from (("variables", old, id) for old in olds)
    yield from (("variables", old, id) for id, old in properties_renamed(shop))


def former(renamed: tuple[Renamed, ...], section: str, name: str) -> str:
    """Today's name for one that stands in an old save: "geon.trust" where geon was once "gun".

    Names below a renamed id follow it: its properties, a scene's passages and choices.
    """
    for row in renamed:
        if row.section == section and (name == row.old or name.startswith(f"{row.old}.")):
            return row.new + name[len(row.old) :]
    return name
