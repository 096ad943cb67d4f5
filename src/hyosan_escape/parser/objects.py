"""A grammar line whose slots are things: to one action, to several, or to a question back."""

from __future__ import annotations

from collections.abc import Sequence

from ..engine import IDLE, actions, judge
from ..story.wording import name
from ..world import Action, place_of
from ..world.action import ENTER, GO, LOCKS, REQUEST, STANDARD, THROW, UNLOCKS
from .failing import not_seen
from .grammar import ALL, Line, is_slot
from .lacking import missing
from .match import product
from .meaning import Command, Meaning, Misunderstood, Question
from .noun import Sight, find, several
from .prepared import preparations
from .say import phrase

_TURNED = (["person", "thing"], ["second", "thing"])  # "give geon the mop"


def with_things(sight: Sight, line: Line, spans: list[list[str]]) -> Meaning:
    """Each slot's words to what is in sight; the first that fails is the answer."""
    found = _apart(sight, spans, [find(sight, span) for span in spans])
    for span, things in zip(spans, found, strict=True):
        if not things:
            unsaid = span == ["it"] and not sight.context.it  # "hang it", where nothing was spoken of yet
            return alone(sight, line.verb, line.parts[0]) if unsaid else not_seen(sight, span)
    way = _through(sight, found[0][0]) if line.verb == ENTER else 0
    return Command((Action(GO, way),)) if way else settle(sight, line, found)


def _apart(sight: Sight, spans: list[list[str]], found: list[list[int]]) -> list[list[int]]:
    """Nothing is put into itself: after opening the chest, `it` in "put it in chest" is what was named before."""
    former = sight.context.former
    if len(found) < 2 or found[0] != found[1] or ["it"] not in spans or former not in sight.scope:
        return found
    return [[former] if span == ["it"] else things for span, things in zip(spans, found, strict=True)]


def _through(sight: Sight, door: int) -> int:
    """The way that leads through this door; 0 if it is none of this room's."""
    exits = sight.story.rooms[sight.state.here].exits
    spoken = door in sight.story.pairings or ENTER in sight.story.things[door].offers
    return (
        0 if spoken else next((way for way, row in exits.items() if any(door and each.door == door for each in row)), 0)
    )


def settle(sight: Sight, line: Line, found: list[list[int]]) -> Meaning:
    """One action if the nouns are clear; a question where two fit equally."""
    if slots(line) in _TURNED:
        found = found[::-1]
    # A standard verb lacks something; of a story's own, each line is whole as the author wrote it.
    if sight.story.verbs[line.verb].nouns > len(found) and line.verb < len(STANDARD):
        return supply(sight, line.verb, found[0])
    return choose(sight, list(dict.fromkeys(meant(sight, line.verb, nouns) for nouns in product(found))))


def from_within(sight: Sight, line: Line, spans: list[list[str]]) -> Meaning:
    """ "take all from chest": only of what is in it; from a person, they are asked for it."""
    said = dict(zip(slots(line), spans, strict=True))
    holders = find(sight, said["holder"])
    if not holders:
        return not_seen(sight, said["holder"])
    story, state = sight.story, sight.state
    filled = {place_of(state, each) - story.inside for each in sight.scope}
    holder = next(
        (each for each in holders if each in filled), holders[0]
    )  # of two boxes, the one that holds something
    inside = tuple(each for each in sight.scope if place_of(state, each) == story.inside + holder)
    within = sight._replace(scope=inside)
    if story.things[holder].person:
        found = find(within, said["things"])
        return (
            choose(sight, [Action(REQUEST, holder, each) for each in found]) if found else Misunderstood("has_not", "")
        )
    several = many(within, line.verb, said["things"])
    return several or with_things(within if inside else sight, line, [said["things"]])


def slots(line: Line) -> list[str]:
    return [part.strip("[]") for part in line.parts if is_slot(part)]


def meant(sight: Sight, verb: int, nouns: tuple[int, ...]) -> Action:
    """The verb with as many of the nouns as it needs, or as some rule of the story names with it."""
    needs = sight.story.verbs[verb].nouns
    first, second, *_ = (*nouns, 0, 0)
    if any(verb == named and one in (0, first) for named, one in sight.story.pairings.get(second, ())):
        needs = 2
    elif verb in sight.story.things[first].offers:
        needs = max(needs, 1)
    return Action(verb, *nouns[:needs])


