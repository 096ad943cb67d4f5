"""What people are at while an order lasts: PERSON.does says what, a variable of ours what that is about."""

from __future__ import annotations

from collections.abc import Iterator

from ..world import Draft, Moment, fact_of, place_of, put
from ..world.state import FIRST_ROOM, FIRST_THING, PARTY
from .model import Command, Post, Story


def busy_with(story: Story, moment: Moment, person: int) -> Command | None:
    """The order they are still at, if any."""
    post = story.posts.get(person)
    at = fact_of(moment, post.does) if post else 0
    return story.lasting[at - 1] if at else None


def object_of(story: Story, moment: Moment, person: int) -> int:
    """The door, person, thing or room that it is about; 0: nothing."""
    post = story.posts[person]
    about = fact_of(moment, post.about)
    if about > post.things:
        return about - post.things - 1 + FIRST_ROOM
    return about - 1 + FIRST_THING if about else 0


def take_up(story: Story, draft: Draft, person: int, command: Command, about: int) -> None:
    """From now on they are at it."""
    leave_off(story, draft, person)
    post = story.posts.get(person)
    if post and command.post:
        draft.fact = put(draft.fact, post.does, command.post)
        draft.fact = put(draft.fact, post.about, _kept(post, command, about))
        draft.fact = put(draft.fact, post.back, command.back)


def _kept(post: Post, command: Command, about: int) -> int:
    if command.about == "room":
        return post.things + about - FIRST_ROOM + 1
    at = about - FIRST_THING + 1
    return at if 0 < at <= post.things else 0


def leave_off(story: Story, draft: Draft, person: int) -> None:
    """They are at nothing any more; and nobody brings them along."""
    post = story.posts.get(person)
    if post and fact_of(draft, post.does):
        for variable in (post.does, post.about, post.back):
            draft.fact = put(draft.fact, variable, 0)
    for other, command in tuple(_all_at(story, draft)):
        if command.brings and object_of(story, draft, other) == person:
            leave_off(story, draft, other)


def _all_at(story: Story, moment: Moment) -> Iterator[tuple[int, Command]]:
    for person in story.posts:
        command = busy_with(story, moment, person)
        if command is not None:
            yield person, command


def brought_by(story: Story, moment: Moment, person: int) -> int:
    """Who goes where this one goes; 0: nobody."""
    command = busy_with(story, moment, person)
    other = object_of(story, moment, person) if command and command.brings else 0
    return other if other and place_of(moment, other) == place_of(moment, person) else 0


def braced(story: Story, moment: Moment, door: int) -> int:
    """How many ticks more a door withstands because somebody holds it."""
    return sum(
        command.holds
        for person, command in _all_at(story, moment)
        if command.holds and object_of(story, moment, person) == door
    )


def watchfulness(story: Story, moment: Moment) -> int:
    """From how many zones further off hordes are noticed: somebody here listens for them."""
    here = (PARTY, moment.here)
    kept = (row.listens for person, row in _all_at(story, moment) if place_of(moment, person) in here)
    return max(kept, default=0)
