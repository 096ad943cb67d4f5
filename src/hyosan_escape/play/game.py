"""A game being played: a line in, a Reply out. No screen, no files, no clock."""

from __future__ import annotations

from typing import NamedTuple

from ..engine import IDLE, initial, observe, opening, step
from ..parser import (
    Command, Context, GoTo, Misunderstood, Question, Vocabulary, choice_number, normalise, parse, phrase, remember,
    split, vocabulary,
)  # fmt: skip
from ..prose import ASIDE, HEADING, Block, menu, narrate, paragraphs, room
from ..story import Story
from ..story.render import render
from ..world import Action, State
from ..world.action import CHOOSE
from ..world.event import Ended, Event, HordeHeard, PassageOpened, Refused
from . import journey, offer
from .history import History, Step
from .meta import META, Meta
from .wish import Reply

MAX_COMMANDS = 40  # in one line


class Pending(NamedTuple):
    """What a bare answer would mean: numbered options, or one line offered with "did you mean"."""

    options: tuple[tuple[str, Action], ...] = ()
    meant: str = ""


class Game:
    """One sitting. `seed` is the luck it began with."""

    def __init__(self, story: Story, seed: int = 0, words: Vocabulary | None = None) -> None:
        self.story = story
        self.words = words or vocabulary(story)
        self.begin(seed)

    def begin(self, seed: int) -> None:
        self.seed = seed
        first = opening(self.story, initial(self.story, seed))
        self.first_events = first.events
        self.history = History(first.state)
        self.context = Context()
        self.pending = Pending()
        self.last_line = ""
        self.line = 0

    @property
    def state(self) -> State:
        return self.history.state

    def open(self) -> list[Block]:
        """The first page: title, content note, opening, the room."""
        about = self.story.about
        blocks = [Block(HEADING, about.title)]
        blocks += [Block(ASIDE, about.headline)] if about.headline else []
        blocks += self.tell(about.content) + self.tell(about.opening)
        blocks += room(self.story, self.story.start)
        return blocks + narrate(self.story, self.state, self.first_events) + menu(self.story, self.state)

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
        self.line += 1
        if line.startswith("*"):
            return Reply([Block(ASIDE, "Noted.")])
        blocks: list[Block] = []
        turned = False
        for command in split(line)[:MAX_COMMANDS] or [""]:
            reply, more = self.one(command)
            blocks += reply.blocks
            turned = turned or reply.turned
            if reply.wish or not more:
                return Reply(blocks, reply.wish, turned)
        return Reply(blocks, None, turned)

    def one(self, command: str) -> tuple[Reply, bool]:
        """One command, and whether the chain may go on."""
        text = normalise(command)
        answer = self.answer(text)
        if isinstance(answer, Action):
            return self.perform((answer,), "")
        if answer:
            text = command = answer
        if text in ("again", "g", "repeat"):
            text = command = self.last_line
        meta = self.meta(command.strip())
        if meta is not None:
            return meta, True
        self.last_line = text
        if text.isdigit():
            return self.pick(int(text))
        return self.understand(text)

    def answer(self, text: str) -> Action | str:
        """What the line means as an answer to the open question; "" if it is a fresh command."""
        pending, self.pending = self.pending, Pending()
        if pending.meant and text in ("yes", "y", "yeah", "ok"):
            return pending.meant
        if pending.options and text.isdigit() and 0 < int(text[:4]) <= len(pending.options):
            return pending.options[int(text[:4]) - 1][1]
        fitting = [action for label, action in pending.options if text and set(text.split()) <= set(label.split())]
        return fitting[0] if len(fitting) == 1 else ""

    def meta(self, command: str) -> Reply | None:
        """A command about the game; None if it is one within it."""
        head, _, rest = command.partition(" ")
        row: Meta | None = META.get(command.lower()) or (META.get(head.lower()) if rest else None)
        if row is None or (rest and not row.takes and command.lower() not in META):
            return None
        return row.act(self, rest.strip() if row.takes else "")

    def understand(self, text: str) -> tuple[Reply, bool]:
        long = journey.read_wait(self.story, self.state, text)
        if long is not None:
            return journey.wait(self, long)
        meaning = parse(self.story, self.words, self.state, self.context, text)
        if isinstance(meaning, Command):
            return self.perform(meaning.actions, meaning.note)
        if isinstance(meaning, GoTo):
            return journey.walk(self, meaning.room)
        if isinstance(meaning, Question):
            self.pending = Pending(meaning.options)
            options = [Block("choice", f"{n}  {label}") for n, (label, _) in enumerate(meaning.options, 1)]
            return Reply([Block("text", meaning.text), *options]), False
        return self.misunderstood(text, meaning), False

    def misunderstood(self, text: str, meaning: Misunderstood) -> Reply:
        if meaning.meant:
            self.pending = Pending(meant=" ".join(meaning.meant if word == meaning.word else word for word in text.split()))
        return Reply(offer.sorry(self, text, meaning))

    def pick(self, number: int) -> tuple[Reply, bool]:
        """A bare number: a choice on the page, else a line of the list that ? shows."""
        if self.state.scene:
            choice = offer.choice_at(self, number)
            if choice:
                return self.perform((Action(CHOOSE, choice),), "")
        else:
            offers = offer.offers(self)
            if 0 < number <= len(offers):
                return self.perform((offers[number - 1],), f"({phrase(self.story, self.state, offers[number - 1])})")
        return Reply(offer.sorry(self, str(number), Misunderstood("no_number", str(number)))), False

    def perform(self, actions: tuple[Action, ...], note: str) -> tuple[Reply, bool]:
        """Do these, one after another; with several, each answer names its thing."""
        blocks = [Block(ASIDE, note)] if note else []
        turned = False
        for action in actions:
            events = self.act(action)
            told = narrate(self.story, self.state, events)
            if len(actions) > 1 and told:
                told = [told[0]._replace(text=f"{self.story.things[action.first].name}: {told[0].text}"), *told[1:]]
            blocks += told
            failed = isinstance(events[0], Refused) if events else False
            turned = turned or not failed
            if failed and len(actions) == 1 or interrupts(events):
                return Reply(blocks + self.tail(), None, turned), False
        return Reply(blocks + self.tail(), None, turned), True

    def act(self, action: Action) -> tuple[Event, ...]:
        """One turn (or one look), entered in the history if it was a turn."""
        before = self.state
        turn = step(self.story, before, action)
        if turn.events == (IDLE,):
            turn = observe(self.story, before, action)
        elif not (turn.events and isinstance(turn.events[0], Refused) and turn.state is before):
            # A choice is known by its page number, and that is only readable before the turn.
            self.history.add(Step(before, action, self.said(before, action), self.line), turn.state)
        self.context = remember(self.story, self.context, action)
        return turn.events

    def said(self, state: State, action: Action) -> str:
        if action.verb == CHOOSE:
            return f"choose {choice_number(self.story, state, action.first)}"
        return phrase(self.story, state, action)

    def tail(self) -> list[Block]:
        """What stands at the end of every answer: the open page's choices, or what one can do after the end."""
        if self.state.ending:
            return self.tell(self.story.messages["over"])
        return menu(self.story, self.state)

    def status(self) -> str:
        """The status line."""
        if self.story.about.status:
            return render(self.story, self.state, self.story.about.status)
        return self.story.rooms[self.state.here].name


def interrupts(events: tuple[Event, ...]) -> bool:
    """Whether something happened that stops a chain, a walk or a wait."""
    return any(
        isinstance(event, PassageOpened | Ended) or (isinstance(event, HordeHeard) and event.distance < 2)
        for event in events
    )


