"""Effects on things, people and the player's place."""

from __future__ import annotations

from collections.abc import Callable

from ...source import Marked
from ...world import Draft, place_of, put
from ...world.state import CARRIED, LIT, LOCKED, NOWHERE, OPEN, YOU
from ..company import bring, join, part, set_out
from ..doors import break_door, clear_barricade, raise_barricade
from ..hands import break_thing, enter, move_thing, turn_into
from ..model import Effect, Story
from ..names import Names
from ..phrases import Row


def _move(names: Names, thing: int, place: tuple[str, int]) -> Effect:
    kind, number = place

    def effect(story: Story, draft: Draft) -> None:
        if thing == YOU:
            enter(story, draft, number)
            return
        carried = number == CARRIED and bool(story.things[thing].person)
        if carried:
            bring(story, draft, thing)
        else:
            move_thing(story, draft, thing, _goal(story, draft, place))

    if thing == YOU:
        names.entered.add(number)
    names.placed.add(thing)
    if thing == YOU and kind != "room":
        raise ValueError("HE205", {"name": "you", "found": "the player", "wanted": "a room to go to"})
    return effect


def _goal(story: Story, draft: Draft, place: tuple[str, int]) -> int:
    kind, number = place
    return story.inside + number if kind == "thing" else draft.here if kind == "here" else number


def _move_next(names: Names, group: Marked, place: tuple[str, int]) -> Effect:
    """The first of the group that is nowhere yet; once all are somewhere, nothing happens."""
    known = names.by_kind.get("thing", {})
    things = [known[id] for id in names.groups.get(group.value, ()) if id in known]
    if not things:
        raise ValueError(
            "HE205", {"name": group.value, "found": "no group of things", "wanted": "a tag that they share"}
        )
    names.placed.update(things)

    def effect(story: Story, draft: Draft) -> None:
        left = next((thing for thing in things if place_of(draft, thing) == NOWHERE), 0)
        if left:
            move_thing(story, draft, left, _goal(story, draft, place))

    return effect


def _mark(bit: int, on: bool) -> Callable[[Names, int], Effect]:
    def build(names: Names, thing: int) -> Effect:
        if (bit, on) in ((LOCKED, False), (OPEN, True)):
            names.freed.add(thing)
        return lambda story, draft: draft.mark(thing, bit, on)

    return build


def _light(names: Names, thing: int) -> Effect:
    names.lit.add(thing)
    return _mark(LIT, on=True)(names, thing)


def _turn_into(names: Names, thing: int, word: Marked) -> Effect:
    known = names.forms.get(thing, {})
    if word.value not in known:
        wanted = "one of " + ", ".join(known) if known else "a thing with `forms`"
        raise ValueError("HE205", {"name": word.value, "found": "no form of this thing", "wanted": wanted})
    return lambda story, draft: turn_into(story, draft, thing, known[word.value])


def _turn_back(names: Names, thing: int) -> Effect:
    if not names.forms.get(thing):
        raise ValueError("HE205", {"name": "it", "found": "a thing of one form", "wanted": "a thing with `forms`"})
    return lambda story, draft: turn_into(story, draft, thing, 0)


def _refuel(names: Names, thing: int) -> Effect:
    id = names.id_of("thing", thing)
    left = names.by_kind.get("variable", {}).get(f"{id}.fuel", 0)
    if not left:
        raise ValueError("HE205", {"name": id, "found": "a thing without `fuel`", "wanted": "a light with `fuel`"})
    full = names.rows[left].size - 1

    def effect(story: Story, draft: Draft) -> None:
        draft.fact = put(draft.fact, left, full)

    return effect


def _break(names: Names, thing: int) -> Effect:
    if thing in names.by_kind.get("door", {}).values():
        return lambda story, draft: break_door(story, draft, thing)
    return lambda story, draft: break_thing(story, draft, thing)


def _barricade(names: Names, thing: int) -> Effect:
    _needs_barricade(names, thing)
    return lambda story, draft: raise_barricade(story, draft, thing, 1)


def _clear(names: Names, thing: int) -> Effect:
    _needs_barricade(names, thing)
    return lambda story, draft: clear_barricade(story, draft, thing)


def _needs_barricade(names: Names, thing: int) -> None:
    id = names.id_of("door", thing)
    if f"{id}.barricade" not in names.by_kind.get("variable", {}):
        wanted = "a door with `barricade: {most: 3}`"
        raise ValueError("HE205", {"name": id, "found": "a door without a barricade", "wanted": wanted})


def _join(names: Names, person: int) -> Effect:
    return lambda story, draft: join(story, draft, person)


def _leave(names: Names, person: int) -> Effect:
    return lambda story, draft: part(story, draft, person)


def _send(names: Names, person: int, room: int) -> Effect:
    names.errand(person)
    return lambda story, draft: set_out(story, draft, person, room)


EFFECTS: dict[str, Row] = {
    "move ANYONE to PLACE": Row(_move, "a thing, a person or the player (`you`) is there at once", "move lamp to hall"),
    "move next of WORD to PLACE": Row(
        _move_next, "the first of a group that is nowhere is there at once", "move next of treasure to here"
    ),
    "open THING": Row(_mark(OPEN, on=True), "it stands open", "open chest"),
    "close THING": Row(_mark(OPEN, on=False), "it stands closed", "close chest"),
    "lock THING": Row(_mark(LOCKED, on=True), "it is locked", "lock chest"),
    "unlock THING": Row(_mark(LOCKED, on=False), "it is locked no more", "unlock chest"),
    "turn THING into FORM": Row(_turn_into, "it has that form of its `forms`", "turn vase into mended"),
    "turn THING back": Row(_turn_back, "it is as it was written again", "turn vase back"),
    "refuel THING": Row(_refuel, "it has all its `fuel` again", "refuel lantern"),
    "break THING": Row(_break, "it is broken; a door stands open for good", "break front_door"),
    "barricade DOOR": Row(_barricade, "it is barricaded higher by one", "barricade front_door"),
    "clear DOOR": Row(_clear, "nothing stands against it any more", "clear front_door"),
    "light THING": Row(_light, "it gives light", "light lamp"),
    "douse THING": Row(_mark(LIT, on=False), "it gives light no more", "douse lamp"),
    "join PERSON": Row(_join, "the person comes with the player", "join geon"),
    "leave PERSON": Row(_leave, "the person stays here", "leave geon"),
    "send PERSON to ROOM": Row(_send, "the person walks there, a room a turn", "send geon to hall"),
}
