"""Those who look on while a search goes by, and keep what the properties ask for."""

from __future__ import annotations

from ..engine import Turn
from ..story import Story
from ..story.model import MaybeCondition
from ..story.properties import Property
from ..world import Action, State
from ..world.event import Closed, PassageOpened, Warned
from .search import Search, Watcher
from .space import Step


class Menus(Watcher):
    """Where nothing is offered though the story has not ended."""

    def __init__(self) -> None:
        self.empty: list[int] = []

    def look(self, search: Search, number: int, state: State, offered: tuple[Action, ...]) -> None:
        if not offered and not state.ending:
            self.empty.append(number)


class Promise(Watcher):
    """One property of the author's: where it was asked and held, and where it was asked and did not."""

    def __init__(self, story: Story, row: Property) -> None:
        self.row = row
        self._holds: MaybeCondition = story.asked[row.condition]
        self._asked: MaybeCondition = story.asked[row.when] if row.when else None
        self.kept: list[int] = []  # for `still` every state in which it holds, else the first
        self.broken: list[int] = []

    def look(self, search: Search, number: int, state: State, offered: tuple[Action, ...]) -> None:
        story = search.story
        held = self._holds is None or self._holds(story, state)
        asked = self._asked is None or self._asked(story, state)
        every = self.row.kind == "still"
        if held and (asked or every) and (every or not self.kept):
            self.kept.append(number)
        elif not held and asked and (every or not self.broken):
            self.broken.append(number)


class Signs(Watcher):
    """Which steps warn, which say that something is lost, and which end the story as lost."""

    def __init__(self, story: Story) -> None:
        self.lost = frozenset(number for number, row in enumerate(story.endings) if row.lost or row.death)
        self.unwarned: set[tuple[int, int]] = set()  # (from, to): a step between them that does not warn
        self.unsaid: set[tuple[int, int]] = set()  # a step between them says nothing of what can no longer be had
        self.deaths: list[tuple[int, Step]] = []  # steps into a lost ending that do not warn themselves

    def turn(self, search: Search, number: int, step: Step, turn: Turn, after: int) -> None:
        edge = (number, after)
        if not warns(search.story, turn):
            self.unwarned.add(edge)
            if turn.state.ending in self.lost:
                self.deaths.append((number, step))
        if not any(isinstance(event, Closed) for event in turn.events):
            self.unsaid.add(edge)


def warns(story: Story, turn: Turn) -> bool:
    """Whether the turn told the player that what comes may not be taken back: by the effect, or a page that warns."""
    return any(
        isinstance(event, Warned) or (isinstance(event, PassageOpened) and story.passages[event.passage].warns)
        for event in turn.events
    )
