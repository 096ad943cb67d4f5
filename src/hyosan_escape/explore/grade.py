"""`hyosan-escape grade`: how cruel a story is, on Andrew Plotkin's scale, and the game that shows it.

merciful: it can always still be won. polite: it can be lost, and then it is over. tough: one can be cut off from
winning, but only after a warning. nasty: one can be cut off unwarned, and is told so at once. cruel: one can be cut
off, and nothing says so.

What the player knows, the story says itself: a page that `warns`, the effect `warn`; what is closed (`closed` of an
ending, `failed` of a goal, closings). Whatever is told at once can be taken back at once: with UNDO only what is cruel
stays.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..named import NamedTuple
from .budget import Budget, Watch
from .search import Search
from .space import reaching
from .subject import Subject
from .verdict import cold, way_back
from .watchers import Signs, warns
from .witness import Said, steps_along, steps_to

MERCIFUL, POLITE, TOUGH, NASTY, CRUEL, UNWINNABLE = "merciful", "polite", "tough", "nasty", "cruel", "unwinnable"
SHOWN = {
    MERCIFUL: "wherever it stands, it can still be won",
    POLITE: "it can be lost, and then it is over",
    TOUGH: "it can come to be out of reach, after a warning",
    NASTY: "without a warning it can come to be out of reach, but the player is told",
    CRUEL: "winning can come to be out of reach, and nothing says so",
    UNWINNABLE: "no ending was found that is not a loss",
}


class Grade(NamedTuple):
    """`stuck`: states in which the story goes on and can no longer be won. `settled`: all of it was searched."""

    name: str
    undone: str
    said: list[Said] | None
    stuck: int
    settled: bool


def grade(subject: Subject, budget: Budget, *, telling: bool = False) -> tuple[Grade, Search]:
    signs = Signs(subject.story)
    search = Search(subject.rows(), (signs,), subject.start)
    search.run(Watch(budget, telling=telling))
    space = search.space
    lost = [number for number in space.ends if space.state(number).ending in signs.lost]
    wins = {*space.ends} - {*lost}
    if not wins:
        return Grade(UNWINNABLE, UNWINNABLE, None, len(space), search.is_complete), search
    alive = reaching(space, iter(wins))
    name, said = _graded(search, signs, alive, lost)
    stuck = alive.count(0) - len(lost)
    return Grade(name, CRUEL if name == CRUEL else MERCIFUL, said, stuck, search.is_complete), search


def _graded(search: Search, signs: Signs, alive: bytearray, lost: list[int]) -> tuple[str, list[Said] | None]:
    """The worst that can happen, and the shortest game in which it does."""
    falls = [*_falls(search, alive)]
    unwarned = cold(search.space, signs)
    sudden = [edge for edge in falls if edge[0] in unwarned]
    silent = [edge for edge in sudden if edge in signs.unsaid]
    for name, edges in ((CRUEL, silent), (NASTY, sudden)):
        if edges:
            before, after = min(edges, key=lambda edge: len(way_back(search.space, unwarned, edge[0])))
            return name, steps_along(search, [*way_back(search.space, unwarned, before), after], but=warns)
    if falls:
        return TOUGH, steps_along(search, [*search.space.way_to(falls[0][0]), falls[0][1]])
    return (POLITE, steps_to(search, lost[0])) if lost else (MERCIFUL, None)


def _falls(search: Search, alive: bytearray) -> Iterator[tuple[int, int]]:
    """Every step from where it can be won to where the story goes on and it cannot."""
    space, ended = search.space, {*search.space.ends}
    for before in range(space.expanded):
        if alive[before]:
            for after in space.after(before):
                if not alive[after] and after not in ended:
                    yield before, after
