"""A game as JSON, by names: what differs from the start, the luck, and the commands that led there.

Names, never indices: a save made before the author added a room is still about the same rooms. Reading a
stranger's file never raises anything but SaveError, and its sentence says what can be done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from ..story import Story
from ..story.moments import DAY, clock_words, company
from ..story.wording import name
from ..world import State, flat, vector
from ..world.state import CARRIED, LIT, LOCKED, NOWHERE, OPEN, PARTY, WORN
from .game import Game

VERSION = 1
KIND = "hyosan-escape save"
MAX_BYTES = 16_000_000
MAX_LOG = 100_000
_PLACES = {"nowhere": NOWHERE, "carried": CARRIED, "party": PARTY}
_FORMS = {"open": OPEN, "locked": LOCKED, "lit": LIT, "worn": WORN}


class SaveError(Exception):
    """A sentence for the player. The file it is about was not touched."""


class Summary(NamedTuple):
    """What a list of saves shows."""

    place: str
    time: str
    company: tuple[str, ...]
    turns: int


def summary(game: Game) -> Summary:
    people = tuple(name(game.story, person) for person in company(game.story, game.state))
    room = game.story.rooms[game.state.here].name
    return Summary(room, clock_words(game.story, game.state.clock), people, len(game.history.past))


def write(game: Game) -> str:
    """The whole game as text; the same game gives the same text."""
    data = {
        "kind": KIND,
        "version": VERSION,
        "story": {"id": game.story.about.id, "version": game.story.about.version},
        "summary": summary(game)._asdict(),
        "seed": game.seed,
        "state": encode(game.story, game.state),
        "log": game.log,
    }
    import json  # noqa: PLC0415 - only saving needs it, and starting must be quick

    data["checksum"] = checksum(data)
    # One line for each part: readable, and written by json's fast half (any `indent` takes the slow one).
    rows = (f"{json.dumps(key)}: {json.dumps(data[key], ensure_ascii=False, sort_keys=True)}" for key in sorted(data))
    return "{\n" + ",\n".join(rows) + "\n}\n"


def checksum(data: dict[str, Any]) -> str:
    import json  # noqa: PLC0415
    from hashlib import sha256  # noqa: PLC0415

    text = json.dumps({**data, "checksum": ""}, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Saved(NamedTuple):
    """A save that was read: enough to go on from."""

    seed: int
    state: State
    log: list[str]
    summary: Summary


def read(story: Story, text: str) -> Saved:
    """A game from its text.

    Raises:
        SaveError: it is no save, another story's, a later version's, or damaged.
    """
    data = _object(text)
    _check(story, data)
    try:
        seed = _whole(data["seed"], (1 << 64) - 1)
        log = [_text(line) for line in _rows(data["log"], MAX_LOG)]
        return Saved(seed, decode(story, data["state"]), log, _summary(data["summary"]))
    except (KeyError, TypeError, ValueError) as error:
        raise SaveError(f"This save does not fit the story any more ({_reason(error)}). The file was left as it is.") from None


def _reason(error: Exception) -> str:
    said = str(error.args[0]) if error.args else "a value of the wrong kind"
    return "".join(sign for sign in said if sign.isprintable())[:80]


def _object(text: str) -> dict[str, Any]:
    damaged = SaveError("This file is damaged or is no saved game. It was left as it is.")
    if len(text) > MAX_BYTES:
        raise SaveError("This file is far too large for a saved game. It was left as it is.")
    # Depth is bounded by hand: the parser would recurse until Python gives up.
    if max(text.count("["), text.count("{")) > MAX_LOG * 4 or "[" * 50 in text.replace(" ", "").replace("\n", ""):
        raise damaged
    import json  # noqa: PLC0415

    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise damaged from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise damaged
    return data


def _check(story: Story, data: dict[str, Any]) -> None:
    version = data.get("version")
    if not isinstance(version, int) or version < 1:
        raise SaveError("This file is damaged: it has no version. It was left as it is.")
    if version > VERSION:
        raise SaveError("This game was saved by a later version of Hyosan Escape. Install that version to play it on.")
    about = data.get("story")
    if not isinstance(about, dict) or about.get("id") != story.about.id:
        raise SaveError("This game belongs to another story. Start that story to load it.")
    if data.get("checksum") != checksum(data):
        raise SaveError("This file was changed or damaged after it was saved (its checksum is wrong). It was left as it is.")


# Values from outside: bounded, or a ValueError.


def _whole(value: Any, most: int) -> int:
    if type(value) is not int or not 0 <= value <= most:
        raise ValueError("a number out of bounds")
    return value


def _text(value: Any) -> str:
    if not isinstance(value, str) or len(value) > 500 or not value.isprintable():
        raise ValueError("a text that is none")
    return value


def _rows(value: Any, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("a list that is none")
    return value


def _pairs(value: Any) -> list[tuple[str, Any]]:
    if not isinstance(value, dict) or len(value) > MAX_LOG:
        raise ValueError("a table that is none")
    return list(value.items())


def _summary(value: Any) -> Summary:
    row = dict(_pairs(value))
    people = tuple(_text(each) for each in _rows(row["company"], 100))
    return Summary(_text(row["place"]), _text(row["time"]), people, _whole(row["turns"], MAX_LOG))


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

    def place(self, number: int) -> str:
        if number < 3:
            return next(word for word, place in _PLACES.items() if place == number)
        if number > self.story.inside:
            return f"in {self.story.things[number - self.story.inside].id}"
        return self.story.rooms[number].id

    def place_of(self, word: Any) -> int:
        text = _text(word)
        if text in _PLACES:
            return _PLACES[text]
        return self.story.inside + self.things[text[3:]] if text.startswith("in ") else self.rooms[text]


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
    for key, value in _pairs(data):
        state = state._replace(**FIELDS[key][1](names, value))
    moved = tuple(n for n, place in enumerate(flat(state.at)) if place != story.things[n].start)
    return state._replace(moved=moved)


def _number(field: str, most: int) -> tuple[Encode, Decode]:
    return (lambda names, state: getattr(state, field)), (lambda names, value: {field: _whole(value, most)})


def _named(field: str, table: str) -> tuple[Encode, Decode]:
    def to(names: Names, state: State) -> str:
        words = {number: word for word, number in getattr(names, table).items()}
        return str(words[getattr(state, field)])

    return to, lambda names, value: {field: getattr(names, table)[_text(value)]}


def _bits(field: str, table: str) -> tuple[Encode, Decode]:
    def to(names: Names, state: State) -> list[str]:
        bits = getattr(state, field)
        return [word for word, number in getattr(names, table).items() if bits >> number & 1]

    def back(names: Names, value: Any) -> dict[str, Any]:
        return {field: sum(1 << number for number in {getattr(names, table)[_text(each)] for each in _rows(value, MAX_LOG)})}

    return to, back


def _at(names: Names, state: State) -> dict[str, str]:
    return {names.story.things[thing].id: names.place(state.at[thing >> 6][thing & 63]) for thing in state.moved}


def _at_back(names: Names, value: Any) -> dict[str, Any]:
    places = list(flat(names.story.start.at))
    for word, place in _pairs(value):
        places[names.things[word]] = names.place_of(place)
    _no_cycles(names.story, places)
    return {"at": vector(places)}


def _no_cycles(story: Story, places: list[int]) -> None:
    for place in places:
        steps = 0
        while place > story.inside:
            place, steps = places[place - story.inside], steps + 1
            if steps > len(places):
                raise ValueError("things that lie in each other")


def _form(names: Names, state: State) -> dict[str, list[str]]:
    found = {}
    for number, (form, thing) in enumerate(zip(flat(state.form), names.story.things, strict=True)):
        if form != thing.form and number > 1:
            found[thing.id] = [word for word, bit in _FORMS.items() if form & bit]
    return found


def _form_back(names: Names, value: Any) -> dict[str, Any]:
    forms = list(flat(names.story.start.form))
    for word, bits in _pairs(value):
        forms[names.things[word]] = sum({_FORMS[_text(bit)] for bit in _rows(bits, 4)})
    return {"form": vector(forms)}


def _fact(names: Names, state: State) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for row, value in zip(names.story.variables, flat(state.fact), strict=True):
        if value != row.start:
            found[row.id] = row.words[value] if row.words else bool(value) if row.flag else value + row.low
    return found


def _fact_back(names: Names, value: Any) -> dict[str, Any]:
    facts = list(flat(names.story.start.fact))
    for word, given in _pairs(value):
        row = names.story.variables[names.variables[word]]
        number = row.words.index(_text(given)) if row.words else int(given) - (0 if row.flag else row.low)
        facts[names.variables[word]] = _whole(number, row.size - 1)
    return {"fact": vector(facts)}


def _told(names: Names, state: State) -> dict[str, int]:
    return {word: count for word, count in zip(names.story.counters, flat(state.told), strict=True) if count}


def _told_back(names: Names, value: Any) -> dict[str, Any]:
    counts = [0] * len(names.story.counters)
    for word, count in _pairs(value):
        if word in names.counters:  # a text that was rewritten simply begins anew
            counts[names.counters[word]] = _whole(count, 1000)
    return {"told": vector(counts)}


def _fuse(names: Names, state: State) -> dict[str, int]:
    return {names.story.fuses[fuse].id: left for fuse, left in state.fuse}


def _fuse_back(names: Names, value: Any) -> dict[str, Any]:
    return {"fuse": tuple(sorted((names.fuses[word], _whole(left, 9_999_999)) for word, left in _pairs(value)))}


_HORDE = ("horde_at", "horde_goal", "horde_lure")


def _hordes(names: Names, state: State) -> dict[str, Any]:
    found = {}
    for number, horde in enumerate(names.story.hordes):
        row = [names.story.zones[getattr(state, field)[number]] for field in _HORDE]
        if number and any(getattr(state, field)[number] != getattr(names.story.start, field)[number] for field in _HORDE):
            found[horde.id] = [*row, state.horde_calm[number]]
    return found


def _hordes_back(names: Names, value: Any) -> dict[str, Any]:
    rows = {field: list(getattr(names.story.start, field)) for field in (*_HORDE, "horde_calm")}
    for word, row in _pairs(value):
        *zones, calm = _rows(row, 4)
        for field, zone in zip(_HORDE, zones, strict=True):
            rows[field][names.hordes[word]] = names.zones[_text(zone)]
        rows["horde_calm"][names.hordes[word]] = _whole(calm, 1000)
    return {field: tuple(row) for field, row in rows.items()}


FIELDS: dict[str, tuple[Encode, Decode]] = {
    "clock": _number("clock", 400 * DAY),
    "here": _named("here", "rooms"),
    "scene": _named("scene", "scenes"),
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
