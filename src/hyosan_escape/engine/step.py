"""One turn: `step(story, state, action)`.

The theory. A State is a value; an Action is asked of it. Either it cannot be done, and the same state comes
back with one Refused; or it is performed on a Draft, which then goes through PHASES in order and is frozen
into the next State. Everything that happened is in the events, in the order in which it happened. There is
no other way for the world to change: play, undo, replay, the tests and the checker all stand on this line.

An action is judged in four questions, the first "no" being the answer:
 1. is the player free to act (or, in a scene, is it one of the choices)?
 2. are its nouns in reach?
 3. does one of the author's `instead` rules take its place?
 4. does the verb's own check allow it?
"""

from __future__ import annotations

from ..named import NamedTuple
from ..story import Story
from ..story.chapters import begin_chapter
from ..story.fate import begun, paced
from ..story.hands import counted
from ..story.model import Rule
from ..story.moments import is_dark, is_held, is_pressed
from ..story.noise import make_noise
from ..story.ways import price, slowed, tried
from ..world import FROM_STATE, Action, Dice, Draft, Moment, State, fact_of
from ..world.action import CHOOSE, EXAMINE, GO, INVENTORY, LISTEN, LOOK, READ, STANDARD, WAIT, things_of
from ..world.event import Done, Event, Refused
from . import orders
from .checks import check
from .deeds import deed
from .exits import refusal
from .fuel import burning
from .going import arrive
from .phases import AT_FIRST, phases_of
from .rules import RulesNow, beside, fire, run
from .scope import in_scope
from .telling import happen, varies
from .uses import is_made_for


class Turn(NamedTuple):
    state: State
    events: tuple[Event, ...]


LOOKS = frozenset([LOOK, INVENTORY, EXAMINE, READ])
PRESSED = frozenset([LOOK, INVENTORY, EXAMINE, LISTEN, WAIT])  # what takes a turn where a page presses
IDLE = Refused("idle")  # a look that nobody in the story minds: `respond` answers it


def initial(story: Story, seed: int = 0, mode: int = 0) -> State:
    """The world before the first command. `seed` is any integer; equal seeds and modes make equal games."""
    return begun(story, story.start, seed % (1 << 64), mode)


def opening(story: Story, state: State, chapter: int = 0, dice: Dice = FROM_STATE) -> Turn:
    """What happens before the first command: `chapter` begins, or the story's first; a scene may be waiting."""
    draft = Draft(state, dice)
    counted(story, draft, story.rooms[state.here].text)
    if chapter or story.first_chapter:
        begin_chapter(story, draft, chapter or story.first_chapter)
    fire(story, draft, story.book.start)
    for phase in AT_FIRST:
        phase(story, draft)
    return Turn(draft.freeze(), tuple(draft.events))


def step(story: Story, state: State, action: Action, dice: Dice = FROM_STATE) -> Turn:
    """The turn that `action` makes of `state`. Pure: same arguments, same Turn; `state` stays true."""
    refused, rule = judge(story, state, action)
    if refused is not None:
        return Turn(state, (refused,))
    draft = Draft(state, dice)
    _perform(story, draft, action, rule)
    if draft.here == state.here and is_dark(story, state) and not is_dark(story, draft):
        happen(story, draft, Action(LOOK))  # there is light now: what there was to see all the time
    for phase in phases_of(story):
        phase(story, draft)
    return Turn(draft.freeze(), tuple(draft.events))


def respond(story: Story, state: State, action: Action, dice: Dice = FROM_STATE) -> Turn:
    """What a player gets: the turn, or, for a look that is no turn, its answer beside the unchanged state."""
    turn = step(story, state, action, dice)
    if turn.events != (IDLE,):
        return turn
    draft = Draft(state, dice)
    if not is_held(story, state):
        _answer(story, draft, action, None)
    else:
        missing = _missing(story, state, action)
        draft.emit(Refused("not_here", missing) if missing else Done(*action))
    return Turn(state, tuple(draft.events))


def judge(story: Story, moment: Moment, action: Action) -> tuple[Refused | None, Rule | None]:
    """Why not, or None; and the rule that takes the action's place, or None."""
    if moment.ending:
        return Refused("over"), None
    if action.verb != CHOOSE and is_held(story, moment):
        return _glance(story, moment, action), None
    if action.verb == CHOOSE and not moment.scene:
        return Refused("no_choice"), None
    missing = _missing(story, moment, action)
    if missing:
        return Refused("not_here", missing), None
    return judge_reached(RulesNow(story, moment), action)


def _glance(story: Story, moment: Moment, action: Action) -> Refused | None:
    """Inside a scene one may look about, and that is all: no rule listens, no time goes by unless a page presses."""
    if action.verb not in LOOKS:
        return Refused("choose_first")
    if not is_pressed(story, moment):
        return IDLE
    missing = _missing(story, moment, action)
    return Refused("not_here", missing) if missing else None


