"""The ways a story can be played: which it is, how one chooses, and how far each lets UNDO go."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..prose import ASIDE, CHOICE, Block, paragraphs
from ..story import Story
from ..story.fate import mode_number, mode_of
from ..story.render import About, render
from ..world.event import CallMuted, CallPlayed, ChapterBegun, Event
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

_FENCES: dict[str, tuple[type, ...]] = {"always": (), "call": (CallPlayed, CallMuted), "chapter": (ChapterBegun,)}


def has_modes(story: Story) -> bool:
    return len(story.modes) > 2


def find(story: Story, word: str) -> int:
    """The mode of this number, name or id; 0 if there is none."""
    said = word.strip().lower().rstrip(".!")
    rows = enumerate(story.modes[1:], 1)
    return next((number for number, row in rows if said and said in (str(number), row.id, row.name.lower())), 0)


def line(game: Game) -> list[Block]:
    """On the first page: what is played, and that there are other ways."""
    return _said(game, "mode_played", mode_of(game.story, game.state).name) if has_modes(game.story) else []


def question(game: Game) -> list[Block]:
    """The ways there are, for those who are asked."""
    return [*_listed(game), *_said(game, "mode_question", mode_of(game.story, game.state).name)]


def modes(game: Game, rest: str) -> Reply:
    word, _, sure = rest.partition(" ")
    number = find(game.story, word)
    if not number:
        return Reply([*line(game), *_listed(game)])
    row = game.story.modes[number]
    if game.history.depth and not game.state.ending and sure not in ("yes", "now"):
        return Reply([Block(ASIDE, f"That is from the beginning. Type *mode {row.id} yes*. (Your saved games stay.)")])
    game.begin(game.seed, mode=number)
    return Reply(game.open(), None, True)


def again(game: Game) -> None:
    """From the beginning, in the same mode."""
    game.begin(game.seed, mode=mode_number(game.story, game.state))


def fence(game: Game, events: tuple[Event, ...]) -> None:
    """No further back than the turn in which this happened, where the mode says so; that turn can be taken back."""
    kinds = _FENCES[mode_of(game.story, game.state).undo]
    if any(isinstance(event, kinds) for event in events):
        game.history.fence = game.history.turns[game.history.at].after


def _listed(game: Game) -> list[Block]:
    rows = enumerate(game.story.modes[1:], 1)
    return [Block(CHOICE, f"{number}  {row.name}{_about(game, row.text)}") for number, row in rows]


def _about(game: Game, text: int) -> str:
    return f": {render(game.story, game.state, text)}" if text else ""


def _said(game: Game, key: str, word: str) -> list[Block]:
    return paragraphs(ASIDE, render(game.story, game.state, game.story.messages[key], About(word=word)))
