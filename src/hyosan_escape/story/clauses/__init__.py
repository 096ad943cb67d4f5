"""What can be asked: the rows of `when:`, tried in this order. The manual is printed from them."""

from ..phrases import Row
from . import calls, goals, places, sound, tale, things

CLAUSES: dict[str, Row] = {
    **places.CLAUSES,
    **tale.CLAUSES,
    **goals.CLAUSES,
    **things.CLAUSES,
    **sound.CLAUSES,
    **calls.CLAUSES,
}

__all__ = ["CLAUSES"]
