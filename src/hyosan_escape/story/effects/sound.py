"""Effects on the ear: noise, and where those who pursue go."""

from __future__ import annotations

from ...world import Draft, with_value
from ...world.state import NOWHERE
from ..model import Effect, Story
from ..names import Names
from ..noise import make_noise
from ..phrases import Row


def _noise(names: Names, loudness: int) -> Effect:
    return lambda story, draft: make_noise(story, draft, draft.here, loudness)


def _noise_at(names: Names, loudness: int, room: int) -> Effect:
    return lambda story, draft: make_noise(story, draft, room, loudness)


def _horde_to(names: Names, horde: int, zone: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.horde_at = with_value(draft.horde_at, horde, zone)
        draft.horde_goal = with_value(draft.horde_goal, horde, zone)
        draft.horde_lure = with_value(draft.horde_lure, horde, 0)

    return effect


def _horde_nowhere(names: Names, horde: int) -> Effect:
    return _horde_to(names, horde, NOWHERE)


def _send(names: Names, horde: int, zone: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.horde_goal = with_value(draft.horde_goal, horde, zone)

    return effect


EFFECTS: dict[str, Row] = {
    "noise NUMBER": Row(_noise, "a sound here, with its loudness", "noise 3"),
    "noise NUMBER at ROOM": Row(_noise_at, "a sound there", "noise 3 at hall"),
    "move HORDE to ZONE": Row(_horde_to, "it stands there at once", "move guards to west_wing"),
    "move HORDE to nowhere": Row(_horde_nowhere, "it is in the story no more", "move guards to nowhere"),
    "send HORDE to ZONE": Row(_send, "it walks there", "send guards to west_wing"),
}
