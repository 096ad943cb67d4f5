"""Conditions in words: what would have to be different for one to hold.

Each row of what can be asked says itself with its verb in brackets, "{THING} [be] with you". Where it does not hold,
that becomes "Geon would have to be with you"; where it holds and must not, "not now that Geon is with you". What
nobody could be told (a flag without words, a scene) says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Any

from ..world import Moment
from ..world.state import CARRIED, NOWHERE, YOU
from .amounts import Amount
from .model import Condition, Opposite, Said, Story
from .moments import clock_words, form_row
from .render import render
from .wording import capital, listed, name

_VERB = re.compile(r"\[(\w+)\]")
_SLOT = re.compile(r"\{([A-Z]+)\}")
_IS = {"be": ("is", "are"), "have": ("has", "have")}
MOST_PLACES = 3  # of a region or a zone: more rooms than these are no direction to anyone
MOST_WAYS = 3  # of several ways to have it

Worder = Callable[[Story, Moment, Any], str]


def wanting(story: Story, moment: Moment, condition: Condition, wanted: bool = True) -> list[str]:
    """What would have to be different for the condition to hold (or not to hold), a clause each; [] if it is so."""
    if bool(condition(story, moment)) == wanted:
        return []
    saying = story.said.get(condition)
    if isinstance(saying, Opposite):
        return wanting(story, moment, saying.of, not wanted)
    if isinstance(saying, Said):
        words = in_words(story, moment, saying, wanted)
        return [words] if words else []
    if saying is None:
        return []
    found = [wanting(story, moment, part, wanted) for part in saying.parts]
    return _each(found) if saying.every == wanted else _either(found)


def _each(found: Iterable[list[str]]) -> list[str]:
    return list(dict.fromkeys(words for part in found for words in part))


def _either(found: Iterable[list[str]]) -> list[str]:
    ways = list(dict.fromkeys(listed(part) for part in found if part))[:MOST_WAYS]
    return [", or ".join(ways)] if ways else []


def in_words(story: Story, moment: Moment, said: Said, wanted: bool) -> str:
    """One clause, as it would have to be or must not be."""
    filled = _fill(story, moment, said)
    if not filled:
        return ""
    if wanted:
        return _VERB.sub(lambda verb: f"would have to {verb[1]}", filled)
    many = filled.startswith(("you ", "they ")) or _is_many(story, moment, said)
    return "not now that " + _VERB.sub(lambda verb: _conjugated(verb[1], many), filled)


def _conjugated(verb: str, many: bool) -> str:
    one, more = _IS.get(verb, (f"{verb}s", verb))
    return more if many else one


def _is_many(story: Story, moment: Moment, said: Said) -> bool:
    if said.words.startswith("{HORDE}"):
        return True
    return said.words.startswith("{THING}") and "plural" in form_row(story, moment, said.values[0]).traits


def _fill(story: Story, moment: Moment, said: Said) -> str:
    """The words with what stands in their slots; "" if one of these cannot be said."""
    values = iter(said.values)
    words = {at.start(): WORDERS[at[1]](story, moment, next(values)) for at in _SLOT.finditer(said.words)}
    return _SLOT.sub(lambda at: words[at.start()], said.words) if all(words.values()) else ""


def _room(story: Story, moment: Moment, room: int) -> str:
    called = story.rooms[room].name
    return f"the {called[4:]}" if called.startswith("The ") else called


def _rooms(story: Story, moment: Moment, rooms: Iterable[int]) -> str:
    called = [_room(story, moment, room) for room in sorted(rooms)]
    return listed(called, "or") if len(called) <= MOST_PLACES else ""


def _zone(story: Story, moment: Moment, zone: int) -> str:
    return _rooms(story, moment, [number for number, room in enumerate(story.rooms) if room.zone == zone])


def _place(story: Story, moment: Moment, place: tuple[str, int]) -> str:
    kind, number = place
    if kind == "room":
        return f"in {_room(story, moment, number)}"
    if kind == "here":
        return "here"
    if kind == "place":
        return {NOWHERE: "gone", CARRIED: "in your hands"}[number]
    row = form_row(story, moment, number)
    return f"{'with' if row.person else 'on' if 'supporter' in row.traits else 'in'} {name(story, moment, number)}"


def _topic(story: Story, moment: Moment, topic: int) -> str:
    row = story.topics[topic]
    return f"{name(story, moment, row.person)} about {row.words[0]}"


def plain_name(story: Story, variable: int) -> str:
    """As the author calls it; else by its id, without whose it is: "hope", "trust"."""
    row = story.variables[variable]
    return row.said or row.id.rpartition(".")[2].replace("_", " ")


def _variable(story: Story, moment: Moment, variable: int) -> str:
    """The same with whose it is: "Geon's trust"."""
    owner = story.variables[variable].id.rpartition(".")[0]
    thing = next((number for number, each in enumerate(story.things) if owner and each.id == owner), 0)
    whose = "your " if thing == YOU else f"{name(story, moment, thing)}'s " if thing else ""
    return whose + plain_name(story, variable)


def note_title(story: Story, moment: Moment, note: int) -> str:
    row = story.notes[note]
    return render(story, moment, row.title) if row.title else capital(form_row(story, moment, row.document).name)


def _amount(story: Story, moment: Moment, amount: Amount) -> str:
    return _fill(story, moment, Said(amount.said, amount.values)) if amount.said else ""


def _time(story: Story, moment: Moment, time: tuple[int, bool]) -> str:
    minute, daily = time
    words = clock_words(story, minute)
    return words.rpartition(" ")[2] if daily else words


_WHEN = {"<": "before", "<=": "no later than", ">": "after", ">=": "no earlier than", "!=": "other than"}
_COMPARED = {"<": "less than", "<=": "at most", ">": "more than", ">=": "at least", "!=": "other than"}

# One for each slot that a row may say; the words of a flag are the author's or none.
WORDERS: dict[str, Worder] = {
    "THING": name,
    "ANYONE": lambda story, moment, thing: "you" if thing == YOU else name(story, moment, thing),
    "CALL": lambda story, moment, call: story.calls[call].name,
    "ROOM": _room,
    "REGION": _rooms,
    "ZONE": _zone,
    "PLACE": _place,
    "TOPIC": _topic,
    "HORDE": lambda story, moment, horde: story.hordes[horde].name,
    "GOAL": lambda story, moment, goal: render(story, moment, story.goals.rows[goal].title),
    "NOTE": note_title,
    "CHAPTER": lambda story, moment, chapter: story.chapters[chapter].title,
    "MODE": lambda story, moment, mode: story.modes[mode].name,
    "FLAG": lambda story, moment, flag: story.variables[flag].said,
    "VARIABLE": _variable,
    "NUMERIC": _variable,
    "VALUE": _amount,
    "NUMBER": lambda story, moment, number: str(number),
    "WORD": lambda story, moment, word: word.value.replace("_", " "),
    "COMPARE": lambda story, moment, sign: _COMPARED.get(sign, "exactly"),
    "WHEN": lambda story, moment, sign: _WHEN.get(sign, "exactly"),
    "TIME": _time,
}
