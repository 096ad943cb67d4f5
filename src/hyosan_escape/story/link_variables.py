"""Variables: every one has a finite domain, so that a story is a finite machine.

The story's own, and those of the player, a room, thing, person, horde, or each of a group: `has:` makes geon.trust,
`toward:` geon.mina.likes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..source import Entry, Listing, Mark, Marked, Node, Scalar
from .link_things import declare_fuel
from .model import Variable
from .workshop import Workshop

_RANGE = re.compile(r"(?:(\d{1,6}) of )?(\d{1,6})\.\.(\d{1,6})\Z")
_WANTED = "flag, 0..5, 3 of 0..5, or a list of words"
_OWNERS = ("rooms", "things", "doors", "survivors", "hordes")


def declare_variables(shop: Workshop) -> None:
    for id, node in shop.source.variables.items():
        shop.names.variable(_domain(shop, id, node)._replace(said=_said(shop.source.variables_said.get(id))))
    for id, written in _all_properties(shop):
        if id in shop.names.by_kind.get("variable", {}):  # whoever has one of their own keeps it
            continue
        said = written.text("said") if isinstance(written, Entry) else None
        shop.names.variable(_domain(shop, id, _values(written))._replace(said=_said(said)))
    for entry in shop.source.many["survivors"].values():
        for other, _ in entry.pairs("toward"):
            shop.find("survivor", other, "the survivor")
    for id, door in shop.source.many["doors"].items():
        pile = door.entry("barricade")
        if pile:
            shop.keep(Variable(f"{id}.barricade", 0, pile.number("most", 3) + 1, 0, (), False))
    declare_fuel(shop)


def _said(text: Marked | None) -> str:
    return " ".join(text.value.split()) if text else ""


def properties_renamed(shop: Workshop) -> Iterator[tuple[str, Marked]]:
    """(id, the id it had before)"""
    properties = ((id, written) for id, _, written in properties_of(shop))
    for id, written in (*properties, *_relations(shop)):
        if isinstance(written, Entry):
            yield from ((id, old) for old in written.many("renamed_from"))


def _values(written: Node | Entry) -> Node:
    """What the long form says under `is:`. What cannot be read counts as a flag."""
    if isinstance(written, Entry):
        found: Node | None = written.fields.get("is")
        return found or Scalar("flag", written.mark)
    return written


def _all_properties(shop: Workshop) -> Iterator[tuple[str, Node | Entry]]:
    yield from ((id, written) for id, _, written in properties_of(shop))
    yield from _relations(shop)
    yield from _shared(shop)


def properties_of(shop: Workshop) -> Iterator[tuple[str, Mark, Node | Entry]]:
    """What somebody or something has of its own: the variable's id, where it stands, its values."""
    owners = [("you", shop.source.one["player"])] if "player" in shop.source.one else []
    owners += [each for section in _OWNERS for each in shop.source.many[section].items()]
    for owner, entry in owners:
        yield from ((f"{owner}.{name.value}", name.mark, node) for name, node in entry.pairs("has"))


def _shared(shop: Workshop) -> Iterator[tuple[str, Node | Entry]]:
    """What each of a group has."""
    for id, entry in shop.source.many["groups"].items():
        for member in shop.names.members(Marked(id, entry.mark), shop.problems):
            yield from ((f"{member}.{name.value}", node) for name, node in entry.pairs("has"))


def _relations(shop: Workshop) -> Iterator[tuple[str, Node | Entry]]:
    for owner, entry in shop.source.many["survivors"].items():
        for other, properties in entry.pairs("toward"):
            if other.value in shop.source.many["survivors"]:
                yield from ((f"{owner}.{other.value}.{name.value}", node) for name, node in properties)


def _domain(shop: Workshop, id: str, node: Node) -> Variable:
    if isinstance(node, Listing):
        words = tuple(leaf.value for leaf in node.items if isinstance(leaf, Scalar))
        return Variable(id, 0, max(1, len(words)), 0, words, False)
    flag = Variable(id, 0, 2, 0, (), True)
    if not isinstance(node, Scalar):
        raise AssertionError(f"unreachable: {node!r}")  # the reader lets no mapping pass
    match = _RANGE.match(node.value)
    if node.value == "flag":
        return flag
    if match:
        low, high = int(match.group(2)), int(match.group(3))
        start = int(match.group(1) or low)
        if low <= start <= high:
            return Variable(id, low, high - low + 1, start - low, (), False)
    shop.problems.add("HE107", node.mark, value=node.value[:60], wanted=_WANTED)
    return flag
