"""A walk through Hyosan High with the whole school afoot: the engine alone, every action enumerated."""

from random import Random

from measure import HYOSAN

from hyosan_escape.engine import actions, initial, step
from hyosan_escape.engine.phases import pass_time
from hyosan_escape.source import OnDisk
from hyosan_escape.story import load_story
from hyosan_escape.world import FROM_STATE, Draft

ABOUT = 13 * 60 + 35  # everybody is, from this minute on
AT = "m4_home"


def school():
    """The story, and a moment in which twelve groups stand in it and the player is free to go."""
    story = load_story(OnDisk(str(HYOSAN)))
    draft = Draft(initial(story, 1), FROM_STATE)
    draft.owed = ABOUT - draft.clock
    pass_time(story, draft)
    here = next(number for number, room in enumerate(story.rooms) if room.id == AT)
    return story, draft.freeze()._replace(here=here, scene=0, ending=0)


def walk(story, first, steps):
    """So many steps at random; at an end, or after the last call of the story, from the beginning."""
    pick = Random(1).random
    state = first
    for _ in range(steps):
        choices = actions(story, state)
        state = step(story, state, choices[int(pick() * len(choices))]).state if choices else first
