"""Chapters proved one at a time: what each takes for granted of its beginning, held against how the one before ends.

A chapter is searched as `from: chapter ID` begins it, up to where the next begins; there some ending is taken to be
within reach. Both are promises: this looks at every state in which the chapter hands over, and names what the next
one's proof does not know of.
"""

from __future__ import annotations

from collections.abc import Callable

from ..story import Story
from ..story.chapters import chapter_now
from ..world import State, flat
from .forking import falls
from .search import Search, begin
from .space import Start
from .verdict import PROVED, UNKNOWN, Verdict
from .witness import steps_to

NAME = "hands-over-as-assumed"
MOST = 12  # names that are told


def handed_over(search: Search) -> Verdict:
    """Whether every next chapter begins as its own proof takes for granted."""
    if not search.exits:
        if search.is_complete:
            return Verdict(NAME, PROVED, "no other chapter begins in this one")
        return Verdict(NAME, UNKNOWN, f"no other chapter was come to in {search.space.expanded:,} states")
    assumed: dict[int, set[State]] = {}
    for number in sorted(search.exits):
        state = search.space.state(number)
        chapter = chapter_now(search.story, state)
        known = assumed.setdefault(chapter, _beginnings(search, chapter))
        if state not in known:
            names = _differing(search, chapter, known)
            message = (
                f"chapter {search.story.chapters[chapter].id} can begin otherwise than its proof assumes, in {names}"
            )
            return Verdict(NAME, UNKNOWN, message, steps_to(search, number))
    if not search.is_complete:
        return Verdict(NAME, UNKNOWN, f"as assumed in {len(search.exits):,} states")
    return Verdict(NAME, PROVED, f"each of {len(search.exits):,} states in which another chapter begins is as assumed")


def _beginnings(search: Search, chapter: int) -> set[State]:
    start = Start(search.start.mode, chapter)
    turns = falls(lambda dice: begin(search.story, start, dice))
    return {search.cone.canonical(each.turn.state) for each in turns}


def _differing(search: Search, chapter: int, known: set[State]) -> str:
    """The names of what differs in some state that is handed over."""
    names: dict[str, None] = {}
    first = min(known)
    for number in search.exits:
        state = search.space.state(number)
        if chapter_now(search.story, state) == chapter:
            names |= dict.fromkeys(differences(search.story, first, state))
    shown = [*names][:MOST]
    return ", ".join(shown) + (f" and {len(names) - MOST} more" if len(names) > MOST else "")


def differences(story: Story, one: State, other: State) -> list[str]:
    """What two states differ in, by the author's names."""
    found = [name for name in State._fields if name not in _ROWS and getattr(one, name) != getattr(other, name)]
    for field, names in _ROWS.items():
        rows = zip(flat(getattr(one, field)), flat(getattr(other, field)), strict=True)
        found += [names(story, number) for number, (left, right) in enumerate(rows) if left != right]
    bits = one.used ^ other.used
    found += [story.bits[number] for number in range(len(story.bits)) if bits >> number & 1]
    return [name for name in found if name not in ("used", "moved")]


_ROWS: dict[str, Callable[[Story, int], str]] = {
    "fact": lambda story, number: story.variables[number].id,
    "at": lambda story, number: f"the place of {story.things[number].id}",
    "form": lambda story, number: f"the form of {story.things[number].id}",
}
