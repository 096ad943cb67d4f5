"""Where calls come out, and how they come in each room."""

from __future__ import annotations

from ..source import Entry, Marked
from .conditions import compile_yes
from .model import SPEAKER, MaybeCondition, Speakers, Story
from .workshop import Workshop


def link_speakers(shop: Workshop, story: Story) -> None:
    """Where a call comes out. Without `speakers` it does so everywhere."""
    entries = shop.source.many["speakers"]
    rows = [Speakers("", "", (), (), 0), *(_speakers(shop, story, id, entry) for id, entry in entries.items())]
    story.speakers = tuple(rows)
    everywhere = 0 if entries else 1
    rooms, zones = [everywhere] * len(story.rooms), [everywhere] * len(story.zones)
    for number, row in enumerate(rows):
        for room in row.rooms:
            rooms[room] |= 1 << number
        for zone in row.zones:
            zones[zone] |= 1 << number
    story.room_speakers, story.zone_speakers = tuple(rooms), tuple(zones)


def _speakers(shop: Workshop, story: Story, id: str, entry: Entry) -> Speakers:
    known = shop.names.by_kind.get("zone", {})
    zones = {shop.find("zone", name, "the zone") for name in entry.many("at") if name.value in known}
    named = [name for name in entry.many("at") if name.value not in known]
    rooms = {room for name in named for room in shop.rooms_of(name)}
    rooms |= {number for number, room in enumerate(story.rooms) if room.zone in zones and room.zone}
    zones |= {zone for room in rooms if (zone := shop.own_zone(story.rooms[room].id))}
    return Speakers(id, entry.string("name"), tuple(sorted(zones)), tuple(sorted(rooms)), entry.number("loud"))


def link_speaker(shop: Workshop, entry: Entry) -> tuple[tuple[int, MaybeCondition], ...]:
    """How a call comes in a room."""
    given = entry.fields.get("speaker", ())
    if isinstance(given, Marked):
        return ((SPEAKER.index(given.value), None),)
    found = []
    for how, when in given:
        condition = compile_yes(when, shop.names, shop.problems)
        if condition is not None and how.value in SPEAKER[1:]:
            found.append((SPEAKER.index(how.value), condition))
        elif condition is not None:
            shop.problems.add("HE107", how.mark, value=how.value[:60], wanted="heard, faint or missed")
    return tuple(found)
