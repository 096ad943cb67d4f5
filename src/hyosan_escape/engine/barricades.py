"""What can be piled against a door, and taken away again: the checks and deeds of BARRICADE and CLEAR."""

from __future__ import annotations

from ..story import Story
from ..story.doors import clear_barricade, height, is_barricaded, raise_barricade, side
from ..story.hands import move_thing
from ..story.model import Door
from ..world import Action, Draft, Moment, form_of, is_open, place_of
from ..world.action import BAR, BARRICADE, CLEAR
from ..world.event import Done
from ..world.state import BROKEN


def can_barricade(story: Story, moment: Moment, action: Action) -> str:
    door = story.things[action.first].door
    if door is None or not door.height or action.second not in door.props:
        return "no_barricade"
    return _can_add(story, moment, action, door)


def can_bar(story: Story, moment: Moment, action: Action) -> str:
    """One bar through the handles, and whatever is carried will do if the author says so."""
    door = story.things[action.first].door
    if door is None or not door.height or action.second not in door.bars:
        return "no_bar"
    barred = any(place_of(moment, bar) == story.inside + action.first for bar in door.bars)
    return "barred_already" if barred else _can_add(story, moment, action, door)


def _can_add(story: Story, moment: Moment, action: Action, door: Door) -> str:
    if is_open(moment, action.first):
        return "broken" if form_of(moment, action.first) & BROKEN else "stands_open"
    now = height(story, moment, action.first)
    if now and side(story, moment, action.first) != moment.here:
        return "other_side"
    if place_of(moment, action.second) == story.inside + action.first:
        return "piled_already"
    return "barricade_full" if now == story.variables[door.height].size - 1 else ""


def can_clear(story: Story, moment: Moment, action: Action) -> str:
    if not is_barricaded(story, moment, action.first):
        return "not_barricaded"
    return "" if side(story, moment, action.first) == moment.here else "other_side"


def barricade(story: Story, draft: Draft, action: Action) -> None:
    move_thing(story, draft, action.second, story.inside + action.first)
    raise_barricade(story, draft, action.first, story.things[action.second].bulk)
    draft.emit(Done(*action))


def bar(story: Story, draft: Draft, action: Action) -> None:
    """However long it is, it counts one."""
    move_thing(story, draft, action.second, story.inside + action.first)
    raise_barricade(story, draft, action.first, 1)
    draft.emit(Done(*action))


def clear(story: Story, draft: Draft, action: Action) -> None:
    clear_barricade(story, draft, action.first)
    draft.emit(Done(*action))


CHECKS = {BARRICADE: can_barricade, BAR: can_bar, CLEAR: can_clear}
DEEDS = {BARRICADE: barricade, BAR: bar, CLEAR: clear}
