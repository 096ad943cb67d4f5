"""What the conversation between player and parser has in mind: pronouns and an open question."""

from __future__ import annotations

from ..engine import LOOKS
from ..named import NamedTuple
from ..story import Story
from ..story.moments import form_row
from ..world import Action, State
from ..world.action import ASK, TALK, things_of


class Context(NamedTuple):
    it: int = 0
    him: int = 0
    her: int = 0
    them: int = 0
    talking: int = 0  # to this person
    back: int = 0  # the room one came from
    former: int = 0  # what `it` was before


def remember(story: Story, state: State, context: Context, action: Action) -> Context:
    """The context after an action has named its things."""
    if action.verb in (ASK, TALK):
        context = context._replace(talking=action.first)
    elif action.verb not in LOOKS:
        context = context._replace(talking=0)
    for thing in things_of(story.verbs, action):
        if thing <= 0 or thing == context.it:
            continue
        person = story.things[thing].person
        if not person:
            plural = "plural" in form_row(story, state, thing).traits
            context = context._replace(it=thing, them=thing if plural else context.them, former=context.it)
        else:
            context = context._replace(**{{"he": "him", "she": "her", "they": "them"}[person]: thing})
    return context
