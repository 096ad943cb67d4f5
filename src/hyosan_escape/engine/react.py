"""What the author's rules make of what happened of itself, and what the engine notes for conditions that ask."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.moments import zone_here
from ..world import Draft, fact_of, put
from ..world.event import (
    CallMuted,
    CallPlayed,
    ChapterBegun,
    Event,
    HordeMoved,
    HordeTried,
    Joined,
    NoiseMade,
    Parted,
    Signalled,
    Walked,
)
from .rules import fire
from .scope import in_scope

MOST_EVENTS = 200  # at once: rules that set each other off for ever stop here
Keys = list[tuple[str, int]]


def _noise(story: Story, draft: Draft, event: NoiseMade) -> Keys:
    return [("noise", event.room), ("noise", 0)]


def _horde(story: Story, draft: Draft, event: HordeMoved) -> Keys:
    zone, there = zone_here(story, draft), (f"arrive at zone {event.to}", event.horde)
    if not zone or zone not in (event.to, event.origin):
        return [there]
    return [("arrive" if event.to == zone else "depart", event.horde), there]


def _walked(story: Story, draft: Draft, event: Walked) -> Keys:
    there = (f"arrive at room {event.to}", event.thing)
    return [("part", event.thing), there] if event.parted else [there]


KEYS: dict[type, Callable[..., Keys]] = {
    NoiseMade: _noise,
    HordeMoved: _horde,
    HordeTried: lambda story, draft, event: [("try", event.horde)],
    Joined: lambda story, draft, event: [("join", event.thing)],
    Parted: lambda story, draft, event: [("part", event.thing)],
    Walked: _walked,
    ChapterBegun: lambda story, draft, event: [("chapter", event.chapter)],
    CallPlayed: lambda story, draft, event: [("call", event.call), ("call", 0)],
    CallMuted: lambda story, draft, event: [("muted", event.call), ("muted", 0)],
    Signalled: lambda story, draft, event: [("signal", event.signal)],
}


_RINGS = (CallPlayed, CallMuted)


def react(story: Story, draft: Draft) -> None:
    """Fire the rules about each event, in the order of events; what they bring about is an event in its turn."""
    last = draft.heard + MOST_EVENTS
    while draft.heard < min(len(draft.events), last):
        event = draft.events[draft.heard]
        draft.heard += 1
        draft.ringing = event if isinstance(event, _RINGS) else None
        for key in _keys(story, draft, event):
            rules = story.book.events.get(key, ())
            fire(story, draft, [rule for rule in rules if rule.room in (0, draft.here)])
    draft.ringing = None


def _keys(story: Story, draft: Draft, event: Event) -> Keys:
    keys = KEYS.get(type(event))
    return keys(story, draft, event) if keys else []


def note(story: Story, draft: Draft) -> None:
    """Keep count of what conditions ask about: what was in sight, how long a flag has been set."""
    for thing, seen in story.watch.seen.items():
        if not fact_of(draft, seen) and in_scope(story, draft, thing):
            draft.fact = put(draft.fact, seen, 1)
    for flag, counter in story.watch.since.items():
        _count_since(story, draft, flag, counter)


def _count_since(story: Story, draft: Draft, flag: int, counter: int) -> None:
    count, most = fact_of(draft, counter), story.variables[counter].size - 1
    fresh = not fact_of(draft, flag) or not fact_of(draft.before, flag)
    after = 0 if fresh else min(count + 1, most)
    if after != count:
        draft.fact = put(draft.fact, counter, after)
