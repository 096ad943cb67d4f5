"""The odds of choices: written out (`odds`), or an approach of the story's against a danger (`risk`)."""

from __future__ import annotations

from collections.abc import Iterable

from ..source import Entry, Marked, tokens
from ..world.state import YOU
from .amounts import read_amount, reading
from .conditions import compile_condition, compile_yes
from .model import MaybeReading, Modifier, Odds
from .odds import ALL
from .workshop import Workshop

MARGIN = 3  # tenths after the clean ones that cost something, where nobody says how many
MOST = 9  # tenths that an approach comes to at most
MOST_AT_RISK = 2  # besides the player: more names than this nobody weighs


def declare_risks(shop: Workshop) -> None:
    for number, id in enumerate(shop.source.many["risks"], 1):
        shop.names.add("risk", id, number)


def approach_of(shop: Workshop, choice: Entry) -> Entry | None:
    """The approach that a choice takes."""
    line = choice.text("risk")
    words = tokens(line, shop.problems) if line else None
    if not words or not shop.find("risk", words[0], "the risk"):
        return None
    return shop.source.many["risks"][words[0].value]


def link_odds(shop: Workshop, choice: Entry, approach: Entry | None) -> Odds | None:
    plain = choice.entry("odds")
    if approach is not None:
        return _of_approach(shop, choice, approach)
    return _plain(shop, choice, plain) if plain else None


def _plain(shop: Workshop, choice: Entry, entry: Entry) -> Odds:
    clean, cost, told = entry.number("clean"), entry.number("cost"), entry.text("told")
    if clean + cost > ALL:
        shop.problems.add("HE208", entry.mark, total=clean + cost)
    modifiers = _modifiers(shop, choice.entries("modifiers"))
    return Odds(0, (clean,), cost, None, None, ALL, modifiers, told.value if told else "")


def _of_approach(shop: Workshop, choice: Entry, entry: Entry) -> Odds:
    """Where nobody says what is bad, the rest of ten only costs something: no tenth is without a word."""
    fate = shop.source.one.get("fate")
    if entry.id not in shop.weights:  # once for all the choices that take it
        common = [each for each in (fate.entries("modifiers") if fate else ()) if _concerns(shop, each, entry.id)]
        shop.weights[entry.id] = _modifiers(shop, [*common, *entry.entries("modifiers")])
    return Odds(
        approach=shop.text(entry, "name"),
        clean=tuple(entry.fields.get("odds", ())) or (0,),
        cost=entry.number("margin", MARGIN) if entry.has("bad") or choice.has("bad") else ALL,
        size=_size(shop, choice.text("risk")),
        certain=compile_yes(entry.text("certain"), shop.names, shop.problems),
        most=entry.number("most", fate.number("most", MOST) if fate else MOST),
        modifiers=(*shop.weights[entry.id], *_modifiers(shop, choice.entries("modifiers"))),
        told="",
    )


def _concerns(shop: Workshop, modifier: Entry, risk: str) -> bool:
    named = modifier.many("for")
    for each in named:
        shop.find("risk", each, "the risk")
    return not named or risk in modifier.strings("for")


def _modifiers(shop: Workshop, entries: Iterable[Entry]) -> tuple[Modifier, ...]:
    return tuple(
        Modifier(
            when=compile_condition(entry.text("when"), shop.names, shop.problems),
            by=entry.number("by"),
            times=_amount(shop, entry.text("times")),
            over=entry.number("over"),
            most=entry.number("most", ALL),
            why=shop.text(entry, "why"),
        )
        for entry in entries
    )


def _size(shop: Workshop, line: Marked | None) -> MaybeReading:
    """ "sneak against guards", "sneak against 2", "talk against geon.trust"; "jump" alone is against one."""
    words = tokens(line, shop.problems) if line else None
    if not line or not words or len(words) == 1:
        return None
    if words[1].value != "against" or len(words) < 3:
        shop.problems.add("HE221", line.mark, text=line.value[:60])
        return None
    horde = shop.names.by_kind.get("horde", {}).get(words[2].value, 0)
    if horde and len(words) == 3:
        shop.names.used.add(("horde", horde))
        return lambda story, moment: moment.horde_size[horde]
    return _read(shop, line, words[2:])


def _amount(shop: Workshop, line: Marked | None) -> MaybeReading:
    words = tokens(line, shop.problems) if line else None
    return _read(shop, line, words) if line and words else None


def _read(shop: Workshop, line: Marked, words: tuple[Marked, ...]) -> MaybeReading:
    found = read_amount(words, shop.names)
    if found is None or found[1] < len(words):
        shop.problems.add("HE221", line.mark, text=line.value[:60])
        return None
    return reading(shop.names, found[0])


def link_at_risk(shop: Workshop, choice: Entry) -> tuple[tuple[int, ...], int]:
    """Who is named before the risk is run; and which row of the story's that is, for `geon is at risk`."""
    named = choice.many("at_risk")
    people = tuple(_person(shop, each) for each in named)
    if sum(each != "you" for each in choice.strings("at_risk")) > MOST_AT_RISK:
        shop.problems.add("HE222", named[-1].mark, most=MOST_AT_RISK)
    if not people:
        return (), 0
    shop.stakes.append(people)
    return people, len(shop.stakes) - 1


def _person(shop: Workshop, name: Marked) -> int:
    return YOU if shop.names.meant(name.value) == "you" else shop.find("survivor", name, "the survivor")
