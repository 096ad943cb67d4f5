"""Odds, as they are printed before a risk is taken, and what they are made of."""

from __future__ import annotations

from ..story import Story
from ..story.fate import mode_of
from ..story.model import Choice, Odds
from ..story.moments import is_here
from ..story.odds import ALL, Chances, begins_with, chances, size_of, weights
from ..story.render import render
from ..story.wording import capital, listed, name
from ..world import State
from ..world.state import YOU

# From so many tenths that go well. A risk in words leaves it open how many.
LIKELY = ((10, "certain"), (7, "likely"), (4, "even"), (0, "slim"))


def odds_note(story: Story, state: State, odds: Odds | None) -> str:
    """ "clean 6 · cost 3 · bad 1" """
    told = told_as(story, state, odds) if odds else "no"
    return "" if odds is None or told == "no" else TOLD[told](chances(story, state, odds))


def told_as(story: Story, state: State, odds: Odds) -> str:
    return odds.told or mode_of(story, state).told


def at_risk(story: Story, state: State, row: Choice) -> str:
    """ "at risk: Geon, you" """
    people = (name(story, state, each) for each in row.at_risk if each != YOU and is_here(story, state, each))
    named = [*people, *(["you"] if YOU in row.at_risk else [])]
    return f"at risk: {', '.join(named)}" if named else ""


def explained(story: Story, state: State, odds: Odds) -> str:
    """What makes the odds what they are, if anything does: without numbers where they are told in words."""
    told = told_as(story, state, odds) if odds.approach or odds.modifiers else "no"
    return "" if told == "no" else EXPLAINED[told](story, state, odds)


def _in_numbers(found: Chances) -> str:
    if found.clean == ALL:
        return "certain"
    parts = zip(("clean", "cost", "bad"), found, strict=True)
    return " · ".join(f"{word} {tenths}" for word, tenths in parts if tenths)


def _in_words(found: Chances) -> str:
    return next(word for tenths, word in LIKELY if found.clean >= tenths)


def _by_numbers(story: Story, state: State, odds: Odds) -> str:
    first = begins_with(story, state, odds)
    if first == ALL:
        return f"{_begins(story, state, odds, first)}."
    counted = weights(story, state, odds)
    parts = [f"{tenths:+d} {render(story, state, why)}".replace("-", "−", 1) for tenths, why in counted]
    total = first + sum(tenths for tenths, _ in counted)
    parts += [f"never more than {odds.most}"] if total > odds.most else []
    return f"{'; '.join([_begins(story, state, odds, first), *parts])}."


def _begins(story: Story, state: State, odds: Odds, first: int) -> str:
    called = capital(render(story, state, odds.approach)) if odds.approach else "As it stands"
    size = f" against {_SIZES[min(size_of(story, state, odds), 4)]}" if odds.size and len(odds.clean) > 1 else ""
    return f"{called}{size}: {'certain' if first == ALL else first}"


_SIZES = ("nobody", "a few", "several", "many", "a crowd")


def _by_words(story: Story, state: State, odds: Odds) -> str:
    counted = weights(story, state, odds)
    sides = (("For you", 1), ("Against you", -1))
    told = [
        f"{side}: {listed([render(story, state, why) for tenths, why in counted if tenths * sign > 0])}."
        for side, sign in sides
        if any(tenths * sign > 0 for tenths, _ in counted)
    ]
    return " ".join(told) or "Nothing speaks for you or against you."


TOLD = {"numbers": _in_numbers, "words": _in_words}
EXPLAINED = {"numbers": _by_numbers, "words": _by_words}
