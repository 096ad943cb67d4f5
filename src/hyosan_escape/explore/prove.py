"""`hyosan-escape prove`: what can and cannot happen in a story, with the proof, or the game that refutes it."""

from __future__ import annotations

from ..named import NamedTuple
from ..source import printable
from .budget import Budget, Watch
from .handover import handed_over
from .hints import Hints
from .search import Search
from .speech import Speech
from .subject import Subject
from .verdict import MOST_SHOWN, PROVED, REFUTED, UNKNOWN, Looking, Verdict, verdicts
from .watchers import Menus, Promise, Signs
from .witness import transcript

CODES = {PROVED: 0, REFUTED: 1, UNKNOWN: 3}  # what the command returns; the worst of them


class Proof(NamedTuple):
    """A search that has ended, and what came of it."""

    subject: Subject
    search: Search
    verdicts: list[Verdict]
    seconds: float

    @property
    def code(self) -> int:
        found = {verdict.status for verdict in self.verdicts}
        return next(CODES[status] for status in (REFUTED, UNKNOWN, PROVED) if status in {*found, PROVED})


def prove(subject: Subject, budget: Budget, *, telling: bool = False) -> Proof:
    """Search all of a story, or as much as the budget allows."""
    story = subject.story
    looking = Looking(Menus(), Speech(story), Signs(story), Hints(story))
    promises = [Promise(story, row) for row in subject.properties]
    search = Search(subject.rows(), (*looking.needed(), *promises), subject.start)
    watch = Watch(budget, telling=telling)
    search.run(watch)
    found = [*verdicts(search, looking, promises)]
    if subject.start.chapter:
        found.append(handed_over(search))
    return Proof(subject, search, found, watch.seconds)


def report(proof: Proof) -> str:
    """The whole answer, as lines."""
    lines = [*extent(proof.search, proof.seconds, proof.subject.story.about.title), ""]
    for verdict in proof.verdicts:
        lines += _told(proof, verdict)
    return "\n".join(lines)


def extent(search: Search, seconds: float, title: str) -> list[str]:
    """How much was looked at, and what was left out of account."""
    space = search.space
    lines = [f"{printable(title)}: {space.expanded:,} states, {search.turns:,} turns, in {seconds:.1f} s."]
    if search.stopped:
        lines.append(f"Stopped: {search.stopped}. {len(space) - space.expanded:,} states were not looked into.")
    else:
        lines.append("All of it was searched.")
    if search.cut:
        lines.append(f"In {search.cut:,} turns the dice had more falls than were tried.")
    lines += [search.luck] if search.luck else []
    forgotten = search.cone.told(search.story)
    return [*lines, f"Left out of account, because nothing hangs on it: {', '.join(forgotten)}."]


def _told(proof: Proof, verdict: Verdict) -> list[str]:
    lines = [f"{verdict.status:<8} {verdict.name}: {printable(verdict.message)}"]
    lines += [f"         {row.mark.file}:{row.mark.line}: {printable(row.what)}" for row in verdict.rows[:MOST_SHOWN]]
    if len(verdict.rows) > MOST_SHOWN:
        lines.append(f"         and {len(verdict.rows) - MOST_SHOWN} more")
    if verdict.said is not None and verdict.status == REFUTED:
        lines += [f"    {line}" for line in written(proof, verdict).splitlines()]
    return lines


def written(proof: Proof, verdict: Verdict) -> str:
    """The transcript of a verdict."""
    assert verdict.said is not None
    subject, name = proof.subject, f"{verdict.name}: {verdict.message}"
    return transcript(subject.story, name, verdict.said, verdict.check, subject.start)
