"""A game being played: a line in, a Reply out. No screen, no files, no clock."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..engine import Turn, initial, opening, respond
from ..prose import ASIDE, CHOICE, HEADING, Block, menu, narrate, paragraphs, room
from ..story import Story
from ..story.moments import form_row
from ..story.render import render
from ..world import FROM_STATE, Action, Dice, State
from ..world.event import ChapterBegun, Closed, Done, Ended, Event, Foiled, HordeHeard, Moved, PassageOpened, Refused
from . import modes
from .found import Found
from .history import History
from .wish import Reply

if TYPE_CHECKING:
    from .reading import Reader

OVER = Refused("over")
AFTER = ("undo", "restart", "quit")  # what one can do once it is over, also by number
Sound = tuple[HordeHeard, State]  # and the world in which it was heard
_STOPS = (PassageOpened, ChapterBegun, Closed, Ended)


class Game:
    """One sitting. `seed` is the luck it began with."""

    def __init__(self, story: Story, seed: int = 0, chapter: int = 0, mode: int = 0, dice: Dice = FROM_STATE) -> None:
        self.story = story
        self._reader: Reader | None = None
        self.found = Found()  # in all games, not only in this one
        self.dice: Dice = dice  # a test may load them
        self.begin(seed, chapter, mode)

    def begin(self, seed: int, chapter: int = 0, mode: int = 0) -> None:
        """From the first moment; from a later `chapter` only to try it out; in a `mode`, or the story's own."""
        self.seed = seed
        self.begun = initial(self.story, seed, mode)
        first = opening(self.story, self.begun, chapter, self.dice)
        self.first_events = first.events
        self.found.note(self.story, first.events)
        self.history = History(first.state)
        self.checkpoint = ""  # the chapter that began last, until it is kept
        self.rungs: dict[str, int] = {}  # goal -> how many of its hints were told
        self.planned = ""  # the goal that PLAN was asked about last
        self.stopped = False  # whether the last turn was one that stops a chain, a walk or a wait
        self.shut: tuple[int, ...] = ()  # what closed in the last turn
        self.balked: tuple[State, Action] | None = None  # what was refused last, and where
        self.sounds: dict[int, list[Sound]] = {}  # turn -> what was heard in it, and after it
        self.line = 0  # how many lines were typed: undo takes back a line's turns together
        if self._reader is not None:
            self._reader.forget()

    @property
    def state(self) -> State:
        return self.history.state

    def open(self) -> list[Block]:
        """The first page: title, content note, opening, the room."""
        return self.title() + modes.line(self) + self.first()

    def title(self) -> list[Block]:
        """What comes before anything else, and before any question."""
        about = self.story.about
        headline = [Block(ASIDE, about.headline)] if about.headline else []
        return [Block(HEADING, about.title), *headline, *self.tell(about.content)]

    def first(self) -> list[Block]:
        return self.tell(self.story.about.opening) + self._first_room() + menu(self.story, self.state)

    def _first_room(self) -> list[Block]:
        """What happened before the first command; a chapter's card comes before the room."""
        first, story = self.first_events, self.story
        card = 1 if first and isinstance(first[0], ChapterBegun) else 0
        here = [] if any(isinstance(event, Moved) for event in first) else room(story, self.begun)
        return narrate(story, self.state, first[:card]) + here + narrate(story, self.state, first[card:])

    def here(self) -> list[Block]:
        """Where the game stands: after a load, an undo, or a long absence."""
        return room(self.story, self.state) + self.page_again()

    def page_again(self) -> list[Block]:
        if not self.state.scene:
            return []
        return self.tell(self.story.passages[self.state.scene].text) + menu(self.story, self.state)

    def tell(self, text: int) -> list[Block]:
        return paragraphs("text", render(self.story, self.state, text)) if text else []

    def submit(self, line: str) -> Reply:
        """Everything one typed line brings about. A chain of commands stops at the first that fails."""
        if self._reader is None:
            from .reading import Reader  # the first page need not wait for the parser

            self._reader = Reader(self)
        return self._reader.submit(line)

    def perform(self, actions: tuple[Action, ...], note: str, first: Sequence[Action] = ()) -> tuple[Reply, bool]:
        """Do these, one after another; with several, each answer names its thing. `first` goes without saying."""
        blocks = [Block(ASIDE, note)] if note else []
        turned, before = False, self.state
        for action in first:
            done = self._prepare(action)
            blocks += done
            if self.stopped or self.state is before:
                return Reply(blocks + self.tail(), None, True), False
        for action in actions:
            events = self.act(action)
            told = narrate(self.story, self.state, events) if events != (OVER,) else []  # the tail says it
            if len(actions) > 1 and told and not self.story.things[action.first].person:
                told = [
                    told[0]._replace(text=f"{form_row(self.story, self.state, action.first).name}: {told[0].text}"),
                    *told[1:],
                ]
            blocks += told
            failed = isinstance(events[0], Refused) if events else False
            turned = self.state is not before
            if (failed and len(actions) == 1) or interrupts(events):
                return Reply(blocks + self.tail(), None, turned), False
        return Reply(blocks + self.tail(), None, turned), True

    def _prepare(self, action: Action) -> list[Block]:
        """Do what goes without saying. That it was done is said; "Taken." besides is not."""
        from ..parser.prepared import first_doing  # as the reader

        said = Block(ASIDE, first_doing(self.story, self.state, action))
        events = self.act(action)
        return [said, *narrate(self.story, self.state, [event for event in events if event != Done(*action)])]

    def act(self, action: Action) -> tuple[Event, ...]:
        """One turn (or one look), entered in the history if it was a turn."""
        before = self.state
        turn = respond(self.story, before, action, self.dice)
        self._remember(before, action, turn)
        if turn.state is not before:
            self.history.add(action, self.line, turn.state)
            modes.fence(self, turn.events)
        self.sounds.setdefault(self.history.at, []).extend(sounds_of(turn))
        self.found.note(self.story, turn.events)
        for event in turn.events:
            if isinstance(event, ChapterBegun):
                self.checkpoint = self.story.chapters[event.chapter].id
        return turn.events

    def _remember(self, before: State, action: Action, turn: Turn) -> None:
        """What WHY will be asked about."""
        self.stopped = interrupts(turn.events)
        refused = any(isinstance(event, Refused | Foiled) for event in turn.events)
        if refused or turn.state is not before:
            self.balked = (before, action) if refused else None
            self.shut = next((event.closings for event in turn.events if isinstance(event, Closed)), ())

    @property
    def log(self) -> list[str]:
        """The turns that led here, each as the command that would make it again."""
        return [self.said(*step) for step in self.history.past]

    def said(self, before: State, action: Action) -> str:
        """The command for a turn."""
        from .replay import said  # as the parser

        return said(self.story, before, action)

    def tail(self) -> list[Block]:
        """What stands at the end of every answer: the open page's choices, or what one can do after the end."""
        if self.state.ending:
            ways = [Block(CHOICE, f"{number}  {word}") for number, word in enumerate(AFTER, 1)]
            return [*self.tell(self.story.messages["over"]), *ways]
        return menu(self.story, self.state) if self.state.scene else []

    def status(self) -> str:
        """The status line."""
        if self.story.about.status:
            return render(self.story, self.state, self.story.about.status)
        return self.story.rooms[self.state.here].name


def interrupts(events: tuple[Event, ...]) -> bool:
    """Whether something happened that stops a chain, a walk or a wait."""
    return any(isinstance(event, _STOPS) or (isinstance(event, HordeHeard) and event.distance < 2) for event in events)


def sounds_of(turn: Turn) -> list[Sound]:
    return [(event, turn.state) for event in turn.events if isinstance(event, HordeHeard)]
