"""What decides a risk: one function for each kind of luck, over the same odds in tenths.

A deck has a word of luck of its own. So what else is left to the dice between two risks never changes which card comes
next: after UNDO one may choose otherwise, but not draw again.
"""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from ..story import Story
from ..story.fate import mode_of
from ..story.model import Choice, Odds
from ..world import Draft
from ..world.dice import splitmix

PLAIN, CLEAN, COST, BAD = range(4)  # the outcomes of a choice; plain is what comes about in any case
LIKELY, HARDLY = 5, 2  # with fixed luck: from so many tenths it goes well; from so many it costs something


def fall(story: Story, draft: Draft, choice: Choice) -> int:
    """Which outcome. Where nothing can go wrong nothing is drawn."""
    if choice.odds is None:
        return PLAIN
    return CLEAN if choice.odds.clean >= 10 else LUCK[mode_of(story, draft).luck](story, draft, choice, choice.odds)


def _by_dice(story: Story, draft: Draft, choice: Choice, odds: Odds) -> int:
    return _outcome(draft.roll(10) + 1, odds)


def _by_deck(story: Story, draft: Draft, choice: Choice, odds: Odds) -> int:
    return _outcome(draft.draw(story.cards), odds)


def _by_hash(story: Story, draft: Draft, choice: Choice, odds: Odds) -> int:
    bits, _ = splitmix(draft.fate ^ crc32(choice.id.encode()))
    return _outcome(bits % 10 + 1, odds)


def _fixed(story: Story, draft: Draft, choice: Choice, odds: Odds) -> int:
    return CLEAN if odds.clean >= LIKELY else COST if odds.clean >= HARDLY else BAD


def _outcome(card: int, odds: Odds) -> int:
    return CLEAN if card <= odds.clean else COST if card <= odds.clean + odds.cost else BAD


LUCK: dict[str, Callable[[Story, Draft, Choice, Odds], int]] = {
    "dice": _by_dice,
    "deck": _by_deck,
    "hashed": _by_hash,
    "fixed": _fixed,
}
