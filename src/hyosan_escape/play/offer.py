"""What can be done here: the numbered list, and how much of it ? shows at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..engine import CHECKS, actions, judge, page, scope
from ..parser import phrase
from ..parser.noun import bare
from ..prose import Block
from ..story import Story
from ..story.moments import form_row, is_carried, is_held, open_topics
from ..world import Action, State
from ..world.action import (
    ASK,
    CHOOSE,
    DROP,
    EXAMINE,
    GO,
    INVENTORY,
    LISTEN,
    LOCKS,
    LOOK,
    ORDER,
    REQUEST,
    STANDARD,
    TALK,
    UNLOCKS,
    WAIT,
    things_of,
)

if TYPE_CHECKING:
    from .game import Game

_HANDLING = frozenset(CHECKS) - {GO, CHOOSE}
_PLAIN = frozenset([LOOK, INVENTORY, LISTEN, WAIT])
_MINOR = frozenset(n for n, verb in enumerate(STANDARD) if verb.query and not verb.nouns) - _PLAIN
_AT_ONCE = 18  # lines of ? on one screen
_ALIKE = 3  # of these with the same verb before others have had their turn
_WAYS, _HERE, _PEOPLE, _ANYWHERE, _HELD = range(5)  # in this order


def offers(game: Game) -> list[Action]:
    """Everything a number can stand for: what is likely first, in the order of the list that ? shows."""
    likely, rest = sorted_offers(game)
    return likely + rest


def sorted_offers(game: Game) -> tuple[list[Action], list[Action]]:
    """What ? shows, and what ? ALL adds: topics one by one, and handling every thing in every way."""
    story, state = game.story, game.state
    if state.ending:
        return [], []
    every = [each for each in actions(story, state) if _makes_sense(game, each)]
    if is_held(story, state):
        return list(dict.fromkeys(every)), []
    likely = [each for each in every if _is_likely(game, each)]
    likely += [Action(LOOK), Action(LISTEN), Action(INVENTORY)]
    likely += [Action(EXAMINE, thing) for thing in scope(story, state) if _stands_out(game, thing)]
    every += [Action(EXAMINE, thing) for thing in scope(story, state)]
    shown = _at_once(game, list(dict.fromkeys(_folded(game, each, every) for each in likely)))
    return shown, [each for each in dict.fromkeys(likely + every) if each not in shown]


def _folded(game: Game, action: Action, every: list[Action]) -> Action:
    """One line for all that somebody can be asked about (TALK TO lists it, with numbers, where no rule answers that),
    and one for an order that everyone can be given."""
    story, state = game.story, game.state
    talk, all_told = Action(TALK, action.first), action._replace(first=0)
    if action.verb == ORDER and all_told in every:
        return all_told
    several = action.verb == ASK and len(open_topics(story, state, action.first)) > 1
    return talk if several and judge(story, state, talk)[1] is None else action


def _at_once(game: Game, likely: list[Action]) -> list[Action]:
    """As many as a screen holds, sorted by what they are about. What there is too much of gives way: the second line
    about the same thing, the fourth of the same verb; then what is carried."""
    groups = [_group(game, each) for each in likely]
    said: dict[object, int] = {}
    depth = []
    for action, group in zip(likely, groups, strict=True):
        noun = (group, action.first) if group in (_HERE, _PEOPLE, _HELD) else action
        verb = action.verb if group == _HERE else noun
        depth.append(max(said.get(noun, 0), said.get(verb, 0) // _ALIKE))
        for key in {noun, verb}:
            said[key] = said.get(key, 0) + 1
    kept = sorted(range(len(likely)), key=lambda at: (depth[at], groups[at], at))[:_AT_ONCE]
    return [likely[at] for at in sorted(kept, key=lambda at: (groups[at], at))]


def _group(game: Game, action: Action) -> int:
    story = game.story
    if action.verb == GO:
        return _WAYS
    if not story.verbs[action.verb].nouns:
        return _ANYWHERE
    if not action.first or any(story.things[each].person for each in things_of(story.verbs, action)):
        return _PEOPLE
    return _HELD if is_carried(story, game.state, action.first) else _HERE


def _stands_out(game: Game, thing: int) -> bool:
    """Neither scenery, nor a person (who is asked), nor what has been in one's hands."""
    row = form_row(game.story, game.state, thing)
    return not row.person and "scenery" not in row.traits and not is_carried(game.story, game.state, thing)


def _makes_sense(game: Game, action: Action) -> bool:
    """Leave out what only a rule about `any` action lets happen: walking into a wall, wearing what is worn."""
    story, state = game.story, game.state
    if action.verb == CHOOSE:
        return is_held(story, state)  # elsewhere a page shows its own numbers
    if action.verb in _MINOR and action.verb not in story.bare_verbs:
        return False
    if action.verb == GO:
        return action.first in story.rooms[state.here].exits
    return action.verb not in _HANDLING or not CHECKS[action.verb](story, state, action)


def _is_likely(game: Game, action: Action) -> bool:
    """Ways, topics, taking and opening, and whatever the author has a rule for."""
    story = game.story
    if action.verb == GO or not story.verbs[action.verb].nouns or action.verb in (ASK, ORDER, REQUEST):
        return True
    if action.verb == DROP:
        return False
    if action.second:
        named = story.pairings.get(action.second, ())
        return (action.verb, action.first) in named or (action.verb, 0) in named or action.verb in (LOCKS, UNLOCKS)
    return action.verb in form_row(story, game.state, action.first).offers and _does_something(game, action)


def _does_something(game: Game, action: Action) -> bool:
    """Leave out what a rule answers with words alone, however they vary."""
    _, rule = judge(game.story, game.state, action)
    return rule is None or bool(rule.effects)


def numbers(game: Game) -> list[object]:
    """What the numbers stand for just now."""
    return [*page(game.story, game.state)] if game.state.scene else [*offers(game)]


def choice_at(game: Game, number: int) -> int:
    """The choice with this number on the open page; 0 if there is none."""
    return choice_on(game.story, game.state, number)


def choice_on(story: Story, state: State, number: int) -> int:
    return next((choice for shown, choice, _ in page(story, state) if shown == number), 0)


def listing(game: Game, about: str = "") -> list[Block]:
    """What ? shows; ? ALL shows everything, ? TIN what the tin is named in. A number is the same in all of these."""
    likely, rest = sorted_offers(game)
    shown = likely if not about else likely + rest
    lines = [f"{n:>2}  {phrase(game.story, game.state, action)}" for n, action in enumerate(shown, 1)]
    if about and about != "all":
        wanted = set(bare(about.split()))
        lines = [line for line in lines if wanted <= set(line.split())]
    blocks = [Block("aside", "You can type any of these, or its number:" if lines else "Nothing like that just now.")]
    blocks += [Block("choice", line) for line in lines]
    if rest and about != "all":
        blocks.append(Block("aside", _more(game, len(likely + rest) - len(lines), likely)))
    return blocks


def _more(game: Game, count: int, likely: list[Action]) -> str:
    """How to see what a short list leaves out."""
    seen = next((each.first for each in likely if _group(game, each) == _HERE), 0)
    one = f'; "? {form_row(game.story, game.state, seen).words[0]}", all about that' if seen else ""
    return f'"? all" lists {count} more{one}.'
