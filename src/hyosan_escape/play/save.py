"""A game as JSON, by names: what differs from the start, the luck, and every turn that was made.

Names, never indices: a save made before the author added a room is still about the same rooms. Reading a
stranger's file never raises anything but SaveError, and its sentence says what can be done. The format is told in
docs/save-format.md.
"""

from __future__ import annotations

from typing import Any

from .. import __version__
from ..story import Story
from ..story.fate import mode_number
from ..story.moments import clock_words, company
from ..story.wording import name
from .chain import chain
from .codec import encode
from .command import written
from .game import Game
from .history import History
from .migrate import migrated
from .plain_json import strict, worded
from .saved import Saved, SaveError, Summary, fitted, saved

VERSION = 2
KIND = "hyosan-escape save"
MAX_BYTES = 64_000_000
SPACING, MOST_KEPT = 100, 32  # turns between two checkpoints, doubled until there are no more than so many
DAMAGED = "This file is damaged or is no saved game. It was left as it is."


def summary(game: Game, played: int = 0) -> Summary:
    people = tuple(fitted(name(game.story, game.state, person)) for person in company(game.story, game.state))
    room, time = game.story.rooms[game.state.here].name, clock_words(game.story, game.state.clock)
    ending = fitted(game.story.endings[game.state.ending].title) if game.state.ending else ""
    return Summary(fitted(room), fitted(time), people, game.history.depth, played, ending)


def write(game: Game, played: int = 0, journal: int = 0) -> str:
    """The whole game as text; the same game gives the same text.

    `played`: for how many seconds. `journal`: the number of the journal that will go on from here.
    """
    story, history, log = game.story, game.history, rows(game)
    return sealed({
        "kind": KIND,
        "version": VERSION,
        "program": f"hyosan-escape {__version__}",
        "story": {"id": story.about.id, "version": fitted(story.about.version)},
        "summary": summary(game, played)._asdict(),
        "seed": game.seed,
        "mode": _mode(game),
        "log": log,
        "chain": chain(story.about.id, game.seed, log),
        "at": history.at,
        "tip": history.tip,
        "fence": history.fence,
        "journal": journal,
        "state": encode(story, game.state),
        "checkpoints": {str(turn): state for turn, state in checkpoints(story, history).items()},
    })  # fmt: skip


def rows(game: Game) -> list[str]:
    return [row(game.story, game.history, number) for number in range(1, len(game.history.turns))]


def row(story: Story, history: History, number: int) -> str:
    """A turn as the log keeps it; written once."""
    turn = history.turns[number]
    if not turn.row:
        step, after = history.step(number), history.turns[number].state
        if step is None or after is None:
            raise AssertionError(f"unreachable: turn {number} was played and is not known")
        branch = f"^{turn.after} " if turn.after != number - 1 else ""
        joined = "& " if turn.line == history.turns[turn.after].line else ""
        turn.row = branch + joined + written(story, step.before, step.action, after)
    return turn.row


def checkpoints(story: Story, history: History) -> dict[int, dict[str, Any]]:
    """States on the way, so that undo need not play the whole game again."""
    spacing = SPACING
    while len(history.turns) > spacing * MOST_KEPT:
        spacing *= 2
    for number in range(spacing, len(history.turns), spacing):
        state = history.turns[number].state
        if number not in history.kept and state is not None:
            history.kept[number] = encode(story, state)
    return {number: history.kept[number] for number in sorted(history.kept) if number % spacing == 0}


def contains(game: Game, saved: Saved) -> bool:
    """Whether every turn of a save is one of this game."""
    same = (game.story.about.id, game.seed) == (saved.story, saved.seed) and len(saved.log) < len(game.history.turns)
    return same and saved.mode == _mode(game) and saved.log == rows(game)[: len(saved.log)]


def _mode(game: Game) -> str:
    return game.story.modes[mode_number(game.story, game.state)].id


def sealed(data: dict[str, Any]) -> str:
    """With its checksum. One line for each part, one for each turn: readable, and written by json's fast half."""
    import json  # only saving needs it, and starting must be quick

    data["checksum"] = checksum(data)
    parts = []
    for key in sorted(data):
        between = ",\n  " if key == "log" else ", "
        text = json.dumps(data[key], ensure_ascii=False, sort_keys=True, separators=(between, ": "))
        parts.append(f"{json.dumps(key)}: {text}")
    return "{\n" + ",\n".join(parts) + "\n}\n"


def checksum(data: dict[str, Any]) -> str:
    from hashlib import sha256

    return sha256(worded({**data, "checksum": ""}).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def read(story: Story, text: str) -> Saved:
    """A game of this story.

    Raises:
        SaveError: it is no save, another story's, a later version's, or damaged.
    """
    return belonging(story, opened(text))


def belonging(story: Story, found: Saved) -> Saved:
    """Raises: SaveError where it is of another story."""
    if found.story != story.about.id:
        raise SaveError("This game belongs to another story. Start that story to load it.")
    return found


def opened(text: str) -> Saved:
    """A game of any story. Raises: SaveError."""
    data = _object(text)
    _check(data)
    try:
        return saved(migrated(data, VERSION))
    except (KeyError, TypeError, ValueError, AttributeError):
        raise SaveError(DAMAGED) from None


def _object(text: str) -> dict[str, Any]:
    if len(text) > MAX_BYTES:
        raise SaveError("This file is far too large for a saved game. It was left as it is.")
    try:
        data = strict(text)
    except (ValueError, RecursionError):
        raise SaveError(DAMAGED) from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise SaveError(DAMAGED)
    return data


def _check(data: dict[str, Any]) -> None:
    version = data.get("version")
    if type(version) is not int or version < 1:
        raise SaveError("This file is damaged: it has no version. It was left as it is.")
    if version > VERSION:
        raise SaveError("This game was saved by a later version of Hyosan Escape. Install that version to play it on.")
    try:
        same = data.get("checksum") == checksum(data)
    except (RecursionError, ValueError):
        same = False
    if not same:
        raise SaveError(
            "This file was changed or damaged after it was saved (its checksum is wrong). It was left as it is."
        )
