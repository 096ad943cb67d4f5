"""How a list speaks of a saved game."""

from __future__ import annotations

from ..play import Summary


def where_it_stands(row: Summary) -> str:
    """ "Corridor, Wednesday 13:05, with Geon (12 turns, 34 min)" """
    place = f"the end: {row.ending}" if row.ending else row.place
    parts = [place, row.time, f"with {', '.join(row.company)}" if row.company else ""]
    return f"{', '.join(part for part in parts if part)} ({_count(row.turns, 'turn')}{_played(row.played)})"


def _played(seconds: int) -> str:
    hours, minutes = divmod(seconds // 60, 60)
    return f", {hours} h {minutes} min" if hours else f", {minutes} min" if minutes else ""


def ago(seconds: float) -> str:
    for size, word in ((86400, "day"), (3600, "hour"), (60, "minute")):
        if seconds >= size:
            return f"{_count(int(seconds // size), word)} ago"
    return "just now"


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'s' if number != 1 else ''}"
