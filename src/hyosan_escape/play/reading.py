"""Reading a typed line: whether it is about the game, an answer to a question, or something to do in the story."""

from __future__ import annotations

import re

from ..engine import judge, matters
from ..named import NamedTuple
from ..parser import (
    Command,
    Context,
    GoTo,
    Meaning,
    Misunderstood,
    Question,
    is_number,
    is_spoken_to,
    labelled,
    normalise,
    parse,
    phrase,
    remember,
    split,
    vocabulary,
)  # fmt: skip
from ..prose import ASIDE, CHOICE, TEXT, Block
from ..story.moments import open_topics
from ..world import Action
from ..world.action import ASK, CHOOSE, TALK
from . import journey, offer
from .game import AFTER, Game
from .meta import META, commands, meta
from .wish import Reply

_AND = re.compile(r"\s*,\s*and\s+|\s+and\s+|\s*,\s+", re.IGNORECASE)
MOST_KEPT = 2048
MAX_COMMANDS = 40  # in one line


class Pending(NamedTuple):
    """What a bare answer would mean: numbered options, or one line offered with "did you mean".

    `topics`: the options are what somebody can be asked about. Their numbers hold as long as nothing else is done.
    """

    options: tuple[tuple[str, Action], ...] = ()
    meant: str = ""
    topics: bool = False


NOTHING_PENDING = Pending()


