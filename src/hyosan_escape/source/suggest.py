"""The known name that an unknown word was meant to be."""

from __future__ import annotations

from collections.abc import Callable, Iterable

FEW = 300  # names that a word is compared with one by one: that takes long
LONGEST = 64
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def did_you_mean(word: str, *known: Iterable[str], otherwise: str = "") -> Callable[[], str]:
    """'Did you mean "library"?', or `otherwise`. Looked for only when the problem is told."""

    def cure() -> str:
        close = _closest(word, set().union(*known) - {word})
        return f'Did you mean "{close}"?' if close else otherwise

    return cure


def _closest(word: str, known: set[str]) -> str:
    """The name that is nearest; of very many names only one that is a single slip away. "" if there is none."""
    if len(word) > LONGEST:
        return ""
    near = sorted(slips(word) & known)
    if near or len(known) > FEW:
        return near[0] if near else ""
    from difflib import get_close_matches

    close = get_close_matches(word, sorted(known), n=1, cutoff=0.6)
    return close[0] if close else ""


def slips(word: str) -> set[str]:
    """Every word that one slip makes of it: a letter too many, too few, a wrong one, or two that changed places."""
    cuts = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    fewer = {head + tail[1:] for head, tail in cuts if tail}
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in cuts if len(tail) > 1}
    other = {head + sign + tail[skip:] for head, tail in cuts for sign in _LETTERS for skip in (0, 1)}
    return fewer | swapped | other
