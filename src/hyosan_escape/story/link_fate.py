"""Luck, and the modes a story can be played in."""

from __future__ import annotations

from ..source import NO_MARK, Entry, Marked
from .effects import compile_effects
from .model import Mode, Story
from .workshop import Workshop


def declare_modes(shop: Workshop) -> None:
    """Which mode is played stands in a variable of the engine's own, for the whole of a game."""
    ids = tuple(shop.source.many["modes"])
    for number, id in enumerate(ids, 1):
        shop.names.add("mode", id, number)
    if ids:
        shop.names.mode = shop.names.hidden("mode:now", len(ids) + 1, ("", *ids))


def link_fate(shop: Workshop, story: Story) -> None:
    fate = shop.source.one.get("fate") or Entry("`fate`", Marked("", NO_MARK), {})
    plain = Mode("", "", 0, fate.string("luck", "dice"), fate.string("told", "numbers"), 100, "always", ())
    story.cards = int(fate.string("cards", "10"))
    story.modes = (plain, *(_mode(shop, id, entry, plain) for id, entry in shop.source.many["modes"].items()))
    story.mode = shop.names.mode


def link_stakes(shop: Workshop, story: Story) -> None:
    """Where a condition asks who is at risk, a variable keeps in which choice people were put at risk last."""
    names, ids = shop.names, tuple(choice.id for choice in shop.choices if choice.stake)
    if names.staked:
        row = names.rows[names.staked]
        names.rows[names.staked] = row._replace(size=len(ids) + 1, words=("", *ids), flag=False)
    story.stakes, story.staked = tuple(shop.stakes), names.staked


def _mode(shop: Workshop, id: str, entry: Entry, plain: Mode) -> Mode:
    return Mode(
        id=id,
        name=entry.string("name"),
        text=shop.text(entry, "text"),
        luck=entry.string("luck", plain.luck),
        told=entry.string("told", plain.told),
        pace=entry.number("pace", plain.pace),
        undo=entry.string("undo", plain.undo),
        effects=compile_effects(entry.many("do"), shop.names, shop.problems),
    )
