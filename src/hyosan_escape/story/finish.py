"""What follows from the rows once all of them stand: what is worth trying on a thing, what stands where, what opens."""

from __future__ import annotations

from collections.abc import Collection

from ..source import NO_MARK
from ..world import State, put, vector
from ..world.action import (
    BREAK,
    CLEAR,
    CLOSES,
    DOUSE,
    DRINK,
    DROP,
    EAT,
    GO,
    LATCH,
    LIGHT,
    LOCKS,
    OPENS,
    READ,
    REMOVE,
    STANDARD,
    TAKE,
    THROW,
    UNLATCH,
    UNLOCKS,
    WEAR,
)  # fmt: skip
from ..world.state import DORMANT, FIRST_THING, FOLLOWING
from .asked import asked_for
from .conditions import compile_condition
from .kept import Kept
from .link_fate import link_stakes
from .link_sound import horizon, hours
from .link_speakers import link_speakers
from .lying import Lying
from .model import Pattern, Story, Thing
from .renamed import link_renamed
from .rulebook import RuleBook
from .workshop import Workshop

# Verbs worth trying on a thing, by trait. PUT, GIVE and their like need two things and are paired later.
_OFFERS = (
    ("wearable", (WEAR, REMOVE)),
    ("openable", (OPENS, CLOSES)),
    ("lockable", (LOCKS, UNLOCKS)),
    ("switchable", (LIGHT, DOUSE)),
    ("edible", (EAT,)),
    ("drinkable", (DRINK,)),
    ("breakable", (BREAK,)),
    ("throwable", (THROW,)),
)
_STAYS = frozenset(["fixed", "scenery"])


def finish(shop: Workshop, story: Story, here: int) -> None:
    story.asked = {text: compile_condition(text, shop.names, shop.problems) for text in shop.questions}
    story.inside = shop.inside
    things = shop.names.by_kind.get("thing", {})
    story.kinds = {tag: frozenset(things[id] for id in ids if id in things) for tag, ids in shop.names.groups.items()}
    story.horizon = horizon(story.clock)
    story.topics, story.passages, story.choices = (
        tuple(shop.topics),
        tuple(shop.passages),
        tuple(shop.choices),
    )
    story.texts = tuple(shop.texts.rows)
    story.glossary = tuple(shop.texts.glossary.values())
    story.renamed = link_renamed(shop)
    link_stakes(shop, story)
    story.variables, story.watch, story.taken = tuple(shop.names.rows), shop.names.watch, shop.taken
    story.errands, story.trails, story.said = shop.names.errands, shop.names.trails, shop.names.said
    story.counters, story.bits = tuple(shop.texts.counters), tuple(shop.bits)
    named = _named(story.book, story.commands)
    told = {number for number, verb in enumerate(STANDARD) if f"did_{verb.name}" in shop.source.messages}
    told |= {shop.names.verb(id) for id in shop.source.many["verbs"]}
    story.spoken_of = frozenset(told | {pattern.verb for pattern in _patterns(story.book)})
    story.things = tuple(_offered(thing, number, named.get(number, [])) for number, thing in enumerate(story.things))
    story.forms = {
        number: tuple(form._replace(row=_offered(form.row, number, named.get(number, []))) for form in forms)
        for number, forms in story.forms.items()
    }
    story.begins, story.fixtures = _standing(shop, story)
    story.scenes_by_room = _opening(story)
    story.bare_verbs, story.priced_verbs, story.pairings = _mattering(story)
    varied = [verb for verb, text in story.answers.items() if story.texts[text].sites and story.verbs[verb].query]
    story.varied_verbs = tuple(verb for verb in varied if not story.verbs[verb].nouns)
    story.priced_verbs += tuple(
        verb for verb in varied if story.verbs[verb].nouns == 1 and verb not in story.priced_verbs
    )
    own = range(len(STANDARD), len(story.verbs))
    story.own_bare = tuple(number for number in own if not story.verbs[number].nouns)
    story.lights = _lights(story, shop)
    link_speakers(shop, story)
    story.soundproof = tuple(sorted({number for number, thing in _rows(story) if "soundproof" in thing.traits}))
    story.missed_call = shop.names.missed_call
    story.asks_clock, story.asks_visited = "clock" in shop.names.asked, "visited" in shop.names.asked
    story.asks_fuse = "fuse" in shop.names.asked
    story.hours, story.hunters = hours(shop, story), tuple(sorted(shop.names.hunters))
    story.inner = tuple((number >> 6, number & 63, steps) for number, steps in _inner(shop, story))
    story.needs = asked_for(shop, story)
    story.text_marks = (NO_MARK, *(text.mark for text in shop.texts.written))
    story.rule_marks = tuple(shop.rule_marks)
    story.kept, story.lying = Kept(), Lying(story.begins)
    story.endings_watched = tuple(n for n, ending in enumerate(story.endings) if ending.when)
    story.start = _start(shop, story, here)


def _inner(shop: Workshop, story: Story) -> list[tuple[int, tuple[int, ...]]]:
    """Variables that move by themselves, such as fuel, and from which values on that can matter."""
    names = shop.names
    fuels = {fuel.left for fuel in story.fuels.values()} - names.whole
    burning = [(fuel, tuple(sorted({1, *names.turns.get(fuel, ())}))) for fuel in fuels]
    return sorted([*((number, ()) for number in names.inner), *burning])


