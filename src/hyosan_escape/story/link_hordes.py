"""The map of sound, those who walk it, how they are heard and what drowns them."""

from __future__ import annotations

from typing import Any

from ..source import Entry, Marked, did_you_mean
from ..world import Moment, place_of
from ..world.state import CHASING
from .conditions import compile_condition, compile_yes
from .geometry import Geometry, RoomMap, Way, ZoneMap
from .link_sound import by_verb
from .model import Condition, Hearing, Horde, Lines, Mask, MaybeReading, Story, Thing
from .moments import zone_of
from .pursuit import is_about
from .workshop import Workshop

_KINDS = Lines._fields


# The map.


def link_zones(shop: Workshop, story: Story) -> tuple[tuple[str, ...], Geometry, dict[int, tuple[int, ...]]]:
    """The zones' ids, the ways between them, and the rooms in which hordes stand."""
    ids = ("", *sorted(shop.names.by_kind.get("zone", {})))
    own = not shop.source.many["zones"]
    geometry = _room_map(len(ids), story) if own else _zone_map(shop, ids)
    standing: dict[int, list[int]] = {}
    for number, room in enumerate(story.rooms):
        if room.zone and room.open:
            standing.setdefault(room.zone, []).append(number)
    return ids, geometry, {zone: tuple(row) for zone, row in standing.items()}


def _zone_map(shop: Workshop, ids: tuple[str, ...]) -> Geometry:
    zones = shop.source.many["zones"]
    open_edges: list[set[int]] = [set() for _ in ids]
    barred_edges: list[set[int]] = [set() for _ in ids]
    for number, id in enumerate(ids[1:], 1):
        for key, edges in (("next", open_edges), ("barred", barred_edges)):
            for other in zones[id].many(key):
                found = shop.find("zone", other, "the zone")
                edges[number].add(found)
                edges[found].add(number)
    spots = [(0, "")] + [(zones[id].number("floor"), zones[id].string("side")) for id in ids[1:]]
    return ZoneMap([sorted(each) for each in open_edges], [sorted(each) for each in barred_edges], spots)


def _room_map(size: int, story: Story) -> Geometry:
    rooms = story.rooms
    ways: list[list[Way]] = [[] for _ in range(size)]
    for room in rooms:
        exits = [(direction, exit) for direction, row in room.exits.items() for exit in row if exit.to]
        for direction, exit in exits:
            # Nobody follows by luck, or down a fall.
            if room.zone and not exit.chance and not rooms[exit.to].onward:
                ways[room.zone].append(Way(rooms[exit.to].zone, exit.door, exit.when, direction))
    doors = {number: thing for number, thing in enumerate(story.things) if thing.door}
    muffled = {number: thing.door.muffles for number, thing in doors.items() if thing.door}
    named = {number: f"the {thing.name}" for number, thing in doors.items()}
    ordered = [sorted(row, key=lambda way: (way.to, way.direction)) for row in ways]
    return RoomMap(ordered, muffled, named, story.ways)


def link_presses(shop: Workshop, geometry: Geometry, things: tuple[Thing, ...]) -> dict[int, int]:
    """For each door that a horde may press on, the variable that counts for how long it was."""
    found = {}
    for number in geometry.doors:
        door = things[number].door
        if door is not None:
            found[number] = shop.names.hidden(f"{things[number].id}.@pressed", door.holds + 1)
    return found


# Who walks it.


def link_hordes(shop: Workshop, general: Lines) -> tuple[Horde, ...]:
    return (_nobody(general), *(_horde(shop, id, entry, general) for id, entry in shop.source.many["hordes"].items()))


def _nobody(general: Lines) -> Horde:
    nowhere: frozenset[Any] = frozenset()
    return Horde("", "", 0, 0, {}, 0, None, 0, False, (), 0, (0, 0), nowhere, nowhere, (), None, 0, general)


