"""What the story asks for, as its names were asked while it was linked.

A search may forget the rest: a variable that is written and never read tells no two worlds apart.
"""

from __future__ import annotations

from .model import Asked, Story
from .workshop import Workshop

_WHOLES = ("rooms", "things", "doors", "survivors", "hordes")


def asked_for(shop: Workshop, story: Story) -> Asked:
    names = shop.names
    ids = {names.id_of(kind, number) for kind, number in names.used}
    # The engine's own variables count as read: it reads them itself.
    authors = {number for id, number in names.by_kind.get("variable", {}).items() if _is_authors(shop, id)}
    idle = {story.goals.idle}  # counts for the offer of a hint, and moves nothing
    return Asked(
        facts=frozenset(range(1, len(names.rows))) - (authors - names.read) - idle,
        scenes=frozenset(number for kind, number in names.used if kind == "scene"),
        things=frozenset(number for number, thing in enumerate(story.things) if thing.id in ids),
        choices=frozenset(bit for id, bit in story.taken.items() if id in ids),
        time=bool(names.times or story.calls[1:] or story.book.minute or len(story.hordes) > 1),
    )


def _is_authors(shop: Workshop, id: str) -> bool:
    """Whether it is written down in the story, rather than kept by the engine (such as a door's barricade)."""
    if id in shop.source.variable_marks:
        return True
    owner, _, name = id.partition(".")
    entries = (shop.source.many[section].get(owner) for section in _WHOLES)
    return any(name in (key.value for key, _ in entry.pairs("has")) for entry in entries if entry)
