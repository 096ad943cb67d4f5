"""The clock and the timetable; and the numbers of zones, calls, hordes."""

from __future__ import annotations

from ..source import Entry, Marked, did_you_mean
from .conditions import compile_condition
from .link_warnings import link_warnings
from .model import Call, Clock, Drag, Story
from .moments import DAY
from .phrases import read_time
from .workshop import Workshop


def declare_sound(shop: Workshop) -> None:
    """Zones are numbered in the alphabetical order of their ids: numbers then settle ties as ids do.

    Where the author has drawn none, and somebody is there to walk them, every room is one.
    """
    many = shop.source.many
    for number, id in enumerate(sorted(many["zones"] or (many["rooms"] if many["hordes"] else ())), 1):
        shop.names.add("zone", id, number)
    for section in ("calls", "hordes"):
        for number, id in enumerate(shop.source.many[section], 1):
            shop.names.add(section[:-1], id, number)
    for number, id in enumerate(shop.source.many["speakers"], 1):
        shop.names.add("speakers", id, number)
    clock = shop.source.one.get("clock")
    shop.names.days = clock.strings("days") if clock else ()


def link_clock(shop: Workshop) -> Clock:
    entry = shop.source.one.get("clock")
    costs = by_verb(shop, entry, "costs")
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
    return Clock(time[0] if time else 0, shop.names.days, entry.number("tick", 5), tuple(costs), _drags(shop, entry))


def _drags(shop: Workshop, entry: Entry) -> tuple[Drag, ...]:
    found = []
    for row in entry.entries("slower"):
        verbs = frozenset(_verb(shop, name) for name in row.many("verbs"))
        when = compile_condition(row.text("when"), shop.names, shop.problems)
        if when is not None:
            found.append(Drag(verbs, when, row.number("times", 2)))
    return tuple(found)


def _verb(shop: Workshop, name: Marked) -> int:
    number = shop.names.verb(name.value)
    if not number:
        cure = did_you_mean(name.value, shop.names.verb_names)
        shop.problems.add("HE104", name.mark, cure, what="the verb", name=name.value)
    return number


def by_verb(shop: Workshop, entry: Entry | None, key: str) -> list[int]:
    row = [0] * len(shop.names.verbs)
    for name, value in entry.pairs(key) if entry else ():
        number = _verb(shop, name)
        if number:
            row[number] = value
    return row


def link_calls(shop: Workshop) -> tuple[Call, ...]:
    calls = [Call("", "", (), None, 0)]
    for id, entry in shop.source.many["calls"].items():
        minutes = []
        for text in entry.many("at"):
            time = read_time(text.value, shop.names)
            if time is None:
                shop.problems.add("HE107", text.mark, value=text.value[:60], wanted="a time such as 15:20")
            else:
                shop.names.times.append(text)
                minutes.append(time)
        when, known = (compile_condition(entry.text(key), shop.names, shop.problems) for key in ("when", "known"))
        told = {key: shop.text(entry, key) for key in ("say", "faint", "missed", "sends")}
        warnings = link_warnings(shop, entry)
        calls.append(Call(id, entry.string("name"), tuple(minutes), when, known=known, warnings=warnings, **told))
    return tuple(calls)


def horizon(clock: Clock) -> int:
    """The last minute of the last day: there the clock stops, so that a story has finitely many moments."""
    return len(clock.days) * DAY - 1 if clock.days else 0


def hours(shop: Workshop, story: Story) -> tuple[int, ...]:
    """Every minute from which on some condition about the time may say something else."""
    named = shop.names.hours | {time for call in story.calls for time in call.minutes}
    days = range(len(story.clock.days))
    found = {minute + day * DAY * daily for minute, daily in named for day in (days if daily else (0,))}
    return tuple(sorted(found))