def works(sight: Sight, action: Action) -> bool:
    return judge(sight.story, sight.state, action)[0] is None


def choose(sight: Sight, actions: list[Action]) -> Meaning:
    """Of several readings the one that works; if more than one does, ask."""
    if len(actions) > 1:
        actions = [each for each in actions if works(sight, each)] or actions
    return Command((actions[0],)) if len(actions) == 1 else question(sight, actions)


def question(sight: Sight, actions: list[Action]) -> Question:
    which = 1 if len({action.first for action in actions}) > 1 else 2
    names = [named(sight, action[which]) for action in actions]
    options = tuple((phrase(sight.story, sight.state, action), action) for action in actions)
    return Question(f"Which do you mean: {', '.join(names[:-1])} or {names[-1]}?", options)


def supply(sight: Sight, verb: int, firsts: list[int]) -> Meaning:
    """The second noun was left out: the only one that works is meant. What is made for throwing needs none."""
    made = [Action(verb, first) for first in firsts if verb == THROW and verb in sight.story.things[first].offers]
    if made:
        return choose(sight, made)
    seconds = sight.scope
    every = [Action(verb, first, second) for first in firsts for second in seconds if second != first]
    working = [each for each in every if works(sight, each)]
    key = sight.story.things[firsts[0]].key
    working = working or [each for each in every if preparations(sight.story, sight.state, each)]
    if verb in (LOCKS, UNLOCKS) and not working and key in sight.scope:
        working = [Action(verb, firsts[0], key)]
    if not working:
        return _alone(sight, Action(verb, firsts[0]))
    if len(working) > 1:
        return question(sight, working)
    return Command((working[0],), f"({_preposition(sight, verb)} {named(sight, working[0].second)})")


def _alone(sight: Sight, action: Action) -> Meaning:
    """With the one noun it has, where that has an answer."""
    refused, _ = judge(sight.story, sight.state, action)
    if refused is None or refused is IDLE or refused.text or action.verb in (LOCKS, UNLOCKS):
        return Command((action,))
    heard = f"{sight.story.verbs[action.verb].name} {named(sight, action.first)}"
    whole = next((line for line in sight.words.canonical[action.verb] if line.slots > 1), None)
    return Misunderstood("half", heard=heard, lacks=missing(whole) if whole else "")


def _preposition(sight: Sight, verb: int) -> str:
    line = sight.words.canonical[verb][0]
    return next((part for part in line.parts[1:] if not is_slot(part)), "with")


def named(sight: Sight, thing: int) -> str:
    return name(sight.story, sight.state, thing)


def many(sight: Sight, verb: int, span: Sequence[str]) -> Meaning | None:
    """ "take all", "drop mop and tin"; None when one thing is meant."""
    if span[0] not in ALL and "and" not in span and "," not in span:
        return None
    pool = [thing for thing in sight.scope if works(sight, Action(verb, thing))]
    try:
        things = several(sight, span, pool)
    except LookupError as error:
        return not_seen(sight, error.args[0])
    if things is None:
        return None
    if not things:
        return Misunderstood("nothing_to", sight.story.verbs[verb].name)
    return Command(tuple(Action(verb, thing) for thing in things))


def lone_verb(sight: Sight, spoken: Sequence[str]) -> Meaning | None:
    """ "take" alone: the only thing it could be done to, or a question."""
    lines = sight.words.lines.get(spoken[0], ())
    if len(spoken) > 1 or not lines:
        return None
    verb = lines[0].verb if len(lines) == 1 else min(lines, key=lambda line: (line.slots, len(line.parts))).verb
    return alone(sight, verb, spoken[0])


def alone(sight: Sight, verb: int, word: str) -> Meaning:
    """The only thing it could be done to, or a question."""
    working = [each for each in actions(sight.story, sight.state) if each.verb == verb and each.first]
    if len(working) == 1:
        return Command((working[0],), f"({phrase(sight.story, sight.state, working[0])})")
    return Misunderstood("what", word)
