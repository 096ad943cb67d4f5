"""Where things are, and what has become of them."""

from __future__ import annotations

from typing import Any

from ...story import Story
from ...world import State, flat, vector
from ...world.state import BROKEN, LIT, LOCKED, OPEN, SHAPE, WORN
from ..bounds import a_list, a_table, a_text
from .names import Names
from .plain import Row

_FORMS = {"open": OPEN, "locked": LOCKED, "lit": LIT, "worn": WORN, "broken": BROKEN}


def _at(names: Names, state: State) -> dict[str, str]:
    return {names.story.things[thing].id: names.place(state.at[thing >> 6][thing & 63]) for thing in state.moved}


def _at_back(names: Names, value: Any) -> dict[str, Any]:
    places = list(flat(names.story.start.at))
    for word, place in a_table(value):
        thing = names.known("things", word)
        if thing is not None:
            places[thing] = names.place_of(place)
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
        thing = names.known("things", word)
        if thing is None:
            continue
        words = {a_text(each) for each in a_list(bits, len(_FORMS) + 1)}
        forms[thing] = sum(_FORMS[each] for each in words if each in _FORMS)
        forms[thing] |= sum(_shape(names.story, thing, each) for each in words - set(_FORMS))
    return {"form": vector(forms)}


def _shape(story: Story, thing: int, word: str) -> int:
    """ "as snapped": which of its forms."""
    known = [f"as {form.id}" for form in story.forms.get(thing, ())]
    return known.index(word) << SHAPE


AT, FORM = Row(_at, _at_back), Row(_form, _form_back)
