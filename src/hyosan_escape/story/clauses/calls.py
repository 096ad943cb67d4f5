"""Conditions about calls: who hears the one that rings, and what comes next."""

from __future__ import annotations

from collections.abc import Callable

from ...world.event import CallMuted
from ...world.state import YOU
from ..calls import can_hear, heard_by
from ..model import FAINT, HEARD, MISSED, Condition
from ..moments import is_muted, next_ring
from ..names import Names
from ..phrases import Row


def _heard(how: int) -> Callable[..., Condition]:
    """Of whichever call rings, or of one by name."""

    def build(names: Names, person: int, call: int = 0) -> Condition:
        return lambda story, moment: (
            moment.ringing is not None and call in (0, moment.ringing.call) and heard_by(story, moment, person) == how
        )

    return build


def _by_you(build: Callable[..., Condition]) -> Callable[..., Condition]:
    return lambda names, *rest: build(names, YOU, *rest)


def _can_hear(names: Names, person: int) -> Condition:
    return lambda story, moment: can_hear(story, moment, person)


def _silent(names: Names) -> Condition:
    return lambda story, moment: isinstance(moment.ringing, CallMuted)


def _muted(names: Names, call: int = 0) -> Condition:
    names.asked.add("clock")
    return lambda story, moment: is_muted(moment, *next_ring(story, moment.clock, call))


def _next(names: Names, call: int) -> Condition:
    names.asked.add("clock")
    return lambda story, moment: next_ring(story, moment.clock)[0] == call


CLAUSES: dict[str, Row] = {
    "ANYONE hears the call": Row(
        _heard(HEARD), "the one that rings now reaches them", "geon hears the call", "{ANYONE} [hear] the call"
    ),
    "ANYONE hears CALL": Row(
        _heard(HEARD), "the same, if it is that one", "geon hears cleaning", "{ANYONE} [hear] {CALL}"
    ),
    "ANYONE half hears the call": Row(
        _heard(FAINT), "it comes through a wall", "geon half hears the call", "{ANYONE} [hear] the call through a wall"
    ),
    "ANYONE misses the call": Row(
        _heard(MISSED),
        "one of the timetable rings, or should, and they do not hear it",
        "geon misses the call",
        "{ANYONE} [miss] the call",
    ),
    "ANYONE can hear calls": Row(
        _can_hear, "they would hear one now", "geon can hear calls", "{ANYONE} [be] where calls are heard"
    ),
    "you hear the call": Row(
        _by_you(_heard(HEARD)), "the player hears the one that rings now", "you hear the call", "you [hear] the call"
    ),
    "you hear CALL": Row(
        _by_you(_heard(HEARD)), "the same, if it is that one", "you hear cleaning", "you [hear] {CALL}"
    ),
    "you half hear the call": Row(
        _by_you(_heard(FAINT)),
        "it comes through a wall",
        "you half hear the call",
        "you [hear] the call through a wall",
    ),
    "you miss the call": Row(
        _by_you(_heard(MISSED)), "the player does not hear it", "you miss the call", "you [miss] the call"
    ),
    "you can hear calls": Row(
        _by_you(_can_hear), "the player would hear one now", "you can hear calls", "you [be] where calls are heard"
    ),
    "the call is muted": Row(
        _silent, "the one that should ring now does not", "the call is muted", "the call [be] muted"
    ),
    "CALL is muted": Row(_muted, "it will not be played when it is due next", "cleaning is muted", "{CALL} [be] muted"),
    "next call is muted": Row(
        _muted, "the next of the timetable will not be played", "next call is muted", "the next call [be] muted"
    ),
    "next call is CALL": Row(
        _next, "it is the next of the timetable", "next call is cleaning", "the next call [be] {CALL}"
    ),
}
