"""A player, a game and a shelf: what both front ends share. Lines in, blocks out."""

from __future__ import annotations

import os

from ..play import (
    LIST, LOAD, QUIT, SAVE, SCRIPT, UNSCRIPT, Game, Saved, SaveError, Summary, Wish, read, resume, write,
)  # fmt: skip
from ..prose import ASIDE, HEADING, Block
from .page import plain_page
from .shelf import AUTOSAVE, Shelf, slug

BEFORE = "autosave-before"
_YES = ("yes", "y", "1", "resume", "yeah", "ok")
_NO = ("no", "n", "2", "new")


class Sitting:
    """`done` is true once the player has quit."""

    def __init__(self, game: Game, shelf: Shelf, folder: str) -> None:
        self.game = game
        self.shelf = shelf
        self.folder = folder  # where transcripts go
        self.done = False
        self.unsaved = False
        self.warned = False
        self.script: str | None = None
        self.waiting: Saved | None = None

    def start(self, fresh: bool) -> list[Block]:
        """The first page: the opening, or the question whether to go on with the last game."""
        self.waiting = None if fresh else self._last_game()
        if self.waiting is None:
            return self._new()
        title = Block(HEADING, self.game.story.about.title)
        where = _where(self.waiting.summary)
        return [title, Block(ASIDE, f"Your last game stopped at {where}. Go on with it? Type *yes* or *no*.")]

    def _last_game(self) -> Saved | None:
        if not self.shelf.holds(AUTOSAVE):
            return None
        try:
            saved = read(self.game.story, self.shelf.read(AUTOSAVE))
        except SaveError:
            return None
        return saved if saved.log and not saved.state.ending else None

    def _new(self) -> list[Block]:
        return self.game.open()

    def say(self, line: str) -> list[Block]:
        """The answer to one line."""
        blocks = self._first_answer(line) if self.waiting else self._answer(line)
        self._note(line, blocks)
        return blocks

    def _first_answer(self, line: str) -> list[Block]:
        saved, self.waiting = self.waiting, None
        word = line.strip().lower().rstrip(".!")
        if saved and word in _YES:
            return self._resume(saved)
        opening = self._new()
        # Any other answer is a first command: nobody is held up by a question.
        return opening if word in _NO or not word else opening + self._answer(line)

    def _answer(self, line: str) -> list[Block]:
        reply = self.game.submit(line)
        self.unsaved = self.unsaved or reply.turned
        return reply.blocks + (self._grant(reply.wish) if reply.wish else [])

    def _grant(self, wish: Wish) -> list[Block]:
        deed = {
            SAVE: self._save, LOAD: self._load, LIST: self._list, QUIT: self._quit, SCRIPT: self._start_script,
            UNSCRIPT: self._stop_script,
        }[wish.kind]  # fmt: skip
        try:
            return deed(wish.name)
        except SaveError as error:
            return [Block(ASIDE, str(error))]

    def autosave(self) -> list[Block]:
        """Keep the game as it stands, if it moved. The first failure is told; the game goes on in memory."""
        if not self.unsaved:
            return []
        try:
            self._keep_older_game()
            self.shelf.write(AUTOSAVE, write(self.game))
        except SaveError as error:
            told, self.warned = self.warned, True
            return [] if told else [Block(ASIDE, str(error))]
        self.unsaved = self.warned = False
        return []

    def _keep_older_game(self) -> None:
        """Before the first turn of a new game is kept, the last game moves to a name of its own."""
        if len(self.game.history.past) == 1 and self._last_game():
            self.shelf.rest(AUTOSAVE, BEFORE)

    def _save(self, name: str) -> list[Block]:
        if not slug(name or "save"):
            raise SaveError("A name needs letters or digits: try *save landing*.")
        chosen = slug(name or "save")
        if chosen == AUTOSAVE:
            raise SaveError("That name is kept for the game itself. Choose another: *save landing*.")
        self.shelf.write(chosen, write(self.game))
        return [Block(ASIDE, f"Saved as “{chosen}”. *load {chosen}* brings you back here.")]

    def _load(self, name: str) -> list[Block]:
        if not name:
            return [Block(ASIDE, "Load which?"), *self._list("")]
        return self._resume(read(self.game.story, self.shelf.read(name)))

    def _resume(self, saved: Saved) -> list[Block]:
        whole = resume(self.game, saved)
        note = [] if whole else [Block(ASIDE, "(The story has changed since: undo reaches back to here only.)")]
        self.unsaved = True
        return [Block(ASIDE, f"Back at {_where(saved.summary)}."), *note, *self.game.here()]

    def _list(self, name: str) -> list[Block]:
        lines = [Block("choice", self._line(slot.name, slot.age)) for slot in self.shelf.slots()]
        return lines or [Block(ASIDE, "Nothing is saved yet. *save NAME* keeps this moment.")]

    def _line(self, name: str, age: float) -> str:
        try:
            saved = read(self.game.story, self.shelf.read(name))
        except SaveError:
            return f"{name}  (cannot be read here)"
        return f"{name}  {_where(saved.summary)}, {_ago(age)}"

    def _quit(self, name: str) -> list[Block]:
        self.done = True
        trouble = self.autosave()
        words = "Goodbye." if trouble or not self.game.history.past else "Your place is kept. Goodbye."
        return [*trouble, Block(ASIDE, words)]

    def _start_script(self, name: str) -> list[Block]:
        self.script = os.path.join(self.folder, f"{slug(name.removeprefix('on').strip()) or 'transcript'}.txt")
        try:
            with open(self.script, "a", encoding="utf-8") as file:
                file.write(f"* {self.game.story.about.title}, seed {self.game.seed}\n")
        except OSError as error:
            self.script = None
            raise SaveError(f"No transcript: {(error.strerror or 'it cannot be written').lower()}.") from None
        return [Block(ASIDE, f"From here on everything is written to {self.script}.")]

    def _stop_script(self, name: str) -> list[Block]:
        was, self.script = self.script, None
        return [Block(ASIDE, "The transcript ends here." if was else "No transcript is being written.")]

    def _note(self, line: str, blocks: list[Block]) -> None:
        if self.script is None:
            return
        try:
            with open(self.script, "a", encoding="utf-8") as file:
                file.write(f"\n> {line.strip()}\n{plain_page(blocks)}\n")
        except OSError:
            self.script = None


def _where(row: Summary) -> str:
    parts = [row.place, row.time, f"with {', '.join(row.company)}" if row.company else ""]
    return f"{', '.join(part for part in parts if part)} ({row.turns} turn{'s' if row.turns != 1 else ''})"


def _ago(seconds: float) -> str:
    for size, word in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {word}{'s' if count != 1 else ''} ago"
    return "just now"


