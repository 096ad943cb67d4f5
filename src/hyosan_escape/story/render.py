"""A compiled text and a moment to words."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from ..source import DIRECTIONS
from ..world import Moment, fact_of
from .model import NOUN, SECOND, Fork, Name, Part, Parts, Site, Story, Value
from .moments import clock_words, company, is_dark, next_call
from .wording import listed, name


class About(NamedTuple):
    """What a text is told about: the action's nouns, a direction, a way sound comes from, past tellings."""

    noun: int = 0
    second: int = 0
    direction: int = 0
    where: str = ""
    counts: tuple[int, ...] = ()
    word: str = ""
    suggestions: str = ""


NOTHING_IN_PARTICULAR = About()


def render(story: Story, state: Moment, text: int, about: About = NOTHING_IN_PARTICULAR) -> str:
    """The words of a text, paragraphs parted by a blank line."""
    row = story.texts[text]
    if row.plain is not None:
        return row.plain
    counts = about.counts or tuple(_standing(state, site) for site in row.sites)
    words = _parts(story, state, row.parts, about._replace(counts=counts)).strip()
    # A part that says nothing leaves its two spaces side by side.
    return re.sub(r" {2,}", " ", words)


def _standing(state: Moment, site: Site) -> int:
    """Where a part stands that is only looked at: looking does not move it, but time turns what goes round."""
    count = state.told[site.counter >> 6][site.counter & 63]
    return (count + state.clock) % site.options if site.wraps else count


def _parts(story: Story, state: Moment, parts: Parts, about: About) -> str:
    return "".join(part if isinstance(part, str) else _part(story, state, part, about) for part in parts)


def _part(story: Story, state: Moment, part: Part, about: About) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Value):
        return _value(story, state, part, about)
    if isinstance(part, Name):
        thing = {NOUN: about.noun, SECOND: about.second}.get(part.thing, part.thing)
        return name(story, thing, part.article)
    if isinstance(part, Fork):
        return _parts(story, state, part.yes if part.when(story, state) else part.no, about)
    return _parts(story, state, part.options[min(about.counts[part.site], len(part.options) - 1)], about)


def _value(story: Story, state: Moment, value: Value, about: About) -> str:
    if value.variable:
        row = story.variables[value.variable]
        number = fact_of(state, value.variable)
        return row.words[number] if row.words else str(number + row.low)
    return VALUES[value.name](story, state, about)


def _room(story: Story, state: Moment, about: About) -> str:
    if is_dark(story, state):
        return render(story, state, story.messages["dark_name"])
    return story.rooms[state.here].name


def _next_call(story: Story, state: Moment, about: About) -> str:
    call, minutes = next_call(story, state.clock)
    return f"{story.calls[call].name} in {minutes} min" if call else ""


def _agree(one: str, many: str) -> Callable[[Story, Moment, About], str]:
    return lambda story, state, about: many if "plural" in story.things[about.noun].traits else one


VALUES: dict[str, Callable[[Story, Moment, About], str]] = {
    "room": _room,
    "is": _agree("is", "are"),
    "does": _agree("does", "do"),
    "stays": _agree("stays", "stay"),
    "time": lambda story, state, about: clock_words(story, state.clock),
    "party": lambda story, state, about: listed([name(story, thing) for thing in company(story, state)]),
    "next_call": _next_call,
    "where": lambda story, state, about: about.where,
    "direction": lambda story, state, about: DIRECTIONS[about.direction - 1] if about.direction else "that way",
    "noun": lambda story, state, about: story.things[about.noun].name,
    "word": lambda story, state, about: about.word,
    "suggestions": lambda story, state, about: about.suggestions,
}
