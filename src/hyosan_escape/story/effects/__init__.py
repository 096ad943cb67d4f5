"""`do:` to closures over (story, draft). EFFECTS is all that can be brought about; the manual is printed from it."""

from __future__ import annotations

from collections.abc import Sequence

from ...source import Marked, Problems, tokens
from ..model import Effect
from ..names import Names
from ..phrases import Row, Table, not_understood
from . import aims, calls, sound, tale, things, variables

EFFECTS: dict[str, Row] = {
    **variables.EFFECTS,
    **things.EFFECTS,
    **sound.EFFECTS,
    **calls.EFFECTS,
    **tale.EFFECTS,
    **aims.EFFECTS,
}
_TABLE = Table(EFFECTS)

__all__ = ["EFFECTS", "compile_effects"]


def compile_effects(lines: Sequence[Marked], names: Names, problems: Problems) -> tuple[Effect, ...]:
    built = (_effect(line, names, problems) for line in lines)
    return tuple(effect for effect in built if effect is not None)


def _effect(line: Marked, names: Names, problems: Problems) -> Effect | None:
    words = tokens(line, problems)
    if not words:
        return None
    found = _TABLE.match(words, names)
    if found is None:
        not_understood(words, _TABLE, "HE202", names, problems)
        return None
    row, values = found
    try:
        effect: Effect = row.build(names, *values)
    except ValueError as error:
        code, details = error.args
        problems.add(code, words[-1].mark, **details)
        return None
    return effect
