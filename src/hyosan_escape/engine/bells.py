"""The timetable, minute by minute: what rings, what is silent, and what somebody has asked to be rung."""

from __future__ import annotations

from ..story import Story
from ..story.calls import ring, silence
from ..story.moments import DAY, is_muted
from ..world import Draft


def strike(story: Story, draft: Draft) -> None:
    """The calls of this tick."""
    now = draft.clock
    for number, call in enumerate(story.calls):
        if any(minute == (now % DAY if daily else now) for minute, daily in call.minutes):
            muted = is_muted(draft, number, now) or (call.when is not None and not call.when(story, draft))
            (silence if muted else ring)(story, draft, number)
    due = [booking for booking in draft.booked if booking[0] <= now]
    draft.booked = tuple(booking for booking in draft.booked if booking[0] > now)
    for _, number, speakers in due:
        if speakers:
            ring(story, draft, number, speakers, sent=True)
