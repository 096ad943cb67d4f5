"""Effects on what the player knows, has lost, and has to show for it."""

from __future__ import annotations

from ..hands import achieve
from ..model import Effect
from ..names import Names
from ..phrases import Row


def _achieve(names: Names, achievement: int) -> Effect:
    return lambda story, draft: achieve(story, draft, achievement)


def _foreclose(names: Names, closing: int) -> Effect:
    return lambda story, draft: draft.use(story.closings[closing].bit)


def _learn(names: Names, note: int) -> Effect:
    return lambda story, draft: draft.use(story.notes[note].bit)


EFFECTS: dict[str, Row] = {
    "foreclose CLOSING": Row(_foreclose, "it can no longer be had; the player is told", "foreclose way_home"),
    "learn NOTE": Row(_learn, "the player has learnt it; NOTES keeps it", "learn bell_moves"),
    "achieve ACHIEVEMENT": Row(_achieve, "the player has earned it; told once", "achieve brave"),
}
