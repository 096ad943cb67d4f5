"""What the player is told of without asking: what has closed, and what was learnt."""

from __future__ import annotations

from ..source import Entry, Marked
from .clauses import CLAUSES
from .conditions import compile_condition
from .goals import FAILED
from .model import Closing, Condition, Ending, Goals, MaybeCondition, Note
from .workshop import Workshop


def link_closings(shop: Workshop, goals: Goals, endings: tuple[Ending, ...]) -> tuple[Closing, ...]:
    """Those that were written as such; then goals that may fail, and endings that may be out of reach."""
    many, rows = shop.source.many, [Closing("", 0, 0, None, 0)]
    for id, entry in many["closings"].items():
        rows.append(_closing(shop, f"closing.{id}", entry, 0, "text", _when(shop, entry, "when")))
    for goal in goals.rows[1:]:
        if goal.failed is not None:
            rows.append(
                _closing(shop, f"goal.{goal.id}", many["goals"][goal.id], goal.title, "why", _failed(goal.stage))
            )
    for ending in endings[1:]:
        entry = many["endings"][ending.id]
        if entry.has("closed"):
            title = shop.texts.add(Marked(ending.title, entry.mark))
            rows.append(_closing(shop, f"ending.{ending.id}", entry, title, "why", _when(shop, entry, "closed")))
    return tuple(rows)


def _closing(shop: Workshop, id: str, entry: Entry, title: int, key: str, when: MaybeCondition) -> Closing:
    return Closing(id, title, shop.text(entry, key), when, shop.bit(id))


def _failed(stage: int) -> Condition:
    high, low = stage >> 6, stage & 63
    return lambda story, moment: moment.fact[high][low] == FAILED


def link_notes(shop: Workshop) -> tuple[Note, ...]:
    return (
        Note("", 0, 0, "", 0, None, 0),
        *(_note(shop, id, entry) for id, entry in shop.source.many["notes"].items()),
    )


def _note(shop: Workshop, id: str, entry: Entry) -> Note:
    document, kind = entry.text("document"), entry.text("kind")
    thing = shop.find("thing", document, "the document") if document else 0
    for key in () if document else ("title", "text"):
        if not entry.has(key):
            shop.problems.add("HE102", entry.mark, what=entry.what, key=key)
    when = _when(shop, entry, "when")
    return Note(
        id=id,
        title=shop.text(entry, "title"),
        text=shop.text(entry, "text"),
        kind=kind.value if kind else "document" if document else "fact",
        document=thing,
        when=CLAUSES["THING is read"].build(shop.names, thing) if thing and when is None else when,
        bit=shop.bit(f"note.{id}"),
    )


def _when(shop: Workshop, entry: Entry, key: str) -> MaybeCondition:
    return compile_condition(entry.text(key), shop.names, shop.problems)
