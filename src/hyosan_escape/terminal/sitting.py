"""A player, a game and a shelf: what both front ends share. Lines in, blocks out."""

from __future__ import annotations

import os
import re

from ..play import Game, Saved, SaveError, Summary, modes, read, wish, write
from ..prose import ASIDE, CHOICE, HEADING, Block
from .page import plain_page
from .record import Record
from .shelf import AUTOSAVE, Shelf, slug

BEFORE = "autosave-before"
CHAPTER = "chapter-"
UNREADABLE = "autosave-unreadable"
_YES = ("yes", "y", "1", "resume", "yeah", "ok")
_NO = ("no", "n", "2", "new")


class Sitting:
    """`done` is true once the player has quit."""

    def __init__(self, game: Game, shelf: Shelf, folder: str, *, asks: bool = False) -> None:
        self.game = game
        self.shelf = shelf
        self.folder = folder  # where transcripts go
        self.done = False
        self.unsaved = False
        self.warned = False
        self.script: str | None = None
        self.waiting: Saved | None = None  # the last game, while the player is asked about it
        self.waiting_slot = AUTOSAVE
        self.asks = asks and modes.has_modes(game.story)  # before a new game: how it is to be played
        self.choosing = False
        self.record = Record(game.story, shelf.folder)
        self.record.recall(game.found)
        self.kept: object = None  # the history that the autosave on the shelf belongs to

    def start(self, fresh: bool) -> list[Block]:
        """The first page: the opening, or the question whether to go on with the last game."""
        trouble = [] if fresh else self._find_last_game()
        if self.waiting is None:
            return trouble + self._new()
        title = Block(HEADING, self.game.story.about.title)
        where = _where(self.waiting.summary)
        question = Block(ASIDE, f"Your last game stopped at {where}. Go on with it? Type *yes* or *no*.")
        return [title, *trouble, question]

    def _find_last_game(self) -> list[Block]:
        """Look for a game to go on with. If it cannot be read, that is told and the turn before it taken."""
        if not self.shelf.holds(AUTOSAVE):
            return []
        try:
            self.waiting = self._unfinished(self.shelf.read(AUTOSAVE))
        except SaveError as error:
            try:
                self.waiting = self._unfinished(self.shelf.read_older(AUTOSAVE))
            except SaveError:
                return [Block(ASIDE, f"Your last game could not be opened. {error}")]
            self.waiting_slot = ""
            return [Block(ASIDE, f"The last turn of your last game could not be opened. {error}")]
        return []

    def _unfinished(self, text: str) -> Saved | None:
        saved = read(self.game.story, text)
        return saved if saved.at and "ending" not in saved.state else None

    def _new(self) -> list[Block]:
        """The opening; where the player is asked how to play, that comes first."""
        self.choosing = self.asks
        return self.game.title() + modes.question(self.game) if self.asks else self.game.open()

    def _chosen(self, line: str) -> list[Block]:
        """The game begins as it was chosen; what chooses nothing is a first command, as ever."""
        self.choosing = False
        mode = modes.find(self.game.story, line)
        if mode:
            self.game.begin(self.game.seed, mode=mode)
        return self.game.first() + ([] if mode or not line.strip() else self._answer(line))

    def say(self, line: str) -> list[Block]:
        """The answer to one line."""
        answer = self._first_answer if self.waiting else self._chosen if self.choosing else self._answer
        blocks = answer(line)
        self.record.keep(self.game.found)
        blocks += self._keep_chapter()
        return blocks + self._note(line, blocks)

    def _first_answer(self, line: str) -> list[Block]:
        saved, self.waiting = self.waiting, None
        word = line.strip().lower().rstrip(".!")
        if saved and word in _YES:
            return self._resume(saved, self.waiting_slot)
        # Any other answer is a first command: nobody is held up by a question.
        return self._new() if word in _NO or not word else self.game.open() + self._answer(line)

    def _answer(self, line: str) -> list[Block]:
        reply = self.game.submit(line)
        self.unsaved = self.unsaved or reply.turned
        return reply.blocks + (self._grant(reply.wish) if reply.wish else [])

    def _grant(self, asked: wish.Wish) -> list[Block]:
        deed = {
            wish.SAVE: self._save,
            wish.LOAD: self._load,
            wish.LIST: self._list,
            wish.QUIT: self._quit,
            wish.SCRIPT: self._start_script,
            wish.UNSCRIPT: self._stop_script,
        }[asked.kind]
        try:
            return deed(asked.name)
        except SaveError as error:
            return [Block(ASIDE, str(error))]

    def leave(self) -> list[Block]:
        """The last page, also for a player who goes without QUIT."""
        return self._quit("")

    # The game on the shelf.

    def autosave(self) -> list[Block]:
        """Keep the game as it stands, if it moved. The first failure is told; the game goes on in memory."""
        if not self.unsaved:
            return []
        try:
            text = write(self.game)
            self._set_aside()
            self.shelf.write(AUTOSAVE, text)
        except SaveError as error:
            told, self.warned = self.warned, True
            return [] if told else [Block(ASIDE, str(error))]
        self.unsaved = self.warned = False
        return []

    def _keep_chapter(self) -> list[Block]:
        """The beginning of a chapter is kept under its name, to come back to."""
        chapter, self.game.checkpoint = self.game.checkpoint, ""
        if not chapter or self.game.state.ending:
            return []
        try:
            self.shelf.write(f"{CHAPTER}{chapter}", write(self.game))
        except SaveError as error:
            return [Block(ASIDE, str(error))]
        return [Block(ASIDE, f"(Kept: *load {slug(CHAPTER + chapter)}* brings you back here.)")]

    def _set_aside(self) -> None:
        """Before a game is kept for the first time, the one in its place moves to a name of its own."""
        if self.kept is self.game.history:
            return
        self.kept = self.game.history
        if self.shelf.holds(AUTOSAVE):
            try:
                under = BEFORE if self._unfinished(self.shelf.read(AUTOSAVE)) else ""
            except SaveError:
                under = UNREADABLE
            if under:
                self.shelf.rest(AUTOSAVE, under)

    def _save(self, name: str) -> list[Block]:
        chosen = slug(name or "save")
        if not chosen:
            raise SaveError("A name needs letters or digits: try *save landing*.")
        if chosen in (AUTOSAVE, BEFORE, UNREADABLE) or chosen.startswith(CHAPTER):
            raise SaveError("That name is kept for the game itself. Choose another: *save landing*.")
        self.shelf.write(chosen, write(self.game))
        return [Block(ASIDE, f"Saved as “{chosen}”. *load {chosen}* brings you back here.")]

    def _load(self, name: str) -> list[Block]:
        if not name:
            return [Block(ASIDE, "Load which?"), *self._list("")]
        return self._resume(read(self.game.story, self.shelf.read(name)), slug(name))

    def _resume(self, saved: Saved, name: str) -> list[Block]:
        from ..play.replay import resume  # only a loaded game needs it
        from ..play.verdict import note

        loaded = resume(self.game, saved)
        self.unsaved = True
        if name == AUTOSAVE:
            self.kept = self.game.history
        notes = [Block(ASIDE, note(loaded))] if note(loaded) else []
        return [Block(ASIDE, f"Back at {_where(saved.summary)}."), *notes, *self.game.here()]

    def _list(self, name: str) -> list[Block]:
        lines = [Block(CHOICE, self._line(slot.name, slot.age)) for slot in self.shelf.slots()]
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
        if self.unsaved:
            return [*trouble, Block(ASIDE, "This game could not be kept. Goodbye.")]
        return [Block(ASIDE, "Your place is kept. Goodbye." if self.game.history.turns[1:] else "Goodbye.")]

    # The transcript.

    def _start_script(self, name: str) -> list[Block]:
        chosen = slug(re.sub(r"^on\b", "", name)) or "transcript"
        self.script = os.path.join(self.folder, f"{chosen}.txt")
        trouble = self._append(f"* {self.game.story.about.title}, seed {self.game.seed}\n")
        return trouble or [Block(ASIDE, f"From here on everything is written to {self.script}.")]

    def _stop_script(self, name: str) -> list[Block]:
        was, self.script = self.script, None
        return [Block(ASIDE, "The transcript ends here." if was else "No transcript is being written.")]

    def _note(self, line: str, blocks: list[Block]) -> list[Block]:
        return self._append(f"\n> {line.strip()}\n{plain_page(blocks)}\n") if self.script else []

    def _append(self, text: str) -> list[Block]:
        """Write to the transcript, if there is one; a failure is told, and ends it."""
        if self.script is None:
            return []
        try:
            with open(self.script, "a", encoding="utf-8", errors="replace") as file:
                file.write(text)
        except OSError as error:
            self.script = None
            reason = (error.strerror or "it cannot be written").lower()
            return [Block(ASIDE, f"No transcript is being written: {reason}.")]
        return []


def _where(row: Summary) -> str:
    parts = [row.place, row.time, f"with {', '.join(row.company)}" if row.company else ""]
    return f"{', '.join(part for part in parts if part)} ({row.turns} turn{'s' if row.turns != 1 else ''})"


def _ago(seconds: float) -> str:
    for size, word in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            count = int(seconds // size)
            return f"{count} {word}{'s' if count != 1 else ''} ago"
    return "just now"
