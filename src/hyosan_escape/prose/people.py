"""People who come and go, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..named import NamedTuple
from ..story import Story
from ..story.geometry import where_from
from ..story.moments import is_dark
from ..story.render import About
from ..story.wording import capital, listed, name
from ..world import State
from ..world.event import Event, Joined, Moved, Parted, Walked
from . import describe
from .block import Block

_COMPANY: dict[type, str] = {Joined: "joined", Parted: "parted"}


class Together(NamedTuple):
    """Several who did the same, one after the other: told in one sentence."""

    message: str
    people: list[int]


def gathered(events: Sequence[Event]) -> Sequence[Event | Together]:
    """The events, those who join (or part) side by side made one.

    Who came into a room in the turn in which the player did is seen there, and not seen to arrive.
    """
    if not any(isinstance(event, Joined | Parted | Walked) for event in events):
        return events
    found: list[Event | Together] = []
    entered = 0
    for event in events:
        last = found[-1] if found else None
        if isinstance(event, Moved):
            entered = event.to
        if not isinstance(event, Joined | Parted):
            found += [event] if not isinstance(event, Walked) or event.to != entered else []
        elif isinstance(last, Together) and last.message == _COMPANY[type(event)]:
            last.people.append(event.thing)
        else:
            found.append(Together(_COMPANY[type(event)], [event.thing]))
    return found


def together(story: Story, state: State, event: Together) -> list[Block]:
    if len(event.people) == 1:
        return describe.say(story, state, event.message, About(event.people[0]))
    names = capital(listed([name(story, state, person) for person in event.people]))
    return describe.say(story, state, f"{event.message}_all", About(word=names))


def walked(story: Story, state: State, event: Walked) -> list[Block]:
    """Told where the player sees it."""
    if state.here not in (event.origin, event.to) or is_dark(story, state):
        return []
    if state.here == event.origin:
        return describe.say(story, state, "leaves", About(event.thing, direction=event.direction))
    exits = story.rooms[event.to].exits
    back = next((direction for direction, row in exits.items() if any(way.to == event.origin for way in row)), 0)
    return describe.say(story, state, "arrives", About(event.thing, where=where_from(story.ways[back], back)))
