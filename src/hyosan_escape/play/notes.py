"""NOTES: what the player has learnt, with when and where; NOTES and a word, what has to do with it, in full.

That something is known is in the state; when and where it was learnt is read off the turns that led here.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from ..parser import normalise
from ..prose import ASIDE, CHOICE, TEXT, Block, paragraphs
from ..story.model import Note
from ..story.moments import form_row
from ..story.render import render
from ..story.sayings import note_title
from ..story.wording import capital
from ..world import was_used
from .since import since
from .wish import Reply

if TYPE_CHECKING:
    from .game import Game

_PLURAL = {"fact": "Facts", "document": "Documents", "promise": "Promises"}


class _Kept(NamedTuple):
    row: Note
    title: str
    text: str
    where: str


def notes(game: Game, rest: str) -> Reply:
    """All titles; of those that hold every word that was typed, the whole."""
    kept = [_kept(game, number) for number in _known(game)]
    if not kept:
        return Reply([Block(ASIDE, "You have noted nothing yet.")])
    words = normalise(rest).split()
    if not words:
        return Reply(_listing(kept))
    found = [note for note in kept if _holds(note, words)]
    if not found:
        return Reply([Block(ASIDE, f"Nothing of that is in your notes. You have {len(kept)}: *notes* lists them.")])
    return Reply([block for note in found for block in _whole(note)])


def _known(game: Game) -> list[int]:
    rows = enumerate(game.story.notes)
    return [number for number, row in rows if number and was_used(game.state, row.bit)]


def _kept(game: Game, number: int) -> _Kept:
    story, state, row = game.story, game.state, game.story.notes[number]
    thing = form_row(story, state, row.document)
    text = row.text or thing.read or thing.text
    return _Kept(row, note_title(story, state, number), render(story, state, text), since(game, row.bit).where)


def _listing(kept: list[_Kept]) -> list[Block]:
    blocks = []
    for kind, plural in _PLURAL.items():
        rows = [note for note in kept if note.row.kind == kind]
        blocks += [Block(ASIDE, f"{plural}:")] if rows else []
        blocks += [Block(CHOICE, f"{note.title}{_from(note)}") for note in rows]
    return [*blocks, Block(ASIDE, "*notes* and a word tells those that have it, in full.")]


def _from(note: _Kept) -> str:
    return f"  ({note.where})" if note.where else ""


def _holds(note: _Kept, words: list[str]) -> bool:
    """Whether every word begins one of the note's own."""
    own = _spoken(f"{note.row.kind} {note.title} {note.text}")
    return all(any(each.startswith(word) for each in own) for word in words)


def _spoken(text: str) -> list[str]:
    """Every word of a text of any length, as typed lines are read."""
    return [word for line in text.split() for word in normalise(line).split()]


def _whole(note: _Kept) -> list[Block]:
    return [Block(ASIDE, f"{capital(note.title)}{_from(note)}"), *paragraphs(TEXT, note.text)]
