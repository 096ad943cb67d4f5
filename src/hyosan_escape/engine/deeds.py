"""What each verb does when nothing hinders it. One row a verb; the rest only happen (Done)."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.hands import move_thing
from ..world import Action, Draft, place_of, put
from ..world.action import (
    ASK,
    CHOOSE,
    CLOSES,
    DOUSE,
    DROP,
    EXAMINE,
    GIVE,
    INSERT,
    LIGHT,
    LISTEN,
    LOCKS,
    PUT,
    READ,
    REMOVE,
    TAKE,
    UNLOCKS,
    WEAR,
)  # fmt: skip
from ..world.event import Done
from ..world.state import CARRIED, LIT, LOCKED, OPEN, WORN
from . import barricades, commands, going, latches, orders, uses
from .hearing import listen
from .pages import choose
from .telling import happen, tell

Deed = Callable[[Story, Draft, Action], None]


def take(story: Story, draft: Draft, action: Action) -> None:
    move_thing(story, draft, action.first, CARRIED)
    draft.emit(Done(*action))


def drop(story: Story, draft: Draft, action: Action) -> None:
    move_thing(story, draft, action.first, draft.here)
    draft.emit(Done(*action))


def into(story: Story, draft: Draft, action: Action) -> None:
    move_thing(story, draft, action.first, story.inside + action.second)
    draft.emit(Done(*action))


def marks(bit: int, on: bool) -> Deed:
    def deed(story: Story, draft: Draft, action: Action) -> None:
        draft.mark(action.first, bit, on)
        draft.emit(Done(*action))

    return deed


def wear(story: Story, draft: Draft, action: Action) -> None:
    if place_of(draft, action.first) != CARRIED:
        raise AssertionError(f"unreachable: {action!r}")
    draft.mark(action.first, WORN, on=True)
    draft.emit(Done(*action))


def ask(story: Story, draft: Draft, action: Action) -> None:
    topic = story.topics[action.second]
    note(draft, story.watch.said.get(action.second, 0))
    tell(story, draft, topic.say)
    for effect in topic.effects:
        effect(story, draft)


def examine(story: Story, draft: Draft, action: Action) -> None:
    note(draft, story.watch.examined.get(action.first, 0))
    happen(story, draft, action)


def read(story: Story, draft: Draft, action: Action) -> None:
    note(draft, story.watch.read.get(action.first, 0))
    happen(story, draft, action)


def note(draft: Draft, mark: int) -> None:
    """It was done once: a hidden flag says so. Mark 0: nobody asks."""
    if mark:
        draft.fact = put(draft.fact, mark, 1)


DEEDS: dict[int, Deed] = {
    CHOOSE: choose, TAKE: take, DROP: drop, PUT: into, INSERT: into, GIVE: into,
    CLOSES: marks(OPEN, False), LOCKS: marks(LOCKED, True),
    UNLOCKS: marks(LOCKED, False), LIGHT: marks(LIT, True), DOUSE: marks(LIT, False),
    WEAR: wear, REMOVE: marks(WORN, False), ASK: ask, LISTEN: listen, EXAMINE: examine, READ: read,
    **barricades.DEEDS, **latches.DEEDS, **going.DEEDS, **orders.DEEDS, **uses.DEEDS,
}  # fmt: skip


def deed(story: Story, draft: Draft, action: Action) -> None:
    """What the action does."""
    own = commands.perform if action.verb in story.commands else happen
    DEEDS.get(action.verb, own)(story, draft, action)
