"""What odds come to at a moment: for the engine that draws, and for the page that prints them beforehand."""

from __future__ import annotations

from ..named import NamedTuple
from ..world import Moment
from .model import Modifier, Odds, Story

ALL = 10  # tenths


class Chances(NamedTuple):
    """Tenths; together they are always ten."""

    clean: int
    cost: int
    bad: int


def chances(story: Story, moment: Moment, odds: Odds) -> Chances:
    clean = begins_with(story, moment, odds)
    if clean < ALL:
        clean += sum(tenths for tenths, _ in weights(story, moment, odds))
        clean = min(max(clean, 0), odds.most)
    cost = min(odds.cost, ALL - clean)
    return Chances(clean, cost, ALL - clean - cost)


def begins_with(story: Story, moment: Moment, odds: Odds) -> int:
    """The tenths before any modifier."""
    if odds.certain is not None and odds.certain(story, moment):
        return ALL
    return odds.clean[min(max(size_of(story, moment, odds), 1), len(odds.clean)) - 1]


def size_of(story: Story, moment: Moment, odds: Odds) -> int:
    return odds.size(story, moment) if odds.size else 1


def weights(story: Story, moment: Moment, odds: Odds) -> list[tuple[int, int]]:
    """(tenths, text that says why) of each modifier that counts now."""
    found = ((_weight(story, moment, each), each.why) for each in odds.modifiers)
    return [(tenths, why) for tenths, why in found if tenths]


def _weight(story: Story, moment: Moment, modifier: Modifier) -> int:
    if modifier.when is not None and not modifier.when(story, moment):
        return 0
    if modifier.times is None:
        return modifier.by
    return modifier.by * min(max(modifier.times(story, moment) - modifier.over, 0), modifier.most)
