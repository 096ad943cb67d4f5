"""What reaches the ear: hordes by distance and direction."""

from __future__ import annotations

from collections.abc import Iterable

from ..named import NamedTuple
from ..story import Story
from ..story.hands import counted
from ..story.moments import zone_here
from ..story.noise import masked
from ..story.posts import watchfulness
from ..story.ways import next_door
from ..world import Action, Draft, Moment
from ..world.action import LISTEN
from ..world.event import Done, HordeHeard, NothingHeard, Told
from ..world.state import DORMANT

LISTENING = 4  # zones: how far one hears who listens
NOTICING = 2  # and who does not
MOST = 3  # lines at once


class Stir(NamedTuple):
    """What a horde did in a tick; `how` as in HordeHeard, "moved", or "" for nothing that can be heard."""

    how: str
    door: int = 0


QUIET, MOVED, CHASE = Stir(""), Stir("moved"), Stir("chase")


def listen(story: Story, draft: Draft, action: Action) -> None:
    draft.emit(Done(LISTEN, 0, 0, counted(story, draft, story.rooms[draft.here].listen)))
    beside = next_door(story, draft)
    for text in beside:
        draft.emit(Told(text, counted(story, draft, text)))
    awake = [horde for horde in range(1, len(story.hordes)) if draft.horde_mode[horde] != DORMANT]
    heard = _heard(story, draft, LISTENING, ((horde, MOVED) for horde in awake))
    for event in heard:
        draft.emit(event)
    if not heard and not beside and story.hearing.nothing and not story.rooms[draft.here].listen:
        draft.emit(NothingHeard(draft.clock // story.clock.tick))


def notice(story: Story, draft: Draft, stirred: dict[int, Stir]) -> None:
    """The sound lines of a tick: those who stirred within earshot, the nearest first."""
    stirs = [(horde, stir) for horde, stir in stirred.items() if stir is not QUIET]
    reach = NOTICING + watchfulness(story, draft)
    for event in _heard(story, draft, reach, stirs) if stirs else ():
        draft.emit(event)


def _heard(story: Story, moment: Moment, reach: int, stirs: Iterable[tuple[int, Stir]]) -> list[HordeHeard]:
    zone = zone_here(story, moment)
    if not zone:
        return []
    far = story.geometry.distances(moment, zone)
    carries = max(reach - masked(story, moment, moment.here), 0)
    fixtures = story.fixtures.get(moment.here, ())
    heard = [
        _line(story, moment, horde, stir)
        for horde, stir in stirs
        if moment.horde_at[horde] and (far[moment.horde_at[horde]] <= carries or stir is CHASE or stir.door in fixtures)
    ]
    return sorted(heard, key=lambda event: (event.distance, event.horde))[:MOST]


def _line(story: Story, moment: Moment, horde: int, stir: Stir) -> HordeHeard:
    at, zone = moment.horde_at[horde], zone_here(story, moment)
    # Without a clock it is the places that vary the lines.
    turn = moment.clock // story.clock.tick if story.clock.days else at + zone
    how = "" if stir.how == "moved" else stir.how
    return HordeHeard(horde, story.geometry.steps(moment, zone, at), turn + horde, how, stir.door)
