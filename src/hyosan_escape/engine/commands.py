"""The orders of the story that several people understand: whether one can be given, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from ..story import Story
from ..story.company import join, note_seen, obeys, part
from ..story.hands import move_thing
from ..story.model import Answer, Command
from ..story.moments import company
from ..story.noise import make_noise
from ..story.posts import busy_with, object_of, take_up
from ..world import Action, Draft, Moment, fact_of, is_open, put
from ..world.action import things_of
from ..world.event import Done, Foiled, Refused
from ..world.state import FIRST_THING
from .scope import followers, sight
from .telling import tell

if TYPE_CHECKING:
    from .rules import RulesNow

EVERYONE = 0  # as the person of an order


# What it can be about. A question about one of them is asked for every action that is offered: it looks nobody up.

IS_ABOUT: dict[str, Callable[[Story, Moment, Command, int], bool]] = {
    "": lambda story, moment, command, about: not about,
    "door": lambda story, moment, command, about: story.things[about].door is not None,
    "person": lambda story, moment, command, about: bool(story.things[about].person),
    "thing": lambda story, moment, command, about: about >= FIRST_THING and not story.things[about].person,
    "room": lambda story, moment, command, about: about in command.rooms.get(moment.here, ()),
}


def objects(story: Story, moment: Moment, command: Command, seen: Iterable[int]) -> list[int]:
    """All that the order may be about, of the things in sight or of the rooms around."""
    if not command.about:
        return [0]
    if command.about == "room":
        return list(command.rooms.get(moment.here, ()))
    return [thing for thing in seen if IS_ABOUT[command.about](story, moment, command, thing)]


# Why not.


def can_command(story: Story, moment: Moment, action: Action) -> str:
    person, command = action.first, story.commands[action.verb]
    if person == EVERYONE and command.plain:  # a reason is given to one
        return "nobody_obeys"
    if person == EVERYONE:
        return "" if len(willing_to(story, moment, action, can_command)) > 1 else "nobody_obeys"
    if not obeys(story, moment, person):
        return "disobeys"
    answer = command.answers.get(person)
    if answer is None:
        return "not_for_them"
    if not IS_ABOUT[command.about](story, moment, command, action.second) or _is_about_self(command, action):
        return "not_about_that"
    reason = _hindrance(story, moment, command, action)
    if reason or (answer.when is not None and not answer.when(story, moment)):
        return reason or "cannot"
    return _doubt(story, moment, command, answer)


def _is_about_self(command: Command, action: Action) -> bool:
    return command.about == "person" and action.second == action.first


def _hindrance(story: Story, moment: Moment, command: Command, action: Action) -> str:
    if command.holds and is_open(moment, action.second):
        return "hold_open"
    if command.brings and not _is_room_for(story, moment, (action.first, action.second)):
        return "party_full"
    at_it = command.post and busy_with(story, moment, action.first)
    if at_it and at_it.post == command.post and object_of(story, moment, action.first) == action.second:
        return "does_already"
    return ""


def _is_room_for(story: Story, moment: Moment, people: tuple[int, ...]) -> bool:
    most, us = story.about.party, company(story, moment)
    return not most or len({*us, *people}) <= most


def _doubt(story: Story, moment: Moment, command: Command, answer: Answer) -> str:
    """Whoever doubts is told why, once; whoever does not needs no reason."""
    doubts = answer.doubts is not None and answer.doubts(story, moment)
    if not command.plain:
        return "doubts" if doubts else ""
    if not doubts:
        return "no_doubt"
    return "asked_already" if fact_of(moment, answer.asked) else ""


def willing_to(
    story: Story, moment: Moment, action: Action, check: Callable[[Story, Moment, Action], str]
) -> list[int]:
    """Whoever of those here would do it."""
    near = followers(story, moment)
    people = [person for person in story.people if person in near]
    return [person for person in people if not check(story, moment, action._replace(first=person))]


_OWN_WORDS: dict[str, Callable[[Answer], int]] = {
    "cannot": lambda answer: answer.otherwise,
    "doubts": lambda answer: answer.doubted,
    "asked_already": lambda answer: answer.unmoved,
}


def own_words(story: Story, action: Action, reason: str) -> int:
    """The author's text for this refusal; 0: none."""
    answer = story.commands[action.verb].answers.get(action.first)
    return _OWN_WORDS[reason](answer) if answer and reason in _OWN_WORDS else 0


# What comes of it.


def perform(story: Story, draft: Draft, action: Action) -> None:
    command = story.commands[action.verb]
    if action.first != EVERYONE:
        if not command.plain or _is_swayed(story, draft, command.answers[action.first], action):
            _carry_out(story, draft, command, action)
        return
    for person in willing_to(story, draft, action, can_command):
        own = action._replace(first=person)
        if not can_command(story, draft, own):  # what the one before did may have settled it
            _carry_out(story, draft, command, own, together=bool(command.together))
    tell(story, draft, command.together)


def _is_swayed(story: Story, draft: Draft, answer: Answer, action: Action) -> bool:
    """Whether the reason they are given helps."""
    draft.fact = put(draft.fact, answer.asked, 1)
    if answer.sways is None or answer.sways(story, draft):
        return True
    draft.emit(Foiled(Refused("unmoved", action.first, answer.unmoved)))
    return False


def _carry_out(story: Story, draft: Draft, command: Command, action: Action, together: bool = False) -> None:
    person, answer = action.first, command.answers[action.first]
    tell(story, draft, 0 if together else answer.say, things_of(story.verbs, action))
    if not (together or answer.say):
        draft.emit(Done(*action))
    if command.brings:
        join(story, draft, person)
        join(story, draft, action.second)
    if command.post:
        take_up(story, draft, person, command, action.second)
    _set_about_it(story, draft, command, action)
    for effect in answer.effects:
        effect(story, draft)


def _set_about_it(story: Story, draft: Draft, command: Command, action: Action) -> None:
    if command.stays or command.back:
        part(story, draft, action.first, quietly=True)
    if command.back:
        move_thing(story, draft, action.first, action.second)
        note_seen(story, draft, action.first, action.second)
    if command.lures:
        make_noise(story, draft, action.second, command.lures)


# What can be tried.


def candidates(now: RulesNow, verb: int) -> Iterator[Action]:
    """Such orders of the story as may be given to those in sight."""
    story, moment, command = now.story, now.moment, now.story.commands[verb]
    told = [person for person in followers(story, moment) if person in command.answers]
    if not now.are_about(verb):
        told = [person for person in told if obeys(story, moment, person)]
    able = objects(story, moment, command, sight(story, moment)) if told else []
    if len(told) > 1 and not command.plain:
        yield from (Action(verb, EVERYONE, about) for about in able)
    yield from (Action(verb, person, about) for person in told for about in able)
