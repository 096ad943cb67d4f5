"""Commands that take many turns: walking to a known room, waiting for a call. Each stops at anything new."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ..named import NamedTuple
from ..parser.counting import numbered
from ..prose import Block, narrate, paragraphs
from ..story import Story
from ..story.moments import DAY, is_held
from ..story.render import About, render
from ..story.ways import tried
from ..world import Action, State
from ..world.action import GO, WAIT
from ..world.event import CallMuted, CallPlayed, Done, Event
from .path import path
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

MAX_TURNS = 400
_WAIT = re.compile(r"(?:wait|rest|stay|z)(?: (for|until|till|about))?(?: the| an?)? (.+)")
_NAMED_HOURS = {"midnight": 0, "noon": 12 * 60, "midday": 12 * 60}


class Until(NamedTuple):
    """Until a call plays (any, if all is 0), until a minute, or, where there is no clock, so many turns."""

    call: int = 0
    minute: int = 0
    turns: int = 0


def read_wait(story: Story, state: State, text: str) -> Until | None:
    """ "wait for cleaning", "wait until 15:20", "wait 20 minutes"; None if the line is none of these."""
    match = _WAIT.fullmatch(text) if text[:1] in "wrsz" else None
    if not match or is_held(story, state):
        return None
    what = match.group(2)
    if not story.clock.days:
        turns = re.fullmatch(r"(\d{1,2})(?: (?:turns?|times?|moves?|minutes?))?", what)
        return Until(turns=int(turns.group(1))) if turns else None
    ahead = _minutes(what) or _until_hour(what, state.clock)
    if ahead is not None:
        return Until(minute=state.clock + ahead)
    if what in ("bell", "call", "next call", "next bell", "next"):
        return Until()
    names = {word: n for n, call in enumerate(story.calls) if n for word in (call.id, call.name.lower())}
    return Until(call=names[what]) if what in names else None


def _minutes(what: str) -> int:
    """ "20", "20 minutes", "hour", "two hours", "half an hour"; 0 if it is no such time"""
    if what in ("half an hour", "half hour"):
        return 30
    match = re.fullmatch(r"(\d{1,3})|(?:(\d{1,3}|[a-z]+) ?)?(m|mins?|minutes?|h|hours?)", what)
    if not match:
        return 0
    bare, many, unit = match.groups()
    amount = int(bare) if bare else numbered(many, 0) if many else 1
    return amount * 60 if (unit or "").startswith("h") else amount


def _until_hour(what: str, now: int) -> int | None:
    """The minutes to the next such hour: "15:20", "9 pm", "midnight"."""
    clock = re.fullmatch(r"(\d{1,2})(?: ?:? ?(\d\d))? ?(am|pm|oclock)?", what)
    if what in _NAMED_HOURS:
        return (_NAMED_HOURS[what] - now) % DAY
    if not clock or not (clock[2] or clock[3]):
        return None
    hour = int(clock[1]) % 12 + 12 * (clock[3] == "pm") if clock[3] in ("am", "pm") else int(clock[1])
    return (hour * 60 + int(clock[2] or 0) - now) % DAY


def wait(game: Game, until: Until) -> tuple[Reply, bool]:
    """Wait turn by turn."""
    blocks: list[Block] = []
    for _ in range(until.turns or MAX_TURNS):
        before = game.state.clock
        events = game.act(Action(WAIT))
        # "Time passes." is said once, not every five minutes.
        blocks += narrate(game.story, game.state, [event for event in events if event != Done(WAIT)])
        if _stops(events) or (game.state.clock == before and not until.turns) or _is_over(game, events, until):
            break
    blocks = blocks or narrate(game.story, game.state, events)
    return Reply(blocks + game.tail(), None, True), not _stops(events)


def _is_over(game: Game, events: tuple[Event, ...], until: Until) -> bool:
    if until.turns:
        return False
    if until.minute:
        return game.state.clock >= until.minute
    return any(isinstance(event, CallPlayed | CallMuted) and until.call in (0, event.call) for event in events)


def _stops(events: tuple[Event, ...]) -> bool:
    from .game import interrupts

    return interrupts(events)


def walk(game: Game, room: int) -> tuple[Reply, bool]:
    """Walk the known way, one turn at a time."""
    if game.state.here == room:
        return Reply(game.tell(game.story.messages["are_here"])), False
    way = path(game.story, game.state, room)
    if not way:
        return Reply(game.tell(game.story.messages["no_path"])), False
    blocks: list[Block] = []
    for direction, to in way:
        if _is_risky(game.story, game.state, direction):
            risk = About(word=f"go {game.story.ways[direction]}")
            blocks += paragraphs("text", render(game.story, game.state, game.story.messages["way_risky"], risk))
            return Reply(blocks + game.tail(), None, len(way) > 1), False
        events = game.act(Action(GO, direction))
        if len(way) > 1:
            blocks.append(Block("aside", f"({game.story.ways[direction]})"))
        blocks += narrate(game.story, game.state, events)
        if _stops(events) or not events or game.state.here != to or game.state.scene:
            return Reply(blocks + game.tail(), None, True), False
    return Reply(blocks + game.tail(), None, True), True


def _is_risky(story: Story, state: State, direction: int) -> bool:
    """Whether luck has a say in it: nobody is sent that way without being asked."""
    return any(way.chance for way in tried(story, state, story.rooms[state.here].exits[direction]))