def _horde(shop: Workshop, id: str, entry: Entry, general: Lines) -> Horde:
    at, state, heard = entry.text("at"), entry.text("state"), entry.entry("heard")
    route = tuple(shop.find("zone", zone, "the zone") for zone in entry.many("route"))
    if route and entry.has("wanders"):
        shop.problems.add("HE220", entry.mark, name=id)
    return Horde(
        id=id,
        name=entry.string("name"),
        start=0 if at is None or at.value == "nowhere" else shop.find("zone", at, "the zone"),
        size=entry.number("size", 1),
        go={
            shop.find("call", call, "the call"): shop.find("zone", zone, "the zone") for call, zone in entry.pairs("go")
        },
        hears=entry.number("hears", 2),
        sees=compile_yes(entry.text("sees"), shop.names, shop.problems),
        speed=entry.number("speed", 1),
        dormant=state is not None and state.value == "dormant",
        route=route,
        leg=shop.names.hidden(f"{id}.@leg", len(route)) if route else 0,
        wanders=entry.fields.get("wanders", (0, 0)),
        keeps_to=frozenset(zone for name in entry.many("keeps_to") for zone in _zones(shop, name)),
        stopped_by=frozenset(entry.strings("stopped_by")),
        becomes=_becomes(shop, id, entry),
        follows=_follows(shop, entry.text("follows")),
        listed=shop.text(entry, "listed"),
        heard=Lines(*(_lines(shop, heard, kind) or getattr(general, kind) for kind in _KINDS)),
    )


def _follows(shop: Workshop, name: Marked | None) -> MaybeReading:
    """Where the one it goes after stands now; 0: nowhere on the map of sound."""
    if name is None:
        return None
    if name.value in shop.names.by_kind.get("horde", {}):
        horde = shop.find("horde", name, "the horde")
        return lambda story, moment: moment.horde_at[horde]
    person = shop.find("survivor", name, "the person")
    return lambda story, moment: zone_of(story, moment, place_of(moment, person))


def _zones(shop: Workshop, name: Marked) -> list[int]:
    """The zones of a region, or the one of that name."""
    zones = shop.names.by_kind.get("zone", {})
    rooms = shop.names.by_kind.get("room", {})
    if name.value in shop.names.groups:
        members = [id for id in shop.names.groups[name.value] if id in rooms]
        own = [zones[id] for id in members if id in zones]
        return own or [zones[zone] for id in members if (zone := shop.source.many["rooms"][id].string("zone")) in zones]
    if name.value in zones:
        return [zones[name.value]]
    cure = did_you_mean(name.value, [*shop.names.groups, *zones])
    shop.problems.add("HE104", name.mark, cure, what="the region or zone", name=name.value[:60])
    return []


def _becomes(shop: Workshop, id: str, entry: Entry) -> tuple[tuple[int, Condition], ...]:
    """What takes its place, and when; a name alone: as soon as it gives chase."""
    given = entry.fields.get("becomes", [])
    if isinstance(given, Marked):
        chases = _chases(shop.names.by_kind["horde"][id])
        return ((shop.find("horde", given, "the horde"), chases),)
    found = []
    for other, when in given:
        condition = compile_condition(when, shop.names, shop.problems)
        if condition is not None:
            found.append((shop.find("horde", other, "the horde"), condition))
    return tuple(found)


def _chases(horde: int) -> Condition:
    def condition(story: Story, moment: Moment) -> bool:
        return is_about(moment, horde, CHASING)

    return condition


# How they are heard.


def link_hearing(shop: Workshop, messages: dict[str, int]) -> tuple[Hearing, Lines]:
    """What belongs to the ear, and the lines for every horde that has none of its own."""
    entry = shop.source.one.get("hearing")
    noise = by_verb(shop, entry, "noise")
    lines = (_lines(shop, entry, kind) or (messages[f"heard_{kind}"],) for kind in _KINDS)
    return Hearing(tuple(noise), _lines(shop, entry, "nothing")), Lines(*lines)


def _lines(shop: Workshop, entry: Entry | None, key: str) -> tuple[int, ...]:
    return tuple(shop.texts.add(text) for text in entry.many(key)) if entry else ()


def link_masks(shop: Workshop) -> tuple[Mask, ...]:
    return tuple(_mask(shop, id, entry) for id, entry in shop.source.many["masks"].items())


def _mask(shop: Workshop, id: str, entry: Entry) -> Mask:
    rooms = frozenset(room for name in entry.many("at") for room in _rooms(shop, name))
    when = compile_condition(entry.text("when"), shop.names, shop.problems)
    return Mask(id, when, entry.number("loudness"), rooms)


def _rooms(shop: Workshop, name: Marked) -> list[int]:
    rooms = shop.names.by_kind.get("room", {})
    if name.value in shop.names.groups:
        return [rooms[id] for id in shop.names.groups[name.value] if id in rooms]
    return [shop.find("room", name, "the room or region")]
