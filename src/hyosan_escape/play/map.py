"""MAP: the rooms one has been in, and where somebody was heard, with how long ago."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine import respond
from ..named import NamedTuple
from ..prose import ASIDE, CHART, CHOICE, Block, narrate, plain
from ..prose.chart import charts, in_words
from ..world import FROM_STATE, State
from ..world.event import HordeHeard
from ..world.state import FIRST_ROOM
from .game import sounds_of
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

FURTHEST = 40  # turns back that are looked through
MOST = 6  # groups
NEAR = 1  # zones: what was further away is not put on the map, for nobody could say where it was


class Sound(NamedTuple):
    """What was heard, and the world in which it was."""

    event: HordeHeard
    state: State
    depth: int  # turns from the beginning


def show(game: Game, rest: str) -> Reply:
    sounds = last_heard(game)
    places = {sound.event.at: _rooms(game, sound) for sound in sounds}
    heard = frozenset(room for rooms in places.values() for room in rooms)
    blocks = []
    for chart in charts(game.story, game.state, heard):
        blocks += [Block(ASIDE, f"{chart.title}:"), Block(CHART, "\n".join(in_words(chart)), chart)]
    lines = [Block(CHOICE, _told(game, sound, places[sound.event.at])) for sound in sounds]
    return Reply(blocks + ([Block(ASIDE, "Last heard:"), *lines] if lines else []))


def last_heard(game: Game) -> list[Sound]:
    """Of each group the last that was heard of it, the latest first."""
    found: dict[int, Sound] = {}
    if len(game.story.hordes) < 2:
        return []
    for number in [*game.history.way(game.history.at)[::-1][:FURTHEST], 0]:
        for sound in reversed(_heard_in(game, number)):
            found.setdefault(sound.event.horde, sound)
    return list(found.values())[:MOST]


def _heard_in(game: Game, number: int) -> list[Sound]:
    """Of a game that was loaded, a turn is made once more to hear it."""
    if number not in game.sounds:
        step = game.history.step(number) if number else None
        turn = respond(game.story, step.before, step.action, FROM_STATE) if step else None
        game.sounds[number] = sounds_of(turn) if turn else []
    depth = game.history.turns[number].depth
    return [Sound(event, state, depth) for event, state in game.sounds[number]]


def _rooms(game: Game, sound: Sound) -> list[int]:
    """Where it was, of the rooms one knows; [] where one could not tell."""
    if sound.event.distance > NEAR:
        return []
    rooms, visited = game.story.rooms, game.state.visited
    return [
        room for room in range(FIRST_ROOM, len(rooms)) if visited >> room & 1 and rooms[room].zone == sound.event.at
    ]


def _told(game: Game, sound: Sound, rooms: list[int]) -> str:
    """The words in which it was heard then; where that was, if it was not here."""
    story = game.story
    words = plain(narrate(story, sound.state, (sound.event,))).rstrip(".")
    where = f", by {story.rooms[rooms[0]].name}" if rooms else ""
    here = sound.event.here
    listener = "" if story.rooms[game.state.here].zone == here else f", from {story.rooms[sound.state.here].name}"
    return f"{_age(game, sound)}{listener}: {words}{where}"


def _age(game: Game, sound: Sound) -> str:
    clocked = bool(game.story.clock.days)
    past = game.state.clock - sound.state.clock if clocked else game.history.depth - sound.depth
    unit = "minute" if clocked else "turn"
    return f"{past} {unit}{'s' if past != 1 else ''} ago" if past else "Just now"
