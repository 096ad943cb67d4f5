"""The one word that keeps a line from fitting a row: a name of another kind, or nobody's name.

"open dawn" is a row but for its name: dawn is an ending. That tells more than "cannot be understood".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from ..source import Marked, Problems, did_you_mean
from .names import Names, with_article

# slot -> what may stand there, and the kinds of ids that do
WANTED: dict[str, tuple[str, tuple[str, ...]]] = {
    "ANYONE": ("a thing, a survivor or `you`", ("thing",)),
    "PLACE": ("a room or a thing", ("room", "thing")),
    "FLAG": ("a flag", ("variable",)),
    "ONEOF": ("a variable with words for values", ("variable",)),
    "NUMERIC": ("a number", ("variable",)),
    "SPEAKERS": ("a set of speakers", ("speakers",)),
    "PERSON": ("a survivor", ("survivor",)),
    **{
        kind.upper(): (with_article(kind), (kind,))
        for kind in (
            "thing", "door", "room", "zone", "horde", "call", "scene", "fuse", "ending", "variable", "topic",
            "passage", "choice",
        )
    },
}  # fmt: skip
SPECIAL = {"ANYONE": ("you",), "PLACE": ("you", "nowhere", "carried")}
MEANT = {"player": "you", "me": "you", "myself": "you", "hero": "you", "inventory": "you"}


class Misfit:
    """A word, and the slots of the rows that would fit without it."""

    def __init__(self, word: Marked, slots: Sequence[str]) -> None:
        self.word = word
        self.slots = tuple(dict.fromkeys(slots))

    def tell(
        self, known: Iterable[Collection[str]], names: Names, problems: Problems, idiom: str, rows: Sequence[str]
    ) -> None:
        """Note what is wrong with it.

        `known`: the words that can stand in such lines, `idiom`: how the line is written here, `rows`: all there are.
        """
        name, kinds = self.word.value, names.kinds_of(self.word.value)
        wanted = " or ".join(dict.fromkeys(WANTED[slot][0] for slot in self.slots))
        if kinds:
            found, cure = names.described(name, kinds[-1]), idiom or _asked_of(kinds[-1], rows)
            problems.add("HE205", self.word.mark, cure, *names.defined(name), name=name, found=found, wanted=wanted)
        else:
            near = (self._known(names),) if self._kind() else (self._known(names), *known)
            meant = f'Did you mean "{MEANT[name]}"?' if self.is_meant(names) else idiom or self._scenery(names)
            cured = meant or did_you_mean(name, *near)
            problems.add("HE104", self.word.mark, cured, what=f"the {self._kind() or 'word'}", name=name[:60])

    def _scenery(self, names: Names) -> str:
        """Scenery has words, and no id to be asked for."""
        return names.scenery_cure(self.word.value) if self.slots and set(self.slots) <= {"THING", "ANYONE"} else ""

    def is_meant(self, names: Names) -> bool:
        """Whether it is another word for what may stand there: `player` for `you`."""
        return MEANT.get(self.word.value) in self._known(names)

    def _kind(self) -> str:
        """The kind of id that is wanted, if it is but one."""
        kinds = {kind for slot in self.slots for kind in WANTED[slot][1]}
        return kinds.pop() if len(kinds) == 1 and "ANYONE" not in self.slots else ""

    def _known(self, names: Names) -> set[str]:
        ids = (names.by_kind.get(kind, {}) for slot in self.slots for kind in WANTED[slot][1])
        return set().union(*ids, *(SPECIAL.get(slot, ()) for slot in self.slots))


def _asked_of(kind: str, rows: Sequence[str]) -> str:
    """What can be asked of such an id."""
    found = [row for row in rows if row.startswith(f"{kind.upper()} ")]
    return f"Of {with_article(kind)} can be asked: {'; '.join(found)}." if found else ""


def misfits(words: Sequence[Marked], rows: Iterable[tuple[list[str], list[bool]]], names: Names) -> list[Misfit]:
    """The words that alone keep rows from fitting, likeliest first. A row comes with whether each of its parts fits.

    Of the rows those count that say most themselves; WORD fits whatever stands there, so it says less than nothing.
    """
    missed: dict[tuple[int, int], list[str]] = {}
    for parts, fits in rows:
        at = fits.index(False)
        if fits.count(False) == 1 and parts[at] in WANTED:
            says = sum(part.islower() for part in parts) - parts.count("WORD")
            missed.setdefault((says, at), []).append(parts[at])
    most = max((says for says, _ in missed), default=0)
    found = [Misfit(words[at], slots) for (says, at), slots in sorted(missed.items()) if says == most]
    return sorted(found, key=lambda misfit: bool(names.kinds_of(misfit.word.value)))
