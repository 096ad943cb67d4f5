"""The map of sound, those who walk it, and by which rules."""

from __future__ import annotations

from typing import Any

from ..source import NO_MARK, Entry, Marked, did_you_mean
from ..world import Moment, place_of
from ..world.state import CHASING
from .conditions import compile_condition, compile_yes
from .geometry import Geometry, Way
from .link_hearing import own_lines, read_size
from .model import Condition, Horde, Lines, MaybeReading, Pursuit, Story, Thing
from .moments import zone_of
from .pursuit import is_about
from .room_map import RoomMap
from .workshop import Workshop
from .zone_map import Spot, ZoneMap

_EVENLY = (0, 1, 1, 1, 1)  # what a step of a barrier withstands, by size, where the author does not say


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
    zones = [(number, shop.source.many["zones"][id]) for number, id in enumerate(ids[1:], 1)]
    beside: list[set[int]] = [set() for _ in ids]
    behind: list[set[int]] = [set() for _ in ids]
    doors: list[dict[int, int]] = [{} for _ in ids]
    for number, zone in zones:
        for key, edges in (("next", beside), ("barred", behind)):
            for other in zone.many(key):
                found = shop.find("zone", other, "the zone")
                edges[number].add(found)
                edges[found].add(number)
        for other, door in zone.pairs("doors"):
            found = shop.find("zone", other, "the zone")
            doors[number][found] = doors[found][number] = shop.find("door", door, "the door")
    muffled = [(number, compile_yes(zone.text("muffled"), shop.names, shop.problems)) for number, zone in zones]
    dull = tuple((number, when) for number, when in muffled if when is not None)
    return ZoneMap(beside, behind, doors, dull, [Spot(), *(_spot(zone) for _, zone in zones)])


def _spot(zone: Entry) -> Spot:
    return Spot(zone.number("floor"), zone.string("side"), zone.string("building"), zone.string("called"))


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
            found[number] = shop.names.counter(f"{things[number].id}.@pressed", max(door.holds, 1) + 1)
    return found


# Who walks it.


def link_hordes(shop: Workshop, general: Lines) -> tuple[Horde, ...]:
    return (_nobody(general), *(_horde(shop, id, entry, general) for id, entry in shop.source.many["hordes"].items()))


def _nobody(general: Lines) -> Horde:
    nowhere: frozenset[Any] = frozenset()
    return Horde(
        "", "", 0, 1, {}, 0, nowhere, 0, None, 0, False, (), 0, (0, 0), nowhere, nowhere, (), None, None, 0, general
    )


def _horde(shop: Workshop, id: str, entry: Entry, general: Lines) -> Horde:
    at, state, home = entry.text("at"), entry.text("state"), entry.entry("home")
    calls = [shop.find("call", call, "the call") for call in home.many("at")] if home else []
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
        home=shop.find("room", room, "the room") if home and (room := home.text("room")) else 0,
        tries=frozenset(calls or (shop.names.by_kind.get("call", {}).values() if home else ())),
        hears=entry.number("hears", 2),
        sees=compile_yes(entry.text("sees"), shop.names, shop.problems),
        speed=entry.number("speed", 1),
        dormant=state is not None and state.value == "dormant",
        route=route,
        leg=shop.names.counter(f"{id}.@leg", len(route)) if route else 0,
        wanders=entry.fields.get("wanders", (0, 0)),
        keeps_to=frozenset(zone for name in entry.many("keeps_to") for zone in _zones(shop, name)),
        stopped_by=frozenset(entry.strings("stopped_by")),
        becomes=_becomes(shop, id, entry),
        keys=compile_yes(entry.text("keys"), shop.names, shop.problems),
        follows=_follows(shop, entry.text("follows")),
        listed=shop.text(entry, "listed"),
        heard=own_lines(shop, entry, general),
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


# By which rules.


def link_pursuit(shop: Workshop) -> Pursuit:
    entry = shop.source.one.get("pursuit") or Entry("", Marked("", NO_MARK), {})
    breath = entry.number("breath")
    return Pursuit(
        chases=entry.number("chase_speed"),
        slow=compile_yes(entry.text("slow"), shop.names, shop.problems),
        chase_at=entry.number("chase_at"),
        press_noise=entry.number("press_noise"),
        wear=_wear(shop, entry),
        by_size=entry.has("wear"),
        breath=breath,
        breathing=shop.names.counter("@breath", breath + 1) if breath else 0,
        announced=entry.flag("announced"),
        light=entry.number("light"),
    )


def _wear(shop: Workshop, entry: Entry) -> tuple[int, ...]:
    wear = list(_EVENLY)
    for size, ticks in entry.pairs("wear"):
        wear[read_size(shop, size)] = ticks
    return tuple(wear)
