"""Pools of scenes: which of them comes next, and how long each rests.

What is counted stands in variables of the engine's own: turns until a pool may draw again, until a scene may come
again, and in which order the scenes of a pool were last played (1: longest ago; 0: never).
"""

from __future__ import annotations

from ..world import Draft, fact_of, put
from .model import Pool, Scene, Story


def draw(story: Story, draft: Draft, pool: int) -> int:
    """A scene of the pool whose time has come, as the pool picks; 0 if there is none."""
    row = story.pools[pool]
    ready = [number for number in row.scenes if is_ready(story, draft, number)]
    if not ready:
        return 0
    return ready[draft.roll(len(ready))] if row.pick == "random" else _first(story, draft, row, ready)


def _first(story: Story, draft: Draft, pool: Pool, ready: list[int]) -> int:
    """A pool's scenes stand in the order in which they are picked, unless it goes by what was played when."""
    if pool.pick != "oldest":
        return ready[0]
    return min(ready, key=lambda number: fact_of(draft, story.scenes[number].age))


def is_ready(story: Story, draft: Draft, number: int) -> bool:
    """Whether the scene may open: not played yet (or again), rested, and its condition holds."""
    scene = story.scenes[number]
    if (draft.used >> scene.bit & 1 and not scene.again) or (scene.rests and fact_of(draft, scene.rests)):
        return False
    return scene.when is None or scene.when(story, draft)


def played(story: Story, draft: Draft, scene: Scene) -> None:
    """The scene has begun: now it rests, and is the last that was played."""
    draft.use(scene.bit)
    if scene.pool:
        draft.fact = put(draft.fact, story.pools[scene.pool].waits, story.pools[scene.pool].every)
    if scene.rests:
        draft.fact = put(draft.fact, scene.rests, scene.rest)
    if scene.age:
        _make_last(story, draft, scene)


def _make_last(story: Story, draft: Draft, scene: Scene) -> None:
    """Those played since move up by one."""
    before = fact_of(draft, scene.age)
    ages = {row.age: fact_of(draft, row.age) for row in (story.scenes[n] for n in story.pools[scene.pool].scenes)}
    last = max(ages.values())
    for age, at in ages.items():
        if before and at > before:
            draft.fact = put(draft.fact, age, at - 1)
    draft.fact = put(draft.fact, scene.age, last if before else last + 1)


def rest(story: Story, draft: Draft) -> None:
    """A turn goes by. Scenes rest in minutes where there is a clock; pools count turns."""
    minutes = draft.clock - draft.before.clock if story.clock.days else 1
    for counter in story.resting:
        _count_down(draft, counter, minutes)
    for pool in story.pools[1:]:
        _count_down(draft, pool.waits, 1)


def _count_down(draft: Draft, counter: int, by: int) -> None:
    left = fact_of(draft, counter)
    if left and by:
        draft.fact = put(draft.fact, counter, max(0, left - by))
