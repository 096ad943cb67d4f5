"""Conditions about things and people: where they are, how they stand, what was seen of them."""

from __future__ import annotations

from collections.abc import Callable

from ...source import Marked
from ...world import place_of
from ...world.state import BROKEN, LIT, LOCKED, OPEN, PARTY, SHAPE, WORN
from ..doors import is_barricaded
from ..model import Condition
from ..moments import is_carried, is_here
from ..names import Names
from ..phrases import Row


def _form(bit: int) -> Callable[[Names, int], Condition]:
    def build(names: Names, thing: int) -> Condition:
        high, low = thing >> 6, thing & 63
        return lambda story, moment: bool(moment.form[high][low] & bit)

    return build


def _closed(names: Names, thing: int) -> Condition:
    high, low = thing >> 6, thing & 63
    return lambda story, moment: not moment.form[high][low] & OPEN


def _has_form(names: Names, thing: int, word: Marked) -> Condition:
    known = names.forms.get(thing, {})
    if word.value not in known:
        wanted = "one of " + ", ".join(known) if known else "a thing with `forms`"
        raise ValueError({"name": word.value, "found": "no form of this thing", "wanted": wanted})
    form, high, low = known[word.value], thing >> 6, thing & 63
    return lambda story, moment: moment.form[high][low] >> SHAPE == form


def _carried(names: Names, thing: int) -> Condition:
    return lambda story, moment: is_carried(story, moment, thing)


def _here(names: Names, thing: int) -> Condition:
    return lambda story, moment: is_here(story, moment, thing)


def _moved(names: Names, thing: int) -> Condition:
    return lambda story, moment: place_of(moment, thing) != story.things[thing].start


def _barricaded(names: Names, thing: int) -> Condition:
    return lambda story, moment: is_barricaded(story, moment, thing)


def _lies(names: Names, thing: int, place: tuple[str, int]) -> Condition:
    high, low = thing >> 6, thing & 63
    kind, number = place
    if kind == "thing":
        return lambda story, moment: moment.at[high][low] == story.inside + number
    if kind == "here":
        return lambda story, moment: moment.at[high][low] == moment.here
    return lambda story, moment: moment.at[high][low] == number


def _in_region(names: Names, thing: int, rooms: frozenset[int]) -> Condition:
    return lambda story, moment: place_of(moment, thing) in rooms


def _with_us(names: Names, person: int) -> Condition:
    high, low = person >> 6, person & 63
    return lambda story, moment: moment.at[high][low] == PARTY


def _seen(names: Names, thing: int) -> Condition:
    return names.is_marked(names.watch.seen, f"seen.{names.id_of('thing', thing)}", thing)


def _examined(names: Names, thing: int) -> Condition:
    return names.is_marked(names.watch.examined, f"examined.{names.id_of('thing', thing)}", thing)


def _read(names: Names, thing: int) -> Condition:
    return names.is_marked(names.watch.read, f"read.{names.id_of('thing', thing)}", thing)


def _said(names: Names, topic: int) -> Condition:
    return names.is_marked(names.watch.said, f"said.{names.id_of('topic', topic)}", topic)


CLAUSES: dict[str, Row] = {
    "PERSON is with us": Row(_with_us, "the person goes with the player", "geon is with us", "{THING} [be] with you"),
    "THING is carried": Row(
        _carried, "the player has it, worn or in a bag counting too", "lamp is carried", "you [have] {THING}"
    ),
    "THING is worn": Row(_form(WORN), "the player wears it", "cloak is worn", "you [wear] {THING}"),
    "THING is here": Row(_here, "it is in the room, in hand or with the company", "lamp is here", "{THING} [be] here"),
    "THING is open": Row(_form(OPEN), "a door or chest stands open", "chest is open", "{THING} [be] open"),
    "THING is closed": Row(_closed, "it does not stand open", "chest is closed", "{THING} [be] shut"),
    "THING is locked": Row(_form(LOCKED), "it is locked", "front_door is locked", "{THING} [be] locked"),
    "THING is broken": Row(
        _form(BROKEN), "it is broken; a door that is stands open for good", "vase is broken", "{THING} [be] broken"
    ),
    "DOOR is barricaded": Row(
        _barricaded, "something stands against it", "front_door is barricaded", "{THING} [be] barricaded"
    ),
    "THING is lit": Row(_form(LIT), "it gives light", "lamp is lit", "{THING} [be] lit"),
    "THING is moved": Row(_moved, "it is not where it began", "lamp is moved", "{THING} [have] been moved"),
    "THING is seen": Row(
        _seen, "it was in sight once, at the end of a turn", "lamp is seen", "you [have] seen {THING}"
    ),
    "THING is examined": Row(
        _examined, "the player has examined it", "lamp is examined", "you [have] examined {THING}"
    ),
    "THING is read": Row(_read, "the player has read it", "lamp is read", "you [have] read {THING}"),
    "TOPIC is said": Row(
        _said, "the player has asked this person about it", "geon.yeot is said", "you [have] asked {TOPIC}"
    ),
    "THING is FORM": Row(_has_form, "it has that form of its `forms`", "vase is mended", "{THING} [be] {WORD}"),
    "THING is in REGION": Row(
        _in_region, "it lies in a room of that region", "geon is in upstairs", "{THING} [be] in {REGION}"
    ),
    "THING is in PLACE": Row(_lies, "it lies in that room or thing", "lamp is in chest", "{THING} [be] {PLACE}"),
    "THING is on PLACE": Row(_lies, "it lies on that thing", "lamp is on hook", "{THING} [be] {PLACE}"),
    "THING is PLACE": Row(_lies, "it is nowhere", "lamp is nowhere", "{THING} [be] {PLACE}"),
}
