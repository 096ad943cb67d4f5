"""How an unfinished line may go on: only words that are known here and things that are in sight."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

from ..engine import actions, scope
from ..story import Story
from ..story.moments import form_row
from ..world import Action, State
from .context import Context
from .grammar import EVERYONE, is_slot
from .noun import Sight
from .orders import TOLD, people_meant
from .say import phrase, spoken
from .vocabulary import Vocabulary

_USUAL = (
    "go", "look", "listen", "inventory", "examine", "take", "drop", "open", "close", "wait", "talk", "ask", "read",
    "wear", "remove", "put", "give", "hide", "search",
)  # fmt: skip


def complete(story: Story, words: Vocabulary, state: State, text: str) -> list[str]:
    """Whole lines that begin with `text`, the shortest step further each; sorted."""
    before = text.lower().lstrip()
    if "," in before:
        return _bidding(story, words, state, before)
    if " " not in before:
        own = [line.split()[0] for _, line in story.verb_lines]
        heads = dict.fromkeys([*_USUAL, *own, *_names(story, state)])
        return [head for head in heads if head.startswith(before)]
    found = dict.fromkeys(name for name in _names(story, state) if name.startswith(before))
    fillers = cache(partial(_fillers, story, state))
    for parts in _lines(words, before.split()[0]):
        for candidate in _extend(fillers, parts, before):
            found[candidate] = None
    return sorted(found)


def _names(story: Story, state: State) -> list[str]:
    """Those who can be told to do something, by both their names."""
    people = [thing for thing in scope(story, state) if thing in story.people]
    shorts = [form_row(story, state, thing).short.lower() for thing in people]
    return [f"{name}," for name in dict.fromkeys([*(spoken(story, state, thing) for thing in people), *shorts])]


def _bidding(story: Story, words: Vocabulary, state: State, before: str) -> list[str]:
    """ "geon, w" to "geon, wait": what those can do now whose name stands before the comma."""
    head = before.partition(",")[0]
    sight = Sight(story, state, words, scope(story, state), Context())
    meant = [0] if head in EVERYONE else people_meant(sight, head.split())
    said = [
        phrase(story, state, each) for each in actions(story, state) if is_said(story, each) and each.first in meant
    ]
    lines = (f"{head}, {line.partition(', ')[2]}" for line in said)
    return sorted({line for line in lines if line.startswith(before) and line != before})


def is_said(story: Story, action: Action) -> bool:
    """Whether it is said to somebody. That one may give a reason is told where one is asked for."""
    command = story.commands.get(action.verb)
    return not command.plain if command else action.verb in TOLD


def _lines(words: Vocabulary, head: str) -> list[tuple[str, ...]]:
    """Every line that begins with this word."""
    bare = [tuple(text.split()) for text in words.exact if text.startswith(f"{head} ")]
    return [*(each.parts for each in words.lines.get(head, ())), *bare]


def _extend(fillers: Callable[[str], list[str]], parts: tuple[str, ...], before: str) -> list[str]:
    """Fill the line's parts one by one; yield it where it first goes past what was typed."""
    lines = [""]
    for part in parts:
        words = fillers(part) if is_slot(part) else [part]
        longer = [f"{line} {word}".strip() for line in lines for word in words]
        done = [line for line in longer if line.startswith(before) and line != before.strip()]
        if done:
            return done
        lines = [line for line in longer if before.startswith(f"{line} ")]
    return []


def _fillers(story: Story, state: State, slot: str) -> list[str]:
    if slot == "[direction]":
        return [story.ways[number] for number in story.rooms[state.here].exits]
    seen = scope(story, state)
    if slot == "[topic]":
        topics = [story.topics[number] for thing in seen for number in story.things[thing].topics]
        return [topic.words[0] for topic in topics if topic.when is None or topic.when(story, state)]
    people = slot == "[person]"
    return [spoken(story, state, thing) for thing in seen if not people or story.things[thing].person]
