"""The phases that keep the player's books: what was learnt, and what can no longer be had.

Both are told once, when the turn ends, whether a condition brought them about or an effect. Undo takes them back with
everything else: they are bits of the state.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..story import Story
from ..story.model import Closing, Note
from ..world import Draft, was_used
from ..world.event import Closed, Noted


def learn(story: Story, draft: Draft) -> None:
    for note in _since(story, draft, story.notes):
        draft.emit(Noted(note))


def narrow(story: Story, draft: Draft) -> None:
    """Several things that close at once are one line. After an ending nothing more has to be said."""
    closed = _since(story, draft, story.closings)
    if closed and not draft.ending:
        draft.emit(Closed(closed))


def _since(story: Story, draft: Draft, rows: Sequence[Closing | Note]) -> tuple[int, ...]:
    """Those of the rows that came true in this turn; from now on they stay so."""
    for row in rows[1:]:
        if row.when is not None and not was_used(draft, row.bit) and row.when(story, draft):
            draft.use(row.bit)
    new = draft.used & ~draft.before.used
    if not new:
        return ()
    return tuple(number for number, row in enumerate(rows) if number and new >> row.bit & 1)
