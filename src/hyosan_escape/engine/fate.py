"""What decides a risk: one function for each kind of luck, over the same odds in tenths.

A deck has a word of luck of its own. So what else is left to the dice between two risks never changes which card comes
next: after UNDO one may choose otherwise, but not draw again.
"""

from __future__ import annotations

from collections.abc import Callable
from zlib import crc32

from ..story import Story
from ..story.fate import mode_of
from ..story.model import Choice
from ..story.odds import ALL, Chances, chances
from ..world import Draft
from ..world.dice import splitmix

PLAIN, CLEAN, COST, BAD = range(4)  # the outcomes of a choice; plain is what comes about in any case
LIKELY, HARDLY = 5, 2  # with fixed luck: from so many tenths it goes well; from so many it costs something


def fall(story: Story, draft: Draft, choice: Choice) -> tuple[int, bool]:
    """Which outcome, and whether luck had a say. Where nothing can go wrong nothing is drawn."""
    if choice.odds is None:
        return PLAIN, False
    found = chances(story, draft, choice.odds)
    if found.clean == ALL:
        return CLEAN, False
    return LUCK[mode_of(story, draft).luck](story, draft, choice, found), True


def _by_dice(story: Story, draft: Draft, choice: Choice, found: Chances) -> int:
    return _outcome(draft.roll(ALL) + 1, found)


def _by_deck(story: Story, draft: Draft, choice: Choice, found: Chances) -> int:
    return _outcome(draft.draw(story.cards), found)


def _by_hash(story: Story, draft: Draft, choice: Choice, found: Chances) -> int:
    bits, _ = splitmix(draft.fate ^ crc32(choice.id.encode()))
    return _outcome(bits % ALL + 1, found)


def _fixed(story: Story, draft: Draft, choice: Choice, found: Chances) -> int:
    return CLEAN if found.clean >= LIKELY else COST if found.clean >= HARDLY else BAD


def _outcome(card: int, found: Chances) -> int:
    return CLEAN if card <= found.clean else COST if card <= found.clean + found.cost else BAD


LUCK: dict[str, Callable[[Story, Draft, Choice, Chances], int]] = {
    "dice": _by_dice,
    "deck": _by_deck,
    "hashed": _by_hash,
    "fixed": _fixed,
}
