"""Conditions about the story itself: variables, scenes, time, chance."""

from __future__ import annotations

from collections.abc import Callable

from ...source import Marked
from ...world import Moment, State, was_used
from ..amounts import COMPARE, Amount, compare
from ..model import Condition, Story
from ..moments import DAY
from ..names import Names
from ..phrases import Row


def _flag(names: Names, variable: int) -> Condition:
    names.read.add(variable)
    high, low = variable >> 6, variable & 63
    return lambda story, moment: moment.fact[high][low] > 0


def _one_of(names: Names, variable: int, word: Marked) -> Condition:
    names.read.add(variable)
    values = names.rows[variable].words
    if word.value not in values:
        wanted = "one of " + ", ".join(values)
        raise ValueError({"name": word.value, "found": "no value of this variable", "wanted": wanted})
    value = values.index(word.value)
    high, low = variable >> 6, variable & 63
    return lambda story, moment: moment.fact[high][low] == value


def _compare(names: Names, left: Amount, sign: str, right: Amount) -> Condition:
    return compare(names, left, sign, right)


# How many minutes after the one that is named a comparison turns; by the others twice.
_TURNS = {">=": (0,), "<": (0,), ">": (1,), "<=": (1,)}


def _time(names: Names, sign: str, time: tuple[int, bool]) -> Condition:
    minute, daily = time
    names.asked.add("clock")
    names.hours |= {(minute + after, daily) for after in _TURNS.get(sign, (0, 1))}
    test = COMPARE[sign]
    if daily:
        return lambda story, moment: test(moment.clock % DAY, minute)
    return lambda story, moment: test(moment.clock, minute)


def _between(names: Names, start: tuple[int, bool], end: tuple[int, bool]) -> Condition:
    """From the one minute up to, not including, the other; every day's times may reach over midnight."""
    if start[1] != end[1]:
        raise ValueError({"name": "this", "found": "half with a day", "wanted": "a day on both times, or on neither"})
    names.asked.add("clock")
    names.hours |= {start, end}
    first, last, daily = start[0], end[0], start[1]
    if daily and first > last:
        return lambda story, moment: not last <= moment.clock % DAY < first
    return lambda story, moment: first <= (moment.clock % DAY if daily else moment.clock) < last


def _scene_done(names: Names, scene: int) -> Condition:
    return lambda story, moment: bool(moment.used >> story.scenes[scene].bit & 1)


def _scene_open(names: Names, scene: int) -> Condition:
    return lambda story, moment: moment.scene > 0 and story.passages[moment.scene].scene == scene


def _taken(names: Names, choice: int) -> Condition:
    id = names.id_of("choice", choice)
    return lambda story, moment: bool(moment.used >> story.taken[id] & 1)


def _chapter(test: Callable[[int, int], bool]) -> Callable[[Names, int], Condition]:
    def build(names: Names, chapter: int) -> Condition:
        high, low = names.chapter >> 6, names.chapter & 63
        return lambda story, moment: test(moment.fact[high][low], chapter)

    return build


def _mode(names: Names, mode: int) -> Condition:
    high, low = names.mode >> 6, names.mode & 63
    return lambda story, moment: moment.fact[high][low] == mode


def _warned(names: Names) -> Condition:
    return lambda story, moment: moment.scene > 0 and story.passages[moment.scene].warns


def _at_risk(names: Names, thing: int) -> Condition:
    names.staked = names.staked or names.hidden("risk:run", 2)
    high, low = names.staked >> 6, names.staked & 63
    return lambda story, moment: thing in story.stakes[moment.fact[high][low]]


def _burning(names: Names, fuse: int) -> Condition:
    names.asked.add("fuse")
    return lambda story, moment: any(each == fuse for each, _ in moment.fuse)


def _noted(names: Names, note: int) -> Condition:
    return lambda story, moment: was_used(moment, story.notes[note].bit)


def _shut(names: Names, closing: int) -> Condition:
    return lambda story, moment: was_used(moment, story.closings[closing].bit)


def _chance(names: Names, share: int, sides: int) -> Condition:
    if not 0 < share <= sides or sides > 100:
        raise ValueError({"name": f"{share} in {sides}", "found": "no chance", "wanted": "such as 1 in 3"})
    if not names.may_roll:
        wanted = "a place that is asked once a turn (a rule without `instead`, a scene)"
        raise ValueError({"name": "chance", "found": "asked again and again", "wanted": wanted})

    def condition(story: Story, moment: Moment) -> bool:
        return isinstance(moment, State) or moment.roll(sides) < share  # before the dice fall: it may be

    return condition


CLAUSES: dict[str, Row] = {
    "FLAG": Row(_flag, "the flag is set", "knows_keys", "{FLAG}"),
    "time COMPARE TIME": Row(
        _time, "the clock compares; without a day, every day", "time >= Wed 15:20", "it [be] {WHEN} {TIME}"
    ),
    "time is from TIME to TIME": Row(
        _between,
        "from the one minute until before the other",
        "time is from 13:30 to 16:00",
        "it [be] between {TIME} and {TIME}",
    ),
    "ONEOF is WORD": Row(_one_of, "a one-of variable has that value", "mood is calm", "{VARIABLE} [be] {WORD}"),
    "VALUE COMPARE VALUE": Row(
        _compare, "numbers compare, by < <= > >= = or !=", "hope >= 2", "{VALUE} [be] {COMPARE} {VALUE}"
    ),
    "SCENE is done": Row(_scene_done, "the scene has been opened", "first_roll is done"),
    "SCENE is open": Row(_scene_open, "the scene is open now", "first_roll is open"),
    "CHOICE is taken": Row(_taken, "a choice with an `id` has been picked", "first_roll.answer is taken"),
    "chapter is CHAPTER": Row(
        _chapter(int.__eq__),
        "it is the chapter that was begun last",
        "chapter is escape",
        "the chapter [be] “{CHAPTER}”",
    ),
    "chapter is before CHAPTER": Row(
        _chapter(int.__lt__), "an earlier one, or none yet", "chapter is before escape", "it [be] before “{CHAPTER}”"
    ),
    "chapter is after CHAPTER": Row(
        _chapter(int.__gt__), "a later one", "chapter is after escape", "it [be] after “{CHAPTER}”"
    ),
    "mode is MODE": Row(_mode, "the story is played in that mode", "mode is gentle", "the way you play [be] {MODE}"),
    "NOTE is known": Row(_noted, "the player has learnt it", "bell_moves is known", "you [know] this: {NOTE}"),
    "CLOSING is closed": Row(_shut, "it has closed", "way_home is closed"),
    "FUSE is burning": Row(_burning, "it was started, and is not out yet", "helicopter is burning"),
    "warned": Row(_warned, "the open page is one that `warns`", "warned", "a warning [have] been given"),
    "ANYONE is at risk": Row(
        _at_risk, "named by the last choice that named who was `at_risk`", "geon is at risk", "{ANYONE} [be] at risk"
    ),
    "chance NUMBER in NUMBER": Row(
        _chance, "as the dice fall, where it is asked once a turn", "chance 1 in 3", "luck [be] with you"
    ),
}
