"""The pages of scenes and their choices: nested choices, gathers, visits and threads, all made plain passages.

A choice's own `choices` become a passage, and so does a gather that is written where it is used. Where a choice
leads is settled here: its `goto`, or its own choices, or the nearest `then`, or the end of the scene.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..source import Entry, Marked
from .conditions import both, compile_condition
from .effects import compile_effects
from .link_each import members_of, when_of
from .link_leads import END, OUTCOMES, Spot, named_pages, outcome_of, result_of, target_of, visit_of
from .link_risks import approach_of, link_at_risk, link_odds
from .model import NO_PASSAGE, Choice, MaybeCondition, Passage, Pressure
from .workshop import Workshop

_AT_ONCE = (
    ("odds", "risk"),
    ("choices", "visit"),
    ("goto", "choices"),
    ("goto", "then"),
)  # no page and no choice has both
_SOMETHING = ("text", "do", "choices", "also", "visit", "then")  # a page has one of these


def every_choice(page: Entry) -> Iterator[Entry]:
    """A page's choices, those that are asked next, and those of its gather."""
    gather = page.fields.get("then")
    for choice in page.entries("choices"):
        yield choice
        yield from every_choice(choice)
    if isinstance(gather, Entry):
        yield from every_choice(gather)


class Pages:
    """Links the pages of all scenes. A page's choices are linked once for each place they lead to."""

    def __init__(self, shop: Workshop) -> None:
        self.shop = shop
        self._gathers: dict[str, int] = {}
        self._linked: dict[tuple[str, int], tuple[int, ...]] = {}
        self._bits: dict[str, tuple[int, int]] = {}
        self._of_scene: dict[str, int] = {}
        self._waiting: list[tuple[int, Spot, Entry, int]] = []  # a page may lead to itself: numbers first, then rows

    def link(self) -> None:
        """Every page of every scene."""
        for scene, entry in self.shop.source.many["scenes"].items():
            for name, page in named_pages(entry):
                id = f"{scene}.{name}"
                self._waiting.append((self.shop.names.by_kind["passage"][id], Spot(scene, id, id), page, END))
        for each in self._waiting:  # which grows meanwhile
            self.shop.names.it = each[1].it
            self._fill(*each)
        self.shop.names.it = ""

    def bits(self, scene: str) -> int:
        """The bits of a scene's choices."""
        return self._of_scene.get(scene, 0)

    def _made(self, spot: Spot, entry: Entry, after: int) -> int:
        """A page that has no name of the author's."""
        self.shop.passages.append(NO_PASSAGE)
        number = len(self.shop.passages) - 1
        self._waiting.append((number, spot, entry, after))
        return number

    def _fill(self, number: int, spot: Spot, entry: Entry, after: int) -> None:
        """`after`: where the page leads if it does not say."""
        shop = self.shop
        shop.page_marks[number] = entry.mark
        then = self._then(spot, entry, after)
        offered = dict.fromkeys([*self._choices(spot, entry, then), *self._threads(spot, entry, then)])
        by_itself = [each for each in offered if shop.choices[each].fallback]
        shop.passages[number] = Passage(
            id=spot.under,
            scene=shop.names.by_kind["scene"][spot.scene],
            text=shop.text(entry, "text"),
            effects=compile_effects(entry.many("do"), shop.names, shop.problems),
            choices=tuple(each for each in offered if each not in by_itself),
            fallbacks=tuple(by_itself),
            visit=visit_of(self.shop, spot, entry.text("visit")),
            then=then,
            pressure=self._pressure(spot, entry.entry("pressure")),
            warns=entry.flag("warns"),
        )
        _check(shop, entry)
        if _breaks_off(entry):
            shop.breaking.add(("page", number))
            shop.page_ends += [(number, line) for line in entry.many("do")]
        if not any(entry.has(key) for key in _SOMETHING):
            shop.problems.add("HE102", entry.mark, what=entry.what, key="text")

    def _then(self, spot: Spot, entry: Entry, after: int) -> int:
        """The page's gather: named, or written here; without one, that of the page around it."""
        gather = entry.fields.get("then")
        if gather is None:
            return after
        if isinstance(gather, Marked):
            return target_of(self.shop, spot, gather)
        inner = Spot(spot.scene, f"{spot.id}.then", f"{spot.under}.then", spot.it)
        if inner.under not in self._gathers:
            self._gathers[inner.under] = self._made(inner, gather, after)
        return self._gathers[inner.under]

    def _choices(self, spot: Spot, entry: Entry, then: int) -> tuple[int, ...]:
        found = self._linked.get((spot.id, then))
        if found is None:
            rows = enumerate(entry.entries("choices"), 1)
            found = tuple(number for at, choice in rows for number in self._each(spot, at, choice, then))
            self._linked[spot.id, then] = found
        return found

    def _threads(self, spot: Spot, entry: Entry, then: int) -> Iterator[int]:
        """The choices of other passages. Those that lead nowhere of themselves lead where this page leads."""
        for home, page in self._also(entry, spot, {spot.id}):
            own = self._then(home, page, END)
            if own or spot.under.count(home.id) > 1:  # a thread within itself, for ever
                yield from self._choices(home, page, own)
            else:
                under = f"{spot.under}.{home.id}" if then else home.id
                yield from self._choices(home._replace(under=under), page, then)

    def _also(self, entry: Entry, spot: Spot, met: set[str]) -> Iterator[tuple[Spot, Entry]]:
        for name in entry.many("also"):
            number = target_of(self.shop, spot, name)
            id = self.shop.names.id_of("passage", number) if number else ""
            if id and id not in met:
                met.add(id)
                self.shop.threads.add(number)
                scene, _, page = id.partition(".")
                home = Spot(scene, id, id)
                other = dict(named_pages(self.shop.source.many["scenes"][scene]))[page]
                yield home, other
                yield from self._also(other, home, met)

    def _each(self, spot: Spot, at: int, entry: Entry, then: int) -> Iterator[int]:
        """The choice, once or for each of a group."""
        for member in members_of(self.shop, entry):
            self.shop.names.it = member or spot.it
            yield self._choice(
                spot._replace(it=self.shop.names.it), f"{at}.{member}" if member else str(at), entry, then
            )
        self.shop.names.it = spot.it

    def _choice(self, spot: Spot, at: str, entry: Entry, then: int) -> int:
        shop = self.shop
        bit, ever = self._bits_for(spot, at, entry)
        plain = outcome_of(shop, spot, entry, self._lead(spot, at, entry, then))
        approach = approach_of(shop, entry)
        odds = link_odds(shop, entry, approach)
        three = [result_of(shop, spot, entry.entry(key), approach, key) for key in OUTCOMES] if odds else []
        needs, (at_risk, stake) = self._needs(entry, approach), link_at_risk(shop, entry)
        if not (entry.has("label") or entry.flag("fallback")):
            shop.problems.add("HE102", entry.mark, what=entry.what, key="label")
        _check(shop, entry)
        row = Choice(
            id=f"{spot.id}.{at}",
            label=shop.text(entry, "label"),
            when=when_of(shop, entry),
            needs=needs,
            pays=self._pays(entry),
            note=shop.text(entry, "note"),
            locked=shop.text(entry, "locked") or (shop.text(approach, "locked") if approach else 0),
            time=entry.number("time"),
            sticky=entry.flag("sticky") or entry.flag("fallback"),
            fallback=entry.flag("fallback"),
            odds=odds,
            at_risk=at_risk,
            stake=stake,
            outcomes=(plain, *three),
            visit=visit_of(self.shop, spot, entry.text("visit")),
            bit=bit,
            ever=ever,
        )
        shop.choices.append(row)
        self._note_breaks(len(shop.choices) - 1, entry, approach)
        return len(shop.choices) - 1

    def _note_breaks(self, number: int, entry: Entry, approach: Entry | None) -> None:
        """Remember that the choice leaves the scene, and how."""
        outcomes = [part.entry(key) for part in (entry, approach) if part for key in OUTCOMES]
        for each in filter(None, (entry, *outcomes)):
            if _breaks_off(each):
                self.shop.breaking.add(("choice", number))
                self.shop.ends += [(number, line) for line in each.many("do")]

    def _needs(self, entry: Entry, approach: Entry | None) -> MaybeCondition:
        """What it needs, and what the approach it takes does."""
        own = compile_condition(entry.text("needs"), self.shop.names, self.shop.problems)
        other = approach.text("needs") if approach else None
        return both(own, compile_condition(other, self.shop.names, self.shop.problems))

    def _bits_for(self, spot: Spot, at: str, entry: Entry) -> tuple[int, int]:
        """Its bit, and the one that stays when the scene opens anew. A choice offered in two places is one choice.

        One that is there for each of a group is several; that it was taken means, whoever of them.
        """
        id, own = f"{spot.id}.{at}", entry.string("id")
        if id not in self._bits:
            scene = self.shop.source.many["scenes"][spot.scene]
            shop, name = self.shop, f"{spot.scene}.{own}" if own else id
            bit = ever = shop.bit(f"choice.{name}")
            self._of_scene[spot.scene] = self.bits(spot.scene) | 1 << bit
            if own and (scene.flag("again") or scene.has("rest") or entry.has("each")):
                ever = shop.taken.get(name) or shop.bit(f"taken.{name}")
            self._bits[id] = bit, ever
            shop.taken[name] = ever
        return self._bits[id]

    def _lead(self, spot: Spot, at: str, entry: Entry, then: int) -> int:
        goto = entry.text("goto")
        if goto:
            return target_of(self.shop, spot, goto)
        own = at if entry.has("each") else entry.string("id") or at
        page = Spot(spot.scene, f"{spot.id}.{own}", f"{spot.under}.{own}", spot.it)
        if not entry.has("choices"):
            return self._then(page, entry, then)
        inner = {key: entry.fields[key] for key in ("choices", "then") if entry.has(key)}
        return self._made(page, Entry(entry.what, Marked(own, entry.mark), inner), then)

    def _pressure(self, spot: Spot, entry: Entry | None) -> Pressure | None:
        if entry is None:
            return None
        turns = entry.number("turns")
        counter = self.shop.names.hidden(f"pressure.{spot.under}", turns + 1)
        return Pressure(turns, counter, self.shop.text(entry, "say"), target_of(self.shop, spot, entry.text("goto")))

    def _pays(self, entry: Entry) -> tuple[tuple[int, int], ...]:
        found = []
        for name, amount in entry.pairs("pays"):
            variable = self.shop.find("variable", name, "the variable")
            row = self.shop.names.rows[variable]
            if row.words or row.flag:
                self.shop.problems.add("HE205", name.mark, name=name.value[:60], found="no number", wanted="a number")
            elif variable and amount >= row.size:
                self.shop.problems.add("HE207", name.mark, number=amount, low=row.low, high=row.low + row.size - 1)
            self.shop.names.writes(variable)
            self.shop.names.read.add(variable)
            found.append((variable, amount))
        return tuple(found)


_BREAKS = ("end", "scene", "chapter", "draw")


def _breaks_off(entry: Entry) -> bool:
    """Whether an effect leaves the scene, wherever it would have led."""
    return any(line.startswith(_BREAKS) for line in entry.strings("do"))


def _check(shop: Workshop, entry: Entry) -> None:
    for first, second in _AT_ONCE:
        if entry.has(first) and entry.has(second) and not (first == "choices" and entry.has("label")):
            shop.problems.add("HE250", entry.mark, what=entry.what, first=first, second=second)
