"""The command line: one command a function. Each imports what it needs, so that `--help` is quick."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from .named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable
    from importlib.abc import Traversable

    from .explore.budget import Budget
    from .explore.commands import Request
    from .source import OnDisk
    from .story import Story
    from .terminal.library import Library

USAGE = """\
hyosan-escape [play] [STORY]   play; without STORY, Hyosan Escape itself
hyosan-escape check [STORY]    tell every mistake in a story, with place and cure
hyosan-escape test [STORY]     play the story's tests (tests/*.test in its folder, and its section `tests`)
                               without STORY, the one in this folder, if there is one
hyosan-escape prove [STORY]    search all that can happen: what is proved, and a transcript of what is refuted
hyosan-escape solve [STORY]    the shortest way to every ending, as transcripts; or to one: --ending, --survivor
hyosan-escape grade [STORY]    how cruel it is (merciful, polite, tough, nasty, cruel), and the game that shows it
hyosan-escape explore [STORY]  let bots play it: how games end, how long they are, what is never seen, with its line
hyosan-escape saves            list saved games; saves show|check|export|delete GAME, saves import FILE [NAME]
hyosan-escape replay GAME      tell a saved game again, page by page (--step: at each Enter); GAME is a name or a file;
                               of another story than Hyosan Escape, its folder follows: replay landing my-story
hyosan-escape explain [CODE]   what a problem such as HE104 means; without CODE, all of them
hyosan-escape new FOLDER       begin a story of your own
hyosan-escape release [STORY]  write down the ids that saved games may know from now on
hyosan-escape schema [STORY]   what an editor needs to complete, explain and underline as you type

  --plain          bare text: for screen readers and pipes (or HYOSAN_PLAIN=1)
  --rem            for displays, bots and test tools that speak the JSON of GlkOte and RemGlk
  --seed N         begin with this luck: equal seeds and commands give equal games
  --new            do not ask about the last game
  --mode MODE      play it this way, where a story can be played in several; nobody is asked then
  --saves FOLDER   keep saved games there (or HYOSAN_SAVES)
  --format FORMAT  what `check` writes: full, concise, json, github or sarif
  --strict         for `check`, a warning is as bad as an error
  --notes          for `check`, also what is only a guess about prose
  --write          for `schema`: write it beside the story, where editors find it and `check` keeps it true
  --out FILE       for `schema`: write it to this file; for `prove`: write a certificate;
                   for `saves export`: the file
  --title TEXT, --author TEXT
                   for `new`: what the story is called, and by whom it is
  --budget SIZE    how long a search may take: 100000 (states), 60s, 500MB, or several: 60s,500MB (default 60s)
  --tests FOLDER   for `prove` and `solve`, write each transcript there as a test
  --verify FILE    for `prove`: does the certificate hold that was written with --out?
  --chapter ID     for these commands: begin with a chapter; `prove` stops where the next begins, and proves every
                   chapter by itself, on all cores, with --chapter all
  --runs N         for `explore`: so many games (default 200)
  --ending ID, --survivor ID, --all
                   for `solve`: this ending; any ending with this survivor; every ending (which is the default)
  --version, --help
"""


class Options(NamedTuple):
    words: tuple[str, ...] = ()
    plain: bool = False
    rem: bool = False
    new: bool = False
    strict: bool = False
    notes: bool = False
    seed: int | None = None
    saves: str = ""
    format: str = "full"
    mode: str = ""
    title: str = ""
    author: str = ""
    out: str = ""
    write: bool = False
    budget: str = ""
    tests: str = ""
    ending: str = ""
    survivor: str = ""
    chapter: str = ""
    verify: str = ""
    runs: int = 200
    all: bool = False
    step: bool = False


_FLAGS = ("--plain", "--rem", "--new", "--strict", "--notes", "--write", "--all", "--step")
_VALUED = (
    "--seed", "--saves", "--mode", "--format", "--title", "--author", "--out", "--budget", "--tests", "--ending",
    "--survivor", "--verify", "--runs", "--chapter",
)  # fmt: skip


class Usage(Exception):
    """Something on the command line is wrong; the message says what."""


def main() -> int:
    """The entry point. Returns 0, 1 (findings), 2 (usage) or 130 (interrupted)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # Down a pipe the same bytes in every locale; on a terminal what it can show.
            stream.reconfigure(errors="replace", **({} if stream.isatty() else {"encoding": "utf-8"}))
    try:
        return _run(sys.argv[1:])
    except Usage as error:
        print(f"{error}\n\n{USAGE}", file=sys.stderr, end="")
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: list[str]) -> int:
    if "--help" in arguments or "-h" in arguments:
        print(USAGE, end="")
        return 0
    if "--version" in arguments:
        from . import __version__

        print(f"hyosan-escape {__version__}")
        return 0
    options = _options(arguments)
    words = options.words or ("play",)
    command = COMMANDS.get(words[0])
    return command(options._replace(words=words[1:])) if command else play(options)


