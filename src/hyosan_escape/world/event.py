"""What happened, as facts with indices; the words are found in `prose`."""

from ..named import NamedTuple


class Done(NamedTuple):
    """The verb did what it does of itself; `counts` as in Told, of the text that answers it."""

    verb: int
    first: int = 0
    second: int = 0
    counts: tuple[int, ...] = ()


class Refused(NamedTuple):
    """Nothing happened. `reason` is a key of the messages, or "" with `text` for a rule's own words.

    `second` is the action's other thing; of a closed choice, the choice.
    """

    reason: str
    thing: int = 0
    text: int = 0
    second: int = 0


class Foiled(NamedTuple):
    """It was tried, and the turn goes by; why it came to nothing."""

    why: Refused


class Told(NamedTuple):
    """An author's text, and what it is about; `counts` say how often its changing parts were told before."""

    text: int
    counts: tuple[int, ...] = ()
    noun: int = 0
    second: int = 0


class Moved(NamedTuple):
    origin: int
    to: int
    again: bool
    counts: tuple[int, ...] = ()


class Joined(NamedTuple):
    thing: int


class LeftOut(NamedTuple):
    """Somebody would come along, and there are enough of them."""

    thing: int


class Parted(NamedTuple):
    """`quietly`: other words tell it."""

    thing: int
    quietly: bool = False


class Walked(NamedTuple):
    """Somebody went a room on. `parted`: away from the player's side."""

    thing: int
    origin: int
    to: int
    direction: int
    parted: bool


class Returned(NamedTuple):
    """Somebody is back from a room, with what they saw there."""

    thing: int
    room: int
    hordes: tuple[int, ...]


class PassageOpened(NamedTuple):
    passage: int


class Chosen(NamedTuple):
    """`outcome`: 0 no dice, 1 clean, 2 cost, 3 bad."""

    choice: int
    outcome: int


class CallPlayed(NamedTuple):
    """`speakers`: the set of those it came out of; 0: all of them. `sent`: out of its hour."""

    call: int
    speakers: int = 0
    sent: bool = False


class CallMuted(NamedTuple):
    """One of the timetable that was due, and was not played."""

    call: int


class HordeMoved(NamedTuple):
    horde: int
    origin: int
    to: int


class HordeHeard(NamedTuple):
    """What listening or a tick brings to the ear. All in one zone are heard as one, of that `size`.

    `distance` in zones, from the zone `here` to `at`. `how`: "" by its distance alone, or a kind of lines: "chase"
    when it has just seen the player, "held" at a `door`.
    """

    horde: int
    size: int
    here: int
    at: int
    distance: int
    variant: int
    how: str = ""
    door: int = 0


class HordeTried(NamedTuple):
    """A horde has tried the door of its home room."""

    horde: int
    room: int


class Ambient(NamedTuple):
    """Nothing was heard for long."""

    variant: int


class DoorGave(NamedTuple):
    """A horde has got a door open."""

    door: int


class NothingHeard(NamedTuple):
    variant: int


class NoiseMade(NamedTuple):
    room: int
    loudness: int


class Signalled(NamedTuple):
    """One of the author's own events."""

    signal: int


class TimePassed(NamedTuple):
    minutes: int


class Remarked(NamedTuple):
    """An author's text told quietly, beside the story; `counts` as in Told."""

    text: int
    counts: tuple[int, ...] = ()


class Warned(NamedTuple):
    """The player was told that what comes next may not be taken back. Told by the texts around it."""


class HintOffered(NamedTuple):
    """Nothing has moved for a while. `title` is the text that names the goal there is a hint for."""

    title: int


class Closed(NamedTuple):
    """These can no longer be had, since this turn."""

    closings: tuple[int, ...]


class Noted(NamedTuple):
    """This was learnt, and is kept."""

    note: int


class Achieved(NamedTuple):
    achievement: int


class ChapterBegun(NamedTuple):
    """`counts` as in Told, of its card."""

    chapter: int
    counts: tuple[int, ...] = ()


class Ended(NamedTuple):
    ending: int


Event = (
    Done | Refused | Foiled | Told | Moved | Joined | LeftOut | Parted | Walked | Returned | PassageOpened | Chosen
    | CallPlayed | CallMuted | HordeMoved | HordeHeard | HordeTried | Ambient | DoorGave | NothingHeard | NoiseMade
    | Signalled | TimePassed | Remarked | Warned | HintOffered | Achieved | Closed | Noted | ChapterBegun | Ended
)  # fmt: skip
