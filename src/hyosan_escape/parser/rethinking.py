"""A line that was not understood, to lines it may have been meant as: other words for it, and its spelling mended.

Only the slow path comes here: what is understood at once never does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice, product

from ..named import NamedTuple
from ..story.model import Thing
from ..story.moments import form_row, open_topics
from .choosing import label_words, open_choices
from .grammar import ARTICLES, FILLER_WORDS
from .noun import Sight
from .places import known_rooms, room_words
from .politeness import bared, is_negated
from .rewording import ASKING, COMMON, reworded
from .spelling import near
from .words import normalise

MOST_THOUGHTS = 60
MOST_WORDS = 14  # of a line whose spelling is looked at
MOST_SLIPS = 4  # words that are not known
MOST_SPELLINGS = 12
MOST_TURNS = 2
MOST_WAYS = 24
_SIGNS = frozenset([",", ";"])
_LINKS = ARTICLES | {"to", "with", "at", "about", "from", "of", "for", "on", "in", "and", "by", "like", "or", "up"}
_LINKS |= {"mr", "mrs", "ms", "miss", "mister", "dr"}


class Thought(NamedTuple):
    """A line instead of the one typed. `guessed`: words were changed, so the player is told what it was taken for."""

    text: str
    guessed: bool


def rethought(sight: Sight, text: str, commands: Iterable[str]) -> Iterator[Thought]:
    """Lines to try, the nearest first; `commands` are those about the game."""
    return islice(_thoughts(_Words(sight, commands), text), MOST_THOUGHTS)


def _thoughts(words: _Words, text: str) -> Iterator[Thought]:
    """Where a word is not known, its spelling is to blame; else the wording; at last a word known but out of place."""
    seen = {text}
    ways = [text]
    slipped = any(not words.knows(word) for word in text.split())
    for each in words.spellings(text) if slipped else ():
        yield from (Thought(way, guessed=True) for way in _ways(words, each, seen))
    for each in _ways(words, text, seen):
        ways.append(each)
        yield Thought(each, guessed=False)
    for each in ways:
        for mended in words.spellings(each):
            yield from (Thought(way, guessed=True) for way in _ways(words, mended, seen))
    yield from (Thought(each, guessed=True) for each in _tails(words, text) if each not in seen)


def _ways(words: _Words, text: str, seen: set[str]) -> Iterator[str]:
    """The line and rewordings of it: as many politenesses off as there are, and two turns of phrase at most."""
    waiting = [(text, 0)]
    for each, depth in waiting:
        others = [(other, depth) for other in (*_addressed(words, each), *bared(each), *_verb_forms(words, each))]
        others += [(other, depth + 1) for other in reworded(each)] if depth < MOST_TURNS else []
        if each not in seen:
            seen.add(each)
            yield each
        lines = ((normalise(other), level) for other, level in others)
        waiting += [(line, level) for line, level in dict(lines).items() if line and line not in seen][:MOST_WAYS]


def _addressed(words: _Words, text: str) -> Iterator[str]:
    """ "geon wait" for "geon, wait", and "wait here, geon": whoever is named first or last is spoken to."""
    spoken = text.split()
    for length in (1, 2, 3):
        head = " ".join(spoken[:length])
        if len(spoken) > length and head in words.people and spoken[length] != ",":
            yield f"{head} , {' '.join(spoken[length:])}"
        tail, rest = " ".join(spoken[-length:]), spoken[:-length]
        if tail in words.people and len(rest) > 1 and rest[-1] not in _LINKS | words.verbs:
            yield f"{tail} , {' '.join(rest).removesuffix(' ,')}"


def _verb_forms(words: _Words, text: str) -> Iterator[str]:
    """ "putting it on" for "put it on" """
    head, _, rest = text.partition(" ")
    for ending in ("ing", "es", "s", "ed"):
        base = head.removesuffix(ending)
        if base != head and len(base) > 1:
            for verb in (base, base[:-1] if base[-2:-1] == base[-1:] else base, f"{base}e"):
                if verb in words.heads:
                    yield f"{verb} {rest}".strip()


def _tails(words: _Words, text: str) -> Iterator[str]:
    """ "the goat looks hungry so give it the apple": from the first word that begins a command."""
    spoken = text.split()
    addressed = "," in spoken and " ".join(spoken[: spoken.index(",")]) in words.people
    if is_negated(text) or addressed or any(_addressed(words, text)):
        return
    for at in range(1, len(spoken)):
        if spoken[at] in words.heads and (spoken[at] not in words.nouns or spoken[at - 1] in (",", "and")):
            yield " ".join(spoken[at:])
    if len(spoken) > 1 and spoken[-1] in words.heads:  # "the sausages, take"
        yield " ".join([spoken[-1], *(word for word in spoken[:-1] if word != ",")])


def _names(row: Thing) -> Iterator[str]:
    """What a person may be called by."""
    words = normalise(row.name).split()
    yield from {*words, " ".join(words), *normalise(row.short).split(), normalise(row.short), *row.words} - ARTICLES


class _Words:
    """What may be meant here: heads of commands first, then what is in sight, then all that is known."""

    def __init__(self, sight: Sight, commands: Iterable[str]) -> None:
        story, state, known = sight.story, sight.state, sight.words
        people = [thing for thing in sight.scope if story.things[thing].person]
        topics = [story.topics[number] for person in people for number in open_topics(story, state, person)]
        self.verbs = {row.parts[0] for rows in known.lines.values() for row in rows}
        self.nouns = {word for thing in sight.scope for word in form_row(story, state, thing).words}
        self.rest = {part for topic in topics for word in topic.words for part in normalise(word).split()}
        self.rest |= {part for room in known_rooms(sight) for part in room_words(story, room)} | set(known.directions)
        self.heads = {*known.lines, *(line.split()[0] for line in known.exact), *(line.split()[0] for line in commands)}
        self.heads -= {"[person]"}
        self.people = {name for person in people for name in _names(form_row(story, state, person))}
        self.labels: set[str] = set()
        if state.scene:
            self.labels = {word for each in open_choices(story, state) for word in label_words(story, state, each)}
        self.little = {word for line in known.exact for word in line.split()}
        self.little |= {word for rows in known.lines.values() for row in rows for word in row.parts if word[0] != "["}
        self._found: dict[tuple[str, bool], list[str]] = {}
        self.known = known.known | COMMON | FILLER_WORDS | self.labels | _SIGNS | self.heads

    def knows(self, word: str) -> bool:
        return word in self.known or word.isdigit() or any(_verb_forms(self, word))

    def spellings(self, text: str) -> Iterator[str]:
        """The line with each word that is not known replaced by ones that are near."""
        yield from self._joined(text)
        spoken = text.split()
        if len(text) < 4:  # too little to guess from: letters may only have changed places
            yield from (head for head in sorted(self.heads) if sorted(head) == sorted(text))
            return
        if len(spoken) > MOST_WORDS or sum(not self.knows(word) for word in spoken) > MOST_SLIPS:
            return  # that is no slip of the fingers
        options = [self._options(at, word) for at, word in enumerate(spoken)]
        if all(len(row) == 1 and row[0] == word for row, word in zip(options, spoken, strict=True)):
            yield from self._verb_instead(spoken)
            return
        yield from (" ".join(words) for words in islice(product(*options), MOST_SPELLINGS))

    def _options(self, at: int, word: str) -> list[str]:
        """What the word may be: itself, if it is known."""
        found = self._found.get((word, not at))
        if found is None:
            found = self._found[word, not at] = [word] if self.knows(word) else self._near(at, word)
        return found

    def _near(self, at: int, word: str) -> list[str]:
        pools = (self.heads, self.nouns) if not at else (self.nouns, self.little)
        return near(word, self.labels, *pools, (self.rest if len(word) > 3 else set()) | FILLER_WORDS, COMMON) or [word]

    def _joined(self, text: str) -> Iterator[str]:
        """ "ha neul" for "ha-neul" """
        spoken = text.split()
        for at in range(len(spoken) - 1):
            for glue in ("-", ""):
                both = glue.join(spoken[at : at + 2])
                if both in self.nouns or both in self.rest or both in self.heads:
                    yield " ".join([*spoken[:at], both, *spoken[at + 2 :]])
        for at, word in enumerate(spoken):
            for noun in (noun for noun in self.nouns if "-" in noun and noun.replace("-", "") == word):
                yield " ".join([*spoken[:at], noun, *spoken[at + 1 :]])

    def _verb_instead(self, spoken: list[str]) -> Iterator[str]:
        """ "were cloak": every word is known, but the first begins no command, or one may have slipped."""
        for at, word in enumerate(spoken[:6]):
            pools = (self.heads,) if not at else (self.nouns, self.labels, self.little)
            here = self.heads if not at else self.nouns | self.labels
            if word not in here and len(word) > 2 and word not in (COMMON if at else ASKING):
                for other in near(word, *pools):
                    if other != word:
                        yield " ".join([*spoken[:at], other, *spoken[at + 1 :]])
