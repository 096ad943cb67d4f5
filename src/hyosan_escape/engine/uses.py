"""What a thing is made for by its traits: it can be eaten, drunk, broken, thrown."""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.hands import break_thing, move_thing
from ..story.moments import form_row, is_carried
from ..story.noise import make_noise
from ..world import Action, Draft, Moment, form_of
from ..world.action import BREAK, DRINK, EAT, THROW
from ..world.state import BROKEN, NOWHERE
from .telling import happen, tell

Deed = Callable[[Story, Draft, Action], None]
TRAIT = {EAT: "edible", DRINK: "drinkable", BREAK: "breakable", THROW: "throwable"}


def is_made_for(story: Story, moment: Moment, action: Action) -> bool:
    wanted = TRAIT.get(action.verb)
    return wanted is not None and wanted in form_row(story, moment, action.first).traits


def can_break(story: Story, moment: Moment, action: Action) -> str:
    return "broken" if is_made_for(story, moment, action) and form_of(moment, action.first) & BROKEN else ""


def is_on_itself(story: Story, action: Action) -> bool:
    """Whether a thing is to be thrown at itself, or the like. Nobody means that, and it is never offered."""
    return action.first == action.second != 0 and not story.verbs[action.verb].rowed


def can_throw(story: Story, moment: Moment, action: Action) -> str:
    if not is_made_for(story, moment, action):
        return ""
    if is_on_itself(story, action):
        return "at_itself"
    return "" if is_carried(story, moment, action.first) else "have_not"


def fit(deed: Deed) -> Deed:
    """Done so to what is made for it; to anything else, the verb only has its answer."""

    def done(story: Story, draft: Draft, action: Action) -> None:
        (deed if is_made_for(story, draft, action) else happen)(story, draft, action)

    return done


def consume(story: Story, draft: Draft, action: Action) -> None:
    move_thing(story, draft, action.first, NOWHERE)
    tell(story, draft, story.messages["eaten" if action.verb == EAT else "drunk"], action[1:])


def smash(story: Story, draft: Draft, action: Action) -> None:
    tell(story, draft, story.messages["smashed"], action[1:])
    break_thing(story, draft, action.first)


def throw(story: Story, draft: Draft, action: Action) -> None:
    """It lies here then; what is breakable, of what flies and what is hit, is broken, as loud as breaking is."""
    move_thing(story, draft, action.first, draft.here)
    tell(story, draft, story.messages["thrown_at" if action.second else "thrown"], action[1:])
    for thing in filter(None, action[1:]):
        if "breakable" in form_row(story, draft, thing).traits and not form_of(draft, thing) & BROKEN:
            tell(story, draft, story.messages["shattered"], (thing, 0))
            break_thing(story, draft, thing)
            make_noise(story, draft, draft.here, story.hearing.noise[BREAK])


CHECKS = {BREAK: can_break, THROW: can_throw}
DEEDS = {EAT: fit(consume), DRINK: fit(consume), BREAK: fit(smash), THROW: fit(throw)}
