"""`hyosan-escape saves ...` and `replay`: every saved game of every story, from outside of play."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import suppress

from ..named import NamedTuple
from ..play import Game, Saved, SaveError, write
from ..prose import Block
from ..story import Story
from .files import read_file, reason, write_file
from .page import plain_page, safe
from .plain import columns
from .shelf import Found, Shelf, slug
from .told import ago, where_it_stands

Load = Callable[[str], Story | None]  # a story from a place, "" for the one that came with the program


class Library:
    """`folder` has a shelf for each story."""

    def __init__(self, folder: str, load: Load) -> None:
        self.folder = folder
        self.load = load

    def shelves(self) -> Iterator[Shelf]:
        try:
            names = sorted(os.listdir(self.folder))
        except OSError:
            return
        for name in names:
            if slug(name) == name and os.path.isdir(os.path.join(self.folder, name)):
                yield Shelf(os.path.join(self.folder, name))

    def shelf(self, story: str) -> Shelf:
        return Shelf(os.path.join(self.folder, slug(story) or "story"))

    def place(self, name: str) -> tuple[Shelf, str]:
        """The shelf and the name of a game: "landing", "cloak/landing", or the path of a file. Raises: SaveError."""
        story, _, rest = name.rpartition("/")
        if name.endswith(".json") and os.path.exists(name):
            return Shelf(os.path.dirname(name)), name
        found = [shelf for shelf in self.shelves() if (not story or _story(shelf) == story) and shelf.holds(rest)]
        if len(found) > 1:
            ways = " or ".join(f"{_story(shelf)}/{slug(rest)}" for shelf in found)
            raise SaveError(f"There are several games of this name: say {ways}.")
        if not found:
            raise SaveError(f'There is no saved game "{name[:60]}". "hyosan-escape saves" lists them.')
        return found[0], rest

    def game(self, name: str) -> Found:
        """Raises: SaveError."""
        shelf, rest = self.place(name)
        return shelf.game(rest)

    def story(self, saved: Saved, place: str) -> Story:
        """The story that a game is of. Raises: SaveError."""
        story = self.load(place)
        if story is None or story.about.id != saved.story:
            raise SaveError(f'This game is of the story "{saved.story}": name its folder after the game.')
        return story


def _story(shelf: Shelf) -> str:
    return os.path.basename(shelf.folder)


class Deed(NamedTuple):
    """`most` words may follow, of which `least` must."""

    do: Callable[..., int]
    least: int
    most: int


def show_all(library: Library, out: str) -> int:
    """Every game, by story, newest first."""
    found = False
    for shelf in library.shelves():
        slots = shelf.slots()
        if slots:
            found = True
            print(f"{_story(shelf)}:")
        for slot in slots:
            print(f"  {slot.name}  {_line(shelf, slot.name)}, {ago(slot.age)}")
    if not found:
        print("Nothing is saved yet.")
    return 0


def _line(shelf: Shelf, name: str) -> str:
    try:
        return safe(where_it_stands(shelf.game(name).saved.summary))
    except SaveError as error:
        return str(error).rstrip(".")


def show(library: Library, out: str, name: str) -> int:
    """What is in a game, without its story."""
    found = library.game(name)
    saved = found.saved
    print(f"Story:  {saved.story}, version {saved.version or 'none'}")
    print(f"Stands: {safe(where_it_stands(saved.summary))}")
    print(f"Turns:  {len(saved.log)} in all; {saved.tip - saved.at if saved.tip >= saved.at else 0} can be redone")
    print(f"Seed:   {saved.seed}{f', mode {saved.mode}' if saved.mode else ''}")
    for row in saved.log[-10:]:
        print(f"  {safe(row)}")
    if found.trouble:
        print(found.trouble)
    return 0


def check(library: Library, out: str, name: str, place: str = "") -> int:
    """Which of three it is. 0: reachable."""
    from ..play.replay import REACHABLE, load
    from ..play.verdict import verdict

    found = library.game(name)
    loaded = load(library.story(found.saved, place), found.saved, thorough=True)
    print(" ".join(part for part in (verdict(loaded, found.saved), found.trouble) if part))
    return 0 if loaded.kind == REACHABLE and not found.trouble else 1


def export(library: Library, out: str, name: str, place: str = "") -> int:
    """One file that can be sent, loaded, and read as a report: version, seed, log and transcript."""
    from ..play.plain_json import strict
    from ..play.playback import played_back
    from ..play.replay import load, resume
    from ..play.save import sealed

    saved = library.game(name).saved
    story = library.story(saved, place)
    pages = [_page(*scene) for scene in played_back(story, saved, load(story, saved, thorough=True))]
    game = Game(story)
    resume(game, saved)
    path = out or f"{slug(os.path.splitext(os.path.basename(name))[0])}-report.json"
    data = strict(write(game, saved.summary.played))
    _write(path, sealed({**data, "transcript": "\n\n".join(pages).split("\n")}))
    print(f"{path} holds the game and its transcript. Whoever has it can say: load {path}")
    return 0


def _page(command: str, blocks: list[Block], width: int = 0) -> str:
    text = plain_page(blocks, width)
    return f"> {command}\n{text}" if command else text


def _write(path: str, text: str) -> None:
    try:
        write_file(path, text.encode("utf-8"))
    except OSError as error:
        raise SaveError(f"{path} could not be written ({reason(error)}).") from None


def bring(library: Library, out: str, path: str, name: str = "") -> int:
    """Put a file from elsewhere on its story's shelf; nothing that is there is overwritten."""
    from ..play import opened

    text = read_file(path)
    shelf = library.shelf(opened(text).story)
    chosen = slug(name or os.path.splitext(os.path.basename(path))[0]) or "imported"
    if shelf.holds(chosen):
        raise SaveError(f"There is a game “{chosen}” already. Give it another name: saves import {path} NAME")
    shelf.write(chosen, text)
    print(f"Kept as “{chosen}”. In the game, load {chosen} goes on with it.")
    return 0


def delete(library: Library, out: str, name: str) -> int:
    shelf, rest = library.place(name)
    if rest == name and name.endswith(".json"):
        raise SaveError("That is a file of yours: delete it yourself.")
    shelf.delete(rest)
    print(f"“{slug(rest)}” is deleted.")
    return 0


DEEDS = {
    "list": Deed(show_all, 0, 0),
    "show": Deed(show, 1, 1),
    "check": Deed(check, 1, 2),
    "export": Deed(export, 1, 2),
    "import": Deed(bring, 1, 2),
    "delete": Deed(delete, 1, 1),
}


def replay(library: Library, name: str, place: str, step: bool) -> int:
    """Tell a game again, page by page; `step`: Enter shows the next one. 0: it leads where it led."""
    from ..play.playback import played_back
    from ..play.replay import REACHABLE, load
    from ..play.verdict import verdict

    saved = library.game(name).saved
    story = library.story(saved, place)
    loaded = load(story, saved, thorough=True)
    for scene in played_back(story, saved, loaded):
        if step and scene.command:
            with suppress(EOFError):
                input()
        print(f"{_page(*scene, width=columns())}\n", flush=True)
    print(verdict(loaded, saved))
    return 0 if loaded.kind == REACHABLE else 1
