"""PLAN and CONTINUE: the known steps of a goal, and doing them one after another until anything changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..prose import ASIDE, CHOICE, Block
from ..story import Story
from ..story.goals import open_goals
from ..story.model import Goal, Leg, MaybeCondition
from ..story.render import render
from ..world import State
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

MOST_COMMANDS = 30  # of one CONTINUE


def has_plans(story: Story) -> bool:
    return any(goal.legs for goal in story.goals.rows)


def plan(game: Game, rest: str) -> Reply:
    """The steps of the goal whose title has these words; without any, of the newest."""
    goal = _planned(game, rest)
    if goal is None:
        return Reply([Block(ASIDE, "You know of no steps to that yet. *goals* lists what you have set out to do.")])
    game.planned = goal.id
    story, state = game.story, game.state
    known = [leg for leg in goal.legs if _holds(story, state, leg.known)]
    now = _next(story, state, goal)
    lines = [Block(CHOICE, f"{number}  {_line(story, state, leg, leg is now)}") for number, leg in enumerate(known, 1)]
    rest_of_it = [] if len(known) == len(goal.legs) else [Block(ASIDE, "What comes then, you don't know yet.")]
    more = [Block(ASIDE, "*continue* goes on with it.")] if now is not None and now.command else []
    return Reply([Block(ASIDE, f"{render(story, state, goal.title)}:"), *lines, *rest_of_it, *more])


def _line(story: Story, state: State, leg: Leg, is_next: bool) -> str:
    words = render(story, state, leg.text)
    command = render(story, state, leg.command) if is_next else ""
    if _is_done(story, state, leg):
        return f"{words}  (done)"
    return f"{words}  (next: *{command}*)" if command else words


def _planned(game: Game, rest: str) -> Goal | None:
    """Of the open goals that have steps: the one that is named, or the one that was planned, or the newest."""
    found = [goal for goal in open_goals(game.story, game.state) if goal.legs]
    words = set(rest.lower().split())
    if words:
        found = [goal for goal in found if words <= set(_title(game, goal).lower().split())]
    elif any(goal.id == game.planned for goal in found):
        found = [goal for goal in found if goal.id == game.planned]
    return found[-1] if found else None


def _title(game: Game, goal: Goal) -> str:
    return f"{goal.id.replace('_', ' ')} {render(game.story, game.state, goal.title)}"


def _holds(story: Story, state: State, condition: MaybeCondition) -> bool:
    return condition is None or condition(story, state)


def _is_done(story: Story, state: State, leg: Leg) -> bool:
    return leg.done is not None and leg.done(story, state)


def _next(story: Story, state: State, goal: Goal) -> Leg | None:
    """The first step that is known and not done."""
    legs = (leg for leg in goal.legs if _holds(story, state, leg.known) and not _is_done(story, state, leg))
    return next(legs, None)


def go_on(game: Game, rest: str) -> Reply:
    """Type the next step's command, again and again, until a step is done or anything comes between."""
    goal = _planned(game, rest)
    first = _next(game.story, game.state, goal) if goal else None
    if goal is None or first is None or not first.command:
        return Reply([Block(ASIDE, "There is no plan to go on with. *plan* and a few words of a goal makes one.")])
    if game.state.scene:
        return Reply(game.page_again())
    game.planned = goal.id
    return _commands(game, goal, first)


def _commands(game: Game, goal: Goal, leg: Leg) -> Reply:
    blocks: list[Block] = []
    turned = False
    for _ in range(MOST_COMMANDS):
        before = game.state
        command = render(game.story, before, leg.command)
        reply = game.submit(command)
        blocks += [Block(ASIDE, f"({command})"), *reply.blocks]
        turned = turned or reply.turned
        if game.state is before or game.stopped or game.state.scene or _next(game.story, game.state, goal) is not leg:
            break
    return Reply(blocks, None, turned)
