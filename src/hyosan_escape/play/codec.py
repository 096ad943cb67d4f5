"""A State as JSON, by names, and back: one row for each field."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..story import Story
from ..story.model import Variable
from ..story.moments import DAY
from ..story.renamed import former
from ..world import State, flat, vector
from ..world.state import BROKEN, CARRIED, DEEPEST, LIT, LOCKED, MODES, NOWHERE, OPEN, PARTY, SHAPE, WORN

MAX_LOG = 100_000
_PLACES = {"nowhere": NOWHERE, "carried": CARRIED, "party": PARTY}
_ALSO = {  # whose names may stand in a table beside its own: those of properties' owners, of rooms that are zones
    "variables": ("rooms", "things", "hordes"),
    "zones": ("rooms",),
}
_BITS = {"rule": "rooms", "achievement": "achievements"}  # whose names begin those of bits; others are of scenes
_FORMS = {"open": OPEN, "locked": LOCKED, "lit": LIT, "worn": WORN, "broken": BROKEN}


# Values from outside: bounded, or a ValueError.


def a_number(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("a number out of bounds")
    return value


def a_text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 500 or not value.isprintable():
        raise ValueError("a text that is none")
    return value


def a_list(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("a list that is none")
    return value


def a_table(value: Any) -> list[tuple[str, Any]]:
    if not isinstance(value, dict) or len(value) > MAX_LOG:
        raise ValueError("a table that is none")
    return list(value.items())


# The state, field by field. A test holds FIELDS against State._fields, so that none is forgotten.


class Names:
    """Both ways between numbers and names, for one story."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.rooms = {room.id: number for number, room in enumerate(story.rooms) if room.id}
        self.things = {thing.id: number for number, thing in enumerate(story.things) if thing.id}
        self.scenes = {passage.id: number for number, passage in enumerate(story.passages)}
        self.endings = {ending.id: number for number, ending in enumerate(story.endings)}
        self.variables = {variable.id: number for number, variable in enumerate(story.variables)}
        self.fuses = {fuse.id: number for number, fuse in enumerate(story.fuses)}
        self.hordes = {horde.id: number for number, horde in enumerate(story.hordes)}
        self.zones = {zone: number for number, zone in enumerate(story.zones)}
        self.bits = {bit: number for number, bit in enumerate(story.bits)}
        self.counters = {counter: number for number, counter in enumerate(story.counters)}

    def number(self, table: str, word: Any) -> int:
        """The number of a name, also of one that was renamed since. Raises KeyError for what is none."""
        found: int = getattr(self, table)[self.today(table, a_text(word))]
        return found

    def today(self, table: str, word: str) -> str:
        """A name as the story has it now."""
        if not self.story.renamed:
            return word
        if table == "bits":  # "choice.scene.page.2", "rule.room.take_lamp"
            kind, _, rest = word.partition(".")
            return f"{kind}.{former(self.story.renamed, _BITS.get(kind, 'scenes'), rest)}"
        kind, sign, rest = word.partition(":")
        if sign:  # "goal:find_key": a variable of the engine's own
            return f"{kind}:{former(self.story.renamed, f'{kind}s', rest)}"
        for section in (table, *_ALSO.get(table, ())):
            word = former(self.story.renamed, section, word)
        return word

    def place(self, number: int) -> str:
        if number < 3:
            return next(word for word, place in _PLACES.items() if place == number)
        if number == self.story.inside:
            return "between"
        if number > self.story.inside:
            return f"in {self.story.things[number - self.story.inside].id}"
        return self.story.rooms[number].id

    def place_of(self, word: Any) -> int:
        text = a_text(word)
        if text in _PLACES:
            return _PLACES[text]
        if text == "between":
            return self.story.inside
        return (
            self.story.inside + self.number("things", text[3:])
            if text.startswith("in ")
            else self.number("rooms", text)
        )


Encode = Callable[[Names, State], Any]
Decode = Callable[[Names, Any], dict[str, Any]]


def encode(story: Story, state: State) -> dict[str, Any]:
    """What differs from the start of the story."""
    names, start = Names(story), story.start
    found = {key: to(names, state) for key, (to, _) in FIELDS.items()}
    first = {key: to(names, start) for key, (to, _) in FIELDS.items()}
    return {key: value for key, value in found.items() if value != first[key]}


def decode(story: Story, data: Any) -> State:
    """The state. Raises KeyError, TypeError or ValueError for what does not fit."""
    names, state = Names(story), story.start
    for key, value in a_table(data):
        state = state._replace(**FIELDS[key][1](names, value))
    moved = tuple(n for n, place in enumerate(flat(state.at)) if place != story.things[n].start)
    return state._replace(moved=moved)


def _number(field: str, most: int) -> tuple[Encode, Decode]:
    return (lambda names, state: getattr(state, field)), (lambda names, value: {field: a_number(value, most)})


def _named(field: str, table: str) -> tuple[Encode, Decode]:
    def to(names: Names, state: State) -> str:
        words = {number: word for word, number in getattr(names, table).items()}
        return str(words[getattr(state, field)])

    return to, lambda names, value: {field: names.number(table, value)}


def _bits(field: str, table: str) -> tuple[Encode, Decode]:
    def to(names: Names, state: State) -> list[str]:
        bits = getattr(state, field)
        return [word for word, number in getattr(names, table).items() if bits >> number & 1]

    def back(names: Names, value: Any) -> dict[str, Any]:
        return {field: sum(1 << number for number in {names.number(table, each) for each in a_list(value, MAX_LOG)})}

    return to, back


def _at(names: Names, state: State) -> dict[str, str]:
    return {names.story.things[thing].id: names.place(state.at[thing >> 6][thing & 63]) for thing in state.moved}


