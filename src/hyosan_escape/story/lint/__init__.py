"""What is not wrong but can hardly be meant: warnings about the story as a whole, a file for each rule.

A rule is a module with a function `check(shop, story, start)` that notes its warnings in `shop.problems`. It looks
at the author's entries (`shop.source`) and at the linked story, and takes time in proportion to their size. Rules
are asked when a story is checked, not when it is played.
"""

from __future__ import annotations

from ..model import Story
from ..workshop import Workshop
from . import (
    broken_route,
    closed_scene,
    closed_way,
    event_verb,
    half_used,
    locked_in_key,
    lost_thing,
    nameless,
    never_holds,
    no_clock,
    no_way_in,
    one_sided_door,
    one_way,
    quoted_name,
    renamed_away,
    repeats,
    shadowed_verb,
    trap,
    twins,
    unreached_page,
    unreached_room,
    unseen_noun,
    unused,
    unused_reason,
)

RULES = (
    unreached_room.check,
    unused.check,
    closed_scene.check,
    one_way.check,
    lost_thing.check,
    trap.check,
    never_holds.check,
    half_used.check,
    repeats.check,
    unused_reason.check,
    event_verb.check,
    shadowed_verb.check,
    no_clock.check,
    no_way_in.check,
    one_sided_door.check,
    locked_in_key.check,
    twins.check,
    quoted_name.check,
    broken_route.check,
    unseen_noun.check,
    unreached_page.check,
    closed_way.check,
    renamed_away.check,
    nameless.check,
)


def lint(shop: Workshop, story: Story, start: int) -> None:
    """Note every warning about a story that can be played; `start` is its first room."""
    for rule in RULES:
        rule(shop, story, start)