def _options(arguments: list[str]) -> Options:
    words: list[str] = []
    found: dict[str, object] = {}
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in _FLAGS:
            found[name[2:]] = True
        elif name in _VALUED:
            value = value if equals else next(rest, "")
            if not value:
                raise Usage(f"{name} needs a value.")
            found[name[2:]] = _whole(name, value) if name in ("--seed", "--runs") else value
        elif argument.startswith("-"):
            raise Usage(f"There is no option {argument}.")
        else:
            words.append(argument)
    return Options(tuple(words), **found)  # type: ignore[arg-type]


def _whole(name: str, text: str) -> int:
    if not (text.isascii() and text.isdigit()) or len(text) > 19:
        raise Usage(f"{name} needs a whole number, such as 4.")
    return int(text)


# Where things are.


def _checkout() -> str:
    """The folder of a source checkout that this package runs from; "" if it does not."""
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.realpath(__file__))))
    inside = os.path.isdir(os.path.join(root, "story")) and os.path.isfile(os.path.join(root, "pyproject.toml"))
    return root if inside else ""


def _story_place(words: tuple[str, ...]) -> OnDisk | Traversable:
    from .source import OnDisk

    if len(words) > 1:
        raise Usage(f"One story at a time: {' and '.join(words[:3])}?")
    if words:
        if not os.path.exists(words[0]):
            raise Usage(f'There is no story and no command "{words[0]}".')
        return OnDisk(words[0])
    return _shipped("story")


def _at_home(options: Options) -> Options:
    """In a story's own folder, an author who names none means this one."""
    return options._replace(words=(os.curdir,)) if not options.words and _is_story(os.curdir) else options


def _is_story(folder: str) -> bool:
    """Whether one of its files, not one further down, begins a story."""
    files = (os.path.join(folder, name) for name in os.listdir(folder) if name.endswith((".yaml", ".yml")))
    return any(os.path.isfile(file) and _begins_story(file) for file in files)


def _begins_story(file: str) -> bool:
    from .source.files import MAX_BYTES

    with suppress(OSError), open(file, "rb") as opened:
        return any(line.startswith(b"story:") for line in opened.read(MAX_BYTES).splitlines())
    return False


def _shipped(*path: str) -> OnDisk | Traversable:
    """A folder that comes with us: where it is written in a checkout, inside the package in a wheel."""
    from .source import OnDisk

    root = _checkout()
    if root:
        return OnDisk(os.path.join(root, *path))
    from importlib.resources import files

    return files("hyosan_escape") / "data" / path[-1]


def _saves_folder(options: Options) -> str:
    named = options.saves or os.environ.get("HYOSAN_SAVES", "")
    root = _checkout()
    if named:
        return named
    if root and os.access(root, os.W_OK):
        return os.path.join(root, "saves")
    from platformdirs import user_data_dir

    return os.path.join(user_data_dir("hyosan-escape", appauthor=False), "saves")


# Commands.


def play(options: Options) -> int:
    """Play a story. One that has mistakes is not begun: they are told instead."""
    from .play import Game
    from .terminal.shelf import Shelf, slug
    from .terminal.sitting import Sitting

    story = _load(options)
    if story is None:
        return 1
    seed = options.seed
    if seed is None:
        seed = int.from_bytes(os.urandom(4), "big")
    shelf = Shelf(os.path.join(_saves_folder(options), slug(story.about.id) or "story"))
    game = Game(story, seed, mode=_mode(story, options.mode))
    sitting = Sitting(game, shelf, os.getcwd(), asks=not options.mode and _is_typed() and not options.rem)
    if options.rem:
        from .terminal.rem.stdio import play as front
    elif _is_plain(options):
        from .terminal.plain import play as front
    else:
        from .terminal.repl import play as front
    return front(sitting, options.new)


def _load(options: Options) -> Story | None:
    from .source import report
    from .story import StoryError, load_story
    from .terminal.remembered import Remembered

    try:
        return load_story(_story_place(options.words), Remembered(_saves_folder(options)).trees)
    except StoryError as error:
        print(report(error.problems, error.texts), file=sys.stderr)
        print(f"\n{_count(len(error.problems), 'problem')}: the story cannot be played yet.", file=sys.stderr)
        return None


def _mode(story: Story, word: str) -> int:
    from .play.modes import find

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


