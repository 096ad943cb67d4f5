"""One typed line, parted into its commands."""

from __future__ import annotations

import re

from ..parser import is_spoken_to, labelled, normalise, split
from ..story.moments import is_held
from .meta import META
from .understanding import Understanding

_AND = re.compile(r"(\s*,\s*and\s+|\s+and\s+|\s*,\s+)", re.IGNORECASE)


def commands_of(mind: Understanding, line: str) -> list[str]:
    """The commands of a line: "take the tin and open it" is two; "take tin and mop" is one."""
    return [line] if _is_whole(mind, line) else [each for part in split(line) for each in _chained(mind, part)]


def _is_whole(mind: Understanding, line: str) -> bool:
    """Whether the line must not be parted: a path may hold any sign, and so may a choice's words."""
    state = mind.game.state
    if state.scene and labelled(mind.story, state, normalise(line)):
        return True
    head, _, rest = line.strip().partition(" ")
    row = META.get(head.lower())
    return bool(rest) and row is not None and row.takes


def _chained(mind: Understanding, line: str) -> list[str]:
    if ("and" not in line and "," not in line) or is_held(mind.story, mind.game.state):
        return [line]
    head, comma, rest = line.partition(",")
    if comma and is_spoken_to(mind.story, mind.words, mind.game.state, mind.context, head):
        return [f"{head}, {part}" for part in _chained(mind, rest.strip())]
    parts = _AND.split(line)
    commands = parts[:1]
    for glue, part in zip(parts[1::2], parts[2::2], strict=True):
        begun = len(commands) > 1 or _begins_command(mind, commands[0])
        if not _begins_command(mind, part) or (not begun and " " not in part):
            commands[-1] += glue + part
        elif not begun:
            commands = [part]  # "the goat looks hungry, give it the apple"
        else:
            commands.append(part)
    return commands


def _begins_command(mind: Understanding, part: str) -> bool:
    """Whether this is a command of its own, and no further noun."""
    text = normalise(part)
    head = text.split(" ", 1)[0]
    words = mind.words
    is_verb = head in words.lines or text in words.exact or head in words.directions or text in META
    return is_verb and head not in words.nouns
