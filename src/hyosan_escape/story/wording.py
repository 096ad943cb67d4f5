"""English: articles, lists, capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .model import Story


def name(story: Story, thing: int, article: str = "the") -> str:
    """ "the mop", "a mop", "some sweets", "Geon". A capital article gives a capital."""
    row = story.things[thing]
    if row.person or "proper" in row.traits:
        return row.short or row.name
    kind = article.lower()
    if kind in ("a", "an"):
        kind = "some" if "plural" in row.traits else "an" if row.name[:1].lower() in "aeiou" else "a"
    words = f"{kind} {row.name}" if kind else row.name
    return capital(words) if article[:1].isupper() else words


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "Hana, Min-jun and the guard" """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def spoken_words(text: str) -> list[str]:
    """As a typed line is read: small letters, no apostrophes, hyphens kept."""
    return re.findall(r"[\w-]+", re.sub("['\u2018\u2019]", "", text.lower()))
