"""What is said on the command line."""

from __future__ import annotations

from ..named import NamedTuple

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
)  # fmt: skip  # fmt: skip


class Usage(Exception):
    """Something on the command line is wrong; the message says what."""


def options_of(arguments: list[str]) -> Options:
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
