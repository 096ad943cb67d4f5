"""Names of choices that outlive an edit: the place among its siblings, and the words of its label.

A choice without an id of its own is the third of its page; put another above it, and it is the fourth. So a save
says `s105.start.3:stay-where-you-are`, and is understood as long as not both were changed at once. Pages that lie in a
choice begin with its name.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...story import Story

LONGEST = 40
ALIKE = 0.6  # from here on a label counts as mended rather than replaced


def lasting(story: Story, name: str) -> str:
    """The name of a bit or a page with the labels of the choices that lie on its way."""
    labels, kind, parts = _labels(story), *_parted(name)
    said, way = [], ""
    for part in parts:
        way = f"{way}.{part}" if way else part
        said.append(f"{part}:{labels[way]}" if labels.get(way) else part)
    return kind + ".".join(said)


def today_of(story: Story, name: str) -> str:
    """The name of a bit or a page as the story has it now. Raises KeyError where the choice is gone."""
    if ":" not in name:
        return name
    kind, parts = _parted(name)
    way = ""
    for part in parts:
        number, _, label = part.partition(":")
        way = _sibling(story, way, number, label) if label else f"{way}.{number}" if way else number
    return kind + way


def _parted(name: str) -> tuple[str, list[str]]:
    """ "choice.scene.page.2" belongs to the page "scene.page"."""
    kind, dot, rest = name.partition(".")
    return (kind + dot, rest.split(".")) if kind == "choice" else ("", name.split("."))


def _sibling(story: Story, way: str, number: str, label: str) -> str:
    """The choice with this label on a page; where there is none, the one in this place if its label is much like it."""
    labels = _labels(story)
    own, page = f"{way}.{number}", _pages(story).get(way, ())
    if labels.get(own) == label:
        return own
    same = [each for each in page if labels[each] == label]
    if same:
        return same[0]
    if own in page and _alike(labels[own], label):
        return own
    raise KeyError(f"{own}:{label}")


def _alike(one: str, other: str) -> bool:
    from difflib import SequenceMatcher

    return SequenceMatcher(None, one, other).ratio() >= ALIKE


@lru_cache(maxsize=4)
def _labels(story: Story) -> dict[str, str]:
    """choice -> the words of its label, of those that are known by their place"""
    return {row.id: _slug(story, row.label) for row in story.choices[1:]}


@lru_cache(maxsize=4)
def _pages(story: Story) -> dict[str, tuple[str, ...]]:
    """page -> its choices, in order"""
    found: dict[str, list[str]] = {}
    for id in _labels(story):
        found.setdefault(id.rpartition(".")[0], []).append(id)
    return {page: tuple(ids) for page, ids in found.items()}


def _slug(story: Story, label: int) -> str:
    """What of the label never varies."""
    words = "".join(part for part in story.texts[label].parts if isinstance(part, str))
    return re.sub(r"\W+", "-", (story.texts[label].plain or words).lower()).strip("-")[:LONGEST]
