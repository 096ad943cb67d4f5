"""A chain of hashes over a growing log: equal ends mean equal logs, and a line that was changed or lost is noticed."""

from __future__ import annotations

from collections.abc import Iterable

SIZE = 32  # hexadecimal digits


def begin(story: str, seed: int) -> str:
    return link("", f"{story} {seed}")


def link(before: str, line: str) -> str:
    """The end of the chain with one more line."""
    from hashlib import sha256  # importing it takes longer than the first page may

    return sha256(f"{before}\n{line}".encode("utf-8", "surrogatepass")).hexdigest()[:SIZE]


def chain(story: str, seed: int, log: Iterable[str]) -> str:
    from hashlib import sha256

    end = begin(story, seed)
    for row in log:  # as `link`, ten thousand times
        end = sha256(f"{end}\n{row}".encode("utf-8", "surrogatepass")).hexdigest()[:SIZE]
    return end
