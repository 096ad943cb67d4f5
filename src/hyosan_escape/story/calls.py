"""Calls: where one reaches, who hears it, and what somebody has done to the timetable.

A call rings for the moment in which its rules fire: `draft.ringing` says which, and out of which speakers. Between
turns nothing rings.
"""

from __future__ import annotations

from ..world import Draft, Moment, form_of, place_of, put
from ..world.event import CallMuted, CallPlayed, Told
from ..world.state import PARTY, WORN, YOU
from . import pursuit
from .hands import counted
from .model import FAINT, HEARD, MISSED, UNCALLED, Speakers, Story
from .moments import contents, form_row, next_ring
from .noise import hear

MOST_BOOKED = 8  # changes to the timetable that wait at once
EVERYWHERE = 0  # in place of a set of speakers
Booking = tuple[int, int, int]  # (minute, call, set of speakers); the empty set: it is muted


# Who hears it.


def heard_by(story: Story, moment: Moment, person: int) -> int:
    """What the call that rings now is to somebody. Only one of the timetable can be missed; nobody waits for others."""
    ring, room = moment.ringing, room_of(story, moment, person)
    if ring is None or not room:
        return UNCALLED
    if isinstance(ring, CallMuted):
        return MISSED
    reached = _reaches(ring, story.room_speakers[room])
    found = _through(story, moment, room, person) if reached else MISSED
    return UNCALLED if found == MISSED and ring.sent else found


def can_hear(story: Story, moment: Moment, person: int) -> bool:
    """Whether they would hear one that rang everywhere now."""
    room = room_of(story, moment, person)
    return bool(room and story.room_speakers[room]) and _through(story, moment, room, person) == HEARD


def _through(story: Story, moment: Moment, room: int, person: int) -> int:
    for how, when in story.rooms[room].speaker:
        if when is None or when(story, moment):
            return MISSED if _is_deaf(story, moment, person) else how
    return MISSED if _is_deaf(story, moment, person) else HEARD


def _is_deaf(story: Story, moment: Moment, person: int) -> bool:
    """The player wears what stops the ears; somebody else who has it does."""
    if person == YOU:
        return any(form_of(moment, thing) & WORN for thing in story.soundproof)
    return any("soundproof" in form_row(story, moment, thing).traits for thing in held_by(story, moment, person))


def held_by(story: Story, moment: Moment, person: int) -> list[int]:
    return list(contents(story, moment, story.inside + person)) if story.soundproof else []


def room_of(story: Story, moment: Moment, person: int) -> int:
    """The room somebody is in; 0: they are not in the story just now."""
    place = moment.here if person == YOU else place_of(moment, person)
    place = moment.here if place == PARTY else place
    return place if place < len(story.rooms) and story.rooms[place].id else 0


def _reaches(ring: CallPlayed, speakers: int) -> bool:
    """Whether it comes out of any of these."""
    return bool(speakers if ring.speakers == EVERYWHERE else speakers & ring.speakers)


# Ringing.


def ring(story: Story, draft: Draft, call: int, speakers: int = EVERYWHERE, *, sent: bool = False) -> None:
    """It plays: hordes that it reaches go where it sends them; to others one that is sent is a sound."""
    event, before = CallPlayed(call, speakers, sent), draft.ringing
    draft.emit(event)
    for horde in range(1, len(story.hordes)):
        if draft.horde_at[horde]:
            _obey(story, draft, event, horde)
    row = story.calls[call]
    draft.ringing = event
    told = {HEARD: row.say, FAINT: row.faint, MISSED: row.missed}.get(heard_by(story, draft, YOU), 0)
    draft.ringing = before
    if told:
        draft.emit(Told(told, counted(story, draft, told)))


def _obey(story: Story, draft: Draft, ring: CallPlayed, horde: int) -> None:
    if not _reaches(ring, story.zone_speakers[draft.horde_at[horde]]):
        _drawn(story, draft, ring, horde)
    elif ring.call in story.hordes[horde].go:
        pursuit.heed(story, draft, horde, ring.call)


def _drawn(story: Story, draft: Draft, ring: CallPlayed, horde: int) -> None:
    """A call to somewhere else is a sound there: who hears it loud enough comes to it."""
    for number, speakers in enumerate(story.speakers):
        if ring.speakers >> number & 1:
            _draw(story, draft, speakers, speakers.loud, horde)


def _draw(story: Story, draft: Draft, speakers: Speakers, loudness: int, horde: int) -> None:
    far = story.geometry.distances(story, draft, draft.horde_at[horde])
    nearest = min(speakers.zones, key=far.__getitem__, default=0)
    if nearest:
        hear(story, draft, horde, nearest, loudness - far[nearest])


def speak(story: Story, draft: Draft, speakers: int, loudness: int) -> None:
    """A sound out of these speakers that is no call."""
    for horde in range(1, len(story.hordes)):
        if draft.horde_at[horde]:
            _draw(story, draft, story.speakers[speakers], loudness, horde)


def silence(story: Story, draft: Draft, call: int) -> None:
    """It would ring now, and does not."""
    draft.emit(CallMuted(call))
    if story.missed_call:
        draft.fact = put(draft.fact, story.missed_call, call)


# The timetable, and what was done to it.


def book(draft: Draft, booking: Booking) -> None:
    if booking not in draft.booked and len(draft.booked) < MOST_BOOKED:
        draft.booked = tuple(sorted((*draft.booked, booking)))


def mute(story: Story, draft: Draft, call: int = 0) -> None:
    """The next of the timetable (or the next of that name) will not be played."""
    call, minute = next_ring(story, draft.clock, call)
    if call:
        book(draft, (minute, call, 0))
