"""What goes without saying: the coat is taken before it is worn, the chest opened before something is put in it.

Only what would work is done first, and it is done as a turn of its own, with all that turns bring.
"""

from __future__ import annotations

from ..engine import judge, step
from ..story import Story
from ..story.wording import name
from ..world import Action, State
from ..world.action import GIVE, INSERT, LOCKS, OPENS, PUT, TAKE, THROW, UNLOCKS, WEAR
from ..world.event import Refused

_HELD_FIRST = frozenset([PUT, INSERT, GIVE, THROW, WEAR])
_PREPARED = _HELD_FIRST | {LOCKS, UNLOCKS}
_DOING = {TAKE: "taking", OPENS: "opening", UNLOCKS: "unlocking"}
MOST = 3


def preparations(story: Story, state: State, action: Action) -> list[Action]:
    """What to do first, so that the action works; [] where nothing is needed, or nothing helps."""
    found: list[Action] = []
    if action.verb not in _PREPARED:
        return found
    while len(found) < MOST:
        refused, _ = judge(story, state, action)
        if refused is None:
            return found
        first = _first(story, state, action, refused)
        if first is None:
            return []
        before = preparations(story, state, first) if judge(story, state, first)[0] else []
        for each in (*before, first):
            turn = step(story, state, each)
            if isinstance(turn.events[0], Refused):
                return []
            state = turn.state
            found.append(each)
    return []


def _first(story: Story, state: State, action: Action, refused: Refused) -> Action | None:
    """What stands in the way, if it is of a kind that anyone would see to without being told."""
    verb, first, second = action
    if refused.text:  # the author has words for it
        return None
    if refused.reason == "have_not" and verb in _HELD_FIRST:
        return Action(TAKE, first)
    if refused.reason == "no_key" and verb in (LOCKS, UNLOCKS):
        return Action(TAKE, second)
    if refused.reason == "closed" and verb == INSERT:
        return Action(OPENS, second)
    return None


def first_doing(story: Story, state: State, action: Action) -> str:
    """ "(first taking the coat)" """
    return f"(first {_DOING[action.verb]} {name(story, state, action.first)})"
