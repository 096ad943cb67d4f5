"""How those who pursue are heard, how loud each deed is, and what drowns a sound."""

from __future__ import annotations

from ..source import Entry, Marked
from ..world.state import BIGGEST, NOWHERE
from .conditions import compile_condition
from .link_sound import by_verb
from .model import BySize, Hearing, Lines, Mask, Story
from .workshop import Workshop

_KINDS = Lines._fields


def link_hearing(shop: Workshop, messages: dict[str, int]) -> tuple[Hearing, Lines]:
    """What belongs to the ear, and the lines for every horde that has none of its own."""
    entry = shop.source.one.get("hearing")
    noise = by_verb(shop, entry, "noise")
    lines = (_lines(shop, entry, kind) or ((messages[f"heard_{kind}"],),) * (BIGGEST + 1) for kind in _KINDS)
    pulse = entry.number("pulse") if entry else 0
    return Hearing(
        noise=tuple(noise),
        nothing=_texts(shop, entry.many("nothing") if entry else []),
        pulse=pulse,
        ambient=_texts(shop, entry.many("ambient") if entry else []),
        quiet=shop.names.counter("@quiet", pulse + 1) if pulse else 0,
        hushed=compile_condition(entry.text("hushed") if entry else None, shop.names, shop.problems),
    ), Lines(*lines)


def own_lines(shop: Workshop, horde: Entry, general: Lines) -> Lines:
    """Those of a horde, and the general ones for what it lacks; none of its own: the very same."""
    heard = horde.entry("heard")
    if heard is None:
        return general
    return Lines(*(_lines(shop, heard, kind) or getattr(general, kind) for kind in _KINDS))


def _lines(shop: Workshop, entry: Entry | None, key: str) -> BySize | None:
    """By size; a size that has none is heard as the next smaller one, or as the smallest."""
    given = entry.fields.get(key) if entry else None
    if not given:
        return None
    if isinstance(given[0], Marked):
        return (_texts(shop, given),) * (BIGGEST + 1)
    rows = {read_size(shop, size): _texts(shop, texts) for size, texts in given}
    first = rows[min(rows)]
    row = [first]
    for size in range(1, BIGGEST + 1):
        row.append(rows.get(size, row[-1]))
    return tuple(row)


def _texts(shop: Workshop, texts: list[Marked]) -> tuple[int, ...]:
    return tuple(shop.texts.add(text) for text in texts)


def read_size(shop: Workshop, word: Marked) -> int:
    """A size as the key of a table."""
    if word.value in map(str, range(1, BIGGEST + 1)):
        return int(word.value)
    shop.problems.add("HE107", word.mark, value=word.value[:60], wanted=f"a size from 1 to {BIGGEST}")
    return 0


def link_masks(shop: Workshop, story: Story) -> tuple[Mask, ...]:
    return tuple(_mask(shop, story, id, entry) for id, entry in shop.source.many["masks"].items())


def _mask(shop: Workshop, story: Story, id: str, entry: Entry) -> Mask:
    rooms = frozenset(room for name in entry.many("at") for room in _rooms(shop, story, name))
    when = compile_condition(entry.text("when"), shop.names, shop.problems)
    return Mask(id, when, entry.number("loudness"), entry.number("hush"), rooms)


def _rooms(shop: Workshop, story: Story, name: Marked) -> list[int]:
    rooms = shop.names.by_kind.get("room", {})
    if name.value in shop.names.groups:
        return [rooms[id] for id in shop.names.groups[name.value] if id in rooms]
    zone = shop.names.by_kind.get("zone", {}).get(name.value, 0)
    if zone and name.value not in rooms:
        return [number for number, room in enumerate(story.rooms) if room.zone == zone] or [NOWHERE]
    return [shop.find("room", name, "the room, region or zone")]
