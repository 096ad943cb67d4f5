"""What follows every turn, whoever moved: time, the story's turn rules, scenes, endings."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from ..story import Story
from ..story.hands import enter, turn_to
from ..story.model import Ending
from ..story.moments import DAY
from ..story.storylets import draw, is_ready, rest
from ..world import Draft, fact_of
from ..world.event import Ended, TimePassed
from .bells import strike
from .fairness import learn, narrow
from .fuel import burn_fuel, next_out
from .goals import award, pursue
from .going import arrive, lead_away
from .hordes import walk
from .outings import come_back
from .pages import press, stay, tell_pages
from .people import recognise, walk_people
from .react import note, react
from .rules import fire
from .telling import tell

MOST_TURNS = 10_000  # that one turn may take: nobody has to wait for a `pass 9999999`
Phase = Callable[[Story, Draft], None]


def pass_time(story: Story, draft: Draft) -> None:
    """Pay the minutes this turn owes, stopping at each moment at which something is due."""
    start, spent = draft.clock, 0
    while draft.owed > 0 and not draft.ending:
        if not story.clock.days:  # and so no last minute; what burns down may pass time, too
            draft.owed = min(draft.owed, MOST_TURNS - spent)
        stride = _stride(story, draft)
        draft.owed -= stride
        spent += stride
        if story.clock.days:
            draft.clock = min(draft.clock + stride, story.horizon)
            if draft.clock == story.horizon:
                draft.owed = 0
        _burn(story, draft, stride)
        if story.fuels:
            burn_fuel(story, draft, stride)
        if story.clock.days:
            _strike(story, draft)
        else:
            walk(story, draft)
            come_back(story, draft)
    if draft.clock - start > 1:
        draft.emit(TimePassed(draft.clock - start))


def _stride(story: Story, draft: Draft) -> int:
    """Minutes until the next thing that is due, at most what is owed."""
    due = [draft.owed, *(left for _, left in draft.fuse)]
    due += [left - at for fuse, left in draft.fuse for at, _ in story.fuses[fuse].warnings if at < left]
    if story.fuels:
        due += next_out(story, draft)
    if story.clock.days or len(story.hordes) > 1:  # without a clock every turn is a tick
        due.append(story.clock.tick - draft.clock % story.clock.tick)
    if story.clock.days:
        due += [minutes for minute in due_minutes(story) if (minutes := (minute - draft.clock) % DAY)]
    return min(due)


@lru_cache(maxsize=64)
def due_minutes(story: Story) -> tuple[int, ...]:
    """The minutes of a day at which something may be due besides the ticks."""
    found = {minute % DAY for minute, _, _ in story.book.minute}
    found |= {
        (minute - before) % DAY for call in story.calls for minute, _ in call.minutes for before, _ in call.warnings
    }
    return tuple(sorted(minute for minute in found if minute % story.clock.tick or DAY % story.clock.tick))


def _burn(story: Story, draft: Draft, minutes: int) -> None:
    if not draft.fuse:
        return
    for fuse, left in draft.fuse:
        for at, text in story.fuses[fuse].warnings:
            if left - minutes <= at < left:
                tell(story, draft, text)
    burnt = [fuse for fuse, left in draft.fuse if left <= minutes]
    draft.fuse = tuple((fuse, left - minutes) for fuse, left in draft.fuse if left > minutes)
    for fuse in burnt:
        tell(story, draft, story.fuses[fuse].say)
        for effect in story.fuses[fuse].effects:
            effect(story, draft)


def _strike(story: Story, draft: Draft) -> None:
    """This minute's warnings and timed rules; at a tick the calls, then the hordes."""
    now = draft.clock
    _warn(story, draft)
    due = [rule for minute, daily, rule in story.book.minute if minute == (now % DAY if daily else now)]
    fire(story, draft, due)
    if now % story.clock.tick == 0:
        strike(story, draft)
        react(story, draft)  # what a call brings about comes before anybody walks
        walk(story, draft)
        come_back(story, draft)
        react(story, draft)


def _warn(story: Story, draft: Draft) -> None:
    """Of the calls that are near."""
    for call in story.calls:
        for before, text in call.warnings:
            due = draft.clock + before
            if any(minute == (due % DAY if daily else due) for minute, daily in call.minutes):
                tell(story, draft, text)


