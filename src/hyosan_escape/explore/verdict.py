"""What came of a property: proved, refuted or unknown, and by what that is shown."""

from __future__ import annotations

from collections.abc import Iterator

from ..named import NamedTuple
from .hints import Hints, fault_of
from .rows import Row
from .search import Search, Watcher
from .space import Space, Step, reaching
from .speech import Speech
from .watchers import Menus, Promise, Signs, warns
from .witness import Said, steps_along, steps_to

PROVED, REFUTED, UNKNOWN = "proved", "refuted", "unknown"
MOST_SHOWN = 20  # rows that are named


class Verdict(NamedTuple):
    """`said` leads to what refutes it (or shows it); `check` is what holds then; `rows` were never come to."""

    name: str
    status: str
    message: str
    said: list[Said] | None = None
    check: str = ""
    rows: tuple[Row, ...] = ()


class Looking(NamedTuple):
    """Who looked on for the properties that are asked of every story."""

    menus: Menus
    speech: Speech
    signs: Signs
    hints: Hints

    def needed(self) -> Iterator[Watcher]:
        """Those to whom this story gives something to look at."""
        yield from (self.menus, self.speech)
        if self.signs.lost:
            yield self.signs
        if self.hints.trails:
            yield self.hints


def verdicts(search: Search, looking: Looking, promises: list[Promise]) -> Iterator[Verdict]:
    """Every built-in property, then the author's."""
    if not search.start.chapter:  # elsewhere the rest of the story is out of sight
        yield _reached(search)
    yield _open(search)
    yield _menus(search, looking.menus)
    yield _said(search, looking.speech)
    yield _sound(search)
    if looking.signs.lost:
        yield _warned(search, looking.signs)
    if looking.hints.trails:
        yield _hinted(search, looking.hints)
    for promise in promises:
        yield KINDS[promise.row.kind](search, promise)


def _settled(search: Search, name: str, message: str) -> Verdict:
    """Nothing speaks against it: proved where everything was looked at."""
    if search.is_complete:
        return Verdict(name, PROVED, message)
    return Verdict(name, UNKNOWN, f"nothing against it in {search.space.expanded:,} states")


def _reached(search: Search) -> Verdict:
    """Everything the author wrote is come to in some game."""
    name, total = "everything-reached", len(search.rows.rows)
    unmet = tuple(sorted((search.rows.rows[row] for row in search.rows.unmet), key=lambda row: (row.mark, row.what)))
    if not unmet:
        return Verdict(name, PROVED, f"all {total} rooms, passages, choices, rules and endings come up in some game")
    if search.is_complete:
        return Verdict(name, REFUTED, f"{len(unmet)} of {total} rows never come up", rows=unmet)
    return Verdict(name, UNKNOWN, f"{total - len(unmet)} of {total} rows were come to; not seen so far:", rows=unmet)


def _open(search: Search) -> Verdict:
    """From wherever the story stands, some ending can be reached."""
    name, space = "no-dead-end", search.space
    if len(search.story.endings) < 2:
        return Verdict(name, PROVED, "the story has no endings to be cut off from")
    alive = reaching(space, iter([*space.ends, *search.exits]))
    dead = alive.find(0)
    if dead < 0:
        return _settled(search, name, "from everywhere some ending can still be reached")
    return Verdict(name, REFUTED, _dead_end(search, alive, dead), steps_to(search, dead))


def _dead_end(search: Search, alive: bytearray, dead: int) -> str:
    if dead in search.space.openings:
        return "no ending can be reached, from the first moment on"
    ways = {space_step(search.space, number) for number in range(len(alive)) if _falls(search.space, alive, number)}
    count, kinds = alive.count(0), "one step leads" if len(ways) == 1 else f"{len(ways)} different steps lead"
    return f"no ending can be reached from {count:,} states; {kinds} there, this way is the shortest"


def _falls(space: Space, alive: bytearray, number: int) -> bool:
    return not alive[number] and number not in space.openings and bool(alive[space.parents[number]])


def space_step(space: Space, number: int) -> Step:
    return space.steps[space.labels[number]]


