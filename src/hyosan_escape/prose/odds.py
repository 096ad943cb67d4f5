"""Odds, as they are printed before a risk is taken."""

from __future__ import annotations

from ..story import Story
from ..story.fate import mode_of
from ..story.model import Odds
from ..world import State

# From so many tenths that go well. A risk in words leaves it open how many.
LIKELY = ((10, "certain"), (7, "likely"), (4, "even"), (0, "slim"))


def odds_note(story: Story, state: State, odds: Odds | None) -> str:
    """ "clean 6 · cost 3 · bad 1" """
    told = told_as(story, state, odds) if odds else "no"
    return "" if odds is None or told == "no" else TOLD[told](odds)


def told_as(story: Story, state: State, odds: Odds) -> str:
    return odds.told or mode_of(story, state).told


def _in_numbers(odds: Odds) -> str:
    if odds.clean >= 10:
        return "certain"
    parts = [("clean", odds.clean), ("cost", odds.cost), ("bad", 10 - odds.clean - odds.cost)]
    return " · ".join(f"{word} {tenths}" for word, tenths in parts if tenths)


def _in_words(odds: Odds) -> str:
    return next(word for tenths, word in LIKELY if odds.clean >= tenths)


TOLD = {"numbers": _in_numbers, "words": _in_words}
