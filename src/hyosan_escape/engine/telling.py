"""An author's text becomes an event, and its changing parts move on."""

from __future__ import annotations

from ..story import Story
from ..world import Draft, put
from ..world.event import Told


def tell(story: Story, draft: Draft, text: int) -> None:
    """Say a text. What changes with telling is counted here, in the state, so undo takes it back too."""
    if not text:
        return
    sites = story.texts[text].sites
    if not sites:
        draft.emit(Told(text))
        return
    counts = []
    for counter, options, wraps in sites:
        count = draft.told[counter >> 6][counter & 63]
        counts.append(count)
        if wraps or count < options - 1:
            draft.told = put(draft.told, counter, (count + 1) % options)
    draft.emit(Told(text, tuple(counts)))
