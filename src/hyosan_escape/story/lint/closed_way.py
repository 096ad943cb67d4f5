"""HE332: a scene from whose page no choice leads out. HE333: a page that is visited from what it visits."""

from __future__ import annotations

from ..model import Story
from ..weave import END, Web, spread
from ..workshop import Workshop


def check(shop: Workshop, story: Story, start: int) -> None:
    if shop.web is None:
        return
    told: set[int] = set()
    for number, mark in shop.page_marks.items():
        scene = story.passages[number].scene
        if scene not in told and _is_closed(shop, story, shop.web, number):
            told.add(scene)
            shop.problems.add("HE332", mark, name=story.passages[number].id)
    for page in {page for page, visit, _ in shop.web.visits() if page in _within(shop.web, visit)}:
        shop.problems.add("HE333", shop.page_marks[page], name=story.passages[page].id)


def _within(web: Web, visit: int) -> set[int]:
    """The pages of a visit, until it ends."""
    return spread([visit], web.onward.__getitem__)


def _is_closed(shop: Workshop, story: Story, web: Web, page: int) -> bool:
    return not any(END in web.leads[at] or _breaks_off(shop, story, at) for at in web.reach([page]))


def _breaks_off(shop: Workshop, story: Story, page: int) -> bool:
    row = story.passages[page]
    choices = (("choice", number) for number in (*row.choices, *row.fallbacks))
    return story.scenes[row.scene].free or not shop.breaking.isdisjoint([("page", page), *choices])
