"""`do:` to closures over (story, draft): a table of what can be brought about."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..source import Marked, Problems, tokens
from ..world import Draft, place_of, put, with_value
from ..world.event import CallPlayed, Joined, Moved, Parted
from ..world.state import CARRIED, LIT, LOCKED, NOWHERE, OPEN, PARTY, WORN, YOU
from .model import Effect, Story
from .names import Names
from .noise import make_noise
from .phrases import match_row, not_understood


def compile_effects(lines: Sequence[Marked], names: Names, problems: Problems) -> tuple[Effect, ...]:
    built = (_effect(line, names, problems) for line in lines)
    return tuple(effect for effect in built if effect is not None)


def _effect(line: Marked, names: Names, problems: Problems) -> Effect | None:
    words = tokens(line, problems)
    if not words:
        return None
    for pattern, build in EFFECTS.items():
        values = match_row(pattern, words, names)
        if values is not None:
            try:
                return build(names, *values)
            except ValueError as error:
                code, details = error.args
                problems.add(code, words[-1].mark, **details)
                return None
    not_understood(words, tuple(EFFECTS), "HE202", names, problems)
    return None


# Hands of the effects, used by the engine's own verbs too.


def move_thing(story: Story, draft: Draft, thing: int, place: int) -> None:
    """Put it there; what is worn comes off on the way."""
    if draft.form[thing >> 6][thing & 63] & WORN:
        draft.mark(thing, WORN, on=False)
    draft.place(thing, place, story.things[thing].start)


def counted(story: Story, draft: Draft, text: int) -> tuple[int, ...]:
    """How often the text's changing parts were told before; and they move on.

    Counted in the state, so undo takes it back too.
    """
    counts = []
    for counter, options, wraps in story.texts[text].sites:
        count = draft.told[counter >> 6][counter & 63]
        counts.append(count)
        if wraps or count < options - 1:
            draft.told = put(draft.told, counter, (count + 1) % options)
    return tuple(counts)


def enter(story: Story, draft: Draft, room: int) -> None:
    """The player is there now, and so is whoever is with them."""
    again = bool(draft.visited >> room & 1)
    row = story.rooms[room]
    counts = counted(story, draft, row.again if again and row.again else row.text)
    draft.emit(Moved(draft.here, room, again, counts))
    draft.here = room
    draft.visited |= 1 << room


def play_call(story: Story, draft: Draft, call: int) -> None:
    """Everyone it sends forgets what they were hunting."""
    draft.emit(CallPlayed(call))
    for horde in range(1, len(story.hordes)):
        goal = story.hordes[horde].go.get(call)
        if goal and draft.horde_at[horde]:
            draft.horde_goal = with_value(draft.horde_goal, horde, goal)
            draft.horde_lure = with_value(draft.horde_lure, horde, 0)


# Builders: (names, slots...) -> effect.


def _assign(names: Names, variable: int, number: int) -> Effect:
    low, size, _, _ = names.domains[variable]
    if not low <= number < low + size:
        raise ValueError("HE207", {"number": number, "low": low, "high": low + size - 1})
    return _put_fact(variable, number - low)


def _put_fact(variable: int, value: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.fact = put(draft.fact, variable, value)

    return effect


def _set_flag(names: Names, variable: int) -> Effect:
    return _put_fact(variable, 1)


def _clear_flag(names: Names, variable: int) -> Effect:
    return _put_fact(variable, 0)


def _set_word(names: Names, variable: int, word: Marked) -> Effect:
    values = names.domains[variable][2]
    if word.value not in values:
        wanted = "one of " + ", ".join(values)
        raise ValueError("HE205", {"name": word.value, "found": "no value of this variable", "wanted": wanted})
    return _put_fact(variable, values.index(word.value))


def _add(sign: int) -> Callable[[Names, int, int], Effect]:
    def build(names: Names, number: int, variable: int) -> Effect:
        last = names.domains[variable][1] - 1
        if names.domains[variable][2] or names.domains[variable][3]:
            raise ValueError("HE205", {"name": "it", "found": "no number", "wanted": "a numeric variable"})

        def effect(story: Story, draft: Draft) -> None:
            before = draft.fact[variable >> 6][variable & 63]
            after = min(max(before + sign * number, 0), last)
            if after != before:
                draft.fact = put(draft.fact, variable, after)

        return effect

    return build


def _move(names: Names, thing: int, place: tuple[str, int]) -> Effect:
    kind, number = place

    def effect(story: Story, draft: Draft) -> None:
        if thing == YOU:
            enter(story, draft, number)
            return
        carried = number == CARRIED and bool(story.things[thing].person)
        goal = story.inside + number if kind == "thing" else PARTY if carried else number
        move_thing(story, draft, thing, goal)

    if thing == YOU:
        names.entered.add(number)
    names.placed.add(thing)
    if thing == YOU and kind != "room":
        raise ValueError("HE205", {"name": "you", "found": "the player", "wanted": "a room to go to"})
    return effect


def _mark(bit: int, on: bool) -> Callable[[Names, int], Effect]:
    def build(names: Names, thing: int) -> Effect:
        return lambda story, draft: draft.mark(thing, bit, on)

    return build


def _light(names: Names, thing: int) -> Effect:
    names.lit.add(thing)
    return _mark(LIT, on=True)(names, thing)


def _join(names: Names, person: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        if place_of(draft, person) != PARTY:
            move_thing(story, draft, person, PARTY)
            draft.emit(Joined(person))

    return effect


def _leave(names: Names, person: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        if place_of(draft, person) == PARTY:
            move_thing(story, draft, person, draft.here)
            draft.emit(Parted(person))

    return effect


def _scene(names: Names, scene: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.scene = story.scenes[scene].first
        draft.use(story.scenes[scene].bit)

    return effect


def _end(names: Names, ending: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.ending = draft.ending or ending

    return effect


def _start_fuse(names: Names, fuse: int, minutes: int) -> Effect:
    if minutes < 1:
        raise ValueError("HE207", {"number": minutes, "low": 1, "high": 9999999})

    def effect(story: Story, draft: Draft) -> None:
        others = [each for each in draft.fuse if each[0] != fuse]
        draft.fuse = tuple(sorted([*others, (fuse, minutes)]))

    return effect


def _stop_fuse(names: Names, fuse: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.fuse = tuple(each for each in draft.fuse if each[0] != fuse)

    return effect


def _noise(names: Names, loudness: int) -> Effect:
    return lambda story, draft: make_noise(story, draft, draft.here, loudness)


def _noise_at(names: Names, loudness: int, room: int) -> Effect:
    return lambda story, draft: make_noise(story, draft, room, loudness)


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


def _horde_to(names: Names, horde: int, zone: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.horde_at = with_value(draft.horde_at, horde, zone)
        draft.horde_goal = with_value(draft.horde_goal, horde, zone)
        draft.horde_lure = with_value(draft.horde_lure, horde, 0)

    return effect


def _horde_nowhere(names: Names, horde: int) -> Effect:
    return _horde_to(names, horde, NOWHERE)


def _send(names: Names, horde: int, zone: int) -> Effect:
    def effect(story: Story, draft: Draft) -> None:
        draft.horde_goal = with_value(draft.horde_goal, horde, zone)

    return effect


def _call(names: Names, call: int) -> Effect:
    return lambda story, draft: play_call(story, draft, call)


EFFECTS: dict[str, Callable[..., Effect]] = {
    "set FLAG": _set_flag,
    "clear FLAG": _clear_flag,
    "set ONEOF to WORD": _set_word,
    "set VARIABLE to NUMBER": _assign,
    "add NUMBER to VARIABLE": _add(1),
    "subtract NUMBER from VARIABLE": _add(-1),
    "move ANYONE to PLACE": _move,
    "move HORDE to ZONE": _horde_to,
    "move HORDE to nowhere": _horde_nowhere,
    "send HORDE to ZONE": _send,
    "call CALL": _call,
    "open THING": _mark(OPEN, on=True),
    "close THING": _mark(OPEN, on=False),
    "lock THING": _mark(LOCKED, on=True),
    "unlock THING": _mark(LOCKED, on=False),
    "light THING": _light,
    "douse THING": _mark(LIT, on=False),
    "join PERSON": _join,
    "leave PERSON": _leave,
    "scene SCENE": _scene,
    "end ENDING": _end,
    "start FUSE in NUMBER": _start_fuse,
    "stop FUSE": _stop_fuse,
    "noise NUMBER": _noise,
    "noise NUMBER at ROOM": _noise_at,
    "pass NUMBER": _pass,
    "pass until TIME": _pass_until,
}
