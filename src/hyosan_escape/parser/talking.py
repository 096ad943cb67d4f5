"""Grammar lines about people: asking, telling, following, and a bare topic."""

from __future__ import annotations

from collections.abc import Sequence

from ..engine import judge
from ..story.wording import spoken_words
from ..world import Action
from ..world.action import ASK, FOLLOW, GO, REQUEST
from .failing import not_seen
from .grammar import Line
from .meaning import Command, Meaning, Misunderstood
from .noun import Sight, bare, find
from .objects import choose, named, slots, with_things
from .orders import TOLD, is_held_by, is_one_person, orders, trail


def is_with_people(sight: Sight, line: Line) -> bool:
    return line.verb in (*TOLD, FOLLOW, ASK) or line.verb in sight.story.commands or "topic" in slots(line)


def with_people(sight: Sight, line: Line, spans: list[list[str]]) -> Meaning:
    """Asking, telling, following."""
    if line.verb in TOLD or line.verb in sight.story.commands:
        return _telling(sight, line, spans)
    if line.verb != FOLLOW:
        return _asking(sight, line, spans)
    direction = trail(sight, spans[0])
    if direction:
        return Command((Action(GO, direction),), f"({sight.story.ways[direction]})")
    return with_things(sight, line, spans)


def _telling(sight: Sight, line: Line, spans: list[list[str]]) -> Meaning:
    """ "geon, wait" """
    actions = orders(sight, line, spans)
    if isinstance(actions, list):
        return choose(sight, actions) if is_one_person(actions) else Command(tuple(actions))
    return not_seen(sight, spans[-1]) if actions.reason == "not_here" else actions


def _asking(sight: Sight, line: Line, spans: list[list[str]]) -> Meaning:
    said = dict(zip(slots(line), spans, strict=True))
    if "person" not in said:
        return _asking_anybody(sight, spans[0])
    who, about = said["person"], said["topic"]
    people = [thing for thing in find(sight, who) if sight.story.things[thing].person]
    if not people:
        return not_seen(sight, who)
    topic = find_topic(sight, people[0], bare(about))
    if not topic and "for" in line.parts:  # "ask geon for the mop" that he holds
        held = [thing for thing in find(sight, about) if is_held_by(sight, thing, people[0])]
        if held:
            return choose(sight, [Action(REQUEST, people[0], thing) for thing in held])
    if not topic and "," in line.parts:
        return Misunderstood("no_order", named(sight, people[0]))
    return Command((Action(ASK, people[0], topic),))


def _asking_anybody(sight: Sight, about: list[str]) -> Meaning:
    """ "ask about the key": of those here who knows of it, or else of whom the player is talking to."""
    people = _people(sight)
    if not people:
        return not_seen(sight, about)
    return bare_topic(sight, about) or Command((Action(ASK, people[0], 0),), f"(asking {named(sight, people[0])})")


def _people(sight: Sight) -> list[int]:
    """Those here, whom the player is talking to first."""
    people = [thing for thing in sight.scope if sight.story.things[thing].person]
    return sorted(people, key=lambda thing: thing != sight.context.talking)


def find_topic(sight: Sight, person: int, spoken: Sequence[str]) -> int:
    """The person's topic for these words, if it is open; 0 if none."""
    wanted = set(spoken)
    for number in sight.story.things[person].topics:
        words = sight.story.topics[number].words
        fits = any(wanted <= set(spoken_words(word)) for word in words)
        if fits and judge(sight.story, sight.state, Action(ASK, person, number))[0] is None:
            return number
    return 0


def bare_topic(sight: Sight, spoken: Sequence[str]) -> Meaning | None:
    """A bare topic, said to whoever of those here knows of it: first of all to whom the player is talking to."""
    found = [
        Action(ASK, person, topic) for person in _people(sight) if (topic := find_topic(sight, person, bare(spoken)))
    ]
    return Command((found[0],), f"(asking {named(sight, found[0].first)})") if found else None
