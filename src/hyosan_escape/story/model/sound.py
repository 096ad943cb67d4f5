"""The hours, the sounds, and those who follow them."""

from ...named import NamedTuple
from .shared import Condition, MaybeCondition, MaybeReading, Numbers, Strings


class Call(NamedTuple):
    id: str
    name: str
    minutes: tuple[tuple[int, bool], ...]  # (minute, every day)
    say: int
    sends: int = 0  # what TIMETABLE tells of it, while `known` holds
    known: MaybeCondition = None


class Lines(NamedTuple):
    """What is heard of a horde: texts, of which each time one is told."""

    near: Numbers
    next: Numbers
    far: Numbers
    chase: Numbers
    held: Numbers


class Horde(NamedTuple):
    """Those who pursue, many or one. `sees` None: it goes by ear alone. `leg`: the variable of its place in `route`."""

    id: str
    name: str
    start: int
    size: int
    go: dict[int, int]  # call -> zone
    hears: int  # how loud a sound must reach it to draw it
    sees: MaybeCondition
    speed: int  # zones a tick
    dormant: bool
    route: Numbers
    leg: int
    wanders: tuple[int, int]  # so many in so many ticks; (0, 0): it stays
    keeps_to: frozenset[int]  # zones; empty: anywhere
    stopped_by: frozenset[str]  # "door", "light"
    becomes: tuple[tuple[int, Condition], ...]
    follows: MaybeReading  # the zone of whom it goes after, a tick behind
    listed: int
    heard: Lines

    @property
    def roams(self) -> bool:
        """Whether it has a routine of its own to go back to."""
        return bool(self.route or self.wanders[0])


class Mask(NamedTuple):
    """Sounds softer than `loudness` are lost in it; `rooms` empty: everywhere."""

    id: str
    when: MaybeCondition
    loudness: int
    rooms: frozenset[int]


class Clock(NamedTuple):
    """Minutes; `days` name them. Without days nothing is told of time."""

    start: int
    days: Strings
    tick: int
    costs: Numbers  # verb -> minutes


class Hearing(NamedTuple):
    noise: Numbers  # verb -> loudness
    nothing: Numbers  # texts
