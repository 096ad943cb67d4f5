"""Scenes, fuses and endings."""

from __future__ import annotations

from itertools import islice

from ..source import Entry, Marked, did_you_mean
from .conditions import compile_condition, only_room
from .effects import compile_effects
from .model import Choice, Ending, Fuse, Outcome, Passage, Scene
from .workshop import Workshop


def declare_scenes(shop: Workshop) -> None:
    """Every passage and every named choice gets its number, so that conditions may ask about them."""
    passages = choices = 0
    for scene, entry in shop.source.many["scenes"].items():
        for name, page in _pages(entry):
            passages += 1
            shop.names.add("passage", f"{scene}.{name}", passages)
            for choice in page.entries("choices"):
                choices += 1
                if choice.has("id"):
                    shop.names.add("choice", f"{scene}.{choice.string('id')}", choices)


def _pages(scene: Entry) -> list[tuple[str, Entry]]:
    return [("start", scene), *((name.value, passage) for name, passage in scene.pairs("passages"))]


def link_scenes(shop: Workshop) -> tuple[Scene, ...]:
    nothing = Scene("", 0, None, False, 0, 0)
    scenes = [nothing]
    shop.choices.append(Choice("", 0, 0, None, None, 0, 0, False, None, (), 0))
    for id, entry in shop.source.many["scenes"].items():
        scenes.append(_scene(shop, id, entry, len(scenes)))
    return tuple(scenes)


def _scene(shop: Workshop, id: str, entry: Entry, number: int) -> Scene:
    pages = _pages(entry)
    first = len(shop.passages)
    numbers = {name: first + at for at, (name, _) in enumerate(pages)}
    bit = shop.bit(f"scene.{id}")
    shop.passages += [Passage("", 0, 0, ())] * len(pages)
    for name, page in pages:
        choices = _choices(shop, f"{id}.{name}", page, numbers)
        shop.passages[numbers[name]] = Passage(f"{id}.{name}", number, shop.text(page, "text"), choices)
    return Scene(
        id=id,
        first=first,
        when=compile_condition(entry.text("when"), shop.names, shop.problems, chance=True),
        again=entry.flag("again"),
        bit=bit,
        room=only_room(entry.text("when"), shop.names),
    )


def _choices(shop: Workshop, passage: str, page: Entry, numbers: dict[str, int]) -> tuple[int, ...]:
    entries = page.entries("choices")
    if entries and all(each.has("when") or each.has("needs") or _runs_out(each, passage) for each in entries):
        shop.problems.add("HE304", page.mark, name=passage)
    found = []
    for at, entry in enumerate(entries, 1):
        shop.choices.append(_choice(shop, f"{passage}.{at}", entry, numbers))
        found.append(len(shop.choices) - 1)
    return tuple(found)


def _runs_out(choice: Entry, passage: str) -> bool:
    """A choice that is taken once and leads back to its own passage is gone there; any other is a way on."""
    return not choice.flag("sticky") and choice.string("goto") == passage.rpartition(".")[2]


def _choice(shop: Workshop, id: str, entry: Entry, numbers: dict[str, int]) -> Choice:
    own = entry.string("id")
    bit = shop.bit(f"choice.{id.split('.', maxsplit=1)[0]}.{own}" if own else f"choice.{id}")
    if own:
        shop.taken[f"{id.split('.', maxsplit=1)[0]}.{own}"] = bit
    plain = _outcome(shop, entry, numbers)
    odds = entry.entry("odds")
    outcomes = [plain]
    if odds:
        # The plain words and effects come first, whatever the dice say; the outcome's follow.
        outcomes += [_outcome(shop, entry.entry(key), numbers) for key in ("clean", "cost", "bad")]
    return Choice(
        id=id,
        label=shop.text(entry, "label"),
        passage=numbers["start"],
        when=compile_condition(entry.text("when"), shop.names, shop.problems),
        needs=compile_condition(entry.text("needs"), shop.names, shop.problems),
        locked=shop.text(entry, "locked"),
        time=entry.number("time"),
        sticky=entry.flag("sticky"),
        odds=_odds(shop, odds) if odds else None,
        outcomes=tuple(outcomes),
        bit=bit,
    )


def _odds(shop: Workshop, entry: Entry) -> tuple[int, int]:
    clean, cost = entry.number("clean"), entry.number("cost")
    if clean + cost > 10:
        shop.problems.add("HE208", entry.mark, total=clean + cost)
    return clean, cost


def _outcome(shop: Workshop, entry: Entry | None, numbers: dict[str, int]) -> Outcome:
    if entry is None:
        return Outcome(0, (), 0)
    goto = entry.text("goto")
    return Outcome(
        shop.text(entry, "say"),
        compile_effects(entry.many("do"), shop.names, shop.problems),
        _passage(shop, goto, numbers) if goto else 0,
    )


def _passage(shop: Workshop, goto: Marked, numbers: dict[str, int]) -> int:
    if goto.value not in numbers:
        cure = did_you_mean(goto.value, numbers, otherwise=f"Passages of this scene: {', '.join(islice(numbers, 20))}.")
        shop.problems.add("HE104", goto.mark, cure, what="the passage", name=goto.value[:60])
        return 0
    return numbers[goto.value]


def link_fuses(shop: Workshop) -> tuple[Fuse, ...]:
    fuses = [Fuse("", 0, ())]
    for id, entry in shop.source.many["fuses"].items():
        effects = compile_effects(entry.many("do"), shop.names, shop.problems)
        fuses.append(Fuse(id, shop.text(entry, "say"), effects))
    return tuple(fuses)


def link_endings(shop: Workshop) -> tuple[Ending, ...]:
    endings = [Ending("", "", 0, None)]
    for id, entry in shop.source.many["endings"].items():
        when = compile_condition(entry.text("when"), shop.names, shop.problems, chance=True)
        endings.append(Ending(id, entry.string("title"), shop.text(entry, "text"), when))
    return tuple(endings)
