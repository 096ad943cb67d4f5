"""Kinds: what many entries share stands once. `kind: yes` makes an entry a kind, `like: ID` makes another one of it.

What an entry does not say itself is as its kind says; traits, words and tags it has beside the kind's. A kind is in no
story itself: it is taken out of its section here, before anything is linked.
"""

from __future__ import annotations

from typing import Any

from .fields import Entry
from .mark import Marked
from .problem import Problems, Related
from .schema import LIKENED, MANY
from .suggest import did_you_mean

ADDED = ("is", "words", "tags", "region")  # lists to which an entry adds
_OWN = ("like", "kind", "renamed_from")
Rows = dict[str, Entry]


def settle_kinds(many: dict[str, Rows], problems: Problems) -> dict[str, Rows]:
    """Fill in what entries have from their kinds; the kinds, by section, which are no entries any more."""
    kinds = {section: _taken_out(many[section]) for section in LIKENED}
    for section, found in kinds.items():
        used: set[str] = set()
        whole = {id: _whole(id, found, problems, used) for id in found}
        for entry in many[section].values():
            if entry.has("like"):
                _fill(entry, whole, used, problems)
                _check_whole(section, entry, problems)
        for id in found.keys() - used:
            problems.add("HE307", found[id].mark, kind="kind", name=id)
    return kinds


def _taken_out(entries: Rows) -> Rows:
    kinds = {id: entry for id, entry in entries.items() if entry.flag("kind")}
    for id in kinds:
        del entries[id]
    return kinds


def _whole(id: str, kinds: Rows, problems: Problems, used: set[str]) -> Entry:
    """A kind with all that it has from its own kind, and that one's."""
    way, at = [id], kinds[id].string("like")
    while at in kinds and at not in way:
        way.append(at)
        at = kinds[at].string("like")
    if at in way:
        related = [Related(kinds[each].mark, f'"{each}" is on the way round') for each in way if each != id]
        problems.add("HE114", kinds[id].mark, "", *related, name=id)
        return kinds[id]
    fields: dict[str, Any] = {}
    for each in reversed(way):
        fields = _joined(fields, kinds[each].fields)
    used.update(way[1:])
    if at:
        _unknown(kinds[way[-1]], kinds, problems)
    return Entry(kinds[id].what, Marked(id, kinds[id].mark), fields)


def _fill(entry: Entry, kinds: Rows, used: set[str], problems: Problems) -> None:
    id = entry.string("like")
    if id not in kinds:
        _unknown(entry, kinds, problems)
        return
    used.add(id)
    entry.fields = _joined(kinds[id].fields, entry.fields)


def _unknown(entry: Entry, kinds: Rows, problems: Problems) -> None:
    like = entry.text("like")
    if like is not None:
        cure = did_you_mean(like.value, kinds, otherwise="Write it in the same section, with `kind: yes`.")
        problems.add("HE104", like.mark, cure, what="the kind", name=like.value[:60])


def _joined(kind: dict[str, Any], own: dict[str, Any]) -> dict[str, Any]:
    added = {key: [*kind[key], *own[key]] for key in ADDED if key in kind and key in own}
    return {**{key: value for key, value in kind.items() if key not in _OWN}, **own, **added}


def _check_whole(section: str, entry: Entry, problems: Problems) -> None:
    """What has to be there, and neither the entry nor its kind says."""
    for key, field in MANY[section][1].items():
        if field.required and not entry.has(key):
            problems.add("HE102", entry.mark, f"Add `{key}:` ({field.help}).", what=entry.what, key=key)
