"""What stands between braces without a colon: a value, a name, a pronoun, a list, a word explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..source import Marked, did_you_mean, tokens
from ..world.state import YOU
from .conditions import each_of
from .model import NOUN, SECOND, Agree, Enumeration, Name, Part, Value, Varied
from .render import VALUES

if TYPE_CHECKING:
    from .texts import Texts

ROLES = {"noun": NOUN, "second": SECOND}
ARTICLES = ("the", "a", "an")
# he, she, they (one person), it, they (several)
AGREES: dict[str, tuple[str, ...]] = {
    "they": ("he", "she", "they", "it", "they"),
    "them": ("him", "her", "them", "it", "them"),
    "their": ("his", "her", "their", "its", "their"),
    "theirs": ("his", "hers", "theirs", "its", "theirs"),
    "themself": ("himself", "herself", "themself", "itself", "themselves"),
    "is": ("is", "is", "are", "is", "are"),
    "was": ("was", "was", "were", "was", "were"),
    "has": ("has", "has", "have", "has", "have"),
    "s": ("s", "s", "", "s", ""),
}


def read_inline(texts: Texts, head: Marked, sites: int) -> Part | None:
    """The part for `{head}` in a text that has had so many `sites` so far; None, and a problem, where it is none."""
    word, _, rest = head.value.partition(" ")
    names = texts.names
    if rest:
        if word == "list":
            return _listed(texts, head, rest)
        if word == "gloss":
            return _glossed(texts, head, rest.strip(), sites)
        thing = _thing(texts, rest)
        if thing is not None and word.lower() in ARTICLES:
            return Name(thing, word)
        if thing is not None and word.lower() in AGREES:
            return Agree(thing, AGREES[word.lower()], word[:1].isupper())
    if names.it and head.value == "it":
        return Name(names.by_kind["thing"].get(names.it, YOU), "")
    variable = names.lookup(head.value, ("variable",))
    if variable:
        names.read.add(variable[1])
        return Value(head.value, variable[1])
    if head.value in VALUES:
        return Value(head.value)
    wrong = rest if word.lower() in (*ARTICLES, *AGREES) and rest else head.value
    near = did_you_mean(wrong, VALUES, names.by_kind.get("variable", {}), names.by_kind.get("thing", {}))
    cure = "A condition ends with a colon: {if alarm: ... | ...}." if word == "if" else near
    texts.problems.add("HE104", head.mark, cure, what="the value", name=wrong[:60])
    return None


def _thing(texts: Texts, id: str) -> int | None:
    if texts.names.meant(id) == "you" and id != "you":
        return YOU
    found = texts.names.lookup(id, ("thing",))
    return found[1] if found else ROLES.get(id)


def _listed(texts: Texts, head: Marked, rest: str) -> Part:
    words = tokens(Marked(rest, head.mark._replace(column=head.mark.column + 5)), texts.problems) or ()
    if not words:
        return Enumeration(())
    conditions = each_of(words, texts.names, texts.problems)
    ids = texts.names.members(words[0], texts.problems)
    things = [texts.names.by_kind["thing"].get(id, 0) for id in ids]
    return Enumeration(tuple(zip(things, conditions, strict=False)))


def _glossed(texts: Texts, head: Marked, id: str, sites: int) -> Part | None:
    row = texts.glossary.get(id)
    if row is None:
        cure = did_you_mean(id, texts.glossary)
        texts.problems.add("HE104", head.mark, cure, what="the glossary word", name=id[:60])
        return None
    return Varied(sites, ((f"{row.word} ({row.means})",), (row.word,)))
