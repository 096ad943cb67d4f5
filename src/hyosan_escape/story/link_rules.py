"""Rules: what sets them off, sorted so that a turn finds its own without looking at the others."""

from __future__ import annotations

from collections.abc import Sequence

from ..source import NO_MARK, Entry, Marked, did_you_mean, tokens
from ..source.habits import verb_cure
from ..world.action import GO, INSERT, PUT, SEND, STANDARD
from .conditions import only_room
from .effects import compile_effects
from .link_each import members_of, when_of
from .link_events import enter_event
from .model import Pattern, Rule
from .rulebook import RuleBook, RuleTable
from .workshop import Workshop

_PREPOSITIONS = ("on", "in", "to", "at", "with", "about", "into", "onto", "from", "behind", "under", "against")


def link_rules(shop: Workshop) -> RuleBook:
    book = RuleBook()
    shop.rule_marks = [NO_MARK]
    written = ((room, entry, member) for room, entry in _all_rules(shop) for member in members_of(shop, entry))
    for number, (room, entry, member) in enumerate(written, 1):
        shop.names.it = member
        shop.rule_marks.append(entry.mark)
        _rule(shop, book, number, room, entry)
    shop.names.it = ""
    return book


def _all_rules(shop: Workshop) -> list[tuple[int, Entry]]:
    """A room's own rules come before the story's: the nearer word counts first."""
    found = []
    for id, room in shop.source.many["rooms"].items():
        found += [(shop.names.by_kind["room"][id], rule) for rule in room.entries("rules")]
    return [*found, *((0, rule) for rule in shop.source.rules)]


# Which key of a rule says what it does to the action; a rule has one of them.
_STAGES = ("instead", "before", "refused")


def _rule(shop: Workshop, book: RuleBook, number: int, room: int, entry: Entry) -> None:
    stage = next((stage for stage in _STAGES if entry.has(stage)), "after")
    say = shop.text(entry, stage if stage != "after" else "say")
    effects = compile_effects(entry.many("do"), shop.names, shop.problems)
    once = entry.flag("once")
    _check_stage(shop, entry, stage)
    rule = Rule(
        number=number,
        patterns=(),
        when=when_of(shop, entry, chance=stage in ("after", "before")),
        room=room or only_room(entry.text("when"), shop.names),
        stops=stage == "instead",
        say=say,
        effects=effects,
        bit=shop.bit(_title(shop, room, entry)) if once else -1,
        acts=bool(effects or once or shop.texts.rows[say].sites),
    )
    actions = []
    for line in entry.many("on"):
        words = tokens(line, shop.problems)
        if words and not enter_event(shop, book, rule, words):
            actions += _action(shop, words)
    rule = rule._replace(patterns=tuple(actions))
    tables: dict[str, RuleTable] = {
        "instead": book.instead,
        "before": book.before,
        "refused": book.refused,
        "after": book.after,
    }
    for verb in dict.fromkeys(pattern.verb for pattern in actions):
        tables[stage].add(verb, rule)


def _check_stage(shop: Workshop, entry: Entry, stage: str) -> None:
    """A refusal is words and nothing else: a player's mistake costs nothing."""
    given = [key for key in (*_STAGES, "say") if entry.has(key)]
    if len(given) > 1 and stage != "after":
        shop.problems.add("HE210", entry.mark, first=given[0], second=given[1])
    if stage == "refused" and (entry.has("do") or entry.flag("once")):
        shop.problems.add("HE211", entry.mark)


def _title(shop: Workshop, room: int, entry: Entry) -> str:
    """ "rule.bar.read_message": where and to what it answers."""
    where = shop.names.id_of("room", room) if room else "story"
    heard = entry.strings("on")
    member = f".{shop.names.it}" if shop.names.it else ""
    return f"rule.{where}.{'_'.join(heard[0].split()) if heard else ''}{member}"


def _action(shop: Workshop, words: Sequence[Marked]) -> list[Pattern]:
    spoken = [word.value for word in words]
    if spoken[0] == "any":
        exceptions: list[Pattern] = []
        if len(words) > 1 and spoken[1] == "except":
            for part in _split(words[2:]):
                exceptions += _action(shop, part)
        elif len(words) > 1:
            shop.problems.add("HE203", words[1].mark, text=" ".join(spoken)[:80])
        return [Pattern(0, 0, 0, tuple(exceptions))]
    verb = shop.names.verb("_".join(spoken[:2]))
    if verb:  # "look under bed"
        words = words[1:]
    verb = verb or shop.names.verb(spoken[0])
    if not verb:
        cure = verb_cure(spoken[0]) or did_you_mean(spoken[0], shop.names.verb_names)
        shop.problems.add("HE104", words[0].mark, cure, what="the verb", name=spoken[0][:60])
        return []
    if verb == GO:
        return [Pattern(GO, shop.find("direction", words[1], "the direction") if len(words) > 1 else 0)]
    if verb == PUT and ("in" in spoken or "into" in spoken):
        verb = INSERT
    nouns = [word for word in words[1:] if word.value not in _PREPOSITIONS]
    other = _kind_of_second(shop, verb)
    if _is_name(shop, nouns) or (other == "thing" and _is_scenery(shop, nouns)):
        return []
    if len(nouns) > 2:
        shop.problems.add("HE203", words[0].mark, text=" ".join(spoken)[:80])
    things = [shop.find(kind, noun, f"the {kind}") for kind, noun in zip(("thing", other), nouns, strict=False)]
    first, second, *_ = (*things, 0, 0)
    # `put mop`, without saying where: on something or into it.
    verbs = (PUT, INSERT) if verb == PUT and not second and "on" not in spoken and "onto" not in spoken else (verb,)
    return [Pattern(each, first, second) for each in verbs]


def _kind_of_second(shop: Workshop, verb: int) -> str:
    if verb >= len(STANDARD) and shop.names.verbs[verb].rowed:  # an order to go somewhere
        return "room"
    return "direction" if verb == SEND else "thing"


def _is_name(shop: Workshop, nouns: Sequence[Marked]) -> bool:
    """Whether a thing is called by its name instead of its id; if so, it is told."""
    things = shop.names.by_kind.get("thing", {})
    spoken = [noun.value for noun in nouns if noun.value not in ("the", "a", "an")]
    if not nouns or all(noun.value in things for noun in nouns):
        return False
    id = "_".join(spoken)
    if id not in things or not spoken:
        return False
    shop.problems.add(
        "HE104", nouns[0].mark, f"Rules name things by their ids: {id}.", what="the thing", name=nouns[0].value
    )
    return True


def _is_scenery(shop: Workshop, nouns: Sequence[Marked]) -> bool:
    """Whether one of them is only a word of a room's scenery; if so, it is told."""
    things = shop.names.by_kind.get("thing", {})
    found = [noun for noun in nouns if noun.value not in things and noun.value in shop.scenery_words]
    for noun in found[:1]:
        shop.problems.add("HE104", noun.mark, shop.names.scenery_cure(noun.value), what="the thing", name=noun.value)
    return bool(found)


def _split(words: Sequence[Marked]) -> list[list[Marked]]:
    """The actions of a list: "go north, look" """
    parts: list[list[Marked]] = [[]]
    for word in words:
        if word.value in (",", "and"):
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]
