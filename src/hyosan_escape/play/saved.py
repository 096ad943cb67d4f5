"""A save that was read: what it says, bounded and of the right kind, and not yet held against the story."""

from __future__ import annotations

from typing import Any

from ..named import NamedTuple
from .bounds import MAX_LOG, MAX_TEXT, a_list, a_number, a_table, a_text
from .chain import chain
from .command import placed

MAX_COMPANY = 100
MAX_PLAYED = 10**9  # seconds
MAX_JOURNAL = 10**9


class SaveError(Exception):
    """A sentence for the player. The file it is about was not touched."""


class Summary(NamedTuple):
    """What a list of saves shows."""

    place: str
    time: str
    company: tuple[str, ...]
    turns: int
    played: int  # seconds
    ending: str  # its title; "" while it is still played


class Saved(NamedTuple):
    """`log` has every turn that was made. The game stands at `at`; redo leads from there to `tip`, undo to `fence`.

    `state` and `kept` (turn -> state) are still JSON: they are read when they are needed. None: the turns tell.
    """

    story: str
    version: str  # of the story
    seed: int
    mode: str
    log: list[str]
    at: int
    tip: int
    fence: int
    state: dict[str, Any] | None
    kept: dict[int, dict[str, Any]]
    summary: Summary
    seal: str  # its checksum
    journal: int  # the number of the journal that goes on from here; 0: none

    @property
    def shape(self) -> list[tuple[int, bool]]:
        """Turn -> the turn it follows, and whether it belongs to the same typed line."""
        found = [(0, False)]
        for number, row in enumerate(self.log):
            after, joined = placed(row) if row[:1] in ("", "^", "&") else (-1, False)  # most rows are neither
            found.append((number if after < 0 else after, joined))
        return found


def saved(data: dict[str, Any]) -> Saved:
    """Raises KeyError, TypeError or ValueError for what is of the wrong kind."""
    log = [a_text(row) for row in a_list(data["log"], MAX_LOG)]
    found = Saved(
        a_text(data["story"]["id"]),
        a_text(data["story"]["version"]),
        a_number(data["seed"], (1 << 64) - 1),
        a_text(data["mode"]),
        log,
        a_number(data["at"], len(log)),
        a_number(data["tip"], len(log)),
        a_number(data["fence"], len(log)),
        dict(a_table(data["state"])),
        {_turn(key, len(log)): dict(a_table(state)) for key, state in a_table(data["checkpoints"])},
        summary_of(data["summary"]),
        a_text(data["checksum"]),
        a_number(data["journal"], MAX_JOURNAL),
    )
    check_places(found)
    if data["chain"] != chain(found.story, found.seed, found.log):
        raise ValueError("a log that was changed")
    return found


def _turn(key: str, most: int) -> int:
    if not (key.isascii() and key.isdigit()) or len(key) > 7:
        raise ValueError("a turn that is none")
    return a_number(int(key), most)


def check_places(found: Saved) -> None:
    """Raises ValueError where the turns are no tree, or the game stands outside of it."""
    shape = found.shape
    if any(after >= number for number, (after, _) in enumerate(shape) if number):
        raise ValueError("a turn that follows a later one")
    if not (_leads(shape, found.at, found.tip) and _leads(shape, found.fence, found.at)):
        raise ValueError("a place that is not on the way")


def _leads(shape: list[tuple[int, bool]], one: int, to: int) -> bool:
    while to > one:
        to = shape[to][0]
    return to == one


def summary_of(value: Any) -> Summary:
    row = dict(a_table(value))
    people = tuple(a_text(each) for each in a_list(row["company"], MAX_COMPANY))
    counts = a_number(row["turns"], MAX_LOG), a_number(row["played"], MAX_PLAYED)
    return Summary(a_text(row["place"]), a_text(row["time"]), people, *counts, a_text(row["ending"]))


def fitted(text: str) -> str:
    """A text of the story's as a save may hold it."""
    return "".join(sign if sign.isprintable() else " " for sign in text)[:MAX_TEXT]
