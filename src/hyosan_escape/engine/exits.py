"""Whether a way is open; and if not, in whose words that is said."""

from __future__ import annotations

from ..story import Story
from ..story.doors import is_barricaded, is_locked_to
from ..story.model import Exit
from ..story.moments import form_row
from ..story.ways import tried
from ..world import Action, Moment, form_of
from ..world.action import GO
from ..world.event import Refused
from ..world.state import OPEN


def can_go(story: Story, moment: Moment, action: Action) -> str:
    """Why nobody could go there now; what hangs on chance may come off."""
    reason = "no_way"
    exits = story.rooms[moment.here].exits.get(action.first, ())
    if exits:
        reason = "way_closed"
    for way in tried(story, moment, exits):
        reason = hindrance(story, moment, way)
        if not reason:
            break
    return reason


def hindrance(story: Story, moment: Moment, way: Exit) -> str:
    """Why this exit cannot be walked."""
    if not way.to:
        return "no_way"
    if not way.door:
        return ""
    form = form_of(moment, way.door)
    if is_barricaded(story, moment, way.door):
        return "barricaded"
    # A shut door that opens is opened on the way; only a lock holds.
    if is_locked_to(story, moment, way.door, moment.here):
        return "door_locked"
    if not form & OPEN and "openable" not in form_row(story, moment, way.door).traits:
        return "door_shut"
    return ""


def refusal(story: Story, moment: Moment, action: Action, reason: str) -> Refused:
    """In the exit's own words where it has some."""
    exits = story.rooms[moment.here].exits.get(action.first, ())
    open_now = tried(story, moment, exits)
    if open_now:
        return in_own_words(open_now[-1], action, reason)
    own = [way.otherwise for way in exits if way.otherwise]
    return Refused(reason, action.first, own[-1] if own else 0)


def in_own_words(way: Exit, action: Action, reason: str) -> Refused:
    text = way.blocked if not way.to else way.otherwise if reason == "way_missed" else 0
    return Refused(reason, way.door or action.first, text)


CHECKS = {GO: can_go}
