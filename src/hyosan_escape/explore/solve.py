"""`hyosan-escape solve`: the shortest way to each ending, as a transcript."""

from __future__ import annotations

from ..named import NamedTuple
from ..story import Story
from ..world import place_of
from ..world.state import PARTY
from .budget import Budget, Watch
from .search import Search
from .subject import Subject
from .witness import Said, steps_to


class Wanted(NamedTuple):
    """An ending, by its number (0: any), and somebody who is to be there (0: nobody in particular)."""

    name: str
    ending: int = 0
    survivor: int = 0


class Solution(NamedTuple):
    """`said` None: it was not found; `settled`: whatever was found or not stays so."""

    wanted: Wanted
    said: list[Said] | None
    settled: bool


def wanted(story: Story, ending: str, survivor: str) -> list[Wanted]:
    """What to look for: this ending, or all of them; with this survivor, any ending with them.

    Raises:
        ValueError: there is no such ending or survivor; the message says which there are.
    """
    endings = {row.id: number for number, row in enumerate(story.endings) if row.id}
    people = {row.id: number for number, row in enumerate(story.things) if row.person}
    if survivor:
        return [Wanted(f"with {survivor}", endings.get(ending, 0), _known(people, survivor, "survivor"))]
    if ending:
        return [Wanted(ending, _known(endings, ending, "ending"))]
    return [Wanted(id, number) for id, number in endings.items()]


def _known(rows: dict[str, int], id: str, kind: str) -> int:
    if id not in rows:
        raise ValueError(f'There is no {kind} "{id[:60]}": {", ".join(rows) or "there are none"}.')
    return rows[id]


class Finder:
    """Looks through the endings a search comes to."""

    def __init__(self, search: Search, goals: list[Wanted]) -> None:
        self.search = search
        self.open = goals
        self.found: dict[Wanted, int] = {}
        self._seen = 0

    def is_done(self) -> bool:
        """Whether all is found; asked after every state."""
        for number in self.search.space.ends[self._seen :]:
            self.found |= {goal: number for goal in self.open if _is(self.search, number, goal)}
            self.open = [goal for goal in self.open if goal not in self.found]
        self._seen = len(self.search.space.ends)
        return not self.open


def solve(subject: Subject, goals: list[Wanted], budget: Budget, *, telling: bool = False) -> list[Solution]:
    """Search until all of them are found, or there is nothing left to search."""
    search = Search(subject.rows(), start=subject.start)
    finder = Finder(search, goals)
    search.run(Watch(budget, telling=telling), finder.is_done)
    finder.is_done()
    return [_solution(search, finder, goal) for goal in goals]


def _solution(search: Search, finder: Finder, goal: Wanted) -> Solution:
    number = finder.found.get(goal)
    if number is None:
        return Solution(goal, None, search.is_complete)
    return Solution(goal, steps_to(search, number), settled=True)


def _is(search: Search, number: int, goal: Wanted) -> bool:
    state = search.space.state(number)
    there = not goal.survivor or place_of(state, goal.survivor) == PARTY
    return there and goal.ending in (0, state.ending)
