"""Rooms, things, doors and people: from the author's entries to rows."""

from __future__ import annotations

import re

from ..source import Entry, Marked, Related
from ..world.state import FIRST_ROOM, FIRST_THING, WORN
from .conditions import compile_condition, compile_yes
from .effects import compile_effects
from .link_forms import declare_forms, first_bits
from .link_speakers import link_speaker
from .link_things import first_place, written_at
from .link_ways import check_rings, declare_ways, link_exits, link_list
from .model import Condition, Door, Room, Thing, Topic
from .wording import noun_words, spoken_words
from .workshop import Workshop


def declare_places(shop: Workshop) -> None:
    """Give every room and thing its number, so that texts and rules may name what stands further down."""
    for number, id in enumerate(shop.source.many["rooms"], FIRST_ROOM):
        shop.names.add("room", id, number)
    declare_ways(shop)
    number = FIRST_THING
    for section in ("things", "doors", "survivors"):
        for id in shop.source.many[section]:
            _once(shop, section, id)
            shop.names.add("thing", id, number)
            if section != "things":
                shop.names.add(section[:-1], id, number)
            declare_forms(shop, number, shop.source.many[section][id])
            for tag in shop.source.many[section][id].strings("tags"):
                shop.names.tag(tag, id)
            number += 1
    if "player" in shop.source.one:
        for tag in shop.source.one["player"].strings("tags"):
            shop.names.tag(tag, "you")
    for id, entry in shop.source.many["rooms"].items():
        for region in entry.strings("region"):
            shop.names.tag(region, id)
    topics = ((id, name) for id, entry in shop.source.many["survivors"].items() for name, _ in entry.pairs("topics"))
    for number, (id, name) in enumerate(topics, 1):
        shop.names.add("topic", f"{id}.{name.value}", number)
    shop.inside = FIRST_ROOM + len(shop.source.many["rooms"])


def _once(shop: Workshop, section: str, id: str) -> None:
    """Things, doors and people are all things to the engine: no two of them have one id."""
    if id in shop.names.by_kind.get("thing", {}):
        entry, first = shop.source.many[section][id], shop.mark_of(id)
        related = Related(first, "first defined here")
        shop.problems.add("HE105", entry.mark, "", related, kind=section[:-1], name=id, first=first)


def link_rooms(shop: Workshop) -> tuple[Room, ...]:
    nobody = Room("", "", (), 0, 0, 0, None, 0, False, 0, 0, {}, (), ())
    rooms = [nobody] * FIRST_ROOM
    for id, entry in shop.source.many["rooms"].items():
        rooms.append(_room(shop, id, entry))
    check_rings(shop)
    return tuple(rooms)


def _room(shop: Workshop, id: str, entry: Entry) -> Room:
    zone = entry.text("zone")
    name = entry.string("name")
    return Room(
        id=id,
        name=name,
        words=tuple(" ".join(spoken_words(each)) for each in (name, id.replace("_", " "), *entry.strings("words"))),
        text=shop.text(entry, "text"),
        again=shop.text(entry, "again"),
        listen=shop.text(entry, "listen"),
        dark=_dark(shop, entry),
        zone=shop.find("zone", zone, "the zone") if zone else shop.own_zone(id),
        open=entry.flag("open") or bool(shop.own_zone(id)),
        echo=entry.number("echo") - entry.number("padded"),
        heard=shop.text(entry, "heard"),
        exits=link_exits(shop, entry),
        onward=link_list(shop, "the way on", entry.fields.get("onward", [])),
        speaker=link_speaker(shop, entry),
    )


def _dark(shop: Workshop, room: Entry) -> Condition | None:
    shop.names.settles_dark = True  # so it cannot ask whether it is dark
    dark = compile_yes(room.text("dark"), shop.names, shop.problems)
    shop.names.settles_dark = False
    return dark


def link_things(shop: Workshop) -> tuple[Thing, ...]:
    nothing = Thing("", "nothing", (), frozenset(), 0, 0, 0, 0, 0, 0, 1, None, "", "", (), ())
    you = nothing._replace(
        id="you",
        name="yourself",
        words=("me", "myself", "self", "you"),
        traits=frozenset(["proper", "fixed"]),
    )
    things = [nothing, you]
    for id, entry in shop.source.many["things"].items():
        things.append(_thing(shop, id, entry))
    for id, entry in shop.source.many["doors"].items():
        things.append(_door(shop, id, entry))
    for id, entry in shop.source.many["survivors"].items():
        things.append(_person(shop, id, entry, len(things)))
    for room, entry in shop.source.many["rooms"].items():
        for count, scenery in enumerate(entry.entries("scenery")):
            things.append(_scenery(shop, shop.names.by_kind["room"][room], f"{room}.{count}", scenery))
    _no_cycles(shop, things)
    return tuple(things)


