"""How much room things take: in the hands, in and on other things, in the hands of others."""

from __future__ import annotations

from ..world import Moment, form_of
from ..world.state import CARRIED, PARTY, WORN
from .company import obeys
from .model import Story
from .moments import contents, form_row


def carried_bulk(story: Story, moment: Moment) -> int:
    """What the hands hold. What is worn weighs nothing, what is in a bag goes with the bag."""
    held = contents(story, moment, CARRIED)
    return sum(story.things[thing].bulk for thing in held if not form_of(moment, thing) & WORN)


def is_too_much(story: Story, moment: Moment, thing: int) -> bool:
    most = story.about.carries
    if not most:
        return False
    return (story.kept.fact(story, moment, carried_bulk, carried_bulk) or 0) + story.things[thing].bulk > most


def is_too_full(story: Story, moment: Moment, holder: int, thing: int) -> bool:
    """Whether it would not go in (or on) that as well."""
    most = story.things[holder].holds
    if not most:
        return False
    inside = contents(story, moment, story.inside + holder)
    return sum(story.things[each].bulk for each in inside) + story.things[thing].bulk > most


def bearer(story: Story, moment: Moment, thing: int, but: int = 0) -> int:
    """Who of those here (`but` one) could carry it as well as what they have; 0: nobody."""
    if story.things[thing].person or form_row(story, moment, thing).traits & {"fixed", "scenery"}:
        return 0
    near = (*contents(story, moment, PARTY), *contents(story, moment, moment.here))
    able = (person for person in near if person != but and obeys(story, moment, person))
    return next((person for person in able if not is_too_full(story, moment, person, thing)), 0)
