"""Goals: what the player is after. Where each stands is a variable of the engine's own."""

from __future__ import annotations

from ..source import Entry
from .conditions import compile_condition
from .goals import STAGES
from .model import Goal, Goals, Leg
from .workshop import Workshop


def link_goals(shop: Workshop) -> Goals:
    rows = [Goal("", 0, None, None, None, 0, 0, (), 0, 0)]
    rows += [_goal(shop, id, entry) for id, entry in shop.source.many["goals"].items()]
    patience = max(goal.offer for goal in rows)
    return Goals(tuple(rows), shop.names.counter("goals:idle", patience + 1) if patience else 0)


def _goal(shop: Workshop, id: str, entry: Entry) -> Goal:
    opens, done, failed = (
        compile_condition(entry.text(key), shop.names, shop.problems) for key in ("open", "done", "failed")
    )
    hints = tuple(shop.texts.add(hint) for hint in entry.many("hints"))
    if entry.has("offer") and not hints:
        shop.problems.add("HE350", entry.mark, name=id)
    return Goal(
        id=id,
        title=shop.text(entry, "title"),
        open=opens,
        done=done,
        failed=failed,
        opening=shop.text(entry, "opening"),
        closing=shop.text(entry, "closing"),
        hints=hints,
        offer=entry.number("offer"),
        stage=shop.names.hidden(f"goal:{id}", len(STAGES), STAGES),
        legs=tuple(_leg(shop, leg) for leg in entry.entries("steps")),
    )


def _leg(shop: Workshop, entry: Entry) -> Leg:
    done, known = (compile_condition(entry.text(key), shop.names, shop.problems) for key in ("done", "known"))
    return Leg(shop.text(entry, "text"), done, known, shop.text(entry, "command"))
