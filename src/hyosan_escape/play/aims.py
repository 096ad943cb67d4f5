"""GOALS and HINT: what the player is after, and a nudge at a time toward it.

How far down its ladder a goal's hints were read is a matter of this sitting, not of the world: hints are free, and
undo does not make anyone forget.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..prose import ASIDE, CHOICE, Block
from ..story.goals import DONE, FAILED, OPEN, open_goals
from ..story.model import Goal
from ..story.render import render
from ..world import fact_of
from .sorry import nearest
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

_STANDS = {OPEN: "", DONE: "  (done)", FAILED: "  (out of reach)"}
_MORE = ("", "again", "more", "next", "please", "me")


def goals(game: Game, rest: str) -> Reply:
    """Every goal that ever opened, those still open first."""
    stages = {goal: fact_of(game.state, goal.stage) for goal in game.story.goals.rows[1:]}
    known = sorted((goal for goal in stages if stages[goal] in _STANDS), key=lambda goal: stages[goal])
    lines = [Block(CHOICE, f"{_title(game, goal)}{_STANDS[stages[goal]]}") for goal in known]
    return Reply(lines or [Block(ASIDE, "There is nothing you have set out to do yet.")])


def hint(game: Game, rest: str) -> Reply:
    """The next rung for the newest goal; HINT and some words of a goal's title, for that one."""
    if game.state.ending:
        return Reply(game.tail())
    goal = None if game.state.scene else _hinted(game, set() if rest in _MORE else set(rest.lower().split()))
    return Reply(_works_now(game) if goal is None else _rung(game, goal))


def _hinted(game: Game, words: set[str]) -> Goal | None:
    """The goal to help with: the newest whose hints are not all told; once they are, the newest."""
    found = [goal for goal in open_goals(game.story, game.state) if goal.hints]
    found = [goal for goal in found if words <= set(_title(game, goal).lower().split())] or found
    found.sort(key=lambda goal: _opened(game, goal), reverse=True)
    fresh = (goal for goal in found if game.rungs.get(goal.id, 0) < len(goal.hints))
    return next(fresh, found[0] if found else None)


def _opened(game: Game, goal: Goal) -> tuple[int, int]:
    """When it opened, as the turn of this game; of two at once the one written later is newer."""
    return game.history.first(lambda state: fact_of(state, goal.stage) == OPEN), goal.stage


def _rung(game: Game, goal: Goal) -> list[Block]:
    """A rung of its ladder. The last is a command, and stands for what works when nothing else did."""
    count, last = game.rungs.get(goal.id, 0), len(goal.hints) - 1
    game.rungs[goal.id] = min(count, last) + 1
    words = render(game.story, game.state, goal.hints[min(count, last)])
    told = words if count < last else f"Type *{words}*."
    more = "" if count >= last else " (*hint* again for more.)"
    return [Block(ASIDE, f"{_title(game, goal)}: {told}{more}")]


def _works_now(game: Game) -> list[Block]:
    near = nearest(game, "", 3)
    listed = ", ".join(f"*{line}*" for line in near)
    return [Block(ASIDE, f"There is no written hint for this. These would work now: {listed}.")]


def _title(game: Game, goal: Goal) -> str:
    return render(game.story, game.state, goal.title)
