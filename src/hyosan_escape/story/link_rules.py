"""Rules: what sets them off, sorted so that a turn finds its own without looking at the others."""

from __future__ import annotations

from collections.abc import Sequence

from ..source import Entry, Marked, did_you_mean, tokens
from ..world.action import GO, INSERT, PUT
from .conditions import compile_condition, only_room
from .effects import compile_effects
from .model import Pattern, Rule
from .phrases import read_time
from .rulebook import RuleBook
from .workshop import Workshop

_PREPOSITIONS = ("on", "in", "to", "at", "with", "about", "into", "onto")


def link_rules(shop: Workshop) -> RuleBook:
    book = RuleBook()
    for number, (room, entry) in enumerate(_all_rules(shop), 1):
        _rule(shop, book, number, room, entry)
    return book


def _all_rules(shop: Workshop) -> list[tuple[int, Entry]]:
    """A room's own rules come before the story's: the nearer word counts first."""
    found = []
    for id, room in shop.source.many["rooms"].items():
        found += [(shop.names.by_kind["room"][id], rule) for rule in room.entries("rules")]
    return [*found, *((0, rule) for rule in shop.source.rules)]


def _rule(shop: Workshop, book: RuleBook, number: int, room: int, entry: Entry) -> None:
    stops = entry.has("instead")
    say = shop.text(entry, "instead" if stops else "say")
    effects = compile_effects(entry.many("do"), shop.names, shop.problems)
    once = entry.flag("once")
    rule = Rule(
        number=number,
        patterns=(),
        when=compile_condition(entry.text("when"), shop.names, shop.problems, chance=not stops),
        room=room or only_room(entry.text("when"), shop.names),
        stops=stops,
        say=say,
        effects=effects,
        bit=shop.bit(_title(shop, room, entry)) if once else -1,
        acts=bool(effects or once or shop.texts.rows[say].sites),
    )
    actions = []
    for line in entry.many("on"):
        words = tokens(line, shop.problems)
        if words and not _event(shop, book, rule, room, words):
            actions += _action(shop, words)
    rule = rule._replace(patterns=tuple(actions))
    table = book.instead if stops else book.after
    for verb in dict.fromkeys(pattern.verb for pattern in actions):
        table.add(verb, rule)


def _title(shop: Workshop, room: int, entry: Entry) -> str:
    """ "rule.bar.read_message": where and to what it answers."""
    where = next((id for id, number in shop.names.by_kind.get("room", {}).items() if number == room), "story")
    heard = entry.strings("on")
    return f"rule.{where}.{'_'.join(heard[0].split()) if heard else ''}"


def _event(shop: Workshop, book: RuleBook, rule: Rule, room: int, words: Sequence[Marked]) -> bool:
    """Enter it under an event if `words` name one: turn, enter ROOM, call CALL, at TIME."""
    head, rest = words[0].value, words[1:]
    if head == "turn" and not rest:
        book.turn.setdefault(rule.room, []).append(rule)
    elif head == "enter" and len(rest) == 1 and not shop.names.lookup(rest[0].value, ("thing",)):
        book.enter.setdefault(shop.find("room", rest[0], "the room"), []).append(rule)
    elif head == "call" and len(rest) == 1:
        book.call.setdefault(shop.find("call", rest[0], "the call"), []).append(rule)
    elif head == "at" and rest:
        time = read_time(" ".join(word.value for word in rest), shop.names)
        if time is None:
            days = ", ".join(shop.names.days) or "none: the story has no clock"
            shop.problems.add("HE107", rest[0].mark, value=rest[0].value, wanted=f"a time such as 15:20 (days: {days})")
        else:
            book.minute.append((*time, rule))
    else:
        return False
    return True


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
    verb = shop.names.verb(spoken[0])
    if not verb:
        cure = did_you_mean(spoken[0], [each.name for each in shop.names.verbs])
        shop.problems.add("HE104", words[0].mark, cure, what="the verb", name=spoken[0][:60])
        return []
    if verb == GO:
        return [Pattern(GO, shop.find("direction", words[1], "the direction") if len(words) > 1 else 0)]
    if verb == PUT and ("in" in spoken or "into" in spoken):
        verb = INSERT
    nouns = [word for word in words[1:] if word.value not in _PREPOSITIONS]
    if len(nouns) > 2:
        shop.problems.add("HE203", words[0].mark, text=" ".join(spoken)[:80])
    things = [shop.find("thing", noun, "the thing") for noun in nouns[:2]]
    first, second, *_ = (*things, 0, 0)
    return [Pattern(verb, first, second)]


def _split(words: Sequence[Marked]) -> list[list[Marked]]:
    """The actions of a list: "go north, look" """
    parts: list[list[Marked]] = [[]]
    for word in words:
        if word.value in (",", "and"):
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]
