"""What a save is, in a sentence: reachable, valid but not reachable, or invalid."""

from __future__ import annotations

from .replay import ASTRAY, MENDED, REACHABLE, RETOLD, UNKNOWN, VALID, Loaded
from .saved import Saved

_SENTENCES = {
    REACHABLE: "Reachable: its {turns}, played again, lead{s} to this very moment.",
    VALID: "Valid, but not reachable: {why}. It can be played on from where it was.",
    RETOLD: "Valid: its {turns}, played again, lead{s} to this moment, but for texts that were rewritten since.",
    UNKNOWN: "Valid. Its {turns} were not played again.",
    MENDED: "Invalid: its state does not fit the story{missing}. Its {turns}, played again, lead{s} to where it was.",
    ASTRAY: "Invalid: its state does not fit the story{missing}, and {why}. It can be gone on with from turn {good}.",
}


def verdict(loaded: Loaded, saved: Saved) -> str:
    turns = loaded.history.turns[saved.at].depth
    return _SENTENCES[loaded.kind].format(
        turns=f"{turns} turn{'s' if turns != 1 else ''}",
        s="s" if turns == 1 else "",
        why=_why(loaded) or f"the story has no {loaded.gone[0]}",
        missing=f" ({loaded.gone[0]})" if loaded.gone else "",
        good=loaded.history.depth,
    )


def note(loaded: Loaded) -> str:
    """What the player is told when such a game is gone on with; "" if all is as it was."""
    why = {VALID: _why(loaded), MENDED: "your game was played again up to here"}.get(loaded.kind, "")
    gone = f"gone from it: {', '.join(loaded.gone[:5])}" if loaded.gone and loaded.kind in (VALID, UNKNOWN) else ""
    told = "; ".join(part for part in (why, gone) if part)
    return f"(The story has changed since: {told}.)" if told else ""


def _why(loaded: Loaded) -> str:
    if not loaded.first:
        return "" if loaded.gone else "its turns, played again, lead elsewhere"
    depth = loaded.history.turns[loaded.first].depth
    return f"turn {depth}, “{loaded.said}”, goes otherwise now"


def offer(loaded: Loaded) -> str:
    """Asked of the player about a game that cannot be gone on with where it was."""
    good = loaded.history.depth
    where = f"turn {good}, the last that is as it was" if good else "the beginning"
    return f"This game does not fit the story any more: {_why(loaded)}. Go on from {where}? Type *yes* or *no*."
