"""Variables: every one has a finite domain, so that a story is a finite machine."""

from __future__ import annotations

import re

from ..source import Listing, Scalar
from .model import Variable
from .workshop import Workshop

_RANGE = re.compile(r"(?:(\d{1,6}) of )?(\d{1,6})\.\.(\d{1,6})\Z")
_WANTED = "flag, 0..5, 3 of 0..5, or a list of words"


def link_variables(shop: Workshop) -> tuple[Variable, ...]:
    rows = [Variable("", 0, 1, 0, (), False)]
    for id, node in shop.source.variables.items():
        row = _listed(id, node) if isinstance(node, Listing) else _written(shop, id, node)
        number = len(rows)
        shop.names.add("variable", id, number)
        shop.names.domains[number] = (row.low, row.size, row.words, row.flag)
        rows.append(row)
    return tuple(rows)


def _listed(id: str, node: Listing) -> Variable:
    words = tuple(leaf.value for leaf in node.items if isinstance(leaf, Scalar))
    return Variable(id, 0, max(1, len(words)), 0, words, False)


def _written(shop: Workshop, id: str, node: Scalar) -> Variable:
    flag = Variable(id, 0, 2, 0, (), True)
    match = _RANGE.match(node.value)
    if node.value == "flag":
        return flag
    if match:
        low, high = int(match.group(2)), int(match.group(3))
        start = int(match.group(1) or low)
        if low <= start <= high:
            return Variable(id, low, high - low + 1, start - low, (), False)
    shop.problems.add("HE107", node.mark, value=node.value[:60], wanted=_WANTED)
    return flag
