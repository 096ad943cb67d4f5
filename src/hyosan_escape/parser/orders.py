"""What is said to people: who is meant, and what they are to do."""

from __future__ import annotations

from collections.abc import Sequence

from ..engine import judge, objects, scope
from ..story import Story
from ..story.wording import name
from ..world import Action, State, fact_of, place_of
from ..world.action import FETCH, LET_GO, ORDER, REQUEST, SEND
from .context import Context
from .grammar import EVERYONE, Line
from .meaning import Misunderstood
from .noun import Sight, bare, find, fits, several
from .vocabulary import Vocabulary
from .words import normalise

TOLD = frozenset([ORDER, SEND, REQUEST, FETCH, LET_GO])


def is_spoken_to(story: Story, words: Vocabulary, state: State, context: Context, head: str) -> bool:
    """Whether these words name people: so that "geon, wait" is one command, and "look, wait" two."""
    sight = Sight(story, state, words, scope(story, state), context)
    spoken = normalise(head).split()
    return bool(people_meant(sight, spoken)) or is_absent(sight, [*spoken, ","])


def is_told(sight: Sight, spoken: Sequence[str]) -> str:
    """The name of who is spoken to in "geon , wait"; "" where nobody is."""
    if "," not in spoken:
        return ""
    meant = people_meant(sight, spoken[: list(spoken).index(",")])
    return name(sight.story, sight.state, meant[0]) if meant else ""


def fronted(sight: Sight, spoken: list[str]) -> list[str]:
    """ "wait here, geon": the name at the end is moved to the front."""
    if "," not in spoken:
        return spoken
    at = len(spoken) - 1 - spoken[::-1].index(",")
    head, tail = spoken[:at], spoken[at + 1 :]
    is_call = "," not in head and len(head) > 1 and people_meant(sight, tail) and not people_meant(sight, head)
    return [*tail, ",", *head] if is_call else spoken


def is_absent(sight: Sight, spoken: Sequence[str]) -> bool:
    """Whether somebody is spoken to who is not here."""
    head = bare(list(spoken)[: list(spoken).index(",")]) if "," in spoken else []
    people = (thing for thing, row in enumerate(sight.story.things) if row.person)
    return bool(head) and any(fits(sight, person, head) for person in people)


def people_meant(sight: Sight, head: Sequence[str]) -> list[int]:
    """The people these words name."""
    here = [thing for thing in sight.scope if sight.story.things[thing].person]
    if " ".join(head) in EVERYONE:
        return here
    try:
        found = (several(sight, head, here) if "and" in head else find(sight, head)) if head else []
    except LookupError:
        return []
    return [thing for thing in found or () if sight.story.things[thing].person]


def orders(sight: Sight, line: Line, spans: list[list[str]]) -> list[Action] | Misunderstood:
    """The actions that may be meant; of those for one person the parser chooses."""
    head = spans[0]
    people = people_meant(sight, head)
    if not people:
        return Misunderstood("nobody", " ".join(head))
    seconds = _seconds(sight, line, spans)
    if not seconds and line.verb in sight.story.commands and spans[-1] is head:
        return Misunderstood("no_object", name(sight.story, sight.state, people[0]))
    if not seconds:
        return Misunderstood("not_here" if line.verb != SEND else "no_order", name(sight.story, sight.state, people[0]))
    actions = [
        _as_told(sight, Action(line.verb, person, second))
        for person in people
        for second in seconds
        if _knows(sight, line, person)
    ]
    if not actions:
        return Misunderstood("no_order", name(sight.story, sight.state, people[0]))
    return _all_together(sight, actions) if " ".join(head) in EVERYONE else actions


def _as_told(sight: Sight, action: Action) -> Action:
    """Whoever would do it anyhow needs no reason."""
    command = sight.story.commands.get(action.verb)
    if command is None or not command.plain:
        return action
    plain = action._replace(verb=command.plain)
    refused, _ = judge(sight.story, sight.state, plain)
    return action if refused is not None and refused.reason == "doubts" else plain


def _seconds(sight: Sight, line: Line, spans: list[list[str]]) -> list[int]:
    if line.verb in sight.story.commands:
        return _objects(sight, line, spans)
    if line.verb == ORDER:
        return [line.order]
    if line.verb == SEND:
        direction = sight.words.directions.get(" ".join(bare(spans[1])))
        return [direction] if direction else []
    return find(sight, spans[1])


def _objects(sight: Sight, line: Line, spans: list[list[str]]) -> list[int]:
    """What an order of the story may be about; where the line does not say, whatever it could be."""
    command = sight.story.commands[line.verb]
    able = objects(sight.story, sight.state, command, sight.scope)
    if f"[{command.about}]" not in line.parts:
        working = [each for each in able if _is_done_by_somebody(sight, Action(line.verb, 0, each), spans[0])]
        return working or able
    named = spans[1]
    if command.about == "room":
        return [room for room in able if _is_called(sight, room, named)]
    return [thing for thing in find(sight, named) if thing in able]


def _is_done_by_somebody(sight: Sight, action: Action, head: list[str]) -> bool:
    people = people_meant(sight, head)
    return any(judge(sight.story, sight.state, action._replace(first=each))[0] is None for each in people)


def _is_called(sight: Sight, room: int, span: Sequence[str]) -> bool:
    words = {word for name in sight.story.rooms[room].words for word in name.lower().split()}
    return set(bare(span)) <= words


def _knows(sight: Sight, line: Line, person: int) -> bool:
    """An author's order is for those it was written for."""
    if line.verb in sight.story.commands:
        return _understands(sight.story, line.verb, person)
    return line.verb != ORDER or sight.story.orders[line.order].person in (0, person)


def _understands(story: Story, verb: int, person: int) -> bool:
    """Or else is told that they do not: unless another order, said in the same words, is for them."""
    words = set(story.commands[verb].words)
    others = (row for each, row in story.commands.items() if each != verb and words & set(row.words))
    return person in story.commands[verb].answers or not any(person in row.answers for row in others)


def _all_together(sight: Sight, actions: list[Action]) -> list[Action]:
    """ "everyone, follow me" is one thing said; where only one will, it is said to that one."""
    able = [action for action in actions if judge(sight.story, sight.state, action)[0] is None]
    if len({each.first for each in able}) == 1 or not all(_is_common(sight, each) for each in actions):
        return able or actions
    return [action._replace(first=0) for action in actions if action.first == actions[0].first]


def _is_common(sight: Sight, action: Action) -> bool:
    """Whether it can be said to everyone at once: not what is for one alone, nor a reason."""
    command = sight.story.commands.get(action.verb)
    if command is not None:
        return not command.plain
    return action.verb == ORDER and not sight.story.orders[action.second].person


def is_one_person(actions: Sequence[Action]) -> bool:
    return len({action.first for action in actions}) == 1


def is_held_by(sight: Sight, thing: int, person: int) -> bool:
    return place_of(sight.state, thing) == sight.story.inside + person


def trail(sight: Sight, span: Sequence[str]) -> int:
    """The direction in which somebody of that name has just gone; 0 if nobody has."""
    gone = ((person, fact_of(sight.state, trail)) for person, trail in sight.story.trails.items())
    found = [way for person, way in gone if way and fits(sight, person, bare(span))]
    return found[0] if found else 0
