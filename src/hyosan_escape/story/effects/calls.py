"""Effects on calls: to ring one, to mute one, to send one somewhere."""

from __future__ import annotations

from collections.abc import Callable

from ...world import Draft, fact_of
from .. import calls
from ..model import Effect, Story
from ..names import Names
from ..phrases import Row

Which = Callable[[Story, Draft], int]


def _named(call: int) -> Which:
    return lambda story, draft: call


def _missed(names: Names) -> Which:
    """The last that did not ring; 0: there was none."""
    names.ask_missed_call()
    return lambda story, draft: fact_of(draft, story.missed_call)


def _ring(which: Which, speakers: int = calls.EVERYWHERE, delay: int = 0) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        call = which(story, draft)
        if call and delay:
            calls.book(draft, (draft.clock + delay, call, speakers))
        elif call:
            calls.ring(story, draft, call, speakers, sent=True)

    return effect


def _call(names: Names, call: int) -> Effect:
    return _ring(_named(call))


def _call_missed(names: Names) -> Effect:
    return _ring(_missed(names))


def _send(names: Names, call: int, speakers: int, delay: int = 0) -> Effect:
    return _ring(_named(call), 1 << speakers, delay)


def _send_missed(names: Names, speakers: int, delay: int = 0) -> Effect:
    return _ring(_missed(names), 1 << speakers, delay)


def _mute(names: Names, call: int = 0) -> Effect:
    return lambda story, draft: calls.mute(story, draft, call)


def _speak(names: Names, loudness: int, speakers: int) -> Effect:
    return lambda story, draft: calls.speak(story, draft, speakers, loudness)


def _cancel(names: Names) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.booked = ()

    return effect


EFFECTS: dict[str, Row] = {
    "call CALL": Row(_call, "it rings everywhere, out of its hour", "call cleaning"),
    "call the missed call": Row(_call_missed, "the last that was muted rings after all", "call the missed call"),
    "send CALL to SPEAKERS": Row(_send, "it rings there, and nowhere else", "send cleaning to upstairs"),
    "send CALL to SPEAKERS in NUMBER": Row(_send, "in so many minutes", "send cleaning to upstairs in 30"),
    "send the missed call to SPEAKERS": Row(
        _send_missed, "the last that was muted rings there", "send the missed call to upstairs"
    ),
    "send the missed call to SPEAKERS in NUMBER": Row(
        _send_missed, "in so many minutes", "send the missed call to upstairs in 5"
    ),
    "noise NUMBER from SPEAKERS": Row(_speak, "a sound out of these, that is no call", "noise 6 from upstairs"),
    "mute next call": Row(_mute, "the next of the timetable will not be played", "mute next call"),
    "mute CALL": Row(_mute, "it will not be played when it is due next", "mute cleaning"),
    "cancel calls": Row(_cancel, "nothing is muted or to be sent any more", "cancel calls"),
}