def _thing(shop: Workshop, id: str, entry: Entry) -> Thing:
    traits = frozenset(entry.strings("is"))
    key = entry.text("key")
    is_worn = [at.value for at in written_at(entry)] == ["worn"]
    form = first_bits(traits) | (WORN if is_worn else 0)
    start = first_place(shop, id, entry)
    if start == shop.inside or entry.has("part_of"):
        traits |= {"fixed"}
    return Thing(
        id=id,
        name=entry.string("name"),
        words=noun_words(entry.string("name"), entry.strings("words")),
        traits=traits,
        start=start,
        form=form,
        text=shop.text(entry, "text"),
        read=shop.text(entry, "read"),
        listed=shop.text(entry, "listed"),
        key=shop.find("thing", key, "the key") if key else 0,
        bulk=entry.number("bulk", 1),
        door=None,
        person="",
        short="",
        topics=(),
        offers=(),
        holds=entry.number("holds") if not entry.has("between") else 0,
    )


def _door(shop: Workshop, id: str, entry: Entry) -> Thing:
    rooms = [shop.find("room", room, "the room") for room in entry.many("between")]
    if len(rooms) != 2:
        shop.problems.add(
            "HE103", entry.mark, what=f"`between` of {entry.what}", wanted="two rooms", found=str(len(rooms))
        )
        rooms = [0, 0]
    thing = _thing(shop, id, entry)
    pile = entry.entry("barricade")
    height = shop.names.by_kind["variable"][f"{id}.barricade"] if pile else 0
    shop.names.writes(height)  # by what the player does
    door = Door(
        rooms=(rooms[0], rooms[1]),
        holds=entry.number("holds", 1),
        muffles=entry.number("muffles", 1),
        glass=entry.flag("glass"),
        props=_props(shop, pile, "with"),
        height=height,
        side=shop.names.hidden(f"{id}.barricaded_from", 2) if pile else 0,
        bars=_props(shop, pile, "bars"),
        latch=_latch(shop, entry, rooms),
    )
    return thing._replace(traits=thing.traits | {"fixed"}, start=shop.inside, door=door)


def _latch(shop: Workshop, entry: Entry, rooms: list[int]) -> frozenset[int]:
    found = set()
    for name in entry.many("latch"):
        room = shop.find("room", name, "the room")
        if room and room not in rooms:
            wanted = "one of the rooms it stands between"
            shop.problems.add("HE205", name.mark, name=name.value[:60], found="another room", wanted=wanted)
        found.add(room)
    return frozenset(found)


def _props(shop: Workshop, pile: Entry | None, key: str) -> frozenset[int]:
    """What a door can be barricaded or barred with: things, or groups of them."""
    known = shop.names.by_kind.get("thing", {})
    found: set[int] = set()
    for name in pile.many(key) if pile else ():
        if name.value in shop.names.groups:
            found.update(known[id] for id in shop.names.members(name, shop.problems) if id in known)
        else:
            found.add(shop.find("thing", name, "the thing"))
    return frozenset(found)


def _person(shop: Workshop, id: str, entry: Entry, number: int) -> Thing:
    thing = _thing(shop, id, entry)
    they = entry.text("they")
    short = entry.string("short", thing.name)
    topics = tuple(_topic(shop, number, name, topic) for name, topic in entry.pairs("topics"))
    words = noun_words(thing.name, (short, *entry.strings("words")))
    return thing._replace(
        words=words,
        traits=frozenset(),
        person=they.value if they else "they",
        short=short,
        topics=topics,
        holds=entry.number("carries"),
    )


def _topic(shop: Workshop, person: int, name: Marked, written: Marked | Entry) -> int:
    entry = written if isinstance(written, Entry) else Entry("a topic", name, {"say": written})
    shop.topics.append(
        Topic(
            id=name.value,
            person=person,
            words=(*entry.strings("words"), name.value.replace("_", " ")),
            when=compile_condition(entry.text("when"), shop.names, shop.problems),
            say=shop.text(entry, "say"),
            effects=compile_effects(entry.many("do"), shop.names, shop.problems),
        )
    )
    return len(shop.topics) - 1


def _scenery(shop: Workshop, room: int, id: str, entry: Entry) -> Thing:
    words = entry.strings("words") or ("thing",)
    named = Entry(entry.what, Marked(id, entry.mark), {**entry.fields, "name": Marked(words[0], entry.mark)})
    thing = _thing(shop, id, named)
    plural = {"plural"} if re.search(r"[^s]s$", words[0]) else set()
    return thing._replace(words=noun_words(words[0], words), traits=frozenset({"scenery"} | plural), start=room)


def _no_cycles(shop: Workshop, things: list[Thing]) -> None:
    """Tell of the first ring: the others of it would say the same."""
    outside: set[int] = set()  # known to lie in no ring
    for number in range(len(things)):
        way: dict[int, None] = {}
        at = number
        while at and at not in outside and at not in way:
            way[at] = None
            at = max(0, things[at].start - shop.inside)
        if at in way:
            first, *others = _ring(at, [*way])
            related = [
                Related(shop.mark_of(things[each].id), f'"{things[each].id}" is on the way round') for each in others
            ]
            shop.problems.add("HE112", shop.mark_of(things[first].id), "", *related, name=things[first].id)
            return
        outside.update(way)


def _ring(start: int, way: list[int]) -> list[int]:
    """The part of the way that goes round, from the thing that was defined first."""
    ring = way[way.index(start) :]
    turn = ring.index(min(ring))
    return ring[turn:] + ring[:turn]
