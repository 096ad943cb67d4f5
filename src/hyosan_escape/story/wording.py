"""English: articles, lists, capitals."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..world import Moment
from .model import Story, Thing
from .moments import form_row


def name(story: Story, moment: Moment, thing: int, article: str = "the") -> str:
    """ "the mop", "a mop", "some sweets", "Geon", "the night watchman". A capital article gives a capital."""
    words = _place(story, -thing) if thing < 0 else _named(form_row(story, moment, thing), article.lower())
    return capital(words) if article[:1].isupper() else words


def _place(story: Story, room: int) -> str:
    """A room in the middle of a sentence."""
    called = story.rooms[room].name
    return f"the {called.removeprefix('The ')}"


def _named(row: Thing, article: str) -> str:
    called = row.short or row.name
    if "proper" in row.traits or (row.person and (called.startswith("the ") or not called[:1].islower())):
        return called
    if article in ("a", "an"):
        article = "some" if "plural" in row.traits else "an" if called[:1].lower() in "aeiou" else "a"
    return f"{article} {called}" if article else called


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "Hana, Min-jun and the guard" """
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def noun_words(name: str, more: tuple[str, ...]) -> tuple[str, ...]:
    """Every single word a thing answers to; the last word of its name first (the noun, as a rule)."""
    own = spoken_words(name)
    extra = [word for each in more for word in spoken_words(each)]
    return tuple(dict.fromkeys([*own[-1:], *own, *extra]))


def spoken_words(text: str) -> list[str]:
    """As a typed line is read: small letters, no apostrophes, hyphens kept."""
    return re.findall(r"[\w-]+", re.sub("['\u2018\u2019]", "", text.lower()))
