"""What lies where, of the moment that was asked about last: things away from where they began are sorted once."""

from __future__ import annotations

from ..world import Moment, place_of

Things = tuple[int, ...]


class Lying:
    """By `begins` and the row of places alone; as long as nothing moves, it is the same row."""

    __slots__ = ("_at", "_away", "_begins", "_found")

    def __init__(self, begins: dict[int, Things]) -> None:
        self._begins = begins
        self._at: object = None
        self._found: dict[int, Things] = {}
        self._away: dict[int, list[int]] = {}

    def at(self, moment: Moment, place: int) -> Things:
        """In the story's order those that began there, then the others."""
        if moment.at is not self._at:
            self._at, self._found, self._away = moment.at, {}, {}
            for thing in moment.moved:
                self._away.setdefault(place_of(moment, thing), []).append(thing)
        found = self._found.get(place)
        if found is None:
            begun = [thing for thing in self._begins.get(place, ()) if place_of(moment, thing) == place]
            away = [thing for thing in self._away.get(place, ()) if thing not in begun]
            found = self._found[place] = (*begun, *away)
        return found
