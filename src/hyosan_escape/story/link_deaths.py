"""HE335: an ending that is a death comes only by a choice, and only after two passages that warn.

The fewest warnings on any way to a page are counted along all ways there are, whatever conditions stand in them: what
holds here holds in every game. A page that asks nothing warns of nothing: the player could not have turned back. It is
looked at wherever a story is loaded, not only when it is checked.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from typing import Any

from ..source import Entry, Marked
from .model import Passage
from .weave import Web
from .workshop import Workshop

WARNINGS = 2
_NEVER = 99
_DEEDS = ("do", "entry")  # keys that hold effects
_INSIDE = ("scenes", "risks")  # whose effects come about by choices


def check_deaths(shop: Workshop, web: Web) -> None:
    endings = shop.source.many["endings"]
    deaths = {id for id, entry in endings.items() if entry.flag("death")}
    if not deaths:
        return
    for id in sorted(deaths):
        if endings[id].has("when"):
            shop.problems.add("HE335", endings[id].mark, name=id, how="by itself, when its `when` holds")
    for line in _outside(shop):
        if _ending(line) in deaths:
            shop.problems.add("HE335", line.mark, name=_ending(line), how="by an effect outside of every scene")
    for told, line in _inside(shop, web):
        if _ending(line) in deaths and told < WARNINGS:
            shop.problems.add("HE335", line.mark, name=_ending(line), how=_after(told))


def _after(warnings: int) -> str:
    return f"after {'a single warning' if warnings else 'no warning'} (of two)"


def _ending(line: Marked) -> str:
    verb, _, id = line.value.strip().partition(" ")
    return id.strip() if verb == "end" else ""


def _inside(shop: Workshop, web: Web) -> Iterator[tuple[int, Marked]]:
    """(the fewest warnings told before, the effect). What comes of itself comes with its page, unwarned by it."""
    told = _warnings(shop, web)
    before = [told[number] - _warns(page) for number, page in enumerate(web.passages)]
    yield from ((before[page], line) for page, line in shop.page_ends)
    for choice, line in shop.ends:
        for number, page in enumerate(web.passages):
            if choice in page.choices:
                yield told[number], line
            elif choice in page.fallbacks:
                yield before[number], line


def _warns(page: Passage) -> bool:
    return page.warns and bool(page.choices)


def _outside(shop: Workshop) -> Iterator[Marked]:
    for section, entries in shop.source.many.items():
        if section not in _INSIDE:
            yield from _effects(list(entries.values()))
    yield from _effects(shop.source.rules)


def _effects(value: Any, key: str = "") -> Iterator[Marked]:
    """The effects that are written anywhere in it."""
    if isinstance(value, Marked):
        yield from [value] if key in _DEEDS else []
    elif isinstance(value, Entry):
        for inner, each in value.fields.items():
            yield from _effects(each, inner)
    elif isinstance(value, list):
        for each in value:
            yield from _effects(each, key)
    elif isinstance(value, tuple):  # name and value, of a table
        yield from _effects(value[1], key)


def _warnings(shop: Workshop, web: Web) -> list[int]:
    """page -> the fewest warnings that were told on a way there, its own with them (a search of paths of 0 and 1)."""
    fewest = [_NEVER] * len(web.passages)
    waiting: deque[tuple[int, int]] = deque((page, 0) for page in _starts(shop, web))
    while waiting:
        page, before = waiting.popleft()
        now = before + _warns(web.passages[page])
        if now < fewest[page]:
            fewest[page] = now
            for to in sorted(web.leads[page] - {0}):
                (waiting.append if _warns(web.passages[to]) else waiting.appendleft)((to, now))
    return fewest


def _starts(shop: Workshop, web: Web) -> Iterable[int]:
    """Pages that are turned to from free play: first pages of scenes that open by themselves or by an effect."""
    opened = {line.value.split()[1] for line in _everything(shop) if line.value.startswith("scene ")}
    return [row.first for row in web.scenes if row.id and (row.when or row.pool or row.id in opened)]


def _everything(shop: Workshop) -> Iterator[Marked]:
    yield from _outside(shop)
    for section in _INSIDE:
        yield from _effects(list(shop.source.many[section].values()))
