"""Answers that are kept, each by all that it hangs on, and by nothing else.

A question is a pure function of a moment. It is asked of a moment that is watched (world/watched.py), so the places
it reads are known; asked again, it is answered from the store if these places hold what they held. What else
changed, a horde three zones away or somebody's fear, does not count. A question that looks further than before is
kept by the wider view from then on; what was kept by the narrower is forgotten.

Two readings count by less than their value: of the clock, between which two hours a condition names it stands; of
what burns down, which step that a condition asks about it has reached.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Hashable, Iterator
from operator import attrgetter, itemgetter
from typing import TYPE_CHECKING, Any, TypeVar, cast

from ..world import Moment, State
from ..world.watched import FLAT, Reads, Uncertain, Watched

if TYPE_CHECKING:
    from .model import Story

T = TypeVar("T")
Part = Callable[[Moment], object]
Parts = tuple[Part, ...]
MOST_KEPT = 20_000  # answers of a story
_MISSING = object()


class Kept:
    """A story's answers."""

    __slots__ = ("grown", "learnt", "questions")

    def __init__(self) -> None:
        self.questions: dict[Hashable, View] = {}
        self.learnt = 0
        self.grown = 0  # how often a view has on whose answers others hang

    def answer(self, story: Story, moment: Moment, name: Hashable, ask: Callable[[Story, Moment], T]) -> T | None:
        """What `ask` says of the moment; None where that hangs on dice. `name` tells the question from the others.

        Within another question, that hangs on all that this one reads.
        """
        if not isinstance(moment, Watched):
            return self._view(name).answer(story, moment, ask)
        view = self._view(name)
        found = view.answer(story, moment.moment, ask)
        moment.reads.merge(view.reads)
        return found

    def fact(self, story: Story, moment: Moment, name: Hashable, ask: Callable[[Story, Moment], T]) -> T | None:
        """The same; within another question, that hangs on the answer alone, however it came about."""
        if not isinstance(moment, Watched):
            return self._view(name, shared=True).answer(story, moment, ask)
        if name not in moment.facts:
            moment.reads.asked[name] = lambda story, moment: self.fact(story, moment, name, ask)
            moment.facts[name] = self._view(name, shared=True).answer(story, moment.moment, ask)
        return cast(T, moment.facts[name])

    def _view(self, name: Hashable, shared: bool = False) -> View:
        view = self.questions.get(name)
        if view is None:
            view = self.questions[name] = View(shared)
        return view

    def count(self) -> None:
        """One more is kept. When there are too many, all are found anew."""
        self.learnt += 1
        if self.learnt > MOST_KEPT:
            self.questions.clear()
            self.learnt = 0

    def depth(self, reads: Reads) -> Reads:
        """These, and what is read for the answers that were asked for."""
        deep = Reads()
        deep.merge(reads)
        for name in reads.asked:
            if name in self.questions:
                deep.merge(self.depth(self.questions[name].reads))
        return deep


class View:
    """What one question reads of a moment, and what it was answered by that."""

    __slots__ = ("answers", "grown", "last", "moment", "parts", "reads", "shared", "stamp")

    def __init__(self, shared: bool) -> None:
        self.shared = shared  # other questions hang on its answers
        self.answers: dict[object, object] = {}
        self.reads = Reads()
        self.parts: Parts = ()  # they make the key of an answer
        self.stamp: Parts = ()  # all that these go back to, in the rough: quicker to look at
        self.moment: State | None = None  # the one that was asked about last
        self.last: tuple[object, object] = (None, None)  # its stamp, and the answer
        self.grown = 0

    def answer(self, story: Story, moment: Moment, ask: Callable[[Story, Moment], T]) -> T | None:
        if moment is self.moment:
            return cast(T, self.last[1])
        self.moment = moment if isinstance(moment, State) else None
        stamp, last = [part(moment) for part in self.stamp], self.last
        if stamp == last[0] and self.grown == story.kept.grown:
            return cast(T, last[1])
        found = self.answers.get(self.key(moment), _MISSING)
        if found is _MISSING:
            found = self._learn(story, moment, ask)
        if self.grown != story.kept.grown:
            self.grown = story.kept.grown
            self.stamp = tuple(stamp_of(story, story.kept.depth(self.reads)))
            stamp = [part(moment) for part in self.stamp]
        self.last = (stamp, found)
        return cast(T, found)

    def key(self, moment: Moment) -> object:
        """The part of the moment that is seen."""
        return tuple([part(moment) for part in self.parts])

    def _learn(self, story: Story, moment: Moment, ask: Callable[[Story, Moment], T]) -> T | None:
        """Ask, and see by that what there is to look at."""
        answer: T | None
        before, watched = self.reads.size(), Watched(moment, self.reads)
        try:
            answer = ask(story, cast(Moment, watched))
        except Uncertain:
            answer = None
        watched.done()
        if self.reads.size() > before:
            self.parts = tuple(parts_of(story, self.reads))
            self.answers = {}
            self.grown = -1
            story.kept.grown += self.shared
        story.kept.count()
        self.answers[self.key(moment)] = answer
        return answer


def stamp_of(story: Story, reads: Reads) -> Iterator[Part]:
    """The pages and fields of what was read."""
    wholes = (reads.wholes - _BY_LESS.keys()) | reads.bits.keys() | reads.fields
    if wholes:
        yield attrgetter(*sorted(wholes))
    for field in sorted(reads.wholes & _BY_LESS.keys()):
        yield _BY_LESS[field](story)
    pages: dict[str, list[int]] = {}
    for field, page in sorted(reads.places):
        pages.setdefault(field, []).append(page)
    for field, numbers in pages.items():
        yield attrgetter(field) if field in FLAT else _pages(field, itemgetter(*numbers))


def _pages(field: str, pick: Callable[[Any], object]) -> Part:
    read = attrgetter(field)
    return lambda moment: pick(read(moment))


def parts_of(story: Story, reads: Reads) -> Iterator[Part]:
    """What makes up the key, from what was read."""
    for ask in reads.asked.values():
        yield _asked(story, ask)
    wholes = reads.wholes - _BY_LESS.keys()
    if wholes:
        yield attrgetter(*sorted(wholes))
    for field in sorted(reads.wholes & _BY_LESS.keys()):
        yield _BY_LESS[field](story)
    for field, mask in reads.bits.items():
        yield _bits(field, mask)
    stepped = {(page, place): steps for page, place, steps in story.inner if steps}
    for (field, page), places in reads.places.items():
        burning = {place for place in places if field == "fact" and (page, place) in stepped}
        if places - burning:
            yield _places(field, page, itemgetter(*sorted(places - burning)))
        for place in sorted(burning):
            yield _step(page, place, stepped[page, place])


def _asked(story: Story, ask: Callable[[Story, Moment], object]) -> Part:
    return lambda moment: ask(story, moment)


def _bits(field: str, mask: int) -> Part:
    read = attrgetter(field)
    return lambda moment: read(moment) & mask


def _places(field: str, page: int, pick: Callable[[Any], object]) -> Part:
    read = attrgetter(field)
    return (lambda moment: pick(read(moment))) if field in FLAT else lambda moment: pick(read(moment)[page])


def _step(page: int, place: int, steps: tuple[int, ...]) -> Part:
    return lambda moment: bisect(steps, moment.fact[page][place])


_BY_LESS: dict[str, Callable[[Story], Part]] = {
    "clock": lambda story: lambda moment: bisect(story.hours, moment.clock),
    "fuse": lambda story: lambda moment: tuple([fuse for fuse, _ in moment.fuse]),
}
