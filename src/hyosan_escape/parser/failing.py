"""What is said where words fit nothing: which of them is not known, and what may have been meant."""

from __future__ import annotations

from collections.abc import Sequence

from ..story.moments import form_row
from .meaning import Misunderstood
from .noun import Sight, bare


def not_seen(sight: Sight, span: Sequence[str]) -> Misunderstood:
    """Nothing here fits: an unknown word, or a thing that is elsewhere."""
    for word in bare(span):
        if word not in sight.words.known and not word.isdigit():
            return Misunderstood("unknown_word", word, meant=mend(sight, word))
    return Misunderstood("not_here", " ".join(bare(span)))


def unknown(sight: Sight, spoken: Sequence[str], best: Misunderstood | None) -> Misunderstood:
    """No line fits: the word that is to blame."""
    first = spoken[0]
    if first not in sight.words.lines and first not in sight.words.known:
        return Misunderstood("unknown_word", first, meant=mend(sight, first))
    if best is not None:
        return best
    for word in spoken:
        if word not in sight.words.known and word not in (",", "and"):
            return Misunderstood("unknown_word", word, meant=mend(sight, word))
    return Misunderstood("no_sense", first)


def mend(sight: Sight, word: str) -> str:
    """The visible word that may have been meant."""
    from difflib import get_close_matches

    seen = {each for thing in sight.scope for each in form_row(sight.story, sight.state, thing).words}
    usual = set(sight.words.lines) | {each for each in sight.words.exact if " " not in each}
    for pool, cutoff in ((seen, 0.7), (usual | set(sight.words.directions), 0.8)):
        close = get_close_matches(word, sorted(each for each in pool if len(each) > 2), 1, cutoff)
        if close and len(word) > 2:
            return close[0]
    return ""