def _offered(thing: Thing, number: int, named: list[int]) -> Thing:
    """The thing with the verbs worth trying on it: those of its traits, and those a rule names."""
    verbs = [] if thing.traits & _STAYS or thing.person or number < FIRST_THING else [TAKE, DROP]
    for trait, offers in _OFFERS:
        if trait in thing.traits or (trait == "lockable" and thing.key):  # a key says that too
            verbs += offers
    if thing.read:
        verbs.append(READ)
    if thing.door is not None and thing.door.height:
        verbs.append(CLEAR)
    if thing.door is not None and thing.door.latch:
        verbs += [LATCH, UNLATCH]
    return thing._replace(offers=tuple(dict.fromkeys([*verbs, *named])))


def _named(book: RuleBook, orders: Collection[int]) -> dict[int, list[int]]:
    """thing -> the verbs that rules name with it. Orders are offered to whom they can be given."""
    named: dict[int, list[int]] = {}
    for pattern in _patterns(book):
        if pattern.first and pattern.verb and pattern.verb != GO and pattern.verb not in orders:
            named.setdefault(pattern.first, []).append(pattern.verb)
    return named


def _patterns(book: RuleBook) -> list[Pattern]:
    return [pattern for rule in (*book.instead, *book.before, *book.after) for pattern in rule.patterns]


def _mattering(
    story: Story,
) -> tuple[tuple[int, ...], tuple[int, ...], dict[int, tuple[tuple[int, int], ...]]]:
    """The verbs that `actions` has to ask about beyond the usual ones."""
    named = [pattern for pattern in _patterns(story.book) if pattern.verb]
    bare = {pattern.verb for pattern in named if not pattern.first and not story.verbs[pattern.verb].nouns}
    costly = zip(story.clock.costs, story.hearing.noise, strict=True)
    priced = {number for number, (cost, noise) in enumerate(costly) if cost + noise and story.verbs[number].query}
    pairs: dict[int, set[tuple[int, int]]] = {}
    for pattern in named:
        if pattern.verb in story.commands:
            continue
        if pattern.second:
            pairs.setdefault(pattern.second, set()).add((pattern.verb, pattern.first))
        elif story.verbs[pattern.verb].nouns == 2 and not story.verbs[pattern.verb].rowed:
            pairs.setdefault(0, set()).add((pattern.verb, pattern.first))
    whatever = {pattern.verb for pattern in named if not pattern.first and story.verbs[pattern.verb].nouns == 1}
    return (
        tuple(sorted(bare | {number for number in priced if not story.verbs[number].nouns})),
        tuple(sorted(whatever | {number for number in priced if story.verbs[number].nouns == 1})),
        {thing: tuple(sorted(verbs)) for thing, verbs in pairs.items()},
    )


def _rows(story: Story) -> list[tuple[int, Thing]]:
    """Every thing in each of its forms."""
    return [*enumerate(story.things), *((n, form.row) for n, forms in story.forms.items() for form in forms)]


def _lights(story: Story, shop: Workshop) -> tuple[int, ...]:
    lit = {number for number, thing in _rows(story) if thing.traits & {"lit", "switchable"}}
    return tuple(sorted(lit | shop.names.lit))


def _standing(shop: Workshop, story: Story) -> tuple[dict[int, tuple[int, ...]], dict[int, tuple[int, ...]]]:
    begins: dict[int, list[int]] = {}
    fixtures: dict[int, list[int]] = {}
    for number, thing in enumerate(story.things):
        if thing.door is not None:
            for room in thing.door.rooms:
                fixtures.setdefault(room, []).append(number)
        elif number in shop.spread:
            for room in sorted(shop.spread[number]):
                fixtures.setdefault(room, []).append(number)
        elif number >= FIRST_THING:
            begins.setdefault(thing.start, []).append(number)
    return {at: tuple(row) for at, row in begins.items()}, {at: tuple(row) for at, row in fixtures.items()}


def _opening(story: Story) -> dict[int, tuple[int, ...]]:
    rows: dict[int, list[int]] = {}
    for number, scene in enumerate(story.scenes):
        if scene.when and not scene.pool:
            rows.setdefault(scene.room, []).append(number)
    return {room: tuple(row) for room, row in rows.items()}


def _start(shop: Workshop, story: Story, here: int) -> State:
    hordes = tuple(horde.start for horde in story.hordes)
    none = (0,) * len(hordes)
    facts = vector(variable.start for variable in story.variables)
    begun = story.watch.room_visits.get(here)
    return State(
        clock=story.clock.start,
        here=here,
        scene=0,
        ending=0,
        dice=0,
        fate=0,
        cards=(),
        visited=1 << here,
        used=0,
        at=vector(thing.start for thing in story.things),
        form=vector(thing.form for thing in story.things),
        moved=(),
        fact=put(facts, begun, 1) if begun else facts,
        told=vector([0] * len(shop.texts.counters)),
        fuse=(),
        horde_at=hordes,
        horde_goal=tuple(0 if horde.roams else horde.start for horde in story.hordes),
        horde_lure=none,
        horde_calm=none,
        horde_mode=tuple(FOLLOWING if horde.roams and not horde.dormant else DORMANT for horde in story.hordes),
        horde_size=tuple(horde.size for horde in story.hordes),
        heralds=0,
        booked=(),
        back=(),
    )
