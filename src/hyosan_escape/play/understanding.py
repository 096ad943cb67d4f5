"""What a command means in this game: at first sight, and on second thoughts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine import IDLE, LOOKS, judge, matters, scope
from ..named import NamedTuple
from ..parser import Command, Context, Meaning, Misunderstood, parse, phrase, vocabulary
from ..parser.counting import numbered
from ..parser.noun import Sight
from ..parser.prepared import preparations
from ..story.messages import MESSAGES
from ..story.moments import is_held
from ..story.render import render
from ..world import Action
from ..world.action import ASK, CHOOSE, FOLLOW, RUN, SHOW, USE
from ..world.state import YOU
from . import offer
from .meta import META, meta
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

MOST_KEPT = 2048
# Reasons that lie in the words rather than in the world: something else may have been meant.
_VAIN = frozenset(["no_way", "no_surface", "no_container", "no_person", "no_talk"])
_VAIN |= {"not_wearable", "not_switchable", "not_openable"}


class Understood(NamedTuple):
    """Either a command about the game (`line`), an answer to a question (`reply`), or a meaning in the story."""

    meaning: Meaning
    line: str = ""
    reply: Reply | None = None


class Understanding:
    """Of one game; `context` is what was spoken of last."""

    def __init__(self, game: Game) -> None:
        self.game = game
        self.story = game.story
        self.words = vocabulary(game.story)
        self.context = Context()
        self._parsed: dict[object, Meaning] = {}
        self._rethought: dict[object, Understood] = {}

    def sight(self) -> Sight:
        state = self.game.state
        return Sight(self.story, state, self.words, scope(self.story, state), self.context)

    def parsed(self, text: str) -> Meaning:
        """What the line means here. Kept: most of what is typed was typed before, in a place like this."""
        key = (text, self.context, matters(self.story, self.game.state))
        meaning = self._parsed.get(key)
        if meaning is None:
            if len(self._parsed) >= MOST_KEPT:
                self._parsed.clear()
            meaning = self._parsed[key] = parse(self.story, self.words, self.game.state, self.context, text)
        return meaning

    def understood(self, text: str) -> Understood:
        """At first sight; if that fails, on second thoughts. These are kept too, but for answers told in full."""
        meaning = self.parsed(text)
        if not self.is_lost(meaning) or self._is_unanswered(text, meaning):
            return Understood(meaning)
        key = (text, self.context, matters(self.story, self.game.state))
        found = self._rethought.get(key)
        if found is None:
            found = self._second_thoughts(text, meaning)
            if found.reply is None and len(self._rethought) < MOST_KEPT:
                self._rethought[key] = found
        return found

    def is_lost(self, meaning: Meaning) -> bool:
        """Whether it is worth thinking again."""
        if isinstance(meaning, Misunderstood):
            return meaning.reason not in ("empty", "nothing_to", "lacking")
        if not isinstance(meaning, Command):
            return False
        verb, _, second = meaning.actions[0]
        if self._held():
            return verb != CHOOSE and verb not in LOOKS
        return (verb == ASK and not second) or self._is_vain(meaning.actions[0])

    def _is_mere_use(self, action: Action) -> bool:
        """USE, where neither a rule nor a message of the story's says what that means."""
        if action.verb != USE or USE in self.story.things[action.first].offers:
            return False
        answer = render(self.story, self.game.state, self.story.messages["did_use"])
        return answer == MESSAGES["did_use"]

    def _is_unanswered(self, text: str, meaning: Meaning) -> bool:
        """Somebody is asked, in known words, about what they say nothing of."""
        asked = isinstance(meaning, Command) and meaning.actions[0].verb == ASK and not meaning.actions[0].second
        return asked and not self._held() and all(word in self.words.known for word in text.split())

    def _is_said(self, meaning: Meaning) -> bool:
        """A command in the right words, whatever comes of it; but what somebody is asked about may be misspelt."""
        return isinstance(meaning, Command) and meaning.actions[0].verb != ASK and not self._held()

    def _held(self) -> bool:
        return is_held(self.story, self.game.state)

    def _is_vain(self, action: Action) -> bool:
        """Refused for no reason of the story's: there is no way out called OUT, nothing that can be lit with a push."""
        refused, _ = judge(self.story, self.game.state, action)
        if refused is None or refused.text:
            return False
        if refused is IDLE:
            shown_self = action.verb == SHOW and action.second == YOU
            plain = action.verb in (RUN, FOLLOW) and action.verb not in self.story.spoken_of
            return shown_self or plain or self._is_mere_use(action)
        return refused.reason in _VAIN

    def _second_thoughts(self, text: str, first: Meaning) -> Understood:
        from ..parser.rethinking import rethought  # few lines need it
        from .answers import answer

        number = numbered(text, len(offer.numbers(self.game)))
        if number:
            return Understood(first, line=str(number))

        told = answer(self, text)
        if told is not None:
            return Understood(first, reply=told)
        fallback: Understood | None = None
        for thought in rethought(self.sight(), text, META):
            if thought.guessed and (fallback or self._is_said(first)):
                break  # it was understood, and what would come of it is known
            about = meta(self.story, thought.text)
            if about is not None and not (thought.guessed and about[1]):
                return Understood(first, line=thought.text)
            reply = answer(self, thought.text)
            if reply is not None:
                return Understood(first, reply=reply)
            meaning = parse(self.story, self.words, self.game.state, self.context, thought.text)
            if self.is_lost(meaning) or isinstance(meaning, Misunderstood):
                asked = isinstance(first, Command)  # somebody, about what they say nothing of
                if not asked and isinstance(meaning, Misunderstood) and meaning.reason == "no_order":
                    first = meaning  # somebody was spoken to
                continue
            found = Understood(self._noted(meaning) if thought.guessed else meaning)
            if self._would_do(meaning):
                return found
            fallback = fallback or found
        if self._is_said(first):
            return Understood(first)
        return fallback or self._at_last(text, first)

    def _would_do(self, meaning: Meaning) -> bool:
        """Whether something comes of it."""
        if not isinstance(meaning, Command):
            return True
        story, state = self.story, self.game.state
        judged = ((judge(story, state, each)[0], each) for each in meaning.actions)
        return all(not why or why.text or preparations(story, state, each) for why, each in judged)

    def _noted(self, meaning: Meaning) -> Meaning:
        """A guess tells what the line was taken for."""
        if not isinstance(meaning, Command) or meaning.note or meaning.actions[0].verb == CHOOSE:
            return meaning
        said = ", ".join(phrase(self.story, self.game.state, action) for action in meaning.actions[:5])
        return meaning._replace(note=f"({said})")

    def _at_last(self, text: str, first: Meaning) -> Understood:
        """No line like it is a command: a choice that is like it, small talk, or what was wrong with it."""
        from ..parser.choosing import likest
        from ..parser.rewording import remark

        state = self.game.state
        like = likest(self.story, state, text) if state.scene else None
        if like and like.is_sure:
            return Understood(Command((Action(CHOOSE, like.choice),)))
        if like:
            said = phrase(self.story, state, Action(CHOOSE, like.choice))
            return Understood(Misunderstood("like_choice", text, meant=said))
        key = remark(text)
        return Understood(Misunderstood(key, text) if key and not isinstance(first, Command) else first)
