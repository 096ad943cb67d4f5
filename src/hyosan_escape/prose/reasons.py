"""Why something cannot be done, in words made of the conditions themselves."""

from __future__ import annotations

from ..engine import judge
from ..story import Story
from ..story.model import Choice, Exit, Said
from ..story.render import render
from ..story.sayings import in_words, plain_name, wanting
from ..story.wording import capital
from ..world import Action, State, fact_of
from ..world.action import ASK, CHOOSE, GO, ORDER, things_of
from ..world.event import Refused

# What would have to be so in place of a refusal, and of which of its nouns.
FIRST, SECOND = 0, 1
_INSTEAD = {
    "door_locked": ("{THING} [be] unlocked", FIRST),
    "door_shut": ("{THING} [be] open", FIRST),
    "locked": ("{THING} [be] unlocked", FIRST),
    "barricaded": ("{THING} [be] cleared", FIRST),
    "other_side": ("{THING} [be] cleared from the other side", FIRST),
    "closed": ("{THING} [be] open", SECOND),
    "stands_open": ("{THING} [be] shut", FIRST),
    "have_not": ("you [have] {THING}", FIRST),
    "no_key": ("you [have] {THING}", SECOND),
    "not_worn": ("you [wear] {THING}", FIRST),
}


def reasons(story: Story, state: State, action: Action) -> list[str]:
    """What would have to be different, a sentence each; [] where nobody could say."""
    refused, rule = judge(story, state, action)
    if refused is None:
        return []
    if rule is not None:
        found = wanting(story, state, rule.when, wanted=False) if rule.when else []
    elif action.verb == CHOOSE:
        found = _of_choice(story, state, story.choices[action.first])
    elif action.verb == GO:
        ways = story.rooms[state.here].exits.get(action.first, ())
        found = [words for way in ways for words in _of_way(story, state, way)] or _of_refusal(story, state, refused)
    else:
        found = _of_order(story, state, action) or _of_refusal(story, state, refused, things_of(story.verbs, action)[1])
    return [f"{capital(words)}." for words in dict.fromkeys(found)]


def _of_way(story: Story, state: State, way: Exit) -> list[str]:
    return wanting(story, state, way.when) if way.to and way.when else []


def _of_order(story: Story, state: State, action: Action) -> list[str]:
    if action.verb in story.commands:
        return _of_command(story, state, action)
    row = story.people.get(action.first) if action.verb == ORDER else None
    asked = [row.obeys if row else None, story.orders[action.second].when if action.verb == ORDER else None]
    if action.verb == ASK:
        asked = [story.topics[action.second].when]
    return [words for when in asked if when for words in wanting(story, state, when)]


def _of_command(story: Story, state: State, action: Action) -> list[str]:
    answer = story.commands[action.verb].answers.get(action.first)
    if answer is None:
        return []
    asked = [(story.people[action.first].obeys, True), (answer.when, True), (answer.doubts, False)]
    return [words for when, wanted in asked if when for words in wanting(story, state, when, wanted=wanted)]


def _of_refusal(story: Story, state: State, refused: Refused, second: int = 0) -> list[str]:
    row = _INSTEAD.get(refused.reason)
    if row is None:
        return []
    words, which = row
    thing = (refused.thing, refused.second or second)[which]
    return [in_words(story, state, Said(words, (thing,)), True)] if thing else []


def _of_choice(story: Story, state: State, row: Choice) -> list[str]:
    """In the author's words, if there are any; else what it needs, and what it costs."""
    if row.locked:
        return [render(story, state, row.locked)]
    needed = wanting(story, state, row.needs) if row.needs else []
    short = [variable for variable, amount in row.pays if fact_of(state, variable) < amount]
    return [*needed, *(f"not enough {plain_name(story, each)}" for each in short[:1])]


def why_closed(story: Story, state: State, choice: int) -> str:
    """A word or two beside a closed choice."""
    return "; ".join(_of_choice(story, state, story.choices[choice])) or "not now"
