"""From what the author wrote to a Story: declare every name, then build every row, then hold it all together.

Names come first because any file may speak of what stands in another. All problems are gathered; whether
they are fatal is decided once, at the end.
"""

from __future__ import annotations

import re

from ..source import DIRECTIONS, NO_MARK, Entry, Marked, did_you_mean
from ..world import Verb
from ..world.action import (
    NUMBER,
    STANDARD,
)  # fmt: skip
from ..world.state import NOWHERE, PARTY
from .finish import finish
from .link_chapters import declare_chapters, link_chapters, link_fuses
from .link_endings import link_achievements, link_endings
from .link_fairness import link_closings, link_notes
from .link_fate import declare_modes, link_fate
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
from .link_sound import declare_sound, link_calls, link_clock
from .link_things import link_fuels
from .link_variables import declare_variables
from .link_ways import link_way_words
from .messages import MESSAGES
from .model import About, Story
from .workshop import Workshop

SLOTS = ("[thing]", "[things]", "[person]", "[direction]", "[room]", "[topic]")


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
    finish(shop, story, here)
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
