"""The symbol table: every id of the story, its kind and its number."""

from __future__ import annotations

from collections.abc import Callable

from ..source import Expr, Mark, Marked, Problems, Related, did_you_mean
from ..world import Moment, Verb
from ..world.action import STANDARD
from .model import Condition, Saying, Story, Variable, Watch

ANY = -1  # among the values written to a variable: whichever
_TAGGED = "Nothing has such a tag. Give each of them `tags: {group}`, or mend the spelling."
WHOEVER = ("party", "survivors", "everyone")  # groups that every story has
RESERVED = frozenset(
    [
        "here",
        "dark",
        "time",
        "you",
        "party",
        "carried",
        "worn",
        "nowhere",
        "any",
        "turn",
        "is",
        "in",
        "on",
        "and",
        "or",
        "not",
        "chance",
        "count",
        "room",
        "it",
    ]
)


class Names:
    """kind -> id -> number, and back by id alone: an id belongs to one kind of a kind-group only."""

    def __init__(self, mark_of: Callable[[str], Mark]) -> None:
        self._mark_of = mark_of
        self.by_kind: dict[str, dict[str, int]] = {}
        self.of: dict[str, tuple[str, int]] = {}
        self._ids: dict[tuple[str, int], str] = {}
        self.used: set[tuple[str, int]] = set()
        self.rows: list[Variable] = [Variable("", 0, 1, 0, (), False)]
        self.values: set[str] = set()  # words that variables can be
        self.groups: dict[str, list[str]] = {}  # tag or region -> ids of its members
        self.it = ""  # the member of a group that the rule being compiled is about
        self.spread = 0  # clauses made of one about a group
        self._regions: dict[str, frozenset[int]] = {}
        self.watch = Watch({}, {}, {}, {}, {}, {}, {})
        self.forms: dict[int, dict[str, int]] = {}  # thing -> its forms
        self.missed_call = 0  # the variable that says which was muted last
        self.errands: dict[int, int] = {}  # person -> the variable of where they are going
        self.trails: dict[int, int] = {}
        self.signals: dict[str, dict[str, Marked]] = {"raised": {}, "heard": {}}
        self.settles_dark = False  # whether it says when a room is dark
        self.may_roll = False  # whether the condition being compiled is asked once a turn
        self.entered: set[int] = set()  # rooms that some effect moves the player to
        self.placed: set[int] = set()  # things that some effect moves
        self.conditions: dict[Marked, Expr] = {}  # every one that was compiled
        self.said: dict[Condition, Saying] = {}  # what each closure asks
        self.read: set[int] = set()  # variables that some condition or text asks for
        self.written: dict[int, set[int]] = {}  # variable -> the values that effects give it; ANY among them: whichever
        self.hours: set[tuple[int, bool]] = set()  # when a condition about the time may turn: (minute, every day)
        self.hunters: set[int] = set()  # hordes that some condition asks about
        self.inner: set[int] = set()  # hidden variables that nothing asks for but what counts them
        self.turns: dict[int, set[int]] = {}  # variable -> from which values on a comparison may say something else
        self.whole: set[int] = set()  # variables of which each value may tell
        self.asked: set[str] = set()  # fields of State that some condition asks about: clock, visited, fuse
        self.chapter = 0  # the variable that says which chapter it is
        self.mode = 0  # the variable that says which mode is played
        self.staked = 0  # the variable that says in which choice people were put at risk last
        self.freed: set[int] = set()  # things that some effect unlocks or opens
        self.lit: set[int] = set()  # things that some effect lights
        self.scenery: Callable[[], frozenset[str]] = frozenset  # what is only looked at, by its words
        self.days: tuple[str, ...] = ()
        self.times: list[Marked] = []  # where a time of day is named
        self.verbs: list[Verb] = list(STANDARD)
        self.verb_names = {verb.name: number for number, verb in enumerate(STANDARD)}
        self.verb_words: dict[str, int] = {}

    def add(self, kind: str, id: str, number: int) -> None:
        self.by_kind.setdefault(kind, {})[id] = number
        self.of.setdefault(id, (kind, number))
        self._ids.setdefault((kind, number), id)

    def id_of(self, kind: str, number: int) -> str:
        return self._ids[kind, number]

    def find(self, kind: str, name: Marked, what: str, problems: Problems) -> int:
        """The number of an id of this kind; 0, with a problem noted, if there is none."""
        known = self.by_kind.get(kind, {})
        number = known.get(self.meant(name.value.strip()), 0)
        if number:
            self.used.add((kind, number))
        else:
            cure = self._of_another_kind(name.value, kind) or did_you_mean(name.value, known)
            if kind == "thing":
                cure = self.scenery_cure(name.value) or cure
            problems.add("HE104", name.mark, cure, *self.defined(name.value), what=what, name=name.value)
        return number

    def _of_another_kind(self, id: str, kind: str) -> str:
        others = self.kinds_of(id)
        return f'There is {with_article(others[-1])} "{id}", but {with_article(kind)} is needed here.' if others else ""

    def scenery_cure(self, word: str) -> str:
        """How a piece of scenery becomes something with an id; "" if it is none."""
        if word not in self.scenery():
            return ""
        return (
            f"Scenery is only looked at. Make it a thing of its own: {word}: {{name: {word}, at: ROOM, is: scenery}}."
        )

    def kinds_of(self, id: str) -> list[str]:
        """The kinds that have such an id; the nearest last, for a door is a thing too."""
        return [kind for kind, ids in self.by_kind.items() if id in ids]

    def described(self, id: str, kind: str) -> str:
        """What an id of this kind is, in a sentence."""
        row = self.rows[self.by_kind[kind][id]] if kind == "variable" else None
        if row is None:
            return with_article(kind)
        return "a flag" if row.flag else "a variable with words for values" if row.words else "a number"

    def defined(self, id: str) -> tuple[Related, ...]:
        """Where an id is defined, to show beside a problem with it."""
        mark = self._mark_of(id)
        return (Related(mark, f'"{id[:60]}" is defined here'),) if mark.line else ()

    def lookup(self, id: str, kinds: tuple[str, ...]) -> tuple[str, int] | None:
        """The first of these kinds that knows the id."""
        id = self.meant(id)
        for kind in kinds:
            number = self.by_kind.get(kind, {}).get(id, 0)
            if number:
                self.used.add((kind, number))
                return kind, number
        return None

    def meant(self, id: str) -> str:
        """The id, or in a rule about each of a group what `it` and `it.hunger` stand for."""
        return self.it + id[2:] if self.it and (id == "it" or id.startswith("it.")) else id

    # Groups: what shares a tag; rooms that share a region; everybody; whoever is with the player.

    def tag(self, group: str, member: str) -> None:
        self.groups.setdefault(group, []).append(member)

    def region(self, group: str) -> frozenset[int]:
        """The rooms of a group; asked for when all are known, and worked out once."""
        if group not in self._regions:
            rooms = self.by_kind.get("room", {})
            self._regions[group] = frozenset(rooms[id] for id in self.groups.get(group, ()) if id in rooms)
        return self._regions[group]

    def members(self, group: Marked, problems: Problems) -> list[str]:
        people = list(self.by_kind.get("survivor", {}))
        if group.value in WHOEVER:
            return ["you", *people] if group.value == "everyone" else people
        if group.value not in self.groups:
            cure = did_you_mean(group.value, self.groups, WHOEVER, otherwise=_TAGGED.format(group=group.value[:60]))
            problems.add("HE104", group.mark, cure, what="the group", name=group.value[:60])
        return self.groups.get(group.value, [])

    # Variables: the author's, and those the engine keeps because a condition asks.

    def variable(self, row: Variable) -> None:
        self.add("variable", row.id, len(self.rows))
        self.rows.append(row)
        self.values.update(row.words)

    def hidden(self, id: str, size: int, words: tuple[str, ...] = ()) -> int:
        """A variable of the engine's own, that no author can name."""
        self.rows.append(Variable(id, 0, size, 0, words, size == 2))
        return len(self.rows) - 1

    def counter(self, id: str, size: int) -> int:
        """A hidden variable on which nothing hangs that the player could do."""
        self.inner.add(len(self.rows))
        return self.hidden(id, size)

    def writes(self, variable: int, value: int = ANY) -> None:
        """An effect gives the variable this value."""
        self.written.setdefault(variable, set()).add(value)

    def errand(self, person: int) -> None:
        """Somebody may walk by themselves: where to, and by which way they left the player, is kept."""
        if person not in self.errands:
            id = self.id_of("survivor", person)
            self.errands[person] = self.hidden_word(f"{id}.@errand", tuple(self.by_kind["room"]))
            self.trails[person] = self.hidden_word(f"{id}.@trail", tuple(self.by_kind["direction"]))

    def ask_missed_call(self) -> None:
        """Somebody wants to know which call was muted last."""
        if not self.missed_call:
            self.missed_call = self.hidden_word("@missed_call", tuple(self.by_kind.get("call", {})))

    def hidden_word(self, id: str, words: tuple[str, ...]) -> int:
        """A hidden variable that is one of these words, or none of them."""
        self.rows.append(Variable(id, 0, len(words) + 1, 0, ("", *words), False))
        return len(self.rows) - 1

    def widen(self, variable: int, size: int) -> None:
        """Let a counter count up to what it is compared with, and no further."""
        row = self.rows[variable]
        self.rows[variable] = row._replace(size=max(row.size, size), flag=False)

    def is_marked(self, marks: dict[int, int], id: str, number: int) -> Condition:
        """Whether something was ever noted; from now on it is."""
        if number not in marks:
            marks[number] = self.hidden(id, 2)
        high, low = marks[number] >> 6, marks[number] & 63

        def condition(story: Story, moment: Moment) -> bool:
            return moment.fact[high][low] > 0

        return condition

    def says(self, condition: Condition, saying: Saying) -> Condition:
        """The condition, with what it asks noted beside it."""
        self.said[condition] = saying
        return condition

    def signal(self, word: Marked, side: str) -> int:
        """The number of one of the author's own events; `side` is "raised" by an effect or "heard" by a rule."""
        self.signals[side].setdefault(word.value, word)
        known = self.by_kind.setdefault("signal", {})
        if word.value not in known:
            known[word.value] = len(known) + 1
            self._ids["signal", known[word.value]] = word.value
        return known[word.value]

    def add_verb(self, id: str) -> None:
        self.verb_names[id] = len(self.verbs)
        self.verbs.append(Verb(id))

    def verb(self, word: str) -> int:
        """The verb of this name, or a story's own that is typed with this word first; 0 if there is none."""
        return self.verb_names.get(word, 0) or self.verb_words.get(word, 0)


def with_article(kind: str) -> str:
    return f"{'an' if kind[0] in 'aeiou' else 'a'} {kind}"
