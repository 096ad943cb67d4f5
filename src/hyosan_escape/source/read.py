"""All files of a story to one SourceStory; every mistake among the problems, none raised."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Mapping as Dict
from typing import TYPE_CHECKING, Any

from .fields import DOMAIN, TEXT, Entry, is_id, read_fields
from .kinds import settle_kinds
from .mark import NO_MARK, Listing, Mapping, Mark, Marked, Node, Pair, Scalar
from .problem import Problems, Related
from .schema import MANY, ONE, RULE, SECTIONS, VARIABLE
from .slips import ENTRIES, a, is_empty, unknown_key, wrong_shape

if TYPE_CHECKING:
    from .yaml_tree import Span


class SourceStory:
    """What the author wrote, by section; names are not resolved yet."""

    def __init__(self) -> None:
        self.one: dict[str, Entry] = {}
        self.many: dict[str, dict[str, Entry]] = {section: {} for section in MANY}
        self.kinds: dict[str, dict[str, Entry]] = {}  # by section, what entries there may be like
        self.variables: dict[str, Listing | Scalar] = {}
        self.variable_marks: dict[str, Marked] = {}
        self.variables_said: dict[str, Marked | None] = {}
        self.variables_renamed: dict[str, list[Marked]] = {}
        self.rules: list[Entry] = []
        self.messages: dict[str, Marked] = {}
        self.first = NO_MARK  # where the first file begins: what concerns no line is told there

    def mark_of(self, id: str) -> Mark:
        """Where an id is defined; NO_MARK if nowhere."""
        entries: tuple[Dict[str, Entry | Marked], ...] = (*self.many.values(), self.variable_marks)
        return next((rows[id].mark for rows in entries if id in rows), NO_MARK)


def read_trees(
    texts: Dict[str, str], problems: Problems, leaves: dict[str, list[Span]] | None = None
) -> Iterator[Node]:
    """Each file's tree, in the order of their names; a file that YAML cannot read has none.

    `leaves` is filled, if it is given, with those of the files that may hold a comment.
    """
    from .yaml_tree import parse  # a story whose trees were kept needs no YAML

    for file in sorted(texts):
        found: list[Span] | None = [] if leaves is not None and "#" in texts[file] else None
        tree = parse(file, texts[file], problems, found)
        if tree is None:
            continue
        if leaves is not None and found:
            leaves[file] = found
        yield tree


def read_source(trees: Iterable[Node], problems: Problems) -> SourceStory:
    """The sections of all files together. Where too much is wrong to be told, the rest is left unread."""
    source = SourceStory()
    for tree in trees:
        if isinstance(tree, Mapping):
            for pair in tree.pairs:
                _section(source, pair, problems)
        else:
            wrong_shape(tree, "a story file", "sections", problems)
        if problems.flooded:
            break
    source.kinds = settle_kinds(source.many, problems)
    return source


def _section(source: SourceStory, pair: Pair, problems: Problems) -> None:
    name, node = pair.key.value, pair.value
    if name in ONE:
        _one(source, pair, problems)
    elif name in MANY:
        _many(source, name, node, problems)
    elif name == "variables":
        _variables(source, node, problems)
    elif name == "rules":
        source.rules += read_rules(node, problems)
    elif name == "messages":
        _messages(source, node, problems)
    else:
        unknown_key(pair, SECTIONS, "a story file", problems)


def _one(source: SourceStory, pair: Pair, problems: Problems) -> None:
    name = pair.key.value
    if name in source.one:
        _twice("section", pair.key, source.one[name].mark, problems)
    elif isinstance(pair.value, Mapping):
        fields = read_fields(pair.value, f"`{name}`", ONE[name], problems)
        source.one[name] = Entry(f"`{name}`", Marked(name, pair.key.mark), fields)
    else:
        wrong_shape(pair.value, f"`{name}`", "keys and values", problems)


def _twice(kind: str, key: Scalar, first: Mark, problems: Problems) -> None:
    related = Related(first, "first defined here")
    problems.add("HE105", key.mark, "", related, kind=kind, name=key.value, first=first)


def _pairs(node: Node, what: str, problems: Problems) -> tuple[Pair, ...]:
    if isinstance(node, Mapping):
        return node.pairs
    if not is_empty(node):
        wrong_shape(node, what, ENTRIES, problems)
    return ()


def _many(source: SourceStory, section: str, node: Node, problems: Problems) -> None:
    kind, fields = MANY[section]
    known = source.many[section]
    for pair in _pairs(node, f"`{section}`", problems):
        key, value = pair
        what = f'{kind} "{key.value[:60]}"'
        if not is_id(pair, problems) and " " in key.value:
            continue  # a name with a capital is wrong, and still what others mean by it
        if key.value in known:
            _twice(kind, key, known[key.value].mark, problems)
            continue
        if isinstance(value, Mapping):
            entry_fields = read_fields(value, what, fields, problems)
        else:
            entry_fields = {}  # it is there all the same: who speaks of it makes no mistake
            wrong_shape(value, what, f"{a(kind)} with its keys", problems)
        known[key.value] = Entry(what, Marked(key.value, key.mark), entry_fields)


def _variables(source: SourceStory, node: Node, problems: Problems) -> None:
    for pair in _pairs(node, "`variables`", problems):
        key, value = pair
        if not is_id(pair, problems):
            continue
        if key.value in source.variables:
            _twice("variable", key, source.variable_marks[key.value].mark, problems)
        else:
            source.variable_marks[key.value] = Marked(key.value, key.mark)
            source.variables[key.value] = _domain(source, key, value, problems)


def _domain(source: SourceStory, key: Scalar, node: Node, problems: Problems) -> Listing | Scalar:
    """A variable's values; in the long form `is:` says them. What cannot be read counts as a flag."""
    what = f'variable "{key.value}"'
    found: Listing | Scalar | None
    if isinstance(node, Mapping):
        fields = read_fields(node, what, VARIABLE, problems)
        source.variables_renamed[key.value] = fields.get("renamed_from", [])
        source.variables_said[key.value] = fields.get("said")
        found = fields.get("is")
    else:
        found = DOMAIN.read(node, what, problems)
    return found or Scalar("flag", node.mark)


def read_rules(node: Node, problems: Problems) -> list[Entry]:
    leaves = node.items if isinstance(node, Listing) else () if is_empty(node) else (node,)
    rules = []
    for leaf in leaves:
        if isinstance(leaf, Mapping):
            fields: dict[str, Any] = read_fields(leaf, "a rule", RULE, problems)
            rules.append(Entry("a rule", Marked("", leaf.mark), fields))
        else:
            wrong_shape(leaf, "`rules`", "a list of rules", problems)
    return rules


def _messages(source: SourceStory, node: Node, problems: Problems) -> None:
    for key, value in _pairs(node, "`messages`", problems):
        text = TEXT.read(value, f"message `{key.value}`", problems)
        if text is not None:
            source.messages[key.value] = text