def _menus(search: Search, menus: Menus) -> Verdict:
    """There is always something to do."""
    if menus.empty:
        return Verdict("always-something-to-do", REFUTED, "nothing can be done here", steps_to(search, menus.empty[0]))
    return _settled(search, "always-something-to-do", "wherever the story has not ended, something can be done")


def _said(search: Search, speech: Speech) -> Verdict:
    """What is offered can be typed."""
    name = "everything-can-be-said"
    for number, words in speech.unsaid.values():
        message = f'what is offered as "{words}" is not understood so'
        return Verdict(name, REFUTED, message, steps_to(search, number))
    return _settled(search, name, "the words for every action mean that action")


def _sound(search: Search) -> Verdict:
    """No turn fails."""
    if search.troubles:
        trouble = search.troubles[0]
        return Verdict("no-failure", REFUTED, trouble.message, steps_to(search, trouble.state, trouble.step))
    return _settled(search, "no-failure", "no turn fails")


def _warned(search: Search, signs: Signs) -> Verdict:
    """No game is lost in which the player was never warned."""
    name = "no-loss-without-warning"
    parents = cold(search.space, signs)
    for number, step in signs.deaths:
        if number in parents:
            way = steps_along(search, way_back(search.space, parents, number), step, warns)
            return Verdict(name, REFUTED, "the story is lost, and nothing has warned of it", way)
    return _settled(search, name, "every lost ending comes after a warning")


def _hinted(search: Search, hints: Hints) -> Verdict:
    """The last rung of every goal's hints can be done, and leads on."""
    name, fault = "hints-lead-on", fault_of(search, hints)
    if fault is None:
        return _settled(search, name, "the last hint of every goal can be done, and leads on")
    return Verdict(name, REFUTED, fault.message, steps_to(search, fault.state, fault.step))


def cold(space: Space, signs: Signs) -> dict[int, int]:
    """The states that can be come to without a warning, each with the one before it."""
    parents = {number: number for number in space.openings}
    for number in (waiting := [*parents]):
        for after in space.after(number):
            if after not in parents and (number, after) in signs.unwarned:
                parents[after] = number
                waiting.append(after)
    return parents


def way_back(space: Space, parents: dict[int, int], number: int) -> list[int]:
    way = [number]
    while parents[way[-1]] != way[-1]:
        way.append(parents[way[-1]])
    return way[::-1]


# The author's own.


def _always(search: Search, promise: Promise) -> Verdict:
    row = promise.row
    if promise.broken:
        said = steps_to(search, promise.broken[0])
        return Verdict(row.id, REFUTED, f"not always: {row.condition.value}", said, f"not ({row.condition.value})")
    return _settled(search, row.id, f"always: {row.condition.value}")


def _never(search: Search, promise: Promise) -> Verdict:
    row = promise.row
    if promise.kept:
        return Verdict(
            row.id,
            REFUTED,
            f"it happens: {row.condition.value}",
            steps_to(search, promise.kept[0]),
            row.condition.value,
        )
    return _settled(search, row.id, f"never: {row.condition.value}")


def _sometimes(search: Search, promise: Promise) -> Verdict:
    row = promise.row
    if promise.kept:
        said = steps_to(search, promise.kept[0])
        return Verdict(row.id, PROVED, f"sometimes: {row.condition.value}", said, row.condition.value)
    if search.is_complete:
        return Verdict(row.id, REFUTED, f"it never happens: {row.condition.value}")
    return Verdict(row.id, UNKNOWN, f"not seen in {search.space.expanded:,} states: {row.condition.value}")


def _still(search: Search, promise: Promise) -> Verdict:
    """Where it is asked (and does not hold), it can come to hold."""
    row = promise.row
    open_to = reaching(search.space, iter(promise.kept))
    for number in promise.broken:
        if not open_to[number]:
            return Verdict(row.id, REFUTED, f"it cannot be any more: {row.condition.value}", steps_to(search, number))
    return _settled(search, row.id, f"it can always come to be: {row.condition.value}")


KINDS = {"always": _always, "never": _never, "sometimes": _sometimes, "still": _still}
