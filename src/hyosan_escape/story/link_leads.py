"""Where pages and choices lead, and what each outcome brings on the way."""

from __future__ import annotations

from itertools import islice

from ..named import NamedTuple
from ..source import Entry, Marked, did_you_mean
from .effects import compile_effects
from .model import AS_CHOSEN, Outcome
from .workshop import Workshop

END = 0
OUTCOMES = ("clean", "cost", "bad")


def named_pages(scene: Entry) -> list[tuple[str, Entry]]:
    """A scene's own page, which is called `start`, and its passages."""
    return [("start", scene), *((name.value, passage) for name, passage in scene.pairs("passages"))]


class Spot(NamedTuple):
    """Where a page stands. `id` is what its choices are known by; pages made in it are named `under` it.

    `it`: the member of a group that the choice is about within which it stands.
    """

    scene: str
    id: str
    under: str
    it: str = ""


def target_of(shop: Workshop, spot: Spot, name: Marked | None) -> int:
    """A passage of this scene, a scene's first page, or SCENE.PASSAGE; `end` (or nothing) is 0."""
    if name is None or name.value == "end":
        return END
    known = shop.names.by_kind["passage"]
    for id in (f"{spot.scene}.{name.value}", f"{name.value}.start", name.value):
        if id in known:
            scene = shop.names.by_kind["scene"][id.partition(".")[0]]
            shop.names.used.add(("scene", scene))
            return known[id]
    here = (id.partition(".")[2] for id in known if id.startswith(f"{spot.scene}."))
    some = islice((page for page, _ in named_pages(shop.source.many["scenes"][spot.scene])), 20)
    otherwise = f"Passages of this scene: {', '.join(some)}."
    scenes = shop.names.by_kind["scene"]
    cure = did_you_mean(name.value, here, scenes, known, ["end"], otherwise=otherwise)
    shop.problems.add("HE104", name.mark, cure, what="the passage", name=name.value[:60])
    return END


def visit_of(shop: Workshop, spot: Spot, name: Marked | None) -> int:
    """A page; or a pool, below 0."""
    pool = shop.names.by_kind.get("pool", {}).get(name.value, 0) if name else 0
    if name and pool and f"{spot.scene}.{name.value}" not in shop.names.by_kind["passage"]:
        return -shop.find("pool", name, "the pool")
    return target_of(shop, spot, name)


def outcome_of(shop: Workshop, spot: Spot, entry: Entry | None, lead: int) -> Outcome:
    """What it says and does, and where it leads: there, if it does not say."""
    if entry is None:
        return Outcome(0, (), lead)
    goto = entry.text("goto")
    effects = compile_effects(entry.many("do"), shop.names, shop.problems)
    return Outcome(shop.text(entry, "say"), effects, target_of(shop, spot, goto) if goto else lead)


def result_of(shop: Workshop, spot: Spot, own: Entry | None, approach: Entry | None, key: str) -> Outcome:
    """One of the three: what the approach always brings, then what the choice does."""
    common = outcome_of(shop, spot, approach.entry(key) if approach else None, AS_CHOSEN)
    if own is None:
        return common
    say, effects, goto = outcome_of(shop, spot, own, common.goto)
    return Outcome(say or common.say, (*common.effects, *effects), goto)
