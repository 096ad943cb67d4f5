"""Forms: the states a thing or a person can have, each with its own name, words, texts and traits."""

from __future__ import annotations

from ..source import Entry, Marked
from ..world.state import LIT, LOCKED, OPEN
from .model import Form, Thing
from .wording import noun_words
from .workshop import Workshop

BITS = {"open": OPEN, "locked": LOCKED, "lit": LIT}
# What `THING is WORD` says already. A form called broken is how the broken thing looks.
TAKEN = frozenset(
    ["open", "closed", "locked", "lit", "carried", "worn", "here", "moved", "seen", "examined", "nowhere", "barricaded"]
)


def declare_forms(shop: Workshop, thing: int, entry: Entry) -> None:
    """Number a thing's forms, from 1: form 0 is the thing as it was written."""
    named = shop.names.forms.setdefault(thing, {})
    for number, (id, _) in enumerate(entry.pairs("forms"), 1):
        if id.value in TAKEN:
            shop.problems.add("HE108", id.mark, name=id.value)
        shop.names.add("form", id.value, number)
        named[id.value] = number


def first_bits(traits: frozenset[str]) -> int:
    return sum(bit for trait, bit in BITS.items() if trait in traits)


def link_forms(shop: Workshop, things: tuple[Thing, ...]) -> dict[int, tuple[Form, ...]]:
    found = {}
    for section in ("things", "doors", "survivors"):
        for id, entry in shop.source.many[section].items():
            pairs = entry.pairs("forms")
            if pairs:
                number = shop.names.by_kind["thing"][id]
                found[number] = _forms(shop, entry, things[number], pairs)
    return found


def _forms(shop: Workshop, entry: Entry, row: Thing, pairs: list[tuple[Marked, Entry]]) -> tuple[Form, ...]:
    """The thing as written, then its forms. If any says what it `is`, going back says it too."""
    tells = any(form.has("is") for _, form in pairs)
    forms = [_form(shop, entry, row, id.value, form) for id, form in pairs]
    return (Form("", row, first_bits(row.traits) if tells else None), *forms)


def _form(shop: Workshop, entry: Entry, row: Thing, id: str, form: Entry) -> Form:
    name = form.string("name", row.name)
    short = form.string("short", name if form.has("name") else row.short)
    more = form.strings("words") if form.has("words") else entry.strings("words")
    traits = frozenset(form.strings("is")) | (row.traits & {"proper"}) if form.has("is") else row.traits
    changed = row._replace(
        name=name,
        short=short if row.person else "",
        words=noun_words(name, (short, *more) if row.person else more),
        traits=traits,
        text=shop.text(form, "text") or row.text,
        read=shop.text(form, "read") or row.read,
        listed=shop.text(form, "listed") or (0 if form.has("name") else row.listed),
    )
    return Form(id, changed, first_bits(traits) if form.has("is") else None)
