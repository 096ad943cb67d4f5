"""From what the author wrote to a Story: declare every name, then build every row, then hold it all together.

Names come first because any file may speak of what stands in another. All problems are gathered; whether
they are fatal is decided once, at the end.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from ..source import DIRECTIONS, NO_MARK, Entry, Marked, did_you_mean
from ..world import State, Verb, put, vector
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
    NUMBER,
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
from ..world.state import DORMANT, FIRST_THING, FOLLOWING, NOWHERE, PARTY
from .asked import asked_for
from .conditions import compile_condition
from .link_chapters import declare_chapters, link_chapters, link_fuses
from .link_endings import link_achievements, link_endings
from .link_fairness import link_closings, link_notes
from .link_fate import declare_modes, link_fate, link_stakes
from .link_forms import link_forms
from .link_goals import link_goals
from .link_hearing import link_hearing, link_masks
from .link_hordes import link_hordes, link_presses, link_pursuit, link_zones
from .link_orders import declare_orders, link_orders, price_orders
from .link_people import link_acquaintance, link_days, link_people
from .link_places import declare_places, link_rooms, link_things
from .link_pools import link_pools
from .link_risks import declare_risks
from .link_rules import link_rules
from .link_scenes import declare_scenes, link_scenes
from .link_sound import declare_sound, horizon, hours, link_calls, link_clock
from .link_speakers import link_speakers
from .link_things import link_fuels
from .link_variables import declare_variables
from .link_ways import link_way_words
from .messages import MESSAGES
from .model import About, Pattern, Story, Thing
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
SLOTS = ("[thing]", "[things]", "[person]", "[direction]", "[room]", "[topic]")
_STAYS = frozenset(["fixed", "scenery"])


def link(shop: Workshop) -> Story | None:
    """The story, or None when there is no `story:` section to begin with. Problems may still be fatal."""
    source, problems = shop.source, shop.problems
    story = Story()
    _declare(shop)
    story.rooms = link_rooms(shop)
    story.way_words = link_way_words(shop)
    story.ways = ("", *DIRECTIONS, *(words[0] for _, words in sorted(story.way_words.items())))
    story.leads_on = any(room.onward for room in story.rooms)
    story.things = link_things(shop)
    story.forms = link_forms(shop, story.things)
    story.fuels = link_fuels(shop, story.things)
    story.parts = frozenset(shop.parts)
    story.scenes = link_scenes(shop)
    story.pools = link_pools(shop, story.scenes)
    story.resting = tuple(scene.rests for scene in story.scenes if scene.rests)
    story.fuses = link_fuses(shop)
    story.chapters, story.chapter = link_chapters(shop), shop.names.chapter
    link_fate(shop, story)
    story.endings = link_endings(shop)
    story.achievements = link_achievements(shop)
    story.goals = link_goals(shop)
    story.closings = link_closings(shop, story.goals, story.endings)
    story.notes = link_notes(shop)
    story.book = link_rules(shop)
    story.people, story.orders = link_people(shop)
    link_orders(shop, story)
    story.last_seen, story.known = link_acquaintance(shop)
    story.departures, story.turn_count = link_days(shop, story.book)
    story.zones, story.geometry, story.standing = link_zones(shop, story)
    story.pressed = link_presses(shop, story.geometry, story.things)
    story.clock = link_clock(shop)
    story.calls = link_calls(shop)
    _messages(shop, story)
    story.hearing, general = link_hearing(shop, story.messages)
    story.hordes = link_hordes(shop, general)
    story.masks = link_masks(shop, story)
    story.pursuit = link_pursuit(shop)
    price_orders(shop, story)
    _verbs(shop, story)
    about = source.one.get("story")
    if about is None:
        problems.add("HE110", source.first)
        return None
    start = about.text("start")
    story.about = About(
        about.string("id"), about.string("title"), about.string("headline"), about.string("author"),
        about.string("version", "0"), about.string("ifid"), shop.text(about, "text"), shop.text(about, "about"),
        shop.text(about, "content"), shop.text(about, "status"), about.string("licence"), about.string("language"),
        shop.text(about, "credits"), shop.text(about, "contract"), about.number("carries"),
        _party(shop, story, about), about.number("safe"),
    )  # fmt: skip
    here = shop.find("room", start, "the room") if start else NOWHERE
    chapter = about.text("chapter")
    story.first_chapter = shop.find("chapter", chapter, "the chapter") if chapter else 0
    mode = about.text("mode")
    story.first_mode = shop.find("mode", mode, "the mode") if mode else int(story.mode > 0)
    _finish(shop, story, here)
    return story


def _party(shop: Workshop, story: Story, about: Entry) -> int:
    """How many can go along; more than that cannot begin there."""
    most = about.number("party")
    begin = sum(1 for thing in story.things if thing.person and thing.start == PARTY)
    if most and begin > most:
        shop.problems.add("HE207", about.mark, number=begin, low=0, high=most)
    return most


def _declare(shop: Workshop) -> None:
    declare_places(shop)
    declare_sound(shop)
    declare_orders(shop)
    declare_variables(shop)
    declare_scenes(shop)
    declare_chapters(shop)
    declare_modes(shop)
    declare_risks(shop)
    for id, entry in shop.source.many["glossary"].items():
        shop.texts.explain(id, entry.string("word"), entry.string("means"))
    for section in ("scenes", "pools", "fuses", "endings", "goals", "achievements", "closings", "notes"):
        for number, id in enumerate(shop.source.many[section], 1):
            shop.names.add(section[:-1], id, number)
    for id in shop.source.many["verbs"]:
        entry = shop.source.many["verbs"][id]
        standard = id in NUMBER
        if id in ("nothing", "choose"):
            shop.problems.add("HE108", entry.mark, name=id)
        if not standard:
            shop.names.add_verb(id)
            if not entry.has("lines"):
                shop.problems.add("HE102", entry.mark, what=entry.what, key="lines")
        for text in entry.many("lines"):
            _check_line(shop, text)
            if not standard and text.value.split():
                shop.names.verb_words.setdefault(text.value.split()[0], len(shop.names.verbs) - 1)


def _check_line(shop: Workshop, text: Marked) -> None:
    parts = text.value.split()
    slots = [part for part in parts if "[" in part or "]" in part]
    if not parts or parts[0] in slots or any(slot not in SLOTS for slot in slots) or len(slots) > 2:
        shop.problems.add("HE209", text.mark, line=text.value[:60])


def _verbs(shop: Workshop, story: Story) -> None:
    """The story's own verbs, and what it adds to the standard ones.

    A verb of its own that only speaks is a query: it becomes a turn where a rule listens.
    """
    lines = []
    for id, entry in shop.source.many["verbs"].items():
        number = shop.names.verb(id)
        if number >= len(STANDARD):
            nouns = max((line.count("[") for line in entry.strings("lines")), default=0)
            shop.names.verbs[number] = Verb(id, nouns, query=True)
        if number >= len(STANDARD) or entry.has("say"):
            story.answers[number] = shop.text(entry, "say")
        lines += [(number, line) for line in entry.strings("lines")]
    story.verbs, story.verb_lines = tuple(shop.names.verbs), tuple(lines)


def _messages(shop: Workshop, story: Story) -> None:
    for key, text in shop.source.messages.items():
        if key not in MESSAGES:
            cure = did_you_mean(key, MESSAGES)
            shop.problems.add("HE104", text.mark, cure, what="the message", name=key[:60])
    own = shop.source.messages
    name = own.get("dark_name")
    if name and re.search(r"\{\s*room\s*\}", name.value):  # which is what {room} gives in the dark
        shop.problems.add("HE205", name.mark, name="room", found="what this text is told for", wanted="another value")
    story.messages = {key: shop.texts.add(own.get(key) or Marked(text, NO_MARK)) for key, text in MESSAGES.items()}
    story.answers = {number: story.messages.get(f"did_{verb.name}", 0) for number, verb in enumerate(STANDARD)}


def _finish(shop: Workshop, story: Story, here: int) -> None:
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
    story.offered = {}
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
