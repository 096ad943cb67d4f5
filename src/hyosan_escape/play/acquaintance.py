"""PEOPLE and BASE: who is known, what one knows of them, and who is where as far as one knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..prose import ASIDE, TEXT, Block
from ..story import Story
from ..story.company import seen_in
from ..story.doors import shelter
from ..story.moments import company
from ..story.posts import busy_with
from ..story.render import render
from ..story.wording import capital, listed, name
from ..world import place_of
from ..world.state import PARTY
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game


def has_people(story: Story) -> bool:
    return bool(story.last_seen)


def people(game: Game, rest: str) -> Reply:
    """Everybody whom one has met: where they are, and what one knows of them."""
    lines = [Block(TEXT, _of(game, person)) for person in _met(game)]
    return Reply(lines or [Block(TEXT, "There is nobody here but you.")])


def _met(game: Game) -> list[int]:
    return [person for person in game.story.last_seen if seen_in(game.story, game.state, person)]


def _of(game: Game, person: int) -> str:
    story, state = game.story, game.state
    told = render(story, state, story.known[person])
    return f"*{capital(name(story, state, person))}*: {_where(game, person)}. {told}".strip()


def _where(game: Game, person: int) -> str:
    story, state = game.story, game.state
    place, last = place_of(state, person), seen_in(story, state, person)
    where = (
        "with you" if place == PARTY else "here" if place == state.here else f"last seen in {story.rooms[last].name}"
    )
    busy = busy_with(story, state, person)
    return f"{where} ({busy.id.replace('_', ' ')})" if busy else where


def base(game: Game, rest: str) -> Reply:
    """The company, and the others by the rooms they were last seen in."""
    story, state = game.story, game.state
    us = company(story, state)
    most = f" ({len(us)} of {story.about.party})" if story.about.party else ""
    lines = [f"With you{most}: {_names(game, us)}."] if us else []
    apart: dict[int, list[int]] = {}
    for person in _met(game):
        if person not in us:
            apart.setdefault(seen_in(story, state, person), []).append(person)
    lines += [f"{story.rooms[room].name}{_safety(game, room)}: {_names(game, row)}." for room, row in apart.items()]
    return Reply([Block(TEXT, line) for line in lines] or [Block(ASIDE, "There is nobody but you.")])


def _names(game: Game, people: tuple[int, ...] | list[int]) -> str:
    return listed([name(game.story, game.state, person) for person in people])


def _safety(game: Game, room: int) -> str:
    """As far as its doors go: whoever waits behind less can be reached."""
    wanted = game.story.about.safe
    return "" if not wanted else " (safe)" if shelter(game.story, game.state, room) >= wanted else " (not safe)"
