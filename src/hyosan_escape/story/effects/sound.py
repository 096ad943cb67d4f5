"""Effects on the ear: noise, and where those who pursue go."""

from __future__ import annotations

from ...world.state import BIGGEST, NOWHERE
from .. import pursuit
from ..model import Effect
from ..names import Names
from ..noise import make_noise
from ..phrases import Row


def _noise(names: Names, loudness: int) -> Effect:
    return lambda story, draft: make_noise(story, draft, draft.here, loudness)


def _noise_at(names: Names, loudness: int, room: int) -> Effect:
    return lambda story, draft: make_noise(story, draft, room, loudness)


def _horde_to(names: Names, horde: int, zone: int) -> Effect:
    return lambda story, draft: pursuit.place(story, draft, horde, zone)


def _horde_nowhere(names: Names, horde: int) -> Effect:
    return _horde_to(names, horde, NOWHERE)


def _send(names: Names, horde: int, zone: int) -> Effect:
    return lambda story, draft: pursuit.send(story, draft, horde, zone)


def _wake(names: Names, horde: int) -> Effect:
    return lambda story, draft: pursuit.wake(story, draft, horde)


def _calm(names: Names, horde: int) -> Effect:
    return lambda story, draft: pursuit.calm(story, draft, horde)


def _resize(names: Names, horde: int, size: int) -> Effect:
    if not 1 <= size <= BIGGEST:
        raise ValueError("HE207", {"number": size, "low": 1, "high": BIGGEST})
    return lambda story, draft: pursuit.resize(draft, horde, size)


EFFECTS: dict[str, Row] = {
    "noise NUMBER": Row(_noise, "a sound here, with its loudness", "noise 3"),
    "noise NUMBER at ROOM": Row(_noise_at, "a sound there", "noise 3 at hall"),
    "move HORDE to ZONE": Row(_horde_to, "it stands there at once", "move guards to west_wing"),
    "move HORDE to nowhere": Row(_horde_nowhere, "it is in the story no more", "move guards to nowhere"),
    "send HORDE to ZONE": Row(_send, "it walks there", "send guards to west_wing"),
    "resize HORDE to NUMBER": Row(_resize, "it is so many from now on, 1 to 4 as in `size`", "resize guards to 3"),
    "wake HORDE": Row(_wake, "a dormant one gets up", "wake guards"),
    "calm HORDE": Row(_calm, "it forgets what it hunts; one that began dormant sleeps again", "calm guards"),
}
