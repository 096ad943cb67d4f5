"""The world at one moment: integers and tuples of integers, never below zero.

Below zero is forbidden because CPython gives -1 and -2 the same hash; None and strings because their hashes
change between runs. Indices become names at the border (saves, prose, the parser).
"""

from ..named import NamedTuple
from .vector import Vector

# Places. Rooms follow; after the rooms, every thing is a place too (what lies in or on it).
NOWHERE, CARRIED, PARTY = 0, 1, 2
FIRST_ROOM = 3

# Things. Authors' things follow.
NOTHING, YOU = 0, 1
FIRST_THING = 2

# A thing's form: bits.
OPEN, LOCKED, LIT, WORN, BROKEN = 1, 2, 4, 8, 16
SHAPE = 8  # the bits from here up say which of its forms it has

# What a horde is about.
DORMANT, FOLLOWING, STIRRED, HUNTING, CHASING, PRESSING = range(6)
MODES = ("dormant", "following", "stirred", "hunting", "chasing", "pressing")
BIGGEST = 4  # a horde's size
DEEPEST = 8  # visits of pages inside visits; of more, the outermost is forgotten


class State(NamedTuple):
    """A moment. Hashable, comparable, and the same in every run of Python."""

    clock: int  # minutes since midnight of the first day; 0 for ever in a story without a clock
    here: int  # the player's room
    scene: int  # the open passage; 0: free to act
    ending: int  # 0: still playing
    dice: int  # the random generator's 64-bit word
    fate: int  # the word of luck that shuffles the deck, and settles what is hashed
    cards: tuple[int, ...]  # those left in the deck, in the order in which they come
    visited: int  # bit set of rooms
    used: int  # bit set: rules said once, choices taken, scenes played
    at: Vector  # thing -> place
    form: Vector  # thing -> bits
    moved: tuple[int, ...]  # things away from where they began, in order: finds contents without a search
    fact: Vector  # variable -> value, counted from its lower bound
    told: Vector  # how often a changing text was told; saturates or wraps
    fuse: tuple[tuple[int, int], ...]  # (fuse, minutes left), burning ones only
    horde_at: tuple[int, ...]  # horde -> zone; 0: nowhere
    horde_goal: tuple[int, ...]  # horde -> zone its last call sent it to; 0: it follows its own routine
    horde_lure: tuple[int, ...]  # horde -> zone of the sound (or sight) it follows; 0: none
    horde_calm: tuple[int, ...]  # horde -> what its mode counts down (see pursuit.py)
    horde_mode: tuple[int, ...]  # horde -> what it is about: one of MODES
    horde_size: tuple[int, ...]  # horde -> 1 a few, 2 up to ten, 3 up to forty, 4 more
    heralds: int  # bit set of hordes: those the player was told of at the last tick
    booked: tuple[tuple[int, int, int], ...]  # (minute, call, speakers): calls to be sent; no speakers: to be muted
    back: tuple[int, ...]  # pages to come back to when what was visited has ended; the last comes first

    @property
    def ringing(self) -> None:
        """Between turns no call rings."""
        return None
