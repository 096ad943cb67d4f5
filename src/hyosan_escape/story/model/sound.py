"""The hours, the sounds, and those who follow them."""

from ...named import NamedTuple
from .shared import Condition, MaybeCondition, MaybeReading, Numbers, Strings


class Call(NamedTuple):
    id: str
    name: str
    minutes: tuple[tuple[int, bool], ...]  # (minute, every day)
    when: MaybeCondition
    say: int
    faint: int = 0
    missed: int = 0
    sends: int = 0  # what TIMETABLE tells of it, while `known` holds
    known: MaybeCondition = None
    warnings: tuple[tuple[int, int], ...] = ()  # (minutes before, text), the earliest first


# What a call is to somebody: none of their business, heard, through a wall, or missed.
UNCALLED, HEARD, FAINT, MISSED = range(4)
SPEAKER = ("", "heard", "faint", "missed")


class Speakers(NamedTuple):
    """Speakers that are switched together, and where they hang. `loud`: how a call there sounds to others."""

    id: str
    name: str
    zones: tuple[int, ...]
    rooms: tuple[int, ...]
    loud: int


BySize = tuple[Numbers, ...]  # a horde's size -> texts, of which each time one is told


class Lines(NamedTuple):
    """What is heard of a horde."""

    near: BySize
    next: BySize
    far: BySize
    stirred: BySize
    chase: BySize
    held: BySize
    giving: BySize
    tried: BySize


class Horde(NamedTuple):
    """Those who pursue, many or one. `sees` None: it goes by ear alone. `leg`: the variable of its place in `route`."""

    id: str
    name: str
    start: int
    size: int
    go: dict[int, int]  # call -> zone
    home: int  # the room whose door it tries
    tries: frozenset[int]  # on its way from these calls
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
    keys: MaybeCondition  # None: it has none
    follows: MaybeReading  # the zone of whom it goes after, a tick behind
    listed: int
    heard: Lines

    @property
    def roams(self) -> bool:
        """Whether it has a routine of its own to go back to."""
        return bool(self.route or self.wanders[0])


class Mask(NamedTuple):
    """It takes `loudness` from every sound; `hush` lifts all masks and adds to it. `rooms` empty: everywhere."""

    id: str
    when: MaybeCondition
    loudness: int
    hush: int
    rooms: frozenset[int]


class Pursuit(NamedTuple):
    """How those who pursue go about it, in numbers."""

    chases: int  # zones a tick of one that chases; 0: as many as at other times
    slow: MaybeCondition  # while it holds, one; None: never
    chase_at: int  # a sound that is so loud in their own zone sets them on whoever made it; 0: none does
    press_noise: int  # how loud it is when they lean on a door
    wear: Numbers  # size -> ticks that a step of a barrier withstands; 0: for ever
    by_size: bool  # they give up on what is as strong as they are
    breath: int  # ticks after a chase in which nobody comes who was not called
    breathing: int  # the variable of how many are left
    announced: bool  # nobody comes into the player's room of whom nothing was heard at the tick before
    light: int = 0  # added to what reaches those in the player's zone while a light is shown in the dark


class Clock(NamedTuple):
    """Minutes; `days` name them. Without days nothing is told of time."""

    start: int
    days: Strings
    tick: int
    costs: Numbers  # verb -> minutes
    slower: "tuple[Drag, ...]" = ()


class Drag(NamedTuple):
    """What makes these verbs take so many times as long, while `when` holds."""

    verbs: frozenset[int]
    when: Condition
    times: int


class Hearing(NamedTuple):
    noise: Numbers  # verb -> loudness
    nothing: Numbers  # texts
    pulse: int  # after so many minutes (turns) without a sound line, one of `ambient`; 0: never
    ambient: Numbers
    quiet: int  # the variable that counts the ticks without one
    hushed: MaybeCondition = None  # while it holds, each verb is softer by one
