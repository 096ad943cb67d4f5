"""The author's rules: which of them answers, and what it does."""

from __future__ import annotations

from collections.abc import Iterable

from ..story import Story
from ..story.model import Rule
from ..world import Action, Draft, Moment
from ..world.action import EXAMINE, GO
from .checks import CHECKS, fine
from .telling import tell

Rows = dict[tuple[int, int], tuple[Rule, ...]]
_NONE: tuple[Rule, ...] = ()


def rows_for(rows: Rows, here: int, verb: int) -> tuple[Rule, ...]:
    """The rules that might answer this verb here: the room's and the story's, for the verb and for `any`.

    Four look-ups whatever the size of the story; in the author's order when more than one has rules.
    """
    if not rows:
        return _NONE
    found = [
        rules
        for key in ((here, 0), (here, verb), (0, 0), (0, verb))
        if (rules := rows.get(key)) is not None
    ]
    if len(found) < 2:
        return found[0] if found else _NONE
    return tuple(sorted({rule.number: rule for rules in found for rule in rules}.values(), key=lambda rule: rule.number))


def holds(story: Story, moment: Moment, rule: Rule) -> bool:
    if rule.bit >= 0 and moment.used >> rule.bit & 1:
        return False
    return rule.when is None or rule.when(story, moment)


def acts(story: Story, rule: Rule) -> bool:
    """Whether the rule changes the world: by an effect, or because its words change with telling."""
    return bool(rule.effects or rule.bit >= 0 or story.texts[rule.say].sites)


def answers(story: Story, moment: Moment, rule: Rule, action: Action) -> bool:
    """Whether the rule is about this action, and holds."""
    for pattern in rule.patterns:
        if pattern.fits(action) and (pattern.verb or _is_common(story, moment, action)):
            return holds(story, moment, rule)
    return False


def _is_common(story: Story, moment: Moment, action: Action) -> bool:
    """What `any` means: all that could be expected of a player here, so that it can be enumerated.

    Going anywhere, every verb without a noun, examining, what a thing is for; of pairs only those that work.
    """
    if action.verb == GO or not story.verbs[action.verb].nouns:
        return True
    if story.verbs[action.verb].nouns == 1:
        return action.verb == EXAMINE or action.verb in story.things[action.first].offers
    return not CHECKS.get(action.verb, fine)(story, moment, action)


def any_holds(story: Story, moment: Moment) -> bool:
    """Whether some rule about `any` action holds here now, so that everything common matters."""
    return any(
        holds(story, moment, rule) and (rule.stops or acts(story, rule))
        for rows in (story.book.instead, story.book.after)
        for key in ((moment.here, 0), (0, 0))
        for rule in rows.get(key, ())
    )


def instead(story: Story, moment: Moment, action: Action) -> Rule | None:
    """The first rule that takes the action's place."""
    for rule in rows_for(story.book.instead, moment.here, action.verb):
        if answers(story, moment, rule, action):
            return rule
    return None


def listened(story: Story, moment: Moment, action: Action) -> bool:
    """Whether a rule that follows this action would change anything."""
    rules = rows_for(story.book.after, moment.here, action.verb)
    return any(acts(story, rule) and answers(story, moment, rule, action) for rule in rules)


def follow(story: Story, draft: Draft, here: int, action: Action) -> None:
    """Every rule that follows the action, where it began."""
    for rule in rows_for(story.book.after, here, action.verb):
        if not draft.ending and answers(story, draft, rule, action):
            run(story, draft, rule)


def fire(story: Story, draft: Draft, rules: Iterable[Rule]) -> None:
    """Let each rule that holds speak and act, in order."""
    for rule in rules:
        if not draft.ending and holds(story, draft, rule):
            run(story, draft, rule)


def run(story: Story, draft: Draft, rule: Rule) -> None:
    if rule.bit >= 0:
        draft.use(rule.bit)
    tell(story, draft, rule.say)
    for effect in rule.effects:
        effect(story, draft)