def _at_back(names: Names, value: Any) -> dict[str, Any]:
    places = list(flat(names.story.start.at))
    for word, place in a_table(value):
        places[names.number("things", word)] = names.place_of(place)
    _no_cycles(names.story, places)
    return {"at": vector(places)}


def _no_cycles(story: Story, places: list[int]) -> None:
    for place in places:
        at, steps = place, 0
        while at > story.inside:
            at, steps = places[at - story.inside], steps + 1
            if steps > len(places):
                raise ValueError("things that lie in each other")


def _form(names: Names, state: State) -> dict[str, list[str]]:
    found = {}
    for number, (form, thing) in enumerate(zip(flat(state.form), names.story.things, strict=True)):
        if form != thing.form and number > 1:
            shape = [f"as {names.story.forms[number][form >> SHAPE].id}"] if form >> SHAPE else []
            found[thing.id] = [word for word, bit in _FORMS.items() if form & bit] + shape
    return found


def _form_back(names: Names, value: Any) -> dict[str, Any]:
    forms = list(flat(names.story.start.form))
    for word, bits in a_table(value):
        thing = names.number("things", word)
        words = {a_text(each) for each in a_list(bits, len(_FORMS) + 1)}
        forms[thing] = sum(_FORMS[each] for each in words if each in _FORMS)
        forms[thing] |= sum(_shape(names.story, thing, each) for each in words - set(_FORMS))
    return {"form": vector(forms)}


def _shape(story: Story, thing: int, word: str) -> int:
    """ "as snapped": which of its forms."""
    known = [f"as {form.id}" for form in story.forms.get(thing, ())]
    return known.index(word) << SHAPE


def _fact(names: Names, state: State) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for row, value in zip(names.story.variables, flat(state.fact), strict=True):
        if value != row.start:
            found[row.id] = row.words[value] if row.words else bool(value) if row.flag else value + row.low
    return found


def _fact_back(names: Names, value: Any) -> dict[str, Any]:
    facts = list(flat(names.story.start.fact))
    for word, given in a_table(value):
        variable = names.number("variables", word)
        row = names.story.variables[variable]
        number = _word(names, row, given) if row.words else int(given) - (0 if row.flag else row.low)
        facts[variable] = a_number(number, row.size - 1)
    return {"fact": vector(facts)}


def _word(names: Names, row: Variable, given: Any) -> int:
    """One of the variable's words; where somebody is going is a room, which may have been renamed."""
    word = a_text(given)
    return row.words.index(word if word in row.words else names.today("rooms", word))


def _told(names: Names, state: State) -> dict[str, int]:
    return {word: count for word, count in zip(names.story.counters, flat(state.told), strict=True) if count}


def _told_back(names: Names, value: Any) -> dict[str, Any]:
    counts = [0] * len(names.story.counters)
    for word, count in a_table(value):
        if word in names.counters:  # a text that was rewritten simply begins anew
            counts[names.counters[word]] = a_number(count, 1000)
    return {"told": vector(counts)}


def _fuse(names: Names, state: State) -> dict[str, int]:
    return {names.story.fuses[fuse].id: left for fuse, left in state.fuse}


def _fuse_back(names: Names, value: Any) -> dict[str, Any]:
    return {
        "fuse": tuple(sorted((names.number("fuses", word), a_number(left, 9_999_999)) for word, left in a_table(value)))
    }


_ZONED = ("horde_at", "horde_goal", "horde_lure")
_HORDE = (*_ZONED, "horde_calm", "horde_mode")


def _horde_row(state: State, number: int) -> tuple[int, ...]:
    return tuple(getattr(state, field)[number] for field in _HORDE)


def _hordes(names: Names, state: State) -> dict[str, Any]:
    found = {}
    for number, horde in enumerate(names.story.hordes):
        *zones, calm, mode = row = _horde_row(state, number)
        if row != _horde_row(names.story.start, number):
            found[horde.id] = [*(names.story.zones[zone] for zone in zones), calm, MODES[mode]]
    return found


def _hordes_back(names: Names, value: Any) -> dict[str, Any]:
    rows = {field: list(getattr(names.story.start, field)) for field in _HORDE}
    for word, given in a_table(value):
        horde, row = names.number("hordes", word), a_list(given, len(_HORDE))
        if len(row) < 4:
            raise ValueError("a horde that lacks something")
        for field, zone in zip(_ZONED, row, strict=False):
            rows[field][horde] = names.number("zones", zone)
        rows["horde_calm"][horde] = a_number(row[3], 1000)
        # A save from before there were modes: whoever followed a sound was searching.
        mode = a_text(row[4]) if len(row) > 4 else "searching" if rows["horde_lure"][horde] else "wandering"
        rows["horde_mode"][horde] = MODES.index(mode)
    return {field: tuple(row) for field, row in rows.items()}


def _back(names: Names, state: State) -> list[str]:
    return [names.story.passages[page].id for page in state.back]


def _back_back(names: Names, value: Any) -> dict[str, Any]:
    pages = tuple(names.number("scenes", each) for each in a_list(value, DEEPEST))
    if not all(pages):
        raise ValueError("a page that is none")
    return {"back": pages}


FIELDS: dict[str, tuple[Encode, Decode]] = {
    "clock": _number("clock", 400 * DAY),
    "here": _named("here", "rooms"),
    "scene": _named("scene", "scenes"),
    "back": (_back, _back_back),
    "ending": _named("ending", "endings"),
    "dice": _number("dice", (1 << 64) - 1),
    "visited": _bits("visited", "rooms"),
    "used": _bits("used", "bits"),
    "at": (_at, _at_back),
    "form": (_form, _form_back),
    "fact": (_fact, _fact_back),
    "told": (_told, _told_back),
    "fuse": (_fuse, _fuse_back),
    "hordes": (_hordes, _hordes_back),
}
