"""A player, a game and a shelf: what both front ends share. Lines in, blocks out."""

from __future__ import annotations

import os
import re
import time
from typing import TYPE_CHECKING

from ..play import Game, Saved, SaveError, belonging, modes, summary, wish, write
from ..prose import ASIDE, CHOICE, HEADING, Block
from .files import reason
from .keeper import Keeper, aside
from .page import plain_page
from .record import Record
from .settings import Settings
from .shelf import AUTOSAVE, Shelf, slug
from .told import ago, where_it_stands

if TYPE_CHECKING:
    from .coach import Coach

CHAPTER = "chapter-"
IDLE = 300  # seconds over a line that count as playing, at most
_OWN = re.compile(rf"{AUTOSAVE}(-[0-9]+)?")  # slots in which a sitting keeps its game
_YES = ("yes", "y", "1", "resume", "yeah", "ok")
_NO = ("no", "n", "2", "new")


class Sitting:
    """`done` is true once the player has quit."""

    def __init__(self, game: Game, shelf: Shelf, folder: str, *, asks: bool = False, typed: bool = False) -> None:
        self.game = game
        self.shelf = shelf
        self.folder = folder  # where transcripts go
        self.done = False
        self.settings = Settings(os.path.dirname(shelf.folder))
        self.coach = _coach(self.settings) if typed else None  # somebody is there, and may be new to this
        self.prompts = False  # whether the front end asks for a file where SAVE or LOAD names none
        self.wanted = ""  # for which of the two it is to ask
        self.unsaved = False
        self.warned = False
        self.script: str | None = None
        self.waiting: Saved | None = None  # a game, while the player is asked whether to go on with it
        self.offered: Saved | None = None  # one that can only be gone on with where it was good last
        self.begun = False  # some game was
        self.asks = asks and modes.has_modes(game.story)  # before a new game: how it is to be played
        self.choosing = False
        self.record = Record(game.story, shelf.folder)
        self.record.recall(game.found)
        self.keeper = Keeper(shelf)
        self.played, self.heard = 0.0, time.monotonic()

    def start(self, fresh: bool) -> list[Block]:
        """The first page: the opening, or the question whether to go on with the last game."""
        trouble = [] if fresh else self._find_last_game()
        if self.waiting is None:
            return trouble + self._new() + self._coached()
        title = Block(HEADING, self.game.story.about.title)
        where = where_it_stands(self.waiting.summary)
        question = Block(ASIDE, f"Your last game stopped at {where}. Go on with it? Type *yes* or *no*.")
        return [title, *trouble, question]

    def _find_last_game(self) -> list[Block]:
        """Look for a game to go on with. If it cannot be read, that is told and the one before it taken."""
        slot = next((slot.name for slot in self.shelf.slots() if _OWN.fullmatch(slot.name)), "")
        if not slot:
            return []
        try:
            found = self.shelf.game(slot)
        except SaveError as error:
            try:
                found = self.shelf.game(slot, older=True)
            except SaveError:
                return [Block(ASIDE, f"Your last game could not be opened. {error}")]
            found = found._replace(trouble=f"Your last game could not be opened, but its copy can. {error}")
        self.waiting = self._unfinished(found.saved)
        return [Block(ASIDE, found.trouble)] if found.trouble else []

    def _unfinished(self, saved: Saved) -> Saved | None:
        return saved if saved.at and not saved.summary.ending and saved.story == self.game.story.about.id else None

    def _new(self) -> list[Block]:
        """The opening; where the player is asked how to play, that comes first."""
        self.choosing, self.begun = self.asks, True
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
        return blocks + self._note(line, blocks) + self._coached(line)

    def _coached(self, line: str = "") -> list[Block]:
        """A hint for who is new, between the game and the next prompt."""
        if self.coach is None or self.done or self.waiting or self.choosing:
            return []
        if line:
            self.coach.heard(line)
        return self.coach.hint()

    def _first_answer(self, line: str) -> list[Block]:
        saved, self.waiting = self.waiting, None
        word = line.strip().lower().rstrip(".!")
        if saved and word in _YES:
            return self._resume(saved)
        # Any other answer is a command: nobody is held up by a question.
        if word in _NO or not word:
            return [Block(ASIDE, "You stay where you are.")] if self.begun else self._new()
        opening = [] if self.begun else self.game.open()
        self.begun = True
        return opening + self._answer(line)

    def _answer(self, line: str) -> list[Block]:
        reply = self.game.submit(line)
        self.unsaved = self.unsaved or reply.turned
        return reply.blocks + (self.grant(reply.wish) if reply.wish else [])

    def grant(self, asked: wish.Wish) -> list[Block]:
        """What the game may not do by itself."""
        if self.prompts and not asked.name and asked.kind in (wish.SAVE, wish.LOAD):
            self.wanted = asked.kind
            return []
        deed = {
            wish.SAVE: self._save,
            wish.LOAD: self._load,
            wish.LIST: self._list,
            wish.QUIT: self._quit,
            wish.SCRIPT: self._start_script,
            wish.UNSCRIPT: self._stop_script,
            wish.SETTINGS: self.settings.answer,
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
            told = self.keeper.keep(self.game, self._played())
        except SaveError as error:
            before, self.warned = self.warned, True
            return [] if before else [Block(ASIDE, str(error))]
        self.unsaved = self.warned = False
        return [Block(ASIDE, told)] if told else []

    def _played(self) -> int:
        """Seconds of this game, of which long silences are none."""
        now = time.monotonic()
        self.played += min(now - self.heard, IDLE)
        self.heard = now
        return int(self.played)

    def _keep_chapter(self) -> list[Block]:
        """The beginning of a chapter is kept under its name, to come back to."""
        chapter, self.game.checkpoint = self.game.checkpoint, ""
        if not chapter or self.game.state.ending:
            return []
        try:
            self._put(f"{CHAPTER}{chapter}")
        except SaveError as error:
            return [Block(ASIDE, str(error))]
        return [Block(ASIDE, f"(Kept: *load {slug(CHAPTER + chapter)}* brings you back here.)")]

    def _save(self, name: str) -> list[Block]:
        chosen = slug(name or "save")
        if not chosen:
            raise SaveError("A name needs letters or digits: try *save landing*.")
        if chosen.startswith((AUTOSAVE, CHAPTER)):
            raise SaveError("That name is kept for the game itself. Choose another: *save landing*.")
        other = self._put(chosen)
        moved = f" (The other game that was there is now “{other}”.)" if other else ""
        return [Block(ASIDE, f"Saved as “{chosen}”. *load {chosen}* brings you back here.{moved}")]

    def _put(self, name: str) -> str:
        """Write the game to a slot. Another one that lies there moves aside: its new name, or "". Raises: SaveError."""
        other = ""
        if self.shelf.holds(name):
            try:
                under = aside(self.shelf, name, self.game, f"{name}-before")
            except SaveError:
                under = f"{name}-before"
            try:
                other = self.shelf.rest(name, under) if under else ""
            except OSError as error:
                raise SaveError(f"The game that is there could not be moved aside ({reason(error)}).") from None
        self.shelf.write(name, write(self.game, self._played()))
        return other

    def _load(self, name: str) -> list[Block]:
        if not name:
            return [Block(ASIDE, "Load which?"), *self._list("")]
        found = self.shelf.game(name)
        trouble = [Block(ASIDE, found.trouble)] if found.trouble else []
        return trouble + self._resume(belonging(self.game.story, found.saved))

    def _resume(self, saved: Saved) -> list[Block]:
        """Go on with a game; with one that does not fit the story any more, where it was good last, and if asked."""
        from ..play.replay import ASTRAY, load, resume  # only a loaded game needs it
        from ..play.verdict import note, offer

        loaded = load(self.game.story, saved)
        if loaded.kind == ASTRAY and saved is not self.offered:
            self.offered = self.waiting = saved
            return [Block(ASIDE, offer(loaded))]
        resume(self.game, saved, loaded)
        self.begun = True
        self.unsaved = True
        self.played, self.heard = float(saved.summary.played), time.monotonic()
        notes = [Block(ASIDE, note(loaded))] if note(loaded) else []
        where = where_it_stands(summary(self.game))
        return [Block(ASIDE, f"Back at {where}."), *notes, *self.game.here()]

    def _list(self, name: str) -> list[Block]:
        lines = [Block(CHOICE, self._line(slot.name, slot.age)) for slot in self.shelf.slots()]
        return lines or [Block(ASIDE, "Nothing is saved yet. *save NAME* keeps this moment.")]

    def _line(self, name: str, age: float) -> str:
        try:
            saved = belonging(self.game.story, self.shelf.game(name).saved)
        except SaveError:
            return f"{name}  (cannot be read here)"
        return f"{name}  {where_it_stands(saved.summary)}, {ago(age)}"

    def _quit(self, name: str) -> list[Block]:
        self.done = True
        trouble = self.autosave()
        if self.unsaved:
            return [*trouble, Block(ASIDE, "This game could not be kept. Goodbye.")]
        self.keeper.close(self.game, self._played())
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


def _coach(settings: Settings) -> Coach:
    from .coach import Coach  # scripts have none

    return Coach(settings)
