"""The orders that several people understand: verbs of the story's own, with an answer for each of them."""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Entry, Marked
from ..world import Verb
from ..world.action import ORDER
from .conditions import compile_condition
from .effects import compile_effects
from .model import Answer, Command, Numbers, Post, Story, Variable
from .ways import targets
from .workshop import Workshop

NOTHING = "nothing"
_LASTING = ("lasts", "stays", "brings", "holds", "listens", "back")
_USUAL_REACH = 3


def declare_orders(shop: Workshop) -> None:
    """Their verbs; and PERSON.does for everybody, so that it can be asked of a group, where some order lasts."""
    for id, entry in shop.source.many["orders"].items():
        for name in (f"order_{id}", f"urge_{id}") if entry.has("doubts") else (f"order_{id}",):
            shop.names.add_verb(name)
            shop.names.verbs[-1] = Verb(name, 2, rowed=entry.string("about") == "room")
    values = (NOTHING, *_lasting(shop))
    if len(values) > 1:
        for person in shop.source.many["survivors"]:
            shop.keep(Variable(f"{person}.does", 0, len(values), 0, values, False))


def _lasting(shop: Workshop) -> list[str]:
    return [id for id, entry in shop.source.many["orders"].items() if any(entry.fields.get(key) for key in _LASTING)]


def _obedient(shop: Workshop) -> list[str]:
    survivors = shop.source.many["survivors"]
    return [id for id, entry in survivors.items() if entry.has("obeys") or entry.has("orders")]


def link_orders(shop: Workshop, story: Story) -> None:
    story.posts = _posts(shop)
    story.commands = {}
    lasting = {id: at for at, id in enumerate(_lasting(shop), 1)}
    reach = _Reach(story)
    for id, entry in shop.source.many["orders"].items():
        verb = shop.names.verb_names[f"order_{id}"]
        command = _command(shop, id, entry, lasting.get(id, 0), reach)
        story.commands[verb] = command
        if entry.has("doubts"):
            story.commands[shop.names.verb_names[f"urge_{id}"]] = command._replace(plain=verb)
    rows = {command.post: command for command in story.commands.values() if not command.plain}
    story.lasting = tuple(rows[at] for at in range(1, len(lasting) + 1))


def _posts(shop: Workshop) -> dict[int, Post]:
    names = shop.names
    found = {}
    things, rooms = tuple(names.by_kind.get("thing", ())), tuple(names.by_kind.get("room", ()))
    ticks = max((entry.number("back") for entry in shop.source.many["orders"].values()), default=0)
    for id in _obedient(shop) if _lasting(shop) else ():
        about = names.hidden(f"{id}.@about", len(things) + len(rooms) + 1, ("", *things, *rooms))
        back = names.hidden(f"{id}.@back", ticks + 1)
        does = names.by_kind["variable"][f"{id}.does"]
        found[names.by_kind["survivor"][id]] = Post(does, about, back, len(things))
    return found


def _command(shop: Workshop, id: str, entry: Entry, post: int, reach: _Reach) -> Command:
    about = entry.string("about")
    for text in entry.many("words"):
        _check_words(shop, text, about)
    return Command(
        id=id,
        words=tuple(text.value for text in entry.many("words")),
        about=about,
        rooms=reach.within(entry.number("within", _USUAL_REACH)) if about == "room" else {},
        answers=_answers(shop, id, entry),
        together=shop.text(entry, "together"),
        post=post,
        stays=any(entry.fields.get(key) for key in ("stays", "holds")),
        brings=entry.flag("brings"),
        holds=entry.number("holds"),
        listens=entry.number("listens"),
        lures=entry.number("lures"),
        back=entry.number("back"),
    )


def _check_words(shop: Workshop, text: Marked, about: str) -> None:
    slots = [part for part in text.value.split() if "[" in part or "]" in part]
    if slots not in ([], [f"[{about}]"]):
        wanted = f"[{about}]" if about else "no slot, for the order is `about` nothing"
        shop.problems.add("HE212", text.mark, line=text.value[:60], wanted=wanted)


def _answers(shop: Workshop, id: str, entry: Entry) -> dict[int, Answer]:
    found = {}
    for person in _who(shop, entry):
        shop.names.it = person
        found[shop.names.by_kind["survivor"][person]] = _answer(shop, id, entry, person)
    shop.names.it = ""
    return found


def _who(shop: Workshop, entry: Entry) -> Iterator[str]:
    """Everybody who understands it, of those who take orders at all."""
    meant: set[str] = set()
    for name in entry.many("to"):
        is_one = name.value in shop.source.many["survivors"]
        meant.update([name.value] if is_one else shop.names.members(name, shop.problems))
    return (person for person in _obedient(shop) if person in meant or not entry.has("to"))


def _answer(shop: Workshop, id: str, entry: Entry, person: str) -> Answer:
    return Answer(
        when=compile_condition(entry.text("when"), shop.names, shop.problems),
        otherwise=shop.text(entry, "otherwise"),
        doubts=compile_condition(entry.text("doubts"), shop.names, shop.problems),
        doubted=shop.text(entry, "doubted"),
        sways=compile_condition(entry.text("sways"), shop.names, shop.problems, chance=True),
        unmoved=shop.text(entry, "unmoved"),
        say=shop.text(entry, "say"),
        effects=compile_effects(entry.many("do"), shop.names, shop.problems),
        asked=shop.names.hidden(f"{person}.@asked.{id}", 2) if entry.has("doubts") else 0,
    )


class _Reach:
    """Which rooms an order given in a room may be about: on the author's map of zones, those that are open."""

    def __init__(self, story: Story) -> None:
        self.beside = [tuple(dict.fromkeys(targets(room))) for room in story.rooms]
        self.open = [room.open or not room.zone for room in story.rooms]

    def within(self, steps: int) -> dict[int, Numbers]:
        return {room: self._from(room, steps) for room in range(len(self.beside)) if self.beside[room]}

    def _from(self, room: int, steps: int) -> Numbers:
        found, edge = {room}, {room}
        for _ in range(steps):
            edge = {other for each in edge for other in self.beside[each]} - found
            found |= edge
        return tuple(sorted(each for each in found - {room} if self.open[each]))


def price_orders(shop: Workshop, story: Story) -> None:
    """What each takes and how loud it is: its own, or as `order` has it."""
    costs, noise = list(story.clock.costs), list(story.hearing.noise)
    for verb, command in story.commands.items():
        entry = shop.source.many["orders"][command.id]
        costs[verb] = entry.number("time", costs[ORDER])
        noise[verb] = entry.number("noise", noise[ORDER])
        story.answers[verb] = story.messages["did_order"]
    story.clock = story.clock._replace(costs=tuple(costs))
    story.hearing = story.hearing._replace(noise=tuple(noise))
