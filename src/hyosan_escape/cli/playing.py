"""Commands for those who play: the game itself, and living with saved games."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from .options import Options, Usage
from .places import saves_folder, story_place

if TYPE_CHECKING:
    from collections.abc import Callable

    from ..story import Story
    from ..terminal.library import Library


def play(options: Options) -> int:
    """Play a story. One that has mistakes is not begun: they are told instead."""
    from ..play import Game
    from ..terminal.shelf import Shelf, slug
    from ..terminal.sitting import Sitting

    story = load(options)
    if story is None:
        return 1
    seed = options.seed
    if seed is None:
        seed = int.from_bytes(os.urandom(4), "big")
    shelf = Shelf(os.path.join(saves_folder(options), slug(story.about.id) or "story"))
    game = Game(story, seed, mode=_mode(story, options.mode))
    typed = _is_typed() and not options.rem
    sitting = Sitting(game, shelf, os.getcwd(), asks=typed and not options.mode, typed=typed)
    if options.rem:
        from ..terminal.rem.stdio import play as front
    elif _is_plain(options):
        from ..terminal.plain import play as front
    else:
        from ..terminal.repl import play as front
    return front(sitting, options.new)


def load(options: Options) -> Story | None:
    from ..source import report
    from ..story import StoryError, load_story
    from ..terminal.remembered import Remembered

    try:
        return load_story(story_place(options.words), Remembered(saves_folder(options)).trees)
    except StoryError as error:
        print(report(error.problems, error.texts), file=sys.stderr)
        print(f"\n{count(len(error.problems), 'problem')}: the story cannot be played yet.", file=sys.stderr)
        return None


def _mode(story: Story, word: str) -> int:
    from ..play.modes import find

    mode = find(story, word)
    if word and not mode:
        known = ", ".join(row.id for row in story.modes[1:])
        raise Usage(f'There is no mode "{word}": {known}.' if known else "This story is played in one way only.")
    return mode


def _is_typed() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def _is_plain(options: Options) -> bool:
    asked = options.plain or bool(os.environ.get("HYOSAN_PLAIN"))
    return (
        asked
        or os.environ.get("TERM") == "dumb"
        or not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))
    )


def saves(options: Options) -> int:
    """Living with saved games. 0: done, or reachable; 1: a sentence says why not."""
    from ..terminal.library import DEEDS

    verb, *words = options.words or ("list",)
    deed = DEEDS.get(verb)
    if deed is None or not deed.least <= len(words) <= deed.most:
        raise Usage(f"saves {' | '.join(DEEDS)}: say which, and of which game.")
    return _with_saves(options, lambda library: deed.do(library, options.out, *words))


def replay(options: Options) -> int:
    """Tell a saved game again. 0: it leads where it led."""
    from ..terminal.library import replay as told

    if not 1 <= len(options.words) <= 2:
        raise Usage("Name a saved game, or its file: hyosan-escape replay landing")
    name, place = (*options.words, "")[:2]
    return _with_saves(options, lambda library: told(library, name, place, options.step))


def _with_saves(options: Options, do: Callable[[Library], int]) -> int:
    from ..play import SaveError
    from ..terminal.library import Library

    def story(place: str) -> Story | None:
        return load(options._replace(words=(place,) if place else ()))

    try:
        return do(Library(saves_folder(options), story))
    except SaveError as error:
        print(error, file=sys.stderr)
        return 1


def count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
