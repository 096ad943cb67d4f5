"""The turns of a save, played again: in full to judge it, or as far as undo asks."""

from __future__ import annotations

from functools import partial
from typing import Any

from ..engine import initial, judge, opening, respond
from ..named import NamedTuple
from ..parser import Command, Context, choice_number, is_number, parse, phrase, vocabulary
from ..story import Story
from ..world import Action, State
from ..world.action import CHOOSE
from .codec import decode
from .command import TYPED, Row, action_of, as_told, parted
from .game import Game
from .history import History, Turn
from .saved import Saved, fitted

MOST_CHECKED = 500  # turns of a game that is judged as it is loaded
REACHABLE = "reachable"  # its turns lead to its state
VALID = "valid"  # its state is one, but its turns do not lead there
RETOLD = "retold"  # they do, but for how often texts were told that are others now
UNKNOWN = "unknown"  # its state is one; so many turns were not played again
MENDED = "mended"  # its state is none, but its turns lead somewhere
ASTRAY = "astray"  # neither: there is a last good turn


class Loaded(NamedTuple):
    """A save as this story has it: `kind` is one of the above, `history` stands where it can be gone on with."""

    kind: str
    history: History
    first: int = 0  # the first turn that goes otherwise than it did; 0: none
    said: str = ""  # that turn
    gone: tuple[str, ...] = ()  # names that the story has no more


def load(story: Story, saved: Saved, thorough: bool = False) -> Loaded:
    """Where a save leads; `thorough`: its turns are played again however many there are."""
    history, read = _built(story, saved), _decoded(story, saved.state)
    checked = thorough or len(history.way(saved.at)) <= MOST_CHECKED
    found = history.turns[saved.at].state if checked and history.is_known(saved.at) else None
    first = next((at for at in history.way(saved.at) if history.turns[at].lost), 0)
    said = _words(story, history, first) if first else ""
    state = _better(read, found)
    _stand(history, saved, state)
    if state is None and not history.is_known(saved.at):  # the checkpoints did not help either
        history.at = next(at for at in (*reversed(history.way(saved.at)), 0) if history.is_known(at))
        history.ahead.clear()
        history.fence = min(history.fence, history.at)
        return Loaded(ASTRAY, history, first or _after(history, saved.at), said, read.gone)
    return Loaded(_kind(read, found, checked), history, first, said, read.gone)


def _after(history: History, number: int) -> int:
    """The turn after the one where the history stands, on the way to this one."""
    return next(at for at in history.way(number) if history.turns[at].after == history.at)


class Read(NamedTuple):
    """A state as far as it could be read: None if it does not fit. `rewritten`: texts it counted are others now."""

    state: State | None
    gone: tuple[str, ...] = ()
    rewritten: bool = False
    missing: bool = False  # there was none to read: the turns tell


def _decoded(story: Story, data: Any) -> Read:
    if data is None:
        return Read(None, missing=True)
    try:
        return Read(*decode(story, data))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        why = error.args[0] if error.args and isinstance(error.args[0], str) else "a value of the wrong kind"
        return Read(None, (fitted(why)[:80],))


def _better(read: Read, found: State | None) -> State | None:
    """Where to go on: where its names say; where its turns lead if that is no place, or the same but for texts."""
    return found if read.state is None or _is_same(read, found) else read.state


def _is_same(read: Read, found: State | None) -> bool:
    if read.state is None or found is None:
        return False
    return found == (read.state._replace(told=found.told) if read.rewritten else read.state)


def _kind(read: Read, found: State | None, checked: bool) -> str:
    if not checked and (read.missing or read.state is not None):
        return UNKNOWN
    if read.missing:
        return REACHABLE if found is not None else VALID
    if read.state is None:
        return MENDED
    if not _is_same(read, found) or read.gone:
        return VALID
    return RETOLD if read.rewritten else REACHABLE


