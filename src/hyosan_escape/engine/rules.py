"""The author's rules: which of them answers, and what it does."""

from __future__ import annotations

from collections.abc import Iterable

from ..story import Story
from ..story.model import Pattern, Rule
from ..story.moments import form_row
from ..story.rulebook import RuleTable
from ..world import Action, Draft, Moment
from ..world.action import ASK, EXAMINE, GO, LAST_DIRECTION, WIDER, things_of
from .checks import check
from .telling import tell
from .uses import is_made_for, is_on_itself


class RulesNow:
    """The rules as they stand at one moment. Each condition is asked once, however many actions are judged."""

    __slots__ = ("_held", "moment", "story")

    def __init__(self, story: Story, moment: Moment) -> None:
        self.story = story
        self.moment = moment
        self._held: dict[int, bool] = {}

    def holds(self, rule: Rule) -> bool:
        held = self._held.get(rule.number)
        if held is None:
            held = self._held[rule.number] = holds(self.story, self.moment, rule)
        return held

    def answers(self, rule: Rule, patterns: Iterable[Pattern], action: Action) -> bool:
        """Whether the rule is about this action, which fits these of its patterns, and holds."""
        for pattern in patterns:
            if self._is_meant(pattern, rule, action):
                return self.holds(rule)
        return False

    def _is_meant(self, pattern: Pattern, rule: Rule, action: Action) -> bool:
        """A pattern that leaves something open means what could be expected there; words alone answer all of it."""
        if not pattern.verb:
            return _is_common(self.story, self.moment, action)
        if not rule.acts:
            return True
        if is_on_itself(self.story, action):
            return False
        if pattern.second or not action.second or action.verb == ASK:
            return True
        return not check(self.story, self.moment, action)

    def instead(self, action: Action) -> Rule | None:
        """The first rule that takes the action's place."""
        for rule, patterns in self.story.book.instead.about(self.moment.here, action):
            if self.answers(rule, patterns, action):
                return rule
        return None

    def are_about(self, verb: int) -> bool:
        """Whether some rule here may take the place of such an action, also of one that cannot be done."""
        return bool(self.story.book.instead.row(self.moment.here, verb))

    def refusal(self, action: Action) -> Rule | None:
        """The rule that words a refusal its own way."""
        for rule, _ in self.story.book.refused.about(self.moment.here, action):
            if self.holds(rule):
                return rule
        return None

    def listens(self, action: Action, speaking: bool = False) -> bool:
        """Whether a rule beside this action would change anything (or, with `speaking`, say anything)."""
        book, here = self.story.book, self.moment.here
        rules = (*book.before.about(here, action), *book.after.about(here, action))
        return any((rule.acts or speaking) and self.answers(rule, patterns, action) for rule, patterns in rules)

    def any_holds(self) -> bool:
        """Whether some rule about `any` action holds now, so that everything common matters."""
        book, here = self.story.book, self.moment.here
        return any(
            self.holds(rule) and (rule.stops or rule.acts)
            for rule in (*book.instead.row(here, 0), *book.before.row(here, 0), *book.after.row(here, 0))
        )


def holds(story: Story, moment: Moment, rule: Rule) -> bool:
    if rule.bit >= 0 and moment.used >> rule.bit & 1:
        return False
    return rule.when is None or rule.when(story, moment)


def _is_common(story: Story, moment: Moment, action: Action) -> bool:
    """What `any` means: all that could be expected of a player here, so that it can be enumerated.

    Going anywhere, every verb without a noun, examining, what a thing is for; of pairs only those that work, and not
    those that could be tried with any two things and come to an answer only (showing a coat to a key).
    """
    verb = story.verbs[action.verb]
    nouns = verb.nouns
    if verb.name in WIDER and action.verb not in story.spoken_of:
        return False  # nobody can say it: it is understood as the wider verb
    if action.verb == GO:
        return action.first <= LAST_DIRECTION or action.first in story.rooms[moment.here].exits
    if not nouns:
        return True
    if nouns == 1:
        return action.verb == EXAMINE or action.verb in form_row(story, moment, action.first).offers
    return not check(story, moment, action) and (not verb.query or is_made_for(story, moment, action))


def beside(story: Story, draft: Draft, table: RuleTable, here: int, action: Action) -> None:
    """Every rule that goes before or follows the action, where it began. Each sees what the others have done."""
    for rule, patterns in table.about(here, action):
        if not draft.ending and RulesNow(story, draft).answers(rule, patterns, action):
            run(story, draft, rule, things_of(story.verbs, action))


def fire(story: Story, draft: Draft, rules: Iterable[Rule]) -> None:
    """Let each rule that holds speak and act, in order."""
    for rule in rules:
        if not draft.ending and holds(story, draft, rule):
            run(story, draft, rule)


def run(story: Story, draft: Draft, rule: Rule, about: tuple[int, int] = (0, 0)) -> None:
    if rule.bit >= 0:
        draft.use(rule.bit)
    tell(story, draft, rule.say, about)
    for effect in rule.effects:
        effect(story, draft)
