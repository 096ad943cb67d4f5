"""Effects on what the player has to show for it."""

from __future__ import annotations

from ..hands import achieve
from ..model import Effect
from ..names import Names
from ..phrases import Row


def _achieve(names: Names, achievement: int) -> Effect:
    return lambda story, draft: achieve(story, draft, achievement)


EFFECTS: dict[str, Row] = {
    "achieve ACHIEVEMENT": Row(_achieve, "the player has earned it; told once", "achieve brave"),
}
