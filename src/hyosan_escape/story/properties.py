"""What an author says must always, never, sometimes or still hold. It is read for proofs; play does not ask."""

from __future__ import annotations

from ..named import NamedTuple
from ..source import Entry, Mark, Marked, Problems, SourceStory

KINDS = ("always", "never", "sometimes", "still")


class Property(NamedTuple):
    """`kind` is one of KINDS. The story is loaded with its conditions as questions."""

    id: str
    kind: str
    condition: Marked
    when: Marked | None
    mark: Mark


def declared(source: SourceStory, problems: Problems) -> list[Property]:
    """The section `properties`: each entry says one thing."""
    found = (_property(id, entry, problems) for id, entry in source.many["properties"].items())
    return [each for each in found if each is not None]


def questions(properties: list[Property]) -> list[Marked]:
    """The conditions that have to be compiled."""
    return [text for each in properties for text in (each.condition, each.when) if text is not None]


def _property(id: str, entry: Entry, problems: Problems) -> Property | None:
    kinds = [kind for kind in KINDS if entry.has(kind)]
    if len(kinds) != 1:
        problems.add("HE353", entry.mark, found=" and ".join(kinds) or "none")
    condition = entry.text(kinds[0]) if kinds else None
    return Property(id, kinds[0], condition, entry.text("when"), entry.mark) if condition else None
