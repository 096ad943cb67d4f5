"""Pools of scenes."""

from __future__ import annotations

from ..source import Clause, Entry, Expr, Marked, Not, Problems, parse_condition
from .conditions import compile_condition
from .model import Pool, Scene
from .workshop import Workshop


def link_pools(shop: Workshop, scenes: tuple[Scene, ...]) -> tuple[Pool, ...]:
    rows = (_pool(shop, id, entry, scenes) for id, entry in shop.source.many["pools"].items())
    return (Pool("", None, "", 0, 0, ()), *rows)


def _pool(shop: Workshop, id: str, entry: Entry, scenes: tuple[Scene, ...]) -> Pool:
    pick, every = entry.string("pick", "best"), entry.number("every", 1)
    pool = shop.names.by_kind["pool"][id]
    members = [number for number, scene in enumerate(scenes) if scene.pool == pool]
    if pick == "best":
        members.sort(key=lambda number: _rank(shop.source.many["scenes"][scenes[number].id]))
    return Pool(
        id=id,
        when=compile_condition(entry.text("when"), shop.names, shop.problems, chance=True),
        pick=pick,
        every=every,
        waits=shop.names.hidden(f"pool.{id}", every + 1),
        scenes=tuple(members),
    )


def _rank(scene: Entry) -> tuple[int, int]:
    """The most important first; of these the one that asks the most before it comes."""
    return -scene.number("priority"), -_clauses(scene.text("when"))


def _clauses(text: Marked | None) -> int:
    tree = parse_condition(text, Problems()) if text else None
    return _count(tree) if tree else 0


def _count(tree: Expr) -> int:
    if isinstance(tree, Clause):
        return 1
    return _count(tree.of) if isinstance(tree, Not) else sum(map(_count, tree.parts))


def age_of(shop: Workshop, id: str, pool: int) -> int:
    """A scene's place in the order of what was played last, where its pool goes by that; 0: nobody asks."""
    rows = [*shop.source.many["pools"].values()]
    if not pool or rows[pool - 1].string("pick") != "oldest":
        return 0
    most = sum(scene.string("pool") == rows[pool - 1].id for scene in shop.source.many["scenes"].values())
    return shop.names.hidden(f"age.{id}", most + 1)
