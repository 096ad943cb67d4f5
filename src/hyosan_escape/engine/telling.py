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
    counts = tuple(draft.told[site.counter >> 6][site.counter & 63] for site in sites)
    draft.emit(Told(text, counts))
    for site, count in zip(sites, counts, strict=True):
        following = (count + 1) % site.options if site.wraps else min(count + 1, site.options - 1)
        draft.told = put(draft.told, site.counter, following)
