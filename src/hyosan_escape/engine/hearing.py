"""What reaches the ear: hordes by distance, direction and size. All that stand in one zone are one sound."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
from ..world.state import BIGGEST, DORMANT

LISTENING = 4  # zones: how far one hears a few, listening
NOTICING = 2  # and while doing something else
MOST = 3  # lines at once, of what one did not listen for


class Stir(NamedTuple):
    """What a horde did in a tick; `how` as in HordeHeard, "moved", "comes", or "" for nothing that can be heard."""

    how: str
    door: int = 0


QUIET, MOVED, CHASE, COMES = Stir(""), Stir("moved"), Stir("chase"), Stir("comes")
STIRS, TRIES = Stir("stirred"), Stir("tried")
_PLAIN = ("moved", "comes")  # told by nothing but the distance
_PLAINLY = frozenset([CHASE, COMES])  # heard whatever else is heard


def listen(story: Story, draft: Draft, action: Action) -> None:
    """Everything that can be heard."""
    draft.emit(Done(LISTEN, 0, 0, counted(story, draft, story.rooms[draft.here].listen)))
    beside = next_door(story, draft)
    for text in beside:
        draft.emit(Told(text, counted(story, draft, text)))
    heard = _heard(story, draft, LISTENING, ((horde, MOVED) for horde in _awake(story, draft)))
    _tell(draft, heard)
    if not heard and not beside and story.hearing.nothing and not story.rooms[draft.here].listen:
        draft.emit(NothingHeard(draft.clock // story.clock.tick))


def greet(story: Story, draft: Draft) -> None:
    """Coming into a zone one hears who is close by, if they have not just been heard."""
    if story.pursuit.announced and zone_here(story, draft) != story.rooms[draft.before.here].zone:
        fresh = ((horde, MOVED) for horde in _awake(story, draft) if not draft.heralds >> horde & 1)
        _tell(draft, [line for line in _heard(story, draft, 1, fresh) if line.event.distance <= 1][:MOST])


def notice(story: Story, draft: Draft, stirred: dict[int, Stir]) -> None:
    """The sound lines of a tick: those who stirred within earshot, the nearest first."""
    told = draft.heralds if any(isinstance(event, HordeHeard) for event in draft.events) else 0
    draft.heralds = 0
    stirs = []
    for horde, stir in stirred.items():
        if stir is STIRS and told >> horde & 1:  # heard a moment ago, and that is enough
            draft.heralds |= 1 << horde
        elif stir is not QUIET:
            stirs.append((horde, stir))
    if stirs:
        _tell(draft, _heard(story, draft, NOTICING + watchfulness(story, draft), stirs)[:MOST])


def _awake(story: Story, moment: Moment) -> Iterator[int]:
    """Those who make any sound: not a sleeper."""
    for horde in range(1, len(story.hordes)):
        if moment.horde_at[horde] and not (story.hordes[horde].dormant and moment.horde_mode[horde] == DORMANT):
            yield horde


class Heard(NamedTuple):
    """A line, and everybody it is about."""

    event: HordeHeard
    hordes: int  # bit set


def _tell(draft: Draft, lines: Iterable[Heard]) -> None:
    for line in lines:
        draft.emit(line.event)
        draft.heralds |= line.hordes


def _heard(story: Story, moment: Moment, reach: int, stirs: Iterable[tuple[int, Stir]]) -> list[Heard]:
    """What carries to the player, the nearest first."""
    zone = zone_here(story, moment)
    if not zone:
        return []
    far = story.geometry.distances(story, moment, zone)
    reach -= masked(story, moment, moment.here)
    fixtures = story.fixtures.get(moment.here, ())
    crowds: dict[tuple[int, Stir, int], list[int]] = {}
    for horde, stir in stirs:
        at = moment.horde_at[horde]
        carries = reach + moment.horde_size[horde] - 1
        if at and (far[at] <= max(carries, 0) or stir in _PLAINLY or stir.door in fixtures):
            crowds.setdefault((at, stir, id(story.hordes[horde].heard)), []).append(horde)
    lines = [_line(story, moment, zone, stir, hordes) for (_, stir, _), hordes in crowds.items()]
    lines.sort(key=lambda line: (line.event.distance, line.event.horde))
    return [_varied(line, number) for number, line in enumerate(lines)]


def _varied(line: Heard, number: int) -> Heard:
    """No two lines of one answer in the same words, as far as there are others."""
    return line._replace(event=line.event._replace(variant=line.event.variant + number))


def _line(story: Story, moment: Moment, zone: int, stir: Stir, hordes: list[int]) -> Heard:
    horde = max(hordes, key=moment.horde_size.__getitem__)
    at, size = moment.horde_at[horde], moment.horde_size[horde] + (len(hordes) > 1)
    # Without a clock it is the places that vary the lines.
    turn = moment.clock // story.clock.tick if story.clock.days else at + zone
    how = "" if stir.how in _PLAIN else stir.how
    distance = story.geometry.steps(story, moment, zone, at)
    event = HordeHeard(horde, min(size, BIGGEST), zone, at, distance, turn + horde, how, stir.door)
    return Heard(event, sum(1 << each for each in hordes))
