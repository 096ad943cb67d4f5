"""A noun phrase to the things it may mean, among those in sight."""

from collections.abc import Sequence

from ..named import NamedTuple
from ..story import Story
from ..story.model import Thing
from ..story.moments import form_row
from ..world import State
from ..world.state import YOU
from .context import Context
from .counting import ORDINALS
from .grammar import ALL, ARTICLES
from .vocabulary import Vocabulary


class Sight(NamedTuple):
    """What the parser may look at: the story, its words, what is in scope, what was spoken of."""

    story: Story
    state: State
    words: Vocabulary
    scope: tuple[int, ...]
    context: Context


# What anybody may be called, where nobody here has the word for a name.
_SOMEBODY = dict.fromkeys(("girl", "woman", "lady"), "she") | dict.fromkeys(("boy", "man", "guy", "gentleman"), "he")


def bare(phrase: Sequence[str]) -> list[str]:
    return [word for word in phrase if word not in ARTICLES and word != "of"] or list(phrase)


def find(sight: Sight, phrase: Sequence[str]) -> list[int]:
    """The best-fitting things in sight, all of equal fit; empty when none fits.

    Exact noun before adjective and noun before any other word of it.
    """
    spoken = bare(phrase)
    pronoun = _pronoun(sight, spoken)
    if pronoun:
        return [pronoun]
    matching = [thing for thing in sight.scope if fits(sight, thing, spoken)]
    if not matching and len(spoken) > 1 and spoken[0] in ORDINALS:
        return _nth(sight, ORDINALS[spoken[0]], [word for word in spoken[1:] if word != "one"])
    if not matching and len(spoken) > 1 and spoken[-1] == "one":  # "the empty one"
        return find(sight, spoken[:-1])
    if not matching and len(spoken) == 1 and spoken[0] in _SOMEBODY:
        return _of_sort(sight, _SOMEBODY[spoken[0]])
    if YOU in sight.words.nouns.get(spoken[0], ()) and len(spoken) == 1:
        matching.append(YOU)
    if len(matching) < 2:
        return matching
    scores = [_score(form_row(sight.story, sight.state, thing), spoken) for thing in matching]
    best = max(scores)
    return [thing for thing, score in zip(matching, scores, strict=True) if score == best]


def _nth(sight: Sight, number: int, spoken: Sequence[str]) -> list[int]:
    """ "the second door": in the order in which they are seen."""
    matching = [thing for thing in sight.scope if fits(sight, thing, spoken)] if spoken else []
    at = number - 1 if number > 0 else len(matching) - 1
    return matching[at : at + 1]


def fits(sight: Sight, thing: int, spoken: Sequence[str]) -> bool:
    words = form_row(sight.story, sight.state, thing).words
    return all(word in words for word in spoken)


def _score(row: Thing, spoken: Sequence[str]) -> int:
    whole = " ".join(spoken) in (row.name.lower(), row.short.lower())
    # A thing one can do something with is meant before a piece of scenery of the same name.
    return 4 * whole + 2 * (spoken[-1] == row.words[0]) + ("scenery" not in row.traits)


def _pronoun(sight: Sight, spoken: Sequence[str]) -> int:
    if len(spoken) != 1 or spoken[0] not in ("it", "him", "her", "them", "one"):
        return 0
    word = "it" if spoken[0] == "one" else spoken[0]
    named: int = getattr(sight.context, word)
    if named:
        return named if named in sight.scope else 0
    kind = {"him": "he", "her": "she", "them": "they"}.get(word)
    people = _of_sort(sight, kind) if kind else []
    return people[0] if len(people) == 1 else 0


def _of_sort(sight: Sight, kind: str) -> list[int]:
    return [thing for thing in sight.scope if sight.story.things[thing].person == kind]


_ANYTHING = frozenset(["of", "it", "them", "things", "stuff", "items", "objects", "here", "else"])


def several(sight: Sight, phrase: Sequence[str], pool: Sequence[int]) -> list[int] | None:
    """The things meant by "all", "all except X", or "X and Y"; None when the phrase is a single noun.

    Raises:
        LookupError: one of the parts names nothing (or two things); its words are the argument.
    """
    if phrase and phrase[0] in ALL:
        rest = list(phrase[1:])
        for word in ("except", "but"):
            if word in rest:
                out = several(sight, rest[rest.index(word) + 1 :], pool) or find(sight, rest[rest.index(word) + 1 :])
                return [thing for thing in pool if thing not in out]
        named = [word for word in rest if word not in ARTICLES and word not in _ANYTHING]
        return [thing for thing in pool if fits(sight, thing, named)] or _of_kind(sight, named, pool)
    parts = _split(phrase)
    if len(parts) < 2:
        return None
    found = []
    for part in parts:
        things = find(sight, part)
        if len(things) != 1:
            raise LookupError(part)
        found.append(things[0])
    return found


def _of_kind(sight: Sight, spoken: Sequence[str], pool: Sequence[int]) -> list[int]:
    """ "all the food": what the author tagged so; "all the lamps": every lamp."""
    word = spoken[-1] if spoken else ""
    one = word.removesuffix("s")
    kind = sight.story.kinds.get(word) or sight.story.kinds.get(one) or frozenset()
    return [thing for thing in pool if thing in kind or fits(sight, thing, [*spoken[:-1], one])]


def _split(phrase: Sequence[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in phrase:
        if word in ("and", ","):
            parts.append([])
        else:
            parts[-1].append(word)
    return [part for part in parts if part]
