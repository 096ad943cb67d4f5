"""A compiled text and a moment to words."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..named import NamedTuple
from ..world import Moment, fact_of
from ..world.action import LAST_DIRECTION
from ..world.dice import splitmix
from .model import NOUN, SECOND, Agree, Enumeration, Fork, Name, Part, Parts, Site, Story, Value, Varied
from .moments import clock_words, company, form_row, is_dark, is_muted, next_ring
from .wording import capital, listed, name


class About(NamedTuple):
    """What a text is told about: the action's nouns, a direction, a way sound comes from, past tellings."""

    noun: int = 0
    second: int = 0
    direction: int = 0
    where: str = ""
    counts: tuple[int, ...] = ()
    word: str = ""
    suggestions: str = ""
    horde: str = ""


NOTHING_IN_PARTICULAR = About()
_STOPS = tuple(".!?")


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
    told = ""
    for part in parts:
        words = part if isinstance(part, str) else _part(story, state, part, about)
        told += f" {words}" if _runs_on(told, words) else words
    return told


def _runs_on(told: str, words: str) -> bool:
    """Whether one sentence would stick to the next: "It burns.{if shut: It is shut.}" """
    return told[-1:] in _STOPS and words.lstrip('"')[:1].isupper()


def _part(story: Story, state: Moment, part: Part, about: About) -> str:
    if isinstance(part, str):
        return part
    if isinstance(part, Value):
        return _value(story, state, part, about)
    if isinstance(part, Name):
        thing = {NOUN: about.noun, SECOND: about.second}.get(part.thing, part.thing)
        return name(story, state, thing, part.article)
    if isinstance(part, Fork):
        return _parts(story, state, part.yes if part.when(story, state) else part.no, about)
    if isinstance(part, Agree):
        return _agreeing(story, state, part, about)
    if isinstance(part, Enumeration):
        return _enumerated(story, state, part)
    return _parts(story, state, part.options[_turn(part, about.counts[part.site])], about)


def _agreeing(story: Story, state: Moment, part: Agree, about: About) -> str:
    thing = {NOUN: about.noun, SECOND: about.second}.get(part.thing, part.thing)
    row = form_row(story, state, max(thing, 0))
    kind = ("he", "she", "they").index(row.person) if row.person else 4 if "plural" in row.traits else 3
    return capital(part.forms[kind]) if part.capital else part.forms[kind]


def _enumerated(story: Story, state: Moment, part: Enumeration) -> str:
    found = [name(story, state, thing) for thing, holds in part.members if holds(story, state)]
    people = all(story.things[thing].person for thing, _ in part.members)
    return listed(found) if found else "nobody" if people else "nothing"


def _turn(part: Varied, count: int) -> int:
    """Which option it is: the next in order, or in the mixed order of this round."""
    size = len(part.options)
    if not part.mix:
        return min(count, size - 1)
    return _round(part.mix, count // size, size)[count % size]


def _round(mix: int, round: int, size: int) -> list[int]:
    """The order of one round; what was told last is not told first."""
    order = _mixed(mix + round, size)
    if round and order[0] == _round(mix, round - 1, size)[-1]:
        order = [*order[1:], order[0]]
    return order


def _mixed(seed: int, size: int) -> list[int]:
    """The numbers below `size` in an order that hangs on `seed` alone (Fisher and Yates)."""
    order = list(range(size))
    for at in range(size - 1, 0, -1):
        bits, seed = splitmix(seed)
        other = bits % (at + 1)
        order[at], order[other] = order[other], order[at]
    return order


def _value(story: Story, state: Moment, value: Value, about: About) -> str:
    if value.variable:
        row = story.variables[value.variable]
        number = fact_of(state, value.variable)
        return row.words[number] if row.words else str(number + row.low)
    return VALUES[value.name](story, state, about)


def _direction(story: Story, about: About) -> str:
    return story.ways[about.direction] if 0 < about.direction <= LAST_DIRECTION else "that way"


def _room(story: Story, state: Moment, about: About) -> str:
    if is_dark(story, state):
        return render(story, state, story.messages["dark_name"])
    return story.rooms[state.here].name


def _next_call(story: Story, state: Moment, about: About) -> str:
    call, minute = next_ring(story, state.clock)
    muted = " (muted)" if is_muted(state, call, minute) else ""
    return f"{story.calls[call].name} in {minute - state.clock} min{muted}" if call else ""


def _agree(one: str, many: str) -> Callable[[Story, Moment, About], str]:
    return lambda story, state, about: many if "plural" in form_row(story, state, about.noun).traits else one


VALUES: dict[str, Callable[[Story, Moment, About], str]] = {
    "room": _room,
    "is": _agree("is", "are"),
    "does": _agree("does", "do"),
    "gives": _agree("gives", "give"),
    "it": _agree("it", "them"),
    "stays": _agree("stays", "stay"),
    "stands": _agree("stands", "stand"),
    "time": lambda story, state, about: clock_words(story, state.clock),
    "party": lambda story, state, about: listed([name(story, state, thing) for thing in company(story, state)]),
    "next_call": _next_call,
    "horde": lambda story, state, about: about.horde,
    "where": lambda story, state, about: about.where,
    "direction": lambda story, state, about: _direction(story, about),
    "noun": lambda story, state, about: form_row(story, state, about.noun).name,
    "word": lambda story, state, about: about.word,
    "suggestions": lambda story, state, about: about.suggestions,
}
