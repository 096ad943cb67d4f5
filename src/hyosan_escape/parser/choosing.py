"""Which choice of the open page a line means."""

from __future__ import annotations

from ..engine import judge
from ..story import Story
from ..story.render import render
from ..world import Action, State
from ..world.action import CHOOSE
from .words import normalise


def labelled(story: Story, state: State, text: str) -> int:
    """The one open choice whose label has all of these words; or, of several, the one that has no others."""
    spoken = set(text.split())
    found, whole = [], []
    for choice in open_choices(story, state) if spoken else ():
        label = label_words(story, state, choice)
        if spoken <= label:
            found.append(choice)
            whole += [choice] if spoken == label else []
    one = found if len(found) == 1 else whole
    return one[0] if len(one) == 1 else 0


def open_choices(story: Story, state: State) -> list[int]:
    """What can be chosen now."""
    choices = story.passages[state.scene].choices
    return [each for each in choices if judge(story, state, Action(CHOOSE, each))[0] is None]


def label_words(story: Story, state: State, choice: int) -> set[str]:
    return set(normalise(render(story, state, story.choices[choice].label)).split())
