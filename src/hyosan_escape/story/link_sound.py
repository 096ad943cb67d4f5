"""The clock, the timetable, the map of sound and those who listen."""

from __future__ import annotations

from ..source import Entry, Marked
from .geometry import Geometry
from .model import Call, Clock, Hearing, Horde
from .moments import DAY
from .phrases import read_time
from .workshop import Workshop


def declare_sound(shop: Workshop) -> None:
    """Zones are numbered in the alphabetical order of their ids: numbers then settle ties as ids do."""
    for number, id in enumerate(sorted(shop.source.many["zones"]), 1):
        shop.names.add("zone", id, number)
    for section in ("calls", "hordes"):
        for number, id in enumerate(shop.source.many[section], 1):
            shop.names.add(section[:-1], id, number)
    clock = shop.source.one.get("clock")
    shop.names.days = clock.strings("days") if clock else ()


def link_zones(shop: Workshop) -> tuple[tuple[str, ...], Geometry]:
    zones = shop.source.many["zones"]
    ids = ("", *sorted(zones))
    open_edges: list[set[int]] = [set() for _ in ids]
    barred_edges: list[set[int]] = [set() for _ in ids]
    for number, id in enumerate(ids[1:], 1):
        for key, edges in (("next", open_edges), ("barred", barred_edges)):
            for other in zones[id].many(key):
                found = shop.find("zone", other, "the zone")
                edges[number].add(found)
                edges[found].add(number)
    spots = [(0, "")] + [(zones[id].number("floor"), zones[id].string("side")) for id in ids[1:]]
    return ids, Geometry([sorted(each) for each in open_edges], [sorted(each) for each in barred_edges], spots)


def link_clock(shop: Workshop) -> Clock:
    entry = shop.source.one.get("clock")
    costs = _by_verb(shop, entry, "costs")
    for id, verb in shop.source.many["verbs"].items():
        if verb.has("time"):
            costs[shop.names.verb(id)] = verb.number("time")
    if entry is None:
        return Clock(0, (), 1, tuple(costs))
    start = entry.text("start")
    time = read_time(start.value, shop.names) if start else None
    if start and (time is None or time[1]):
        wanted = "a day and a time, such as Wed 12:05"
        shop.problems.add("HE107", start.mark, value=start.value[:60], wanted=wanted)
    return Clock(time[0] if time else 0, shop.names.days, entry.number("tick", 5), tuple(costs))


def _by_verb(shop: Workshop, entry: Entry | None, key: str) -> list[int]:
    row = [0] * len(shop.names.verbs)
    for name, value in entry.pairs(key) if entry else ():
        number = shop.names.verb(name.value)
        if number:
            row[number] = value
        else:
            shop.problems.add("HE104", name.mark, what="the verb", name=name.value)
    return row


def link_calls(shop: Workshop) -> tuple[Call, ...]:
    calls = [Call("", "", (), 0)]
    for id, entry in shop.source.many["calls"].items():
        minutes = []
        for text in entry.many("at"):
            time = read_time(text.value, shop.names)
            if time is None:
                shop.problems.add("HE107", text.mark, value=text.value[:60], wanted="a time such as 15:20")
            else:
                shop.names.times.append(text)
                minutes.append(time)
        calls.append(Call(id, entry.string("name"), tuple(minutes), shop.text(entry, "say")))
    return tuple(calls)


def link_hordes(shop: Workshop) -> tuple[Horde, ...]:
    hordes = [Horde("", "", 0, 0, {})]
    for id, entry in shop.source.many["hordes"].items():
        go = {
            shop.find("call", call, "the call"): shop.find("zone", zone, "the zone") for call, zone in entry.pairs("go")
        }
        at = entry.text("at")
        start = 0 if at is None or at.value == "nowhere" else shop.find("zone", at, "the zone")
        hordes.append(Horde(id, entry.string("name"), start, entry.number("size", 1), go))
    return tuple(hordes)


def link_hearing(shop: Workshop) -> Hearing:
    entry = shop.source.one.get("hearing")
    noise = _by_verb(shop, entry, "noise")

    def lines(key: str) -> tuple[int, ...]:
        texts: list[Marked] = entry.many(key) if entry else []
        return tuple(shop.texts.add(text) for text in texts)

    return Hearing(tuple(noise), lines("near"), lines("next"), lines("far"), lines("nothing"))


def horizon(clock: Clock) -> int:
    """The last minute of the last day: there the clock stops, so that a story has finitely many moments."""
    return len(clock.days) * DAY - 1 if clock.days else 0
