"""Shapes a field can have, and how a node is read as one.

A shape reads a node to a plain value, or notes a problem and reads nothing. The same shapes print the
manual's tables, so what is documented is what is accepted.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from collections.abc import Mapping as Dict
from typing import Any

from ..named import NamedTuple
from .habits import key_meant
from .mark import Listing, Mapping, Mark, Marked, Node, Pair, Scalar
from .problem import Problems
from .slips import a, is_empty, slipped, unknown_key, wrong_shape
from .suggest import did_you_mean

ID = re.compile(r"[a-z][a-z0-9_]{0,63}\Z")
MAX_NUMBER = 1_000_000
MAX_TEXT = 100_000  # signs: a hundred pages
MAX_ITEMS = 1_000  # of a list
YES = {"yes": True, "true": True, "on": True, "no": False, "false": False, "off": False}

Reader = Callable[[Node, str, Problems], Any]


class Shape(NamedTuple):
    """`wanted` names the shape in a sentence; `read(node, what, problems)` gives a value or None.

    `kind` and `parts` say the same as data, for the manual and the editor's schema:
    text, flag, condition, effect, pattern, domain, chance: no parts; number: (low, high); one_of: its words; ref: the
    kinds of id it may name, and the words that stand beside ids; items: (shape,); table: (key kind, shape, whether its
    keys are ids); either: (leaf, whole); record: (name, function that gives the fields).
    """

    wanted: str
    read: Reader
    kind: str = "text"
    parts: tuple[Any, ...] = ()


class Field(NamedTuple):
    shape: Shape
    help: str
    required: bool = False


class Entry:
    """One thing the author defined: its id, its place and the fields that were read.

    Accessors give the empty value of their type where the author wrote nothing.
    """

    __slots__ = ("fields", "id", "mark", "what")

    def __init__(self, what: str, id: Marked, fields: dict[str, Any]) -> None:
        self.what = what
        self.id = id.value
        self.mark = id.mark
        self.fields = fields

    def has(self, key: str) -> bool:
        return key in self.fields

    def text(self, key: str) -> Marked | None:
        value: Marked | None = self.fields.get(key)
        return value

    def string(self, key: str, default: str = "") -> str:
        value = self.text(key)
        return value.value.strip() if value else default

    def flag(self, key: str) -> bool:
        return bool(self.fields.get(key, False))

    def number(self, key: str, default: int = 0) -> int:
        value: int = self.fields.get(key, default)
        return value

    def many(self, key: str) -> list[Marked]:
        value: list[Marked] = self.fields.get(key, [])
        return value

    def strings(self, key: str) -> tuple[str, ...]:
        return tuple(each.value for each in self.many(key))

    def entry(self, key: str) -> Entry | None:
        value: Entry | None = self.fields.get(key)
        return value

    def entries(self, key: str) -> list[Entry]:
        value: list[Entry] = self.fields.get(key, [])
        return value

    def pairs(self, key: str) -> list[tuple[Marked, Any]]:
        value: list[tuple[Marked, Any]] = self.fields.get(key, [])
        return value


def _scalar(wanted: str, convert: Callable[[str], Any], kind: str, *parts: Any) -> Shape:
    """A leaf; `convert` raises ValueError for a text that does not fit."""

    def read(node: Node, what: str, problems: Problems) -> Any:
        if not isinstance(node, Scalar):
            wrong_shape(node, what, wanted, problems)
            return None
        try:
            return convert(node.value)
        except ValueError:
            problems.add("HE107", node.mark, value=node.value[:60], wanted=wanted)
            return None

    return Shape(wanted, read, kind, parts)


def _read_text(node: Node, what: str, problems: Problems) -> Marked | None:
    if not isinstance(node, Scalar):
        wrong_shape(node, what, "a text", problems)
        return None
    if len(node.value) > MAX_TEXT:
        problems.add("HE007", node.mark, what=f"a text of more than {MAX_TEXT:,} signs")
        return None
    if ">" in node.value:
        _no_prompt(node, problems)
    return Marked(node.value, node.mark)


def _no_prompt(node: Scalar, problems: Problems) -> None:
    for number, line in enumerate(node.value.split("\n")):
        if line.lstrip().startswith(">"):
            problems.add("HE305", node.mark._replace(line=node.mark.line + number))


def _to_flag(text: str) -> bool:
    if text.lower() not in YES:
        raise ValueError
    return YES[text.lower()]


TEXT = Shape("a text", _read_text)
# Read alike; told apart so that the manual and an editor know what may stand there.
CONDITION = Shape("a condition", _read_text, "condition")
EFFECT = Shape("an effect", _read_text, "effect")
PATTERN = Shape("something to react to", _read_text, "pattern")
FLAG = _scalar("yes or no", _to_flag, "flag")


def ref(*kinds: str) -> Shape:
    """A text that names an id of one of these kinds; "=nowhere" is a word that stands for itself."""
    ids = tuple(kind for kind in kinds if not kind.startswith("="))
    words = tuple(kind[1:] for kind in kinds if kind.startswith("="))
    return Shape(" or ".join(("the id of a " + " or ".join(ids), *words)), _read_text, "ref", (ids, words))


def _read_domain(node: Node, what: str, problems: Problems) -> Node | None:
    if isinstance(node, Mapping):
        wrong_shape(node, what, "flag, 0..5 or a list", problems)
        return None
    for word in _bounded(node.items, node.mark, problems) if isinstance(node, Listing) else ():
        if not isinstance(word, Scalar):
            wrong_shape(word, f"a value of {what}", "a word", problems)
    return node


def _bounded(nodes: tuple[Node, ...], mark: Mark, problems: Problems) -> tuple[Node, ...]:
    """As many of a list as are read."""
    if len(nodes) > MAX_ITEMS:
        problems.add("HE007", mark, what=f"a list of more than {MAX_ITEMS:,}")
    return nodes[:MAX_ITEMS]


DOMAIN = Shape("flag, 0..5, 3 of 0..5, or a list of words", _read_domain, "domain")


def number(low: int = 0, high: int = MAX_NUMBER) -> Shape:
    signed = "-?[0-9]{1,7}" if low < 0 else "[0-9]{1,7}"

    def convert(text: str) -> int:
        if not re.fullmatch(signed, text) or not low <= int(text) <= high:
            raise ValueError
        return int(text)

    return _scalar(f"a whole number from {low} to {high}", convert, "number", low, high)


def _to_chance(text: str) -> tuple[int, int]:
    match = re.fullmatch(r"(\d{1,3}) in (\d{1,3})", text)
    if not match or not 0 < int(match[1]) <= int(match[2]) <= 100:
        raise ValueError
    return int(match[1]), int(match[2])


CHANCE = _scalar("a chance such as 1 in 3", _to_chance, "chance")


def one_of(*words: str) -> Shape:
    wanted = "one of " + ", ".join(words)

    def read(node: Node, what: str, problems: Problems) -> Marked | None:
        if not isinstance(node, Scalar):
            wrong_shape(node, what, wanted, problems)
        elif node.value not in words:
            problems.add("HE107", node.mark, did_you_mean(node.value, words), value=node.value[:60], wanted=wanted)
        else:
            return Marked(node.value, node.mark)
        return None

    return Shape(wanted, read, "one_of", words)


def items(of: Shape) -> Shape:
    """A list; a single value stands for a list of one."""

    def read(node: Node, what: str, problems: Problems) -> list[Any]:
        leaves = _bounded(node.items, node.mark, problems) if isinstance(node, Listing) else (node,)
        values = [of.read(leaf, what, problems) for leaf in leaves]
        return [value for value in values if value is not None]

    return Shape(f"{of.wanted}, or a list of such", read, "items", (of,))


def table(of: Shape, kind: str, *, ids: bool = True) -> Shape:
    """A mapping of names to values, as pairs (name, value)."""

    def read(node: Node, what: str, problems: Problems) -> list[tuple[Marked, Any]]:
        if not isinstance(node, Mapping):
            if not is_empty(node):
                wrong_shape(node, what, f"{kind}: value pairs", problems)
            return []
        found = []
        for pair in node.pairs:
            key, value = pair
            if ids and not is_id(pair, problems):
                continue
            read_value = of.read(value, f'{kind} "{key.value}"', problems)
            if read_value is not None:
                found.append((Marked(key.value, key.mark), read_value))
        return found

    return Shape(f"{kind}: value pairs", read, "table", (kind, of, ids))


def is_id(pair: Pair, problems: Problems) -> bool:
    """Whether a key can be an id; if not, it is told why."""
    fits = bool(ID.match(pair.key.value))
    if not fits and not slipped(pair, problems):
        slug = re.sub(r"[^a-z0-9_]+", "_", pair.key.value[:64].lower()).strip("_")
        cure = f"Write `{slug}`: ids are small letters, digits and _." if ID.match(slug) else ""
        problems.add("HE106", pair.key.mark, cure, name=pair.key.value[:60])
    return fits


def either(leaf: Shape, whole: Shape) -> Shape:
    """A short form (a leaf) or a long one (a mapping)."""

    def read(node: Node, what: str, problems: Problems) -> Any:
        return (whole if isinstance(node, Mapping) else leaf).read(node, what, problems)

    return Shape(f"{leaf.wanted}, or {whole.wanted}", read, "either", (leaf, whole))


def record(name: str, schema: Callable[[], Dict[str, Field]]) -> Shape:
    """A mapping with the fields of `schema` (called late, so that records may nest)."""

    def read(node: Node, what: str, problems: Problems) -> Entry | None:
        if not isinstance(node, Mapping):
            wrong_shape(node, what, f"{a(name)} with its keys", problems)
            return None
        return Entry(what, Marked("", node.mark), read_fields(node, what, schema(), problems))

    return Shape(a(name), read, "record", (name, schema))


_OF_A_KIND = {"like", "kind"}  # what these lack is looked for where all is read (see kinds.py)


def read_fields(node: Mapping, what: str, fields: Dict[str, Field], problems: Problems) -> dict[str, Any]:
    values: dict[str, Any] = {}
    slips = 0
    for pair in node.pairs:
        key, value = pair
        field = fields.get(key.value)
        if field is None:
            slips += unknown_key(pair, fields, what, problems)
            continue
        got = field.shape.read(value, f"`{key.value}` of {what}", problems)
        if got is not None:
            values[key.value] = got
    written = {key.value for key, _ in node.pairs}
    written |= {key_meant(key, fields) for key in written - fields.keys()}  # told by its wrong name: one mistake
    for name, field in fields.items():
        if field.required and name not in written and not slips and not written & _OF_A_KIND:
            problems.add("HE102", node.mark, f"Add `{name}:` ({field.help}).", what=what, key=name)
    return values
