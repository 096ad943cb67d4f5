"""Where to: directions, ways with names of their own, rooms the player knows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..engine import judge
from ..story import Story
from ..story.ways import targets
from ..world import Action, State
from ..world.action import GO
from .failing import not_seen
from .grammar import Line
from .meaning import Command, GoTo, Meaning, Misunderstood
from .noun import Sight, bare
from .vocabulary import Vocabulary

_GOING = re.compile(r"^(?:go to|go back to|return to|walk to|run to|go|enter|back to)\s+")
_BACK = frozenset(["back", "go back", "return"])
LEAVING = frozenset(["leave", "exit", "out", "go out", "go outside", "leave room", "outside", "get out", "leave place"])
_TO = re.compile(r"^(?:the|to the|to)\s+")


def named_way(story: Story, words: Vocabulary, state: State, spoken: Sequence[str]) -> int:
    """The way out of this room that is called so; 0 if there is none."""
    exits = story.rooms[state.here].exits
    return next((way for way in words.ways.get(" ".join(bare(spoken)), ()) if way in exits), 0) if spoken else 0


def leaving(sight: Sight, out: int) -> Meaning:
    """ "leave", "exit", "go outside": by the way out; where no way is called that, by the only one there is."""
    exits = sight.story.rooms[sight.state.here].exits
    refused, rule = judge(sight.story, sight.state, Action(GO, out))
    if out in exits or rule is not None or (refused is not None and refused.text):
        return Command((Action(GO, out),))
    ways = [way for way, row in exits.items() if any(each.to for each in row)]
    if len(ways) != 1:
        return Misunderstood("which_way", "go")
    return Command((Action(GO, ways[0]),), f"({sight.story.ways[ways[0]]})")


def towards(sight: Sight, line: Line, span: Sequence[str]) -> Meaning:
    """ "go to the north" """
    direction = sight.words.directions.get(" ".join(bare(span)))
    direction = direction or named_way(sight.story, sight.words, sight.state, span)
    if direction:
        return Command((Action(GO, direction),))
    if "to" not in line.parts:
        return Misunderstood("no_direction", " ".join(span))
    known = all(word in sight.words.known for word in span)
    return Misunderstood("no_path") if known else not_seen(sight, span)


def room(sight: Sight, text: str) -> Meaning | None:
    """ "go to the landing", "landing" """
    name = _TO.sub("", _GOING.sub("", text))
    if name in _BACK and sight.context.back in known_rooms(sight):
        return GoTo(sight.context.back)
    if name in sight.words.rooms:
        return GoTo(room_meant(sight, name)) if room_meant(sight, name) else Misunderstood("no_path")
    room = room_meant(sight, name)
    return GoTo(room) if room and (name != text or len(name.split()) > 1) else None


def room_meant(sight: Sight, name: str) -> int:
    """The room of this name that the player knows; 0 if there is none, or more than one."""
    near = known_rooms(sight)
    exact = sight.words.rooms.get(name, 0)
    if exact:
        return exact if exact in near else 0
    spoken = set(bare(name.split()))
    some = [each for each in near if spoken <= room_words(sight.story, each)]
    return some[0] if len(some) == 1 else 0


def known_rooms(sight: Sight) -> list[int]:
    """Those that were visited, and those one step from them: their names were told with the ways."""
    rooms, seen = sight.story.rooms, sight.state.visited
    visited = [number for number in range(len(rooms)) if seen >> number & 1]
    return list(dict.fromkeys([*visited, *(beside for number in visited for beside in targets(rooms[number]))]))


def room_words(story: Story, room: int) -> set[str]:
    return {part for word in story.rooms[room].words for part in word.lower().split()}
