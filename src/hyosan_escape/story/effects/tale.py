"""Effects on the telling: scenes, endings, fuses, time, the author's own signals."""

from __future__ import annotations

from ...source import Marked
from ...world import Draft
from ...world.event import Signalled, Warned
from ..chapters import begin_chapter
from ..hands import open_scene
from ..model import Effect, Story
from ..moments import DAY
from ..names import Names
from ..phrases import Row
from ..storylets import draw


def _scene(names: Names, scene: int) -> Effect:
    return lambda story, draft: open_scene(story, draft, scene)


def _draw(names: Names, pool: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        scene = draw(story, draft, pool)
        if scene:
            open_scene(story, draft, scene)

    return effect


def _end(names: Names, ending: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.ending = draft.ending or ending

    return effect


def _chapter(names: Names, chapter: int) -> Effect:
    return lambda story, draft: begin_chapter(story, draft, chapter)


def _start_fuse(names: Names, fuse: int, minutes: int) -> Effect:
    if minutes < 1:
        raise ValueError("HE207", {"number": minutes, "low": 1, "high": 9999999})

    def effect(story: Story, draft: Draft) -> None:
        others = [each for each in draft.fuse if each[0] != fuse]
        draft.fuse = tuple(sorted([*others, (fuse, minutes)]))

    return effect


def _start_fuse_at(names: Names, fuse: int, time: tuple[int, bool]) -> Effect:
    minute, daily = time

    def effect(story: Story, draft: Draft) -> None:
        left = (minute - draft.clock) % DAY or DAY if daily else max(1, minute - draft.clock)
        others = [each for each in draft.fuse if each[0] != fuse]
        draft.fuse = tuple(sorted([*others, (fuse, left)]))

    return effect


def _stop_fuse(names: Names, fuse: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.fuse = tuple(each for each in draft.fuse if each[0] != fuse)

    return effect


def _pass(names: Names, minutes: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.owed += minutes

    return effect


def _pass_until(names: Names, time: tuple[int, bool]) -> Effect:
    minute, daily = time

    def effect(story: Story, draft: Draft) -> None:
        due = (minute - draft.clock) % 1440 if daily else minute - draft.clock
        draft.owed = max(draft.owed, due)

    return effect


def _signal(names: Names, word: Marked) -> Effect:
    signal = names.signal(word, "raised")
    return lambda story, draft: draft.emit(Signalled(signal))


def _warn(names: Names) -> Effect:
    return lambda story, draft: draft.emit(Warned())


EFFECTS: dict[str, Row] = {
    "scene SCENE": Row(_scene, "the scene opens when the turn ends", "scene first_roll"),
    "draw POOL": Row(_draw, "a scene of the pool opens when the turn ends, if one is ready", "draw evening"),
    "chapter CHAPTER": Row(_chapter, "the chapter begins: its card, a saved game, its `entry`", "chapter escape"),
    "end ENDING": Row(_end, "the game ends", "end dawn"),
    "start FUSE in NUMBER": Row(_start_fuse, "it burns: minutes, or turns without a clock", "start helicopter in 30"),
    "start FUSE at TIME": Row(_start_fuse_at, "it burns until then", "start helicopter at Wed 18:00"),
    "stop FUSE": Row(_stop_fuse, "it burns no more", "stop helicopter"),
    "pass NUMBER": Row(_pass, "so many minutes (turns) go by", "pass 5"),
    "pass until TIME": Row(_pass_until, "time goes by until then", "pass until Wed 13:30"),
    "signal WORD": Row(_signal, "sets off the rules that are `on: signal` this", "signal alarm"),
    "warn": Row(_warn, "what is told here warns of what cannot be taken back; for `grade` and `prove`", "warn"),
}
