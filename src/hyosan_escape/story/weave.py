"""How pages lead to pages, and what follows from that before anything is played.

All is exact but for conditions: a choice that has one may be missing whenever its page is told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ..world.state import DEEPEST
from .model import Choice, Passage, Scene

END = 0


class Web:
    """`leads[page]`: the pages that may be told next; END where the scene may be over.

    `onward` is the same without what comes after a visit, and `surely` without what hangs on a condition.
    """

    def __init__(self, passages: Sequence[Passage], choices: Sequence[Choice], scenes: Sequence[Scene]) -> None:
        self.passages = passages
        self.choices = choices
        self.scenes = scenes
        self.drawn: dict[int, list[int]] = {}  # pool -> first pages of its scenes
        for scene in scenes:
            self.drawn.setdefault(scene.pool, []).append(scene.first)
        self.again = {scene.id for scene in scenes if scene.again}
        self.offers: dict[int, list[tuple[int, Choice]]] = {}  # a choice's bit -> (page, choice): threads offer it too
        for number, page in enumerate(passages):
            for choice in self.offered(page):
                self.offers.setdefault(choice.bit, []).append((number, choice))
        self.onward = [set(self._onward(page, sure=False)) for page in passages]
        self.leads = [leads | backs for leads, backs in zip(self.onward, self._returns(self.onward), strict=True)]
        surely = [set(self._onward(page, sure=True)) for page in passages]
        self.returns = self._returns(surely)
        self.surely = [leads | backs for leads, backs in zip(surely, self.returns, strict=True)]

    def offered(self, page: Passage) -> list[Choice]:
        return [self.choices[number] for number in page.choices]

    def _takeable(self, page: Passage) -> Iterator[Choice]:
        return (self.choices[number] for number in (*page.choices, *page.fallbacks))

    def _onward(self, page: Passage, sure: bool) -> Iterator[int]:
        if not page.id:
            return
        for choice in self._takeable(page):
            if is_sure(choice) or not sure:
                yield from (*_gotos(choice), *self._visited(choice.visit, sure))
        yield from self._visited(page.visit, sure)
        if page.pressure:
            yield page.pressure.goto
        if not any(choice.sticky and is_sure(choice) for choice in self.offered(page)):
            yield page.then

    def _visited(self, visit: int, sure: bool = False) -> list[int]:
        """The pages that a visit may begin with. What a pool draws twice comes with all its choices, or not at all."""
        if visit < 0:
            return [] if sure else self.drawn.get(-visit, [])
        return [visit] if visit else []

    def visits(self) -> Iterator[tuple[int, int, int]]:
        """(page, what is visited from it, where that comes back to)"""
        for number, page in enumerate(self.passages):
            ways = [(page.visit, page.then)]
            ways += [(choice.visit, goto) for choice in self._takeable(page) for goto in _gotos(choice)]
            yield from ((number, first, goto) for visit, goto in ways if goto for first in self._visited(visit))

    def _returns(self, onward: list[set[int]]) -> list[set[int]]:
        """page -> what comes after the visits that it may end"""
        found: list[set[int]] = [set() for _ in onward]
        for _, visit, back in self.visits():
            for page in spread([visit], onward.__getitem__):
                if END in onward[page]:
                    found[page].add(back)
        return found

    def reach(self, starts: Iterable[int]) -> set[int]:
        """The pages that may be told from these on."""
        return spread(starts, self.leads.__getitem__)

    # What is left to choose.

    def lasts(self, page: int) -> bool:
        """Whether some choice of the page can be taken however often and whenever it is told."""
        return any(
            is_sure(choice) and (choice.sticky or not self._comes_back(choice, page))
            for choice in self.offered(self.passages[page])
        )

    def _comes_back(self, choice: Choice, page: int) -> bool:
        """Whether the page may be told again once the choice is gone."""
        after: set[int] = set()
        for at, same in self.offers[choice.bit]:
            after.update(self._visited(same.visit, sure=True), _gotos(same))
            after |= self.returns[at] if END in _gotos(same) else set()
        scene = choice.id.partition(".")[0]
        anew = scene if scene in self.again else ""  # opened anew it has all its choices
        return page in spread(after, lambda at: (to for to in self.surely[at] if not self._opens(at, to, anew)))

    def _opens(self, at: int, to: int, scene: str) -> bool:
        row = self.scenes[self.passages[to].scene]
        return row.id == scene and row.first == to and self.passages[at].scene != self.passages[to].scene

    def is_dead_end(self, page: int) -> bool:
        row = self.passages[page]
        if not row.choices or row.then or self.scenes[row.scene].free:
            return False
        return not any(map(is_sure, (self.choices[each] for each in row.fallbacks))) and not self.lasts(page)

    def asks(self, page: int) -> bool:
        """Whether the player is asked there, whatever was taken before."""
        return bool(self.passages[page].choices) and self.lasts(page)

    def is_ring(self, page: int) -> bool:
        """Whether it leads, by itself and without asking, to itself."""
        at: tuple[int, tuple[int, ...]] = (page, ())
        way: list[tuple[int, tuple[int, ...]]] = []
        while at not in way and at[0] and not self.asks(at[0]):
            way.append(at)
            at = self._by_itself(*at)
        return at in way and page in (number for number, _ in way[way.index(at) :])

    def _by_itself(self, at: int, back: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
        """The page that follows when nothing is left to choose."""
        row = self.passages[at]
        visit, goto = row.visit, row.then
        sure = [each for each in row.fallbacks if is_sure(self.choices[each])]
        if sure and not visit:
            choice = self.choices[sure[0]]
            visit, goto = choice.visit, max(_gotos(choice))
        if visit < 0:
            return END, ()  # as a pool has it
        if visit:
            return visit, (*back, *([goto] if goto else []))[-DEEPEST:]
        return (goto, back) if goto else (back[-1], back[:-1]) if back else (END, ())


def spread(starts: Iterable[int], leads: Callable[[int], Iterable[int]]) -> set[int]:
    """All that can be reached, END aside."""
    met = set(starts) - {END}
    waiting = [*met]
    while waiting:
        new = set(leads(waiting.pop())) - met - {END}
        met |= new
        waiting += new
    return met


def _gotos(choice: Choice) -> list[int]:
    """Where it leads; with odds, where any outcome leads."""
    plain, *three = [outcome.goto for outcome in choice.outcomes]
    return [plain if goto < 0 else goto for goto in three] or [plain]


def is_sure(choice: Choice) -> bool:
    return choice.when is None and choice.needs is None and not choice.pays
