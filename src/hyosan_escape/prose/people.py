"""People who come and go, in words."""

from __future__ import annotations

from collections.abc import Sequence

from ..named import NamedTuple
from ..story import Story
from ..story.moments import company, is_dark
from ..story.render import About, render
from ..story.room_map import where_from
from ..story.wording import capital, listed, name
from ..world import State
from ..world.event import Done, Event, Joined, LeftOut, Moved, Parted, Refused, Returned, Walked
from . import describe
from .block import TEXT, Block, paragraphs

_COMPANY: dict[type, str] = {Joined: "joined", LeftOut: "left_out", Parted: "parted"}


class Together(NamedTuple):
    """Several who did the same, one after the other: told in one sentence."""

    message: str
    people: list[int]


def gathered(story: Story, events: Sequence[Event]) -> Sequence[Event | Together]:
    """The events, those who join, part or do as they are told side by side made one.

    Who came into a room in the turn in which the player did is seen there, and not seen to arrive.
    """
    if not any(isinstance(event, Joined | LeftOut | Parted | Walked | Done) for event in events):
        return events
    found: list[Event | Together] = []
    entered = 0
    for event in events:
        last = found[-1] if found else None
        if isinstance(event, Moved):
            entered = event.to
        who = _who_of(story, event)
        if not who:
            found += [event] if not isinstance(event, Walked) or event.to != entered else []
        elif isinstance(last, Together) and last.message == who[0]:
            last.people.append(who[1])
        elif not (isinstance(event, Parted) and event.quietly):
            found.append(Together(who[0], [who[1]]))
    return found


def _who_of(story: Story, event: Event) -> tuple[str, int] | None:
    """What somebody did, as a message about one, and who."""
    if isinstance(event, Done):
        return ("did_order", event.first) if event.first and event.verb in story.commands else None
    return (_COMPANY[type(event)], event.thing) if isinstance(event, Joined | LeftOut | Parted) else None


def together(story: Story, state: State, event: Together) -> list[Block]:
    if len(event.people) == 1:
        return describe.say(story, state, event.message, About(event.people[0]))
    about = About(word=_all(story, state, event.people))
    return describe.say(story, state, f"{event.message}_all", about)


def doubting(story: Story, state: State, event: Refused) -> list[Block]:
    """Why they would rather not, and what might help."""
    about = About(event.thing, event.second)
    told = event.text or story.messages["doubts"]
    return [
        *paragraphs(TEXT, render(story, state, told, about)),
        *describe.aside(story, state, "say_why", about),
    ]


def coming_along(story: Story, state: State) -> list[Block]:
    """Who comes from room to room with the player, in one sentence, where the story tells it."""
    people = company(story, state)
    message = "comes_along" if len(people) == 1 else "comes_along_all"
    if not people or not story.texts[story.messages[message]].parts:
        return []
    return describe.aside(story, state, message, About(people[0], word=_all(story, state, people)))


def _all(story: Story, state: State, people: Sequence[int]) -> str:
    return capital(listed([name(story, state, person) for person in people]))


def returned(story: Story, state: State, event: Returned) -> list[Block]:
    """What somebody saw where they were sent."""
    seen = [_seen(story, state, horde) for horde in event.hordes]
    about = About(event.thing, where=story.rooms[event.room].name, word=listed(seen))
    return describe.say(story, state, "back_from" if seen else "back_from_nothing", about)


def _seen(story: Story, state: State, horde: int) -> str:
    size = render(story, state, story.messages[f"size_{state.horde_size[horde]}"])
    return f"{story.hordes[horde].name} ({size})"


def walked(story: Story, state: State, event: Walked) -> list[Block]:
    """Told where the player sees it."""
    if state.here not in (event.origin, event.to) or is_dark(story, state):
        return []
    if state.here == event.origin:
        return describe.say(story, state, "leaves", About(event.thing, direction=event.direction))
    exits = story.rooms[event.to].exits
    back = next((direction for direction, row in exits.items() if any(way.to == event.origin for way in row)), 0)
    return describe.say(story, state, "arrives", About(event.thing, where=where_from(story.ways[back], back)))
