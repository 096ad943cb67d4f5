"""What is said of things beyond the thing itself: where it stands, what it is part of, what it burns."""

from __future__ import annotations

from ..source import Entry, Marked
from ..world.state import CARRIED, NOWHERE, PARTY
from .model import Fuel, Thing, Variable
from .workshop import Workshop

FIXED_PLACES = {"nowhere": NOWHERE, "carried": CARRIED, "worn": CARRIED, "party": PARTY}


def written_at(entry: Entry) -> list[Marked]:
    """Where it is, as written: one place, or several rooms."""
    at: Marked | list[Marked] | None = entry.fields.get("at")
    return [] if at is None else [at] if isinstance(at, Marked) else at


def first_place(shop: Workshop, id: str, entry: Entry) -> int:
    """The place where it begins. What is part of another lies in it; what is in several rooms is noted as such."""
    whole = entry.text("part_of")
    if whole is not None:
        return _part(shop, id, shop.find("thing", whole, "the thing"))
    at = written_at(entry)
    if len(at) > 1 or any(name.value == "everywhere" or name.value in shop.names.groups for name in at):
        return _spread(shop, id, at)
    return _one_place(shop, at[0]) if at else NOWHERE


def _one_place(shop: Workshop, at: Marked) -> int:
    if at.value in FIXED_PLACES:
        return FIXED_PLACES[at.value]
    found = shop.names.lookup(at.value, ("room", "thing"))
    if found is None:
        shop.find("room", at, "the place")
        return NOWHERE
    kind, number = found
    return number if kind == "room" else shop.inside + number


def _part(shop: Workshop, id: str, whole: int) -> int:
    shop.parts.add(shop.names.by_kind["thing"][id])
    return shop.inside + whole


def _spread(shop: Workshop, id: str, at: list[Marked]) -> int:
    rooms = shop.names.by_kind.get("room", {})
    found: set[int] = set()
    for name in at:
        if name.value == "everywhere":
            found.update(rooms.values())
        elif name.value in shop.names.groups:
            found.update(rooms[member] for member in shop.names.members(name, shop.problems) if member in rooms)
        else:
            found.add(shop.find("room", name, "the room"))
    shop.spread[shop.names.by_kind["thing"][id]] = found
    return shop.inside


# Fuel.


def declare_fuel(shop: Workshop) -> None:
    """lamp.fuel: what is left. The engine burns it, `refuel` and rules fill it up."""
    for id, entry in shop.source.many["things"].items():
        if entry.has("fuel"):
            most = entry.number("fuel")
            shop.keep(Variable(f"{id}.fuel", 0, most + 1, most, (), False))


def link_fuels(shop: Workshop, things: tuple[Thing, ...]) -> dict[int, Fuel]:
    found = {}
    for id, entry in shop.source.many["things"].items():
        if entry.has("fuel"):
            left = shop.names.by_kind["variable"][f"{id}.fuel"]
            found[shop.names.by_kind["thing"][id]] = Fuel(left, _warnings(shop, entry), shop.text(entry, "out"))
    return found


def _warnings(shop: Workshop, entry: Entry) -> tuple[tuple[int, int], ...]:
    found = []
    for at, text in entry.pairs("low"):
        if at.value.isascii() and at.value.isdigit() and 0 < int(at.value[:7]) < entry.number("fuel"):
            found.append((int(at.value[:7]), shop.texts.add(text)))
        else:
            wanted = f"a number from 1 to {entry.number('fuel') - 1}, less than its fuel"
            shop.problems.add("HE107", at.mark, value=at.value[:60], wanted=wanted)
    return tuple(sorted(found, reverse=True))
