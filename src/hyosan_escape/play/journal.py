"""What came since a save, line by line: cheap to keep after every turn, however long the game.

Each line holds the turns of a moment, where the game stands now and, now and then, its state. Each is chained to the
one before it, the first to the checksum of the save: a line that is torn, changed or from elsewhere ends the reading.
"""

from __future__ import annotations

from typing import Any

from .bounds import MAX_LOG, a_list, a_number, a_table, a_text
from .chain import link
from .codec import encode
from .game import Game
from .plain_json import strict, worded
from .save import SPACING, row, summary
from .saved import Saved, check_places, summary_of


class Since:
    """How far a journal has come: what was kept of a game, and the end of the chain."""

    def __init__(self, game: Game, text: str) -> None:
        """`text`: the save it goes on from."""
        self.turns = self.stated = len(game.history.turns)
        self.end = strict(text)["checksum"]

    def line(self, game: Game, played: int) -> str:
        """What is new, as a line; it counts as kept from now on."""
        history, count = game.history, len(game.history.turns)
        data: dict[str, Any] = {
            "turns": [row(game.story, history, number) for number in range(self.turns, count)],
            "at": history.at,
            "tip": history.tip,
            "fence": history.fence,
            "summary": summary(game, played)._asdict(),
        }
        if count - self.stated >= SPACING:
            data["state"], self.stated = encode(game.story, game.state), count
        self.turns, self.end = count, link(self.end, worded(data))
        return worded({**data, "link": self.end})


def continued(saved: Saved, journal: bytes) -> tuple[Saved, str]:
    """The game with what its journal adds, and a sentence where some of it could not be read.

    A last line that is torn is none: it was being written when everything stopped.
    """
    *lines, _torn = journal.split(b"\n")
    ends, log, kept, now = saved.seal, list(saved.log), dict(saved.kept), saved
    if saved.state is not None:
        kept[saved.at] = saved.state
    for number, line in enumerate(lines):
        try:
            ends, data = _chained(ends, line.decode("utf-8"))
            turns = [a_text(each) for each in a_list(data["turns"], MAX_LOG)]
            now = _moved(now, data, len(log) + len(turns))
        except (ValueError, KeyError, TypeError, RecursionError):
            return _joined(saved, now, log, kept, len(lines) - number)
        log += turns
        if "state" in data:
            kept[now.at] = dict(a_table(data["state"]))
    return _joined(saved, now, log, kept, 0)


def _chained(end: str, line: str) -> tuple[str, dict[str, Any]]:
    data = dict(a_table(strict(line)))
    given = data.pop("link")
    end = link(end, worded(data))
    if end != given:
        raise ValueError("a line from elsewhere")
    return end, data


def _moved(now: Saved, data: dict[str, Any], turns: int) -> Saved:
    at, tip, fence = (a_number(data[key], turns) for key in ("at", "tip", "fence"))
    if "state" in data:
        a_table(data["state"])
    return now._replace(at=at, tip=tip, fence=fence, summary=summary_of(data["summary"]))


def _joined(saved: Saved, now: Saved, log: list[str], kept: dict[int, Any], lost: int) -> tuple[Saved, str]:
    trouble = f"The journal of this game is damaged: its last {'lines' if lost > 1 else 'line'} could not be read."
    try:
        found = now._replace(log=log, kept=kept, state=kept.get(now.at))
        check_places(found)
    except ValueError:  # chained and sealed, and yet no game: somebody wrote it so
        return saved, trouble
    return found, trouble if lost else ""