def resume(game: Game, saved: Saved, loaded: Loaded | None = None) -> Loaded:
    """Go on from there."""
    loaded = loaded or load(game.story, saved)
    game.begin(saved.seed, mode=_mode(game.story, saved))
    game.history, game.line = loaded.history, len(loaded.history.turns)
    return loaded


def _built(story: Story, saved: Saved) -> History:
    """Its tree of turns, of which only the beginning is known."""
    first = initial(story, saved.seed, _mode(story, saved))
    history = History(opening(story, first).state, partial(_find, story))
    for number, (after, joined) in enumerate(saved.shape[1:], 1):
        before = history.turns[after]
        turn = Turn(after, before.depth + 1, before.line if joined else number)
        turn.row = saved.log[number - 1]
        history.turns.append(turn)
    return history


def _mode(story: Story, saved: Saved) -> int:
    return next((number for number, mode in enumerate(story.modes) if mode.id and mode.id == saved.mode), 0)


def _stand(history: History, saved: Saved, state: State | None) -> None:
    """Stand where the save stands."""
    for turn in history.turns:
        turn.lost = False  # a checkpoint may know more than the beginning did
    history.kept.update(saved.kept)
    if state is not None:
        history.turns[saved.at].state = state
    history.at, history.fence = saved.at, saved.fence
    history.ahead = [turn for turn in history.way(saved.tip) if turn > saved.at][::-1]


def _words(story: Story, history: History, number: int) -> str:
    """A turn in the words a player types, or as it is written where it means nothing today."""
    row, before = parted(history.turns[number].row), history.turns[history.turns[number].after].state
    action = _action(story, before, row) if before is not None else None
    if before is None or action is None or judge(story, before, action)[0] is not None:
        return row.said.lstrip("> ")
    return said(story, before, action)


# Finding what the world was like after a turn.


def _find(story: Story, history: History, number: int) -> None:
    """Give a turn its state: from the nearest turn before it where that is known, or mark it as lost."""
    turn = history.turns[number]
    before = history.turns[turn.after].state
    if before is not None and turn.action is None:
        turn.action = _action(story, before, parted(turn.row))
    way, at = [], number
    while not _is_there(story, history, at):
        way.append(at)
        if history.turns[at].lost:
            break
        at = history.turns[at].after
    while way:
        turn = history.turns[way[-1]]
        if turn.lost or not _again(story, history, turn):
            break
        way.pop()
    for each in way:
        history.turns[each].lost = True


def _is_there(story: Story, history: History, number: int) -> bool:
    turn = history.turns[number]
    if turn.state is None and number in history.kept:
        turn.state = _decoded(story, history.kept[number]).state
        if turn.state is None:
            del history.kept[number]
    return turn.state is not None


def _again(story: Story, history: History, turn: Turn) -> bool:
    """Play a turn. False if it no longer leads where it did."""
    before, row = history.turns[turn.after].state, parted(turn.row)
    if before is None:
        return False
    turn.action = _action(story, before, row)
    if turn.action is None:
        return False
    after = respond(story, before, turn.action).state
    if after is before or not (row.said.startswith(TYPED) or as_told(story, before, row, after)):
        return False
    turn.state = after
    return True


def _action(story: Story, state: State, row: Row) -> Action | None:
    return (
        _typed(story, state, row.said[1:].strip()) if row.said.startswith(TYPED) else action_of(story, state, row.said)
    )


def _typed(story: Story, state: State, line: str) -> Action | None:
    """A command as a player types it."""
    from .offer import choice_on

    head, _, number = line.partition(" ")
    if head == "choose" and is_number(number):
        return Action(CHOOSE, choice_on(story, state, int(number)))
    meaning = parse(story, vocabulary(story), state, Context(), line)
    return meaning.actions[0] if isinstance(meaning, Command) and len(meaning.actions) == 1 else None


def said(story: Story, state: State, action: Action) -> str:
    """The command for an action as a player would type it. A choice is known by its number on its page."""
    if action.verb == CHOOSE:
        return f"choose {choice_number(story, state, action.first)}"
    return phrase(story, state, action)
