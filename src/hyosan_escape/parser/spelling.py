"""A word that is not known, to those it may have been meant for."""

from __future__ import annotations

from collections.abc import Iterable

# Said on one side of the sea and on the other; whichever of the two a story uses, both are understood.
_TWINS = (
    "torch flashlight", "lift elevator", "tap faucet", "cupboard closet", "biscuit cookie", "jumper sweater",
    "rubber eraser", "lorry truck", "rucksack backpack", "bin trashcan", "rubbish trash", "mister mr", "miss ms",
    "sweets candy", "crisps chips", "wardrobe closet", "trousers pants", "pavement sidewalk", "spanner wrench",
    "curtains drapes", "mum mom", "grey gray", "yoghurt yogurt", "plough plow", "axe ax", "tyre tire", "kerb curb",
    "pyjamas pajamas", "cheque check", "jewellery jewelry", "grandmother grandma", "couch sofa", "lamp light",
    "picture painting", "path track",
)  # fmt: skip
_ENDINGS = (("our", "or"), ("tre", "ter"), ("ise", "ize"), ("yse", "yze"), ("ogue", "og"), ("lled", "led"))
MOST = 3  # words offered for one


def near(word: str, *pools: Iterable[str]) -> list[str]:
    """The closest known words, at most MOST: of words equally close, those of an earlier pool first."""
    if len(word) < 2 or not word.isascii() or word.isdigit():
        return []
    found: dict[str, tuple[int, int, bool]] = {}
    for rank, pool in enumerate(pools):
        for other in pool:
            slips = _slips(word, other)
            if slips < 9 and other not in found:
                found[other] = (slips, rank, other[0] != word[0])
    return sorted(found, key=lambda other: (*found[other], other))[:MOST]


def _slips(word: str, other: str) -> int:
    """How far apart: 0 for a twin; 9 for too far."""
    if is_twin(word, other):
        return 0
    longest = max(len(word), len(other))
    allowed = 0 if longest < 3 else 1 if longest < 6 else 2
    if len(word) == len(other) == 2 and word == other[::-1]:
        return 1
    if abs(len(word) - len(other)) > allowed or len(set(word) ^ set(other)) > 2 * allowed:
        return 9
    if longest < 4 and word[0] != other[0] and sorted(word) != sorted(other):
        return 9
    slips = distance(word, other)
    return slips if slips <= allowed else 9


def is_twin(word: str, other: str) -> bool:
    """Whether the two are one word, on two sides of the sea or in the plural."""
    if f"{word} {other}" in _TWINS or f"{other} {word}" in _TWINS or f"{word}s" == other or f"{other}s" == word:
        return True
    return any(
        (a in word and word.replace(a, b) == other) or (b in word and word.replace(b, a) == other) for a, b in _ENDINGS
    )


def distance(one: str, two: str) -> int:
    """Slips of the fingers between two words: a letter too many, too few, another, or two that changed places."""
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, letter in enumerate(one, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(two, 1):
            cost = min(row[-1] + 1, before[j] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == two[j - 2] and one[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
    return row[-1]
