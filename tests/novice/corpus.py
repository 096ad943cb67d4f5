"""What newcomers type, and what should come of it: the corpora beside this file, read and judged.

    story: examples/cloak                                a story, from here on
    == the cloakroom, cloak on                           a moment of it,
    after: w / take cloak                                the commands that lead there,
    seed: 4                                              and the luck it began with
    walked: story/tests/x.test to WORDS                  or as a transcript plays, up to a line of it that is WORDS
    typo     | hnag cloak      => = put cloak on hook    manner | line => what fits || or this

What fits is one of:

    = COMMANDS   the same as these commands would bring about, in state and in words
    ~ WORDS      the answer holds these words (several: ~ ONE ~ TWO)
    !no          nothing is spent; the line was understood, and answered
    !help        nothing is spent; what was not understood is named, with something to type that works
    !stay        one of these two
    !which       a question back, or a request to say more; nothing is spent

Where moments are added, think of people you know, and write the lines before you look at the grammar.
"""

import re
import sys
from collections import Counter
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from playing import ROOT, flat, story_at, words_of

from hyosan_escape.parser import split
from hyosan_escape.play import Game

HERE = Path(__file__).resolve().parent
_LOST = re.compile(
    r"I (?:don't know the word|don't understand|understood|only understood)|in those words|is no direction|"
    r"not sure which of|means nothing|"
    r"First this: |pick one of the numbers|Say what to|You can see no .{1,60} here",
)
_SUGGESTED = re.compile(r'"([^"]+)"')


class Moment(NamedTuple):
    story: str
    name: str
    after: tuple[str, ...] = ()
    seed: int = 7


class Typed(NamedTuple):
    """A line somebody would type at a moment."""

    moment: Moment
    manner: str
    line: str
    fitting: str

    def __str__(self):
        return f"{self.moment.name}: {self.line}"


def read(folder):
    """Every line of the corpus in this folder."""
    lines = []
    for file in sorted((HERE / folder).glob("*.novice")):
        moment = Moment("", "")
        for row in file.read_text(encoding="utf-8").splitlines():
            if row.startswith("story:"):
                moment = Moment(row[6:].strip(), "")
            elif row.startswith("=="):
                moment = Moment(moment.story, row[2:].strip())
            elif row.startswith("after:"):
                moment = moment._replace(after=(*moment.after, *(part.strip() for part in row[6:].split(" / "))))
            elif row.startswith("walked:"):
                moment = moment._replace(after=_walked(*row[7:].strip().split(" to ", 1)))
            elif row.startswith("seed:"):
                moment = moment._replace(seed=int(row[5:]))
            elif row.strip():
                said, fitting = row.split(" => ")
                manner, line = said.split("|", 1)
                lines.append(Typed(moment, manner.strip(), line.strip(), fitting.strip()))
    return lines


def _walked(transcript, words):
    """What is typed in a transcript before it comes to these words."""
    rows = (ROOT / transcript).read_text(encoding="utf-8").splitlines()
    return tuple(row[2:] for row in rows[: rows.index(words)] if row.startswith("> "))


def at(moment):
    """A game that stands at this moment, and is nobody else's."""
    game = _come_to(moment)
    return deepcopy(game, {id(each): each for each in (game.story, words_of(game.story))})


@cache
def _come_to(moment):
    game = Game(story_at(ROOT / moment.story), moment.seed)
    game.open()
    for command in moment.after:
        game.submit(command)
    return game


class Outcome(NamedTuple):
    """What became of a line; `wrong` is "" where that was fitting."""

    wrong: str
    answer: str
    lost: bool  # it was not understood, or only in part


def judge(typed):
    game = at(typed.moment)
    before = game.state
    answer = flat(game.submit(typed.line).blocks)
    tries = [_misses(typed.moment, each.strip(), before, game, answer) for each in typed.fitting.split("||")]
    return Outcome("" if "" in tries else "; ".join(tries), answer, game.state == before and is_lost(answer))


def is_lost(answer):
    """Whether the answer says that the line was not understood."""
    return bool(_LOST.search(answer))


def _misses(moment, fitting, before, game, answer):
    """ "" if this is what came of it, else how it differs."""
    if fitting.startswith("= "):
        state, told = _brought(moment, fitting[2:])
        if game.state != state:
            return f"not the same as {fitting[2:]}"
        alike = _bare(answer) == _bare(told) or not _is_look(before, state)
        return "" if alike else f"does not answer as {fitting[2:]}: {told[:160]}"
    kind, *wanted = re.split(r"\s*~\s*", fitting) if "~" in fitting else [fitting]
    missing = [words for words in wanted if words.lower() not in answer.lower()]
    if missing:
        return f"missing: {', '.join(missing)}"
    if kind and game.state != before:
        return "it was not free"
    return KINDS[kind](moment, answer)


def _is_look(before, state):
    return before == state


@cache
def _brought(moment, commands):
    """The state and the words these commands bring about here."""
    game = at(moment)
    told = " ".join(flat(game.submit(command).blocks) for command in split(commands))
    return game.state, told


def _bare(answer):
    """The answer without what was supplied for the player: "(opening the chest)"."""
    return re.sub(r"\([^)]*\)\s*", "", answer).strip()


def _no(moment, answer):
    return "not understood" if is_lost(answer) else ""


def _help(moment, answer):
    if not is_lost(answer) and "?" not in answer:
        return "understood, or not said to be lost"
    suggested = [line for line in _SUGGESTED.findall(answer) if is_accepted(moment, line)]
    return "" if suggested or re.search(r"\b1  ?\S", answer) else "nothing suggested that works"


def is_accepted(moment, line):
    """Whether a suggested line is understood when it is typed."""
    return not is_lost(flat(at(moment).submit(line).blocks))


def _which(moment, answer):
    return "" if re.search(r"\?|Say what|what to", answer) else "no question"


def _stay(moment, answer):
    return _help(moment, answer) and _no(moment, answer)


KINDS = {"": lambda moment, answer: "", "!no": _no, "!help": _help, "!stay": _stay, "!which": _which}


def rate(folder, verbose=False):
    """The share of lines without a fitting response; printed by manner, with every miss if `verbose`."""
    lines = read(folder)
    outcomes = [(typed, judge(typed)) for typed in lines]
    missed = [(typed, outcome) for typed, outcome in outcomes if outcome.wrong]
    for typed, outcome in missed if verbose else ():
        print(f"{typed}\n    {outcome.wrong}\n    {outcome.answer[:240]}")
    everyone, wrong = (Counter(typed.manner for typed, _ in rows) for rows in (outcomes, missed))
    print(", ".join(f"{manner} {count - wrong[manner]}/{count}" for manner, count in everyone.most_common()))
    lost = sum(outcome.lost for _, outcome in outcomes)
    print(f"{folder}: {len(lines)} lines, {len(missed) / len(lines):.1%} without a fitting answer; ", end="")
    print(f"{lost / len(lines):.1%} were not understood (and mostly were told so in a way that helps)")
    return len(missed) / len(lines)


if __name__ == "__main__":
    for name in [word for word in sys.argv[1:] if word != "-v"] or ["first", "second", "third", "fourth"]:
        rate(name, "-v" in sys.argv)
