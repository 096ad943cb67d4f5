"""Why an action cannot be done, as a key of the messages; "" when it can. One row a verb.

`available` and `step` ask here, both, so what is offered is what works.
"""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.burdens import is_too_full, is_too_much
from ..story.doors import is_barricaded, is_locked_to
from ..story.model import Choice
from ..story.moments import form_row, is_carried
from ..world import Action, Moment, fact_of, form_of, is_open, place_of, was_used
from ..world.action import (
    ASK,
    CHOOSE,
    CLOSES,
    DOUSE,
    DROP,
    GIVE,
    INSERT,
    LIGHT,
    LOCKS,
    OPENS,
    PUT,
    REMOVE,
    TAKE,
    TALK,
    UNLOCKS,
    WEAR,
)  # fmt: skip
from ..world.state import BROKEN, CARRIED, LIT, LOCKED, OPEN, WORN
from . import barricades, commands, exits, latches, orders, uses

Check = Callable[[Story, Moment, Action], str]


def fine(story: Story, moment: Moment, action: Action) -> str:
    return ""


def choose(story: Story, moment: Moment, action: Action) -> str:
    if action.first not in story.passages[moment.scene].choices:
        return "no_choice"
    return take_choice(story, moment, story.choices[action.first])


def take_choice(story: Story, moment: Moment, choice: Choice) -> str:
    if choice.when is not None and not choice.when(story, moment):
        return "no_choice"
    if not choice.sticky and was_used(moment, choice.bit):
        return "choice_gone"
    if choice.needs is not None and not choice.needs(story, moment):
        return "choice_closed"
    return "" if all(fact_of(moment, variable) >= amount for variable, amount in choice.pays) else "choice_closed"


def take(story: Story, moment: Moment, action: Action) -> str:
    thing = form_row(story, moment, action.first)
    if place_of(moment, action.first) == CARRIED:
        return "have_already"
    if thing.person:
        return "person_taken"
    if thing.traits & {"fixed", "scenery"}:
        return "fixed"
    holder = place_of(moment, action.first) - story.inside
    if holder > 0 and story.things[holder].person:
        return "not_yours"
    return "too_much" if is_too_much(story, moment, action.first) else ""


def drop(story: Story, moment: Moment, action: Action) -> str:
    return "" if place_of(moment, action.first) == CARRIED else "have_not"


def put(story: Story, moment: Moment, action: Action) -> str:
    if "supporter" not in form_row(story, moment, action.second).traits:
        return "no_surface"
    return _held_and_apart(story, moment, action)


def insert(story: Story, moment: Moment, action: Action) -> str:
    if "container" not in form_row(story, moment, action.second).traits:
        return "no_container"
    if not is_open(moment, action.second):
        return "closed"
    return _held_and_apart(story, moment, action)


def _held_and_apart(story: Story, moment: Moment, action: Action) -> str:
    reason = _in_hand(story, moment, action.first)
    if reason:
        return reason
    place = action.second
    while place > 0:
        if place == action.first:
            return "in_itself"
        place = place_of(moment, place) - story.inside
    return "too_full" if is_too_full(story, moment, action.second, action.first) else ""


def _in_hand(story: Story, moment: Moment, thing: int) -> str:
    """Why it cannot be put or given away. What is fixed to something carried stays with it."""
    if not is_carried(story, moment, thing):
        return "have_not"
    return "fixed" if "fixed" in form_row(story, moment, thing).traits else ""


def give(story: Story, moment: Moment, action: Action) -> str:
    if not story.things[action.second].person:
        return "no_person"
    reason = _in_hand(story, moment, action.first)
    return reason or ("hands_full" if is_too_full(story, moment, action.second, action.first) else "")


def ask(story: Story, moment: Moment, action: Action) -> str:
    topic = story.topics[action.second]
    if topic.person != action.first or (topic.when is not None and not topic.when(story, moment)):
        return "no_answer"
    return ""


def talk(story: Story, moment: Moment, action: Action) -> str:
    return "" if story.things[action.first].person else "no_talk"


def opens(story: Story, moment: Moment, action: Action) -> str:
    if "openable" not in form_row(story, moment, action.first).traits:
        return "not_openable"
    if is_barricaded(story, moment, action.first):
        return "barricaded"
    form = form_of(moment, action.first)
    if form & OPEN:
        return "open_already"
    return "locked" if is_locked_to(story, moment, action.first, moment.here) else ""


def closes(story: Story, moment: Moment, action: Action) -> str:
    if "openable" not in form_row(story, moment, action.first).traits:
        return "not_openable"
    if form_of(moment, action.first) & BROKEN:
        return "broken"
    return "" if is_open(moment, action.first) else "closed_already"


def locks(story: Story, moment: Moment, action: Action) -> str:
    if form_of(moment, action.first) & LOCKED:
        return "locked_already"
    return _turns(story, moment, action)


def unlocks(story: Story, moment: Moment, action: Action) -> str:
    if not form_of(moment, action.first) & LOCKED:
        return "unlocked_already"
    return _turns(story, moment, action)


def _turns(story: Story, moment: Moment, action: Action) -> str:
    if not story.things[action.first].key:
        return "not_lockable"
    if not is_carried(story, moment, action.second):
        return "no_key"
    return "" if story.things[action.first].key == action.second else "wrong_key"


def wear(story: Story, moment: Moment, action: Action) -> str:
    if "wearable" not in form_row(story, moment, action.first).traits:
        return "not_wearable"
    if form_of(moment, action.first) & WORN:
        return "worn_already"
    return drop(story, moment, action)


def remove(story: Story, moment: Moment, action: Action) -> str:
    return "" if form_of(moment, action.first) & WORN else "not_worn"


def light(story: Story, moment: Moment, action: Action) -> str:
    if "switchable" not in form_row(story, moment, action.first).traits:
        return "not_switchable"
    fuel = story.fuels.get(action.first)
    if form_of(moment, action.first) & (LIT | BROKEN):
        return "lit_already" if form_of(moment, action.first) & LIT else "broken"
    return "no_fuel" if fuel is not None and not fact_of(moment, fuel.left) else ""


def douse(story: Story, moment: Moment, action: Action) -> str:
    if "switchable" not in form_row(story, moment, action.first).traits:
        return "not_switchable"
    return "" if form_of(moment, action.first) & LIT else "dark_already"


CHECKS: dict[int, Check] = {
    CHOOSE: choose, TAKE: take, DROP: drop, PUT: put, INSERT: insert, GIVE: give,
    ASK: ask, OPENS: opens, CLOSES: closes, LOCKS: locks, UNLOCKS: unlocks, WEAR: wear, REMOVE: remove,
    LIGHT: light, DOUSE: douse, TALK: talk,
    **barricades.CHECKS, **latches.CHECKS, **exits.CHECKS, **orders.CHECKS, **uses.CHECKS,
}  # fmt: skip


def check(story: Story, moment: Moment, action: Action) -> str:
    """Why this cannot be done; "" when it can."""
    if action.verb in story.commands:
        return commands.can_command(story, moment, action)
    return CHECKS.get(action.verb, fine)(story, moment, action)
