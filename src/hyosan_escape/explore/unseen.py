"""What nobody saw in all the games that bots played, told so that an author can use it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from .rows import Row, Rows

_PART = re.compile(", ")
_ASKED, _YES, _NO = ": its condition ", "holds", "does not hold"  # see closely.py


def never_seen(rows: Rows, most: int) -> list[str]:
    """With file and line; of the rest, how many in which file."""
    found = sorted(_worth_telling(rows), key=lambda row: (row.mark, row.what))
    if not found:
        return []
    lines = [f"Never seen ({len(found)}):", *(f"  {told(row)}" for row in found[:most])]
    rest = Counter(row.mark.file for row in found[most:])
    if not rest:
        return lines
    lines.append(f"  and {rest.total()} more (all of them with --out):")
    return [*lines, *(f"    {file}: {count}" for file, count in rest.items())]


def told(row: Row) -> str:
    return f"{row.mark.file}:{row.mark.line}: {row.what}"


def _worth_telling(rows: Rows) -> Iterator[Row]:
    unmet = {rows.rows[number] for number in rows.unmet}
    return (row for row in unmet if not _goes_without_saying(row, unmet))


def _goes_without_saying(row: Row, unmet: set[Row]) -> bool:
    """The variants of a text that was never told do; and of a rule and its condition one line is enough."""

    def unseen(what: str) -> bool:
        return row._replace(what=what) in unmet

    whole, asked, way = row.what.partition(_ASKED)
    if way == _NO:
        return unseen(whole + asked + _YES)
    if way == _YES:
        return unseen(whole) and unseen(whole + asked + _NO)
    if unseen(whole + _ASKED + _YES) and not unseen(whole + _ASKED + _NO):
        return True
    return any(unseen(whole[: match.start()]) for match in _PART.finditer(whole))
