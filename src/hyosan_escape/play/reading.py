"""Reading a typed line: whether it is about the game, an answer to a question, or something to do in the story."""

from __future__ import annotations

from ..engine import judge
from ..parser import Command, Context, GoTo, Misunderstood, Question, is_number, normalise, phrase, remember
from ..parser.prepared import preparations
from ..prose import ASIDE, CHOICE, TEXT, Block
from ..story.moments import open_topics
from ..world import Action
from ..world.action import ASK, CHOOSE, TALK
from . import journey, offer
from .chains import commands_of
from .game import AFTER, Game
from .meta import commands, meta
from .pending import NOTHING_PENDING, Pending
from .sorry import remark, sorry
from .understanding import MOST_KEPT, Understanding
from .wish import Reply

MAX_COMMANDS = 40  # in one line
_AGAIN = frozenset(["again", "g", "repeat"])


class Reader:
    """Reads for one game; remembers what was spoken of and what was asked back."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.story = game.story
        self.mind = Understanding(game)
        self.forget()
        self._simple: dict[str, str] = {}

    def forget(self) -> None:
        """Another game: nothing was spoken of in it yet."""
        self.mind.context = Context()
        self.pending = NOTHING_PENDING
        self.last_line = ""
        self.slip = ("", "")  # the last word that was not known, and the line it stood in
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
        parts = commands_of(self.mind, line)
        if len(parts) == 1:
            reply = self.one(parts[0])[0]
            self.keep_simple(line, parts[0])
            return reply
        blocks: list[Block] = []
        turned = False
        for command in parts[:MAX_COMMANDS] or [""]:
            reply, more = self.one(command)
            blocks += reply.blocks
            turned = turned or reply.turned
            if reply.wish or not more:
                return Reply(blocks, reply.wish, turned)
        return Reply(blocks, None, turned)

    def keep_simple(self, line: str, command: str) -> None:
        """Remember a line that is one plain command, neither about the game nor a number: most lines are."""
        text = normalise(command)
        if text and text == self.last_line and not is_number(text) and len(self._simple) < MOST_KEPT:
            self._simple[line] = text

    def one(self, command: str) -> tuple[Reply, bool]:
        """One command, and whether the chain may go on."""
        text = normalise(command)
        pending, self.pending = self.pending, NOTHING_PENDING
        answer = pending.answered(text) if pending is not NOTHING_PENDING else ""
        if isinstance(answer, Action):
            self.pending = pending if pending.topics else NOTHING_PENDING
            return self.perform((answer,), "")
        if pending.is_declined(text):
            return Reply(remark(self.game, "declined")), False
        text = command = answer or self._said_again(text) or command
        about = self.meta(command.strip()) or self.meta(normalise(command))
        if about is not None:
            return about, True
        self.last_line = text = normalise(text)
        return self.pick(int(text)) if is_number(text) else self.understand(text)

    def _said_again(self, text: str) -> str:
        """G stands for the last line; OOPS LAMP for the last that was not understood, its unknown word mended."""
        if text in _AGAIN:
            return self.last_line
        head, _, word = text.partition(" ")
        slip, line = self.slip
        if head not in ("oops", "o") or not word or not slip:
            return ""
        return " ".join(word if each == slip else each for each in line.split())

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
        if long is not None and text not in self.mind.words.exact:
            return journey.wait(self.game, long)
        found = self.mind.understood(text)
        if found.reply is not None:
            return found.reply, True
        if found.line:
            return self._instead(found.line)
        meaning = found.meaning
        if isinstance(meaning, Command):
            return self.perform(meaning.actions, meaning.note)
        if isinstance(meaning, GoTo):
            here = self.game.state.here
            reply = journey.walk(self.game, meaning.room)
            self._came_from(here)
            return reply
        if isinstance(meaning, Question):
            self.pending = Pending(meaning.options)
            options = [Block(CHOICE, f"{n}  {label}") for n, (label, _) in enumerate(meaning.options, 1)]
            return Reply([Block(TEXT, meaning.text), *options]), False
        return self.misunderstood(text, meaning), False

    def _instead(self, line: str) -> tuple[Reply, bool]:
        """The line stands for one that is no action: about the game, a number, a long wait."""
        if is_number(line):
            return self.pick(int(line))
        about = self.meta(line)
        return (about, True) if about is not None else self.understand(line)

    def misunderstood(self, text: str, meaning: Misunderstood) -> Reply:
        if meaning.reason == "unknown_word":
            self.slip = (meaning.word, text)
        if meaning.meant:
            self.pending = Pending(
                meant=" ".join(meaning.meant if word == meaning.word else word for word in text.split())
                if meaning.word in text.split()
                else meaning.meant
            )
        return Reply(sorry(self.game, text, meaning))

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
                action = offers[number - 1]
                return self.perform((action,), f"({phrase(self.story, self.game.state, action)})")
        return Reply(sorry(self.game, str(number), Misunderstood("no_number", str(number)))), False

    def talk(self, actions: tuple[Action, ...]) -> None:
        """TALK shows topics by number; here is what the numbers mean, unless a rule answers in its place."""
        state, (verb, person, _) = self.game.state, actions[0]
        if verb == TALK and judge(self.story, state, actions[0])[1] is None:
            topics = open_topics(self.story, state, person)
            options = tuple((self.story.topics[each].words[0], Action(ASK, person, each)) for each in topics)
            self.pending = Pending(options, topics=True) if options else NOTHING_PENDING

    def perform(self, actions: tuple[Action, ...], note: str) -> tuple[Reply, bool]:
        self.talk(actions)
        here = self.game.state.here
        first = preparations(self.story, self.game.state, actions[0]) if len(actions) == 1 else []
        reply, more = self.game.perform(actions, note, first)
        if self.game.state.scene or self.game.state.ending:
            self.pending = NOTHING_PENDING  # the page's own numbers come first
        for action in actions:
            self.mind.context = remember(self.story, self.game.state, self.mind.context, action)
        self._came_from(here)
        return reply, more

    def _came_from(self, here: int) -> None:
        """BACK is the room before this one, also after a walk through several."""
        if self.game.state.here != here:
            rooms = (step.before.here for step in reversed(self.game.history.past))
            back = next((room for room in rooms if room != self.game.state.here), here)
            self.mind.context = self.mind.context._replace(back=back)
