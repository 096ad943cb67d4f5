"""The way to a room the player knows."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator

from ..engine import CHECKS
from ..story import Story
from ..story.ways import tried
from ..world import Action, State
from ..world.action import GO

Steps = list[tuple[int, int]]  # (direction, the room it leads to)
Ways = Callable[[Story, State], Iterator[tuple[int, int]]]


def path(story: Story, state: State, goal: int) -> Steps:
    """The shortest way through rooms that were visited; [] if none is known.

    Of ways that are open and sure, if that is possible; else with luck; else of all that are known, and where one is
    closed now the walk tells why.
    """
    found = (_search(story, state, goal, ways) for ways in (_sure_ways, _open_ways, _known_ways))
    return next((steps for steps in found if steps), [])


def _search(story: Story, state: State, goal: int, ways: Ways) -> Steps:
    came: dict[int, tuple[int, int]] = {state.here: (0, 0)}
    queue = deque([state.here])
    while queue and goal not in came:
        here = queue.popleft()
        for direction, to in ways(story, state._replace(here=here)):
            if to not in came and (state.visited >> to & 1 or to == goal):
                came[to] = (here, direction)
                queue.append(to)
    found: Steps = []
    while goal in came and goal != state.here:
        back, direction = came[goal]
        found.insert(0, (direction, goal))
        goal = back
    return found


def _sure_ways(story: Story, state: State) -> Iterator[tuple[int, int]]:
    for direction, exits in story.rooms[state.here].exits.items():
        first = tried(story, state, exits)[:1]
        if first and first[0].chance is None and not CHECKS[GO](story, state, Action(GO, direction)):
            yield direction, _end_of(story, state, first[0].to)


def _open_ways(story: Story, state: State) -> Iterator[tuple[int, int]]:
    for direction, exits in story.rooms[state.here].exits.items():
        if not CHECKS[GO](story, state, Action(GO, direction)):
            yield from ((direction, _end_of(story, state, way.to)) for way in tried(story, state, exits) if way.to)


def _known_ways(story: Story, state: State) -> Iterator[tuple[int, int]]:
    for direction, exits in story.rooms[state.here].exits.items():
        yield from ((direction, _end_of(story, state, way.to)) for way in exits if way.to)


def _end_of(story: Story, state: State, room: int) -> int:
    """Where one comes to a stand: a room that leads on is only passed."""
    for _ in story.rooms:
        first = tried(story, state._replace(here=room), story.rooms[room].onward)[:1]
        if not first or first[0].chance or not first[0].to:
            break
        room = first[0].to
    return room