def turn_rules(story: Story, draft: Draft) -> None:
    if story.book.turn:
        fire(story, draft, (*story.book.turn.get(draft.here, ()), *story.book.turn.get(0, ())))


def open_scene(story: Story, draft: Draft) -> None:
    """The first scene whose time has come; then the page that was turned to, told."""
    if draft.ending:
        return
    if not draft.scene:
        _find_scene(story, draft)
    else:
        press(story, draft)
        if not draft.fresh:
            stay(story, draft)
    _tell(story, draft)


def _tell(story: Story, draft: Draft) -> None:
    if draft.fresh:
        tell_pages(story, draft)
        if draft.owed:  # a page's own effects took time
            pass_time(story, draft)
            tell_pages(story, draft)


def _find_scene(story: Story, draft: Draft) -> None:
    closed = story.passages[draft.before.scene].scene
    rows = story.scenes_by_room
    for number in sorted((*rows.get(0, ()), *rows.get(draft.here, ()))):
        # A scene that has just been left does not catch the player at the door.
        if number != closed and is_ready(story, draft, number):
            turn_to(story, draft, story.scenes[number].first, 0)
            return


def draw_scene(story: Story, draft: Draft) -> None:
    """Pools that draw by themselves: one scene a turn, where nothing else is going on."""
    for number, pool in enumerate(story.pools):
        if draft.scene or draft.ending or pool.when is None or fact_of(draft, pool.waits):
            continue
        scene = draw(story, draft, number) if pool.when(story, draft) else 0
        if scene:
            turn_to(story, draft, story.scenes[scene].first, 0)
            _tell(story, draft)
            return


def check_ending(story: Story, draft: Draft) -> None:
    if not draft.ending and story.endings_watched:
        for number in story.endings_watched:
            when = story.endings[number].when
            if when is not None and when(story, draft):
                draft.ending = number
                break
    if draft.ending:
        draft.scene, draft.back = 0, ()
        if not _revives(story, draft, story.endings[draft.ending]):
            _tell_end(story, draft, story.endings[draft.ending])


def _revives(story: Story, draft: Draft, ending: Ending) -> bool:
    """Whether the player is given another life in place of this ending."""
    revive = ending.revive
    if revive is None or (revive.when is not None and not revive.when(story, draft)):
        return False
    draft.ending = 0
    tell(story, draft, ending.text)
    tell(story, draft, revive.say)
    for effect in revive.effects:
        effect(story, draft)
    if revive.to and not draft.ending:
        enter(story, draft, revive.to)
        arrive(story, draft)
    return not draft.ending


def _tell_end(story: Story, draft: Draft, ending: Ending) -> None:
    tell(story, draft, ending.text)
    for when, text in ending.epilogue:
        if when is None or when(story, draft):
            tell(story, draft, text)
    draft.emit(Ended(draft.ending))


PHASES = (
    pass_time, walk_people, recognise, note, turn_rules, react, lead_away, pursue, award, rest, open_scene, draw_scene,
    learn, check_ending, narrow,
)  # fmt: skip
AT_FIRST = (
    recognise,
    note,
    react,
    pursue,
    award,
    open_scene,
    learn,
    check_ending,
    narrow,
)  # before the first command no time has passed
_NEEDED: dict[Phase, Callable[[Story], bool]] = {
    pass_time: lambda story: bool(story.clock.days or story.fuels) or len(story.fuses) > 1 or len(story.hordes) > 1,
    recognise: lambda story: bool(story.last_seen),
    walk_people: lambda story: bool(story.errands),
    turn_rules: lambda story: bool(story.book.turn),
    react: lambda story: bool(story.book.events),
    lead_away: lambda story: story.leads_on,
    note: lambda story: bool(story.watch.seen or story.watch.since),
    award: lambda story: len(story.achievements) > 1,
    pursue: lambda story: len(story.goals.rows) > 1,
    open_scene: lambda story: len(story.scenes) > 1,
    rest: lambda story: len(story.pools) > 1 or bool(story.resting),
    draw_scene: lambda story: len(story.pools) > 1,
    learn: lambda story: len(story.notes) > 1,
    check_ending: lambda story: True,
    narrow: lambda story: len(story.closings) > 1,
}


@lru_cache(maxsize=64)
def phases_of(story: Story) -> tuple[Phase, ...]:
    """The phases that can do anything in this story; a story without a clock does not pay for one."""
    return tuple(phase for phase in PHASES if _NEEDED[phase](story))