def check(options: Options) -> int:
    """Tell every mistake. 0: none that would stop play."""
    from .authoring.check import findings
    from .authoring.formats import FORMATS

    if options.format not in FORMATS:
        raise Usage(f'There is no format "{options.format}": {", ".join(FORMATS)}.')
    return findings(_story_place(_at_home(options).words), options.format, strict=options.strict, notes=options.notes)


def release(options: Options) -> int:
    """Write down which ids saved games may know."""
    from .authoring.release import release as released
    from .source import OnDisk

    place = _story_place(_at_home(options).words)
    if not isinstance(place, OnDisk):
        raise Usage("Which story? Name its folder.")
    return released(place)


def explain(options: Options) -> int:
    """Print what a problem means. 0, or 2 where there is no such problem."""
    from .authoring.explain import explain as told

    return told(_shipped("docs", "problems"), options.words)


def test(options: Options) -> int:
    """Play the story's tests. 0: all went as written."""
    from .authoring.tests import run_tests
    from .terminal.remembered import Remembered

    return run_tests(_story_place(_at_home(options).words), Remembered(_saves_folder(options)).trees)


def saves(options: Options) -> int:
    """Living with saved games. 0: done, or reachable; 1: a sentence says why not."""
    from .terminal.library import DEEDS

    verb, *words = options.words or ("list",)
    deed = DEEDS.get(verb)
    if deed is None or not deed.least <= len(words) <= deed.most:
        raise Usage(f"saves {' | '.join(DEEDS)}: say which, and of which game.")
    return _with_saves(options, lambda library: deed.do(library, options.out, *words))


def replay(options: Options) -> int:
    """Tell a saved game again. 0: it leads where it led."""
    from .terminal.library import replay as told

    if not 1 <= len(options.words) <= 2:
        raise Usage("Name a saved game, or its file: hyosan-escape replay landing")
    name, place = (*options.words, "")[:2]
    return _with_saves(options, lambda library: told(library, name, place, options.step))


def _with_saves(options: Options, do: Callable[[Library], int]) -> int:
    from .play import SaveError
    from .terminal.library import Library

    def story(place: str) -> Story | None:
        return _load(options._replace(words=(place,) if place else ()))

    try:
        return do(Library(_saves_folder(options), story))
    except SaveError as error:
        print(error, file=sys.stderr)
        return 1


def new(options: Options) -> int:
    """Write a small story to begin with."""
    from pathlib import Path

    from .authoring.scaffold import write_story

    if len(options.words) != 1:
        raise Usage("Name a folder for the new story: hyosan-escape new my-story")
    return write_story(Path(options.words[0]), options.title, options.author)


def schema(options: Options) -> int:
    """Print (or write) the JSON Schema that editors read."""
    from .authoring.schema import print_schema, write_beside, write_schema
    from .source import OnDisk

    place = _story_place(_at_home(options).words)
    if options.write:
        if not isinstance(place, OnDisk):
            raise Usage("Name a story of your own: hyosan-escape schema my-story --write")
        return write_beside(place)
    return write_schema(place, options.out) if options.out else print_schema(place)


# Searches. What they share stands on a floor of its own.

_REQUESTED = ("mode", "chapter", "out", "tests", "ending", "survivor", "verify", "runs")


def _budget(options: Options) -> Budget:
    from .explore.commands import budget_of

    try:
        return budget_of(options.budget)
    except ValueError:
        raise Usage("--budget needs a size, such as 100000 (states), 60s, 500MB, or 60s,500MB.") from None


def _request(options: Options) -> Request:
    from .explore.commands import Request
    from .terminal.remembered import Remembered

    place, trees = _story_place(_at_home(options).words), Remembered(_saves_folder(options)).trees
    asked = {name: getattr(options, name) for name in _REQUESTED}
    return Request(place, trees, _budget(options), seed=options.seed or 0, **asked)


def prove(options: Options) -> int:
    """Search all that can happen. 0: proved; 1: refuted; 3: unknown within the budget."""
    from .explore import commands

    return commands.prove(_request(options))


def solve(options: Options) -> int:
    """Print the shortest way to an ending, or to all. 0: all were found; 1: there is no way; 3: unknown."""
    from .explore import commands

    return commands.solve(_request(options))


def grade(options: Options) -> int:
    """Print how cruel a story is. 0, or 3 where the budget ran out."""
    from .explore import commands

    return commands.grade(_request(options))


def explore(options: Options) -> int:
    """Let bots play a story. 0, or 1 where a turn failed."""
    from .explore import commands

    return commands.explore(_request(options))


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"


COMMANDS = {
    "play": play, "check": check, "test": test, "explain": explain, "new": new, "schema": schema, "release": release,
    "prove": prove, "solve": solve, "grade": grade, "explore": explore,
    "saves": saves, "replay": replay,
}  # fmt: skip