class Reader:
    """Reads for one game; remembers what was spoken of and what was asked back."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.story = game.story
        self.words = vocabulary(game.story)
        self.forget()
        self._simple: dict[str, str] = {}
        self._parsed: dict[object, Meaning] = {}

    def forget(self) -> None:
        """Another game: nothing was spoken of in it yet."""
        self.context = Context()
        self.pending = NOTHING_PENDING
        self.last_line = ""
        self.listed: list[Action] = []  # what ? last showed

    def submit(self, line: str) -> Reply:
        """Everything one typed line brings about. A chain of commands stops at the first that fails."""
        self.game.line += 1
        if line.startswith("*"):
            return Reply([Block(ASIDE, "Noted.")])
        known = self._simple.get(line)
        if known is not None and self.pending is NOTHING_PENDING and not self.game.state.scene:
            self.last_line = known
            return self.understand(known)[0]
        if self.is_whole(line):
            return self.one(line)[0]
        blocks: list[Block] = []
        turned = False
        commands = [each for part in split(line) for each in self.chained(part)]
        if len(commands) == 1:
            reply = self.one(commands[0])[0]
            self.keep_simple(line, commands[0])
            return reply
        for command in commands[:MAX_COMMANDS] or [""]:
            reply, more = self.one(command)
            blocks += reply.blocks
            turned = turned or reply.turned
            if reply.wish or not more:
                return Reply(blocks, reply.wish, turned)
        return Reply(blocks, None, turned)

    def keep_simple(self, line: str, command: str) -> None:
        """Remember a line that is one plain command, neither about the game nor a number: most lines are."""
        text = normalise(command)
        if text == self.last_line and not is_number(text) and len(self._simple) < MOST_KEPT:
            self._simple[line] = text

    def is_whole(self, line: str) -> bool:
        """Whether the line must not be parted: a path may hold any sign, and so may a choice's words."""
        state = self.game.state
        if state.scene and labelled(self.story, state, normalise(line)):
            return True
        head, _, rest = line.strip().partition(" ")
        row = META.get(head.lower())
        return bool(rest) and row is not None and row.takes

    def chained(self, line: str) -> list[str]:
        """ "take the tin and open it" is two commands; "take tin and mop" is one."""
        if "and" not in line and "," not in line:
            return [line]
        head, comma, rest = line.partition(",")
        if comma and is_spoken_to(self.story, self.words, self.game.state, self.context, head):
            return [f"{head}, {part}" for part in self.chained(rest.strip())]
        parts = _AND.split(line)
        commands = parts[:1]
        for part in parts[1:]:
            head = part.split(" ", 1)[0].lower()
            is_verb = head in self.words.lines or part.lower() in self.words.exact or head in self.words.directions
            if is_verb and head not in self.words.nouns:
                commands.append(part)
            else:
                commands[-1] += f" and {part}"
        return commands

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
        meta = self.meta(command.strip()) or self.meta(text)
        if meta is not None:
            return meta, True
        self.last_line = text
        if is_number(text):
            return self.pick(int(text))
        return self.understand(text)

    def talk(self, actions: tuple[Action, ...]) -> None:
        """TALK shows topics by number; here is what the numbers mean, unless a rule answers in its place."""
        state, (verb, person, _) = self.game.state, actions[0]
        if verb == TALK and judge(self.story, state, actions[0])[1] is None:
            topics = open_topics(self.story, state, person)
            options = tuple((self.story.topics[each].words[0], Action(ASK, person, each)) for each in topics)
            self.pending = Pending(options, topics=True) if options else NOTHING_PENDING

    def answer(self, text: str) -> Action | str:
        """What the line means as an answer to the open question; "" if it is a fresh command."""
        pending, self.pending = self.pending, NOTHING_PENDING
        if pending is NOTHING_PENDING:
            return ""
        if pending.meant and text in ("yes", "y", "yeah", "ok"):
            return pending.meant
        if pending.options and is_number(text) and 0 < int(text[:4]) <= len(pending.options):
            self.pending = pending if pending.topics else NOTHING_PENDING
            return pending.options[int(text[:4]) - 1][1]
        if pending.topics:
            return ""  # a bare topic is for the parser
        fitting = [action for label, action in pending.options if text and set(text.split()) <= set(label.split())]
        return fitting[0] if len(fitting) == 1 else ""

    def meta(self, command: str) -> Reply | None:
        """A command about the game; None if it is one within it."""
        found = meta(self.story, command)
        if found is None:
            return None
        row, rest = found
        if row.act is commands:
            self.listed = offer.offers(self.game)
        return row.act(self.game, rest)

    def understand(self, text: str) -> tuple[Reply, bool]:
        long = journey.read_wait(self.story, self.game.state, text)
        if long is not None and text not in self.words.exact:
            return journey.wait(self.game, long)
        meaning = self.parsed(text)
        if isinstance(meaning, Command):
            return self.perform(meaning.actions, meaning.note)
        if isinstance(meaning, GoTo):
            return journey.walk(self.game, meaning.room)
        if isinstance(meaning, Question):
            self.pending = Pending(meaning.options)
            options = [Block(CHOICE, f"{n}  {label}") for n, (label, _) in enumerate(meaning.options, 1)]
            return Reply([Block(TEXT, meaning.text), *options]), False
        return self.misunderstood(text, meaning), False

    def parsed(self, text: str) -> Meaning:
        """What the line means here. Kept: most of what is typed was typed before, in a place like this."""
        key = (text, self.context, matters(self.story, self.game.state))
        meaning = self._parsed.get(key)
        if meaning is None:
            if len(self._parsed) >= MOST_KEPT:
                self._parsed.clear()
            meaning = self._parsed[key] = parse(self.story, self.words, self.game.state, self.context, text)
        return meaning

    def misunderstood(self, text: str, meaning: Misunderstood) -> Reply:
        if meaning.meant:
            self.pending = Pending(
                meant=" ".join(meaning.meant if word == meaning.word else word for word in text.split())
            )
        return Reply(offer.sorry(self.game, text, meaning))

    def pick(self, number: int) -> tuple[Reply, bool]:
        """A bare number: a choice on the page, else a line of the list that ? shows."""
        if self.game.state.scene:
            self.listed = []
            choice = offer.choice_at(self.game, number)
            if choice:
                return self.perform((Action(CHOOSE, choice),), "")
        elif self.game.state.ending:
            if 0 < number <= len(AFTER):
                return self.meta(AFTER[number - 1]) or Reply([]), False
        else:
            offers = offer.offers(self.game)
            if offers != self.listed:
                # A number stands for what was last shown with it, never for something nobody saw.
                self.listed = offers
                return Reply(offer.listing(self.game)), False
            if 0 < number <= len(offers):
                return self.perform(
                    (offers[number - 1],), f"({phrase(self.story, self.game.state, offers[number - 1])})"
                )
        return Reply(offer.sorry(self.game, str(number), Misunderstood("no_number", str(number)))), False

    def perform(self, actions: tuple[Action, ...], note: str) -> tuple[Reply, bool]:
        self.talk(actions)
        reply, more = self.game.perform(actions, note)
        if self.game.state.scene or self.game.state.ending:
            self.pending = NOTHING_PENDING  # the page's own numbers come first
        for action in actions:
            self.context = remember(self.story, self.game.state, self.context, action)
        return reply, more
