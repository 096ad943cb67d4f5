"""What the player can see and reach."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..story import Story
from ..story.moments import contents, form_row, is_carried, is_dark, is_here, seen_in, standing
from ..world import Moment, place_of
from ..world.state import CARRIED, PARTY, YOU


def scope(story: Story, moment: Moment) -> tuple[int, ...]:
    """Everything in sight, in a fixed order: the room's, then what is carried, then the company.

    What lies in or on a thing follows it. In the dark only what is carried and who is with the player.
    """
    found: list[int] = []
    if not is_dark(story, moment):
        _gather(story, moment, contents(story, moment, moment.here), found)
        _gather(story, moment, standing(story, moment), found)
    _gather(story, moment, contents(story, moment, CARRIED), found)
    _gather(story, moment, contents(story, moment, PARTY), found)
    return tuple(found)


def _gather(story: Story, moment: Moment, things: Iterable[int], found: list[int]) -> None:
    for thing in things:
        found.append(thing)
        _gather(story, moment, seen_in(story, moment, thing), found)


def in_scope(story: Story, moment: Moment, thing: int) -> bool:
    """The same for one thing, without listing the others."""
    if thing == YOU:
        return True
    if not is_here(story, moment, thing):
        return False
    return not is_dark(story, moment) or is_carried(story, moment, thing) or place_of(moment, thing) == PARTY


# The same, kept; and those of it that somebody asks for. An answer that hangs on one of these hangs on nothing else
# of where things are.


def _kept(pick: Callable[[Story, Moment], tuple[int, ...]]) -> Callable[[Story, Moment], tuple[int, ...]]:
    return lambda story, moment: story.kept.fact(story, moment, (pick, moment.here), pick) or ()


def _such(fits: Callable[[Story, Moment, int], bool]) -> Callable[[Story, Moment], tuple[int, ...]]:
    return _kept(lambda story, moment: tuple(thing for thing in sight(story, moment) if fits(story, moment, thing)))


def _is_throwable(story: Story, moment: Moment, thing: int) -> bool:
    return is_carried(story, moment, thing) and "throwable" in form_row(story, moment, thing).traits


sight = _kept(scope)
held = _such(is_carried)
throwable = _such(_is_throwable)
followers = _such(lambda story, moment, thing: thing in story.people)
