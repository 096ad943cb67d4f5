"""Scenes."""

from __future__ import annotations

from ..source import ID, Entry, Mark, Marked, Related
from .conditions import compile_condition, only_room
from .link_deaths import check_deaths
from .link_leads import named_pages
from .link_pages import Pages, every_choice
from .link_pools import age_of
from .model import NO_CHOICE, NO_PASSAGE, Scene
from .weave import Web
from .workshop import Workshop

_OWN_WORDS = ("start", "end", "then")  # what these mean in a scene is settled


def declare_scenes(shop: Workshop) -> None:
    """Every named passage and choice gets its number, so that what stands further up may speak of it."""
    choices: dict[str, Mark] = {}
    for scene, entry in shop.source.many["scenes"].items():
        for name, page in named_pages(entry):
            shop.names.add("passage", f"{scene}.{name}", len(shop.passages))
            shop.passages.append(NO_PASSAGE)
            for choice in every_choice(page):
                own = choice.text("id")
                if own:
                    _declare_choice(shop, scene, own, choices)
        for id, _ in entry.pairs("passages"):
            if id.value in _OWN_WORDS:
                shop.problems.add("HE108", id.mark, name=id.value)


def _declare_choice(shop: Workshop, scene: str, id: Marked, known: dict[str, Mark]) -> None:
    name = f"{scene}.{id.value}"
    if not ID.match(id.value):
        shop.problems.add("HE106", id.mark, name=id.value[:60])
    elif id.value in _OWN_WORDS:
        shop.problems.add("HE108", id.mark, name=id.value)
    elif name in known:
        related = Related(known[name], "first defined here")
        shop.problems.add("HE105", id.mark, "", related, kind="choice", name=id.value, first=known[name])
    else:
        known[name] = id.mark
        shop.names.add("choice", name, len(known))


def link_scenes(shop: Workshop) -> tuple[Scene, ...]:
    shop.choices.append(NO_CHOICE)
    pages = Pages(shop)
    pages.link()
    rows = (_scene(shop, pages, id, entry) for id, entry in shop.source.many["scenes"].items())
    scenes = (Scene("", 0, None, False, False, 0, 0, 0, 0, 0, 0, 0), *rows)
    shop.web = Web(shop.passages, shop.choices, scenes)
    _check_ways_out(shop, shop.web)
    check_deaths(shop, shop.web)
    return scenes


def _check_ways_out(shop: Workshop, web: Web) -> None:
    """With these two a story cannot be played, so they are no matter for the warnings."""
    for number, mark in shop.page_marks.items():
        if web.is_dead_end(number):
            shop.problems.add("HE304", mark, name=shop.passages[number].id)
        elif web.is_ring(number):
            shop.problems.add("HE330", mark, name=shop.passages[number].id)


def _scene(shop: Workshop, pages: Pages, id: str, entry: Entry) -> Scene:
    when, rest, pool = entry.text("when"), entry.number("rest"), entry.text("pool")
    again = entry.flag("again") or rest > 0
    number = shop.find("pool", pool, "the pool") if pool else 0
    return Scene(
        id=id,
        first=shop.names.by_kind["passage"][f"{id}.start"],
        when=compile_condition(when, shop.names, shop.problems, chance=True),
        again=again,
        free=entry.flag("free"),
        bit=shop.bit(f"scene.{id}"),
        anew=pages.bits(id) if again else 0,
        room=only_room(when, shop.names),
        pool=number,
        rest=rest,
        rests=shop.names.hidden(f"rest.{id}", rest + 1) if rest else 0,
        age=age_of(shop, id, number),
    )