def is_possible(now: RulesNow, action: Action) -> bool:
    """The same in short: whether they have no "no"."""
    rule = now.instead(action)
    if rule is not None:
        return bool(rule.acts)
    if check(now.story, now.moment, action):
        return False
    return not now.story.verbs[action.verb].query or _is_turn(now, action)


def judge_reached(now: RulesNow, action: Action) -> tuple[Refused | None, Rule | None]:
    """The last two questions, for an action whose nouns are in reach."""
    story, moment = now.story, now.moment
    rule = now.instead(action)
    if rule is not None:
        return (None if rule.acts else _refused(story, action, "", rule.say)), rule
    reason = check(story, moment, action)
    if reason:
        own = now.refusal(action)
        return _refused(story, action, "", own.say) if own else _reason(story, moment, action, reason), None
    if story.verbs[action.verb].query and not _is_turn(now, action):
        return IDLE, None
    return None, None


def _is_turn(now: RulesNow, action: Action) -> bool:
    """Whether looking (or waiting) matters here and now."""
    story = now.story
    price = story.clock.costs[action.verb]
    if action.verb >= len(STANDARD):  # a verb of the story's own is nothing but what its rules make of it
        return now.listens(action, speaking=price > 0) or bool(story.texts[story.answers[action.verb]].sites)
    if price or story.hearing.noise[action.verb] or now.listens(action) or _is_noted(now, action):
        return True
    if is_made_for(story, now.moment, action):
        return True
    if action.verb in PRESSED and is_pressed(story, now.moment):
        return True
    if story.verbs[action.verb].nouns < 2 and varies(story, now.moment, action):
        return True
    return action.verb == WAIT and not story.clock.days and _is_waited_for(now)


def _is_waited_for(now: RulesNow) -> bool:
    """Whether anything goes on of itself in a story without a clock."""
    story, moment = now.story, now.moment
    counted = story.watch.since or story.goals.idle or story.resting or len(story.pools) > 1
    moving = moment.fuse or len(story.hordes) > 1 or story.errands or burning(story, moment)
    return bool(counted or moving or story.book.turn)


def _is_noted(now: RulesNow, action: Action) -> bool:
    """Whether some condition asks if this thing was ever examined (or read), and it was not yet."""
    watch = now.story.watch
    note = {EXAMINE: watch.examined, READ: watch.read}.get(action.verb, {}).get(action.first, 0)
    return bool(note) and not fact_of(now.moment, note)


def _missing(story: Story, moment: Moment, action: Action) -> int:
    verb, first, second = action
    if verb in (GO, CHOOSE):
        return 0
    if first and not in_scope(story, moment, first):
        return first
    return second if second and not story.verbs[verb].rowed and not in_scope(story, moment, second) else 0


def _reason(story: Story, moment: Moment, action: Action, reason: str) -> Refused:
    """An exit, a closed choice or a person may have words of their own."""
    if action.verb in orders.CHECKS or action.verb in story.commands:
        return orders.refused(story, moment, action, reason)
    if reason in orders.BURDENED:
        return orders.burdened(story, moment, reason, action.first, action.second)
    if action.verb == GO:
        return refusal(story, moment, action, reason)
    if reason == "choice_closed":
        return Refused(reason, second=action.first)
    return _refused(story, action, reason)


def _refused(story: Story, action: Action, reason: str, text: int = 0) -> Refused:
    return Refused(reason, action.first, text, things_of(story.verbs, action)[1])


def _perform(story: Story, draft: Draft, action: Action, rule: Rule | None) -> None:
    draft.owed = paced(story, draft, slowed(story, draft, action.verb, _cost(story, draft, action)))
    here = draft.here
    if action.verb in LOOKS and is_held(story, draft):
        draft.emit(Done(*action))
    else:
        _answer(story, draft, action, rule)
    if draft.here != here:
        arrive(story, draft)
    loudness = story.hearing.noise[action.verb]
    if loudness:
        hushed = story.hearing.hushed
        make_noise(story, draft, draft.here, loudness - (hushed is not None and hushed(story, draft)))


def _answer(story: Story, draft: Draft, action: Action, rule: Rule | None) -> None:
    if rule is not None:
        run(story, draft, rule, things_of(story.verbs, action))
        return
    here = draft.here
    beside(story, draft, story.book.before, here, action)
    if draft.ending:
        return
    # What went before may have taken the ground from under it.
    reason = check(story, draft, action) if draft.events else ""
    if reason:
        draft.emit(_reason(story, draft, action, reason))
        return
    deed(story, draft, action)
    beside(story, draft, story.book.after, here, action)


def _cost(story: Story, draft: Draft, action: Action) -> int:
    """Minutes; without a clock every turn counts one."""
    if action.verb == GO:
        exits = story.rooms[draft.here].exits.get(action.first, ())
        for way in tried(story, draft, exits):
            return price(story, draft, way)
    if not story.clock.days:
        return 1
    if action.verb == CHOOSE:
        return story.choices[action.first].time
    return story.clock.costs[action.verb]
