"""Commands that search a story. What they share stands on a floor of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .options import Options, Usage
from .places import at_home, saves_folder, story_place

if TYPE_CHECKING:
    from ..explore.budget import Budget
    from ..explore.commands import Request

_REQUESTED = ("mode", "chapter", "out", "tests", "ending", "survivor", "verify", "runs")


def _budget(options: Options) -> Budget:
    from ..explore.commands import budget_of

    try:
        return budget_of(options.budget)
    except ValueError:
        raise Usage("--budget needs a size, such as 100000 (states), 60s, 500MB, or 60s,500MB.") from None


def _request(options: Options) -> Request:
    from ..explore.commands import Request
    from ..terminal.remembered import Remembered

    place, trees = story_place(at_home(options).words), Remembered(saves_folder(options)).trees
    asked = {name: getattr(options, name) for name in _REQUESTED}
    return Request(place, trees, _budget(options), seed=options.seed or 0, **asked)


def prove(options: Options) -> int:
    """Search all that can happen. 0: proved; 1: refuted; 3: unknown within the budget."""
    from ..explore import commands

    return commands.prove(_request(options))


def solve(options: Options) -> int:
    """Print the shortest way to an ending, or to all. 0: all were found; 1: there is no way; 3: unknown."""
    from ..explore import commands

    return commands.solve(_request(options))


def grade(options: Options) -> int:
    """Print how cruel a story is. 0, or 3 where the budget ran out."""
    from ..explore import commands

    return commands.grade(_request(options))


def explore(options: Options) -> int:
    """Let bots play a story. 0, or 1 where a turn failed."""
    from ..explore import commands

    return commands.explore(_request(options))
