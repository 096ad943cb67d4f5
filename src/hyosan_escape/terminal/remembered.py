"""Trees of stories that were read before, so that a second start need not read their YAML again.

Kept as JSON beside the very texts they came from, and used only for those same texts: an edited story is never
mistaken for its former self, and nothing in the file can be executed. Whatever is wrong with it, the texts are
read afresh. (The name is a mere checksum: comparing the texts is exact, and importing a hash takes longer.)
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from collections.abc import Mapping as Dict
from contextlib import suppress
from typing import Any
from zlib import crc32

from ..source import Listing, Mapping, Mark, Node, Pair, Problems, Scalar, read_trees

FORMAT = 1
MOST_KEPT = 12  # stories
FOLDER = ".read"


class Remembered:
    """`folder` is where saved games are kept; the trees lie in a corner of it."""

    def __init__(self, folder: str) -> None:
        self.folder = os.path.join(folder, FOLDER)

    def trees(self, texts: Dict[str, str], problems: Problems) -> Iterable[Node]:
        """As `read_trees`, from memory where the same texts were read before without a problem."""
        path = os.path.join(self.folder, f"{_key(texts)}.json")
        try:
            with open(path, encoding="utf-8", errors="surrogatepass") as file:  # a file's name may be no text
                kept = json.load(file)
            if kept["format"] == FORMAT and kept["texts"] == dict(texts):
                return [_node(name, row) for name, row in kept["trees"].items()]
        except (OSError, ValueError, LookupError, TypeError, RecursionError):
            pass
        trees = list(read_trees(texts, problems))
        if not problems.sorted() and len(trees) == len(texts):
            rows = {tree.mark.file: _plain(tree) for tree in trees}
            self._keep(path, {"format": FORMAT, "texts": dict(texts), "trees": rows})
        return trees

    def _keep(self, path: str, kept: dict[str, Any]) -> None:
        with suppress(OSError):  # nothing is lost: the next start is as slow as this one
            os.makedirs(self.folder, exist_ok=True)
            self._make_room()
            temporary = f"{path}.{os.getpid()}.tmp"
            with open(temporary, "w", encoding="utf-8", errors="surrogatepass") as file:
                json.dump(kept, file, ensure_ascii=False)
            os.replace(temporary, path)

    def _make_room(self) -> None:
        found = [os.path.join(self.folder, name) for name in os.listdir(self.folder)]
        for path in sorted(found, key=os.path.getmtime)[: max(0, len(found) - MOST_KEPT + 1)]:
            os.unlink(path)


def _key(texts: Dict[str, str]) -> str:
    number = 0
    for name in sorted(texts):
        number = crc32(f"{name}\n{texts[name]}\n".encode("utf-8", "surrogatepass"), number)
    return f"{number:08x}"


def _plain(node: Node) -> list[Any]:
    """["s", text, line, column, plain], ["l", line, column, nodes] or ["m", line, column, [key, value, ...]]"""
    if isinstance(node, Scalar):
        return ["s", node.value, node.mark.line, node.mark.column, node.plain]
    if isinstance(node, Listing):
        return ["l", node.mark.line, node.mark.column, [_plain(item) for item in node.items]]
    return ["m", node.mark.line, node.mark.column, [_plain(each) for pair in node.pairs for each in pair]]


def _node(file: str, row: list[Any]) -> Node:
    if row[0] == "s":
        _, value, line, column, plain = row
        return Scalar(value, Mark(file, line, column), plain)
    kind, line, column, rows = row
    nodes = tuple(_node(file, each) for each in rows)
    if kind == "l":
        return Listing(nodes, Mark(file, line, column))
    keys = [key for key in nodes[::2] if isinstance(key, Scalar)]
    return Mapping(tuple(map(Pair, keys, nodes[1::2])), Mark(file, line, column))
