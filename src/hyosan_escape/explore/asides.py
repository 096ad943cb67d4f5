"""Rules that only speak. What they answer takes no turn, so no search comes by: they are asked for where they stand."""

from __future__ import annotations

from collections.abc import Iterator

from ..engine import judge, scope
from ..engine.rules import RulesNow
from ..story import Story
from ..story.model import Pattern, Rule
from ..world import Action, State
from ..world.action import ASK, GO, INVENTORY, LISTEN, LOOK, WAIT
from .rows import Rows

_ANY = (LOOK, LISTEN, INVENTORY, WAIT)


def ask_for_asides(rows: Rows, state: State) -> None:
    """Meet every rule that only speaks, is not met yet, and would answer something here and now."""
    for row in [row for row in rows.silent if row not in rows.unmet]:
        del rows.silent[row]
    for row, rule in rows.silent.items():
        if rule.room in (0, state.here) and _answers(rows.story, state, rule):
            rows.meet(row)


def _answers(story: Story, state: State, rule: Rule) -> bool:
    if rule.when is not None and not rule.when(story, state):
        return False
    return any(
        _speaks(story, state, rule, action) for pattern in rule.patterns for action in _tried(story, state, pattern)
    )


def _speaks(story: Story, state: State, rule: Rule, action: Action) -> bool:
    refused, by = judge(story, state, action)
    if by is not None:
        return by.number == rule.number
    if refused is not None and refused.reason != "idle":
        return bool(rule.say) and refused.text == rule.say
    patterns = [pattern for pattern in rule.patterns if pattern.fits(action)]
    return not rule.stops and RulesNow(story, state).answers(rule, patterns, action)


def _tried(story: Story, state: State, pattern: Pattern) -> Iterator[Action]:
    """The actions here that the pattern might be about."""
    if not pattern.verb:
        yield from (Action(verb) for verb in _ANY)
        yield from (Action(GO, way) for way in story.rooms[state.here].exits)
        return
    firsts = _firsts(story, state, pattern)
    for first in firsts:
        yield from (Action(pattern.verb, first, second) for second in _seconds(story, state, pattern, first))


def _firsts(story: Story, state: State, pattern: Pattern) -> tuple[int, ...]:
    if pattern.first or (not story.verbs[pattern.verb].nouns and pattern.verb != GO):
        return (pattern.first,)
    return tuple(range(1, len(story.ways))) if pattern.verb == GO else scope(story, state)


def _seconds(story: Story, state: State, pattern: Pattern, first: int) -> tuple[int, ...]:
    if pattern.second or story.verbs[pattern.verb].nouns < 2:
        return (pattern.second,)
    if pattern.verb == ASK:
        return story.things[first].topics
    return (0,) if story.verbs[pattern.verb].rowed else (0, *scope(story, state))
