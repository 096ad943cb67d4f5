"""A game as JSON, by names: what differs from the start, the luck, and the commands that led there.

Names, never indices: a save made before the author added a room is still about the same rooms. Reading a
stranger's file never raises anything but SaveError, and its sentence says what can be done.
"""

from __future__ import annotations

from typing import Any

from ..named import NamedTuple
from ..story import Story
from ..story.moments import clock_words, company
from ..story.wording import name
from ..world import State
from .bounds import MAX_LOG, a_list, a_number, a_table, a_text
from .codec import decode, encode
from .game import Game

VERSION = 1
KIND = "hyosan-escape save"
MAX_BYTES = 16_000_000


class SaveError(Exception):
    """A sentence for the player. The file it is about was not touched."""


class Summary(NamedTuple):
    """What a list of saves shows."""

    place: str
    time: str
    company: tuple[str, ...]
    turns: int


def summary(game: Game) -> Summary:
    people = tuple(name(game.story, game.state, person) for person in company(game.story, game.state))
    room = game.story.rooms[game.state.here].name
    return Summary(room, clock_words(game.story, game.state.clock), people, len(game.history.past))


def write(game: Game) -> str:
    """The whole game as text; the same game gives the same text."""
    data = {
        "kind": KIND,
        "version": VERSION,
        "story": {"id": game.story.about.id, "version": game.story.about.version},
        "summary": summary(game)._asdict(),
        "seed": game.seed,
        "state": encode(game.story, game.state),
        "log": game.log,
    }
    import json  # only saving needs it, and starting must be quick

    data["checksum"] = checksum(data)
    # One line for each part: readable, and written by json's fast half (any `indent` takes the slow one).
    rows = (f"{json.dumps(key)}: {json.dumps(data[key], ensure_ascii=False, sort_keys=True)}" for key in sorted(data))
    return "{\n" + ",\n".join(rows) + "\n}\n"


def checksum(data: dict[str, Any]) -> str:
    import json
    from hashlib import sha256

    text = json.dumps({**data, "checksum": ""}, ensure_ascii=False, sort_keys=True)
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:32]


class Saved(NamedTuple):
    """A save that was read: enough to go on from."""

    seed: int
    state: State
    log: list[str]
    summary: Summary


def read(story: Story, text: str) -> Saved:
    """A game from its text.

    Raises:
        SaveError: it is no save, another story's, a later version's, or damaged.
    """
    data = _object(text)
    _check(story, data)
    try:
        seed = a_number(data["seed"], (1 << 64) - 1)
        log = [a_text(line) for line in a_list(data["log"], MAX_LOG)]
        return Saved(seed, decode(story, data["state"]), log, _summary(data["summary"]))
    except (KeyError, TypeError, ValueError) as error:
        raise SaveError(
            f"This save does not fit the story any more ({_reason(error)}). The file was left as it is."
        ) from None


def _reason(error: Exception) -> str:
    said = str(error.args[0]) if error.args else "a value of the wrong kind"
    return "".join(sign for sign in said if sign.isprintable())[:80]


def _object(text: str) -> dict[str, Any]:
    damaged = SaveError("This file is damaged or is no saved game. It was left as it is.")
    if len(text) > MAX_BYTES:
        raise SaveError("This file is far too large for a saved game. It was left as it is.")
    # Depth is bounded by hand: the parser would recurse until Python gives up.
    if max(text.count("["), text.count("{")) > MAX_LOG * 4 or "[" * 50 in text.replace(" ", "").replace("\n", ""):
        raise damaged
    import json

    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        raise damaged from None
    if not isinstance(data, dict) or data.get("kind") != KIND:
        raise damaged
    return data


def _check(story: Story, data: dict[str, Any]) -> None:
    version = data.get("version")
    if not isinstance(version, int) or version < 1:
        raise SaveError("This file is damaged: it has no version. It was left as it is.")
    if version > VERSION:
        raise SaveError("This game was saved by a later version of Hyosan Escape. Install that version to play it on.")
    about = data.get("story")
    if not isinstance(about, dict) or about.get("id") != story.about.id:
        raise SaveError("This game belongs to another story. Start that story to load it.")
    try:
        same = data.get("checksum") == checksum(data)
    except RecursionError:
        same = False
    if not same:
        raise SaveError(
            "This file was changed or damaged after it was saved (its checksum is wrong). It was left as it is."
        )


def _summary(value: Any) -> Summary:
    row = dict(a_table(value))
    people = tuple(a_text(each) for each in a_list(row["company"], 100))
    return Summary(a_text(row["place"]), a_text(row["time"]), people, a_number(row["turns"], MAX_LOG))
