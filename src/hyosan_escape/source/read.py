"""All files of a story to one SourceStory; every mistake among the problems, none raised."""

from __future__ import annotations

from collections.abc import Mapping as Dict
from typing import Any

from .fields import ID, TEXT, Entry, read_fields
from .mark import NO_MARK, Listing, Mapping, Mark, Marked, Node, Pair, Scalar
from .problem import Problems, Related, did_you_mean
from .schema import MANY, ONE, RULE, SECTIONS, VARIABLE


class SourceStory:
    """What the author wrote, by section; names are not resolved yet."""

    def __init__(self) -> None:
        self.one: dict[str, Entry] = {}
        self.many: dict[str, dict[str, Entry]] = {section: {} for section in MANY}
        self.variables: dict[str, Listing | Scalar] = {}
        self.variable_marks: dict[str, Marked] = {}
        self.variables_renamed: dict[str, list[Marked]] = {}
        self.rules: list[Entry] = []
        self.messages: dict[str, Marked] = {}
        self.first = NO_MARK  # where the first file begins: what concerns no line is told there


def read_trees(texts: Dict[str, str], problems: Problems) -> dict[str, Node]:
    """Each file's tree; a file that YAML cannot read has none."""
    from .yaml_tree import parse  # a story whose trees were kept needs no YAML

    trees = {file: parse(file, text, problems) for file, text in texts.items()}
    return {file: tree for file, tree in trees.items() if tree is not None}


def read_source(trees: Dict[str, Node], problems: Problems) -> SourceStory:
    """The sections of all files together."""
    source = SourceStory()
    for file in sorted(trees):
        tree = trees[file]
        if isinstance(tree, Mapping):
            for pair in tree.pairs:
                _section(source, pair, problems)
        else:
            problems.add("HE103", tree.mark, what="a story file", wanted="sections", found="something else")
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
        cure = did_you_mean(name, SECTIONS)
        problems.add("HE101", pair.key.mark, cure, key=name[:60], what="a story file", known=", ".join(SECTIONS))


def _one(source: SourceStory, pair: Pair, problems: Problems) -> None:
    name = pair.key.value
    if name in source.one:
        _twice("section", pair.key, source.one[name].mark, problems)
    elif isinstance(pair.value, Mapping):
        fields = read_fields(pair.value, f"`{name}`", ONE[name], problems)
        source.one[name] = Entry(f"`{name}`", Marked(name, pair.key.mark), fields)
    else:
        problems.add("HE103", pair.key.mark, what=f"`{name}`", wanted="keys and values", found="something else")


def _twice(kind: str, key: Scalar, first: Mark, problems: Problems) -> None:
    related = Related(first, "first defined here")
    problems.add("HE105", key.mark, "", related, kind=kind, name=key.value, first=first)


def _pairs(node: Node, what: str, problems: Problems) -> tuple[Pair, ...]:
    if isinstance(node, Mapping):
        return node.pairs
    if not (isinstance(node, Scalar) and not node.value):
        problems.add("HE103", node.mark, what=what, wanted="ids with their entries", found="something else")
    return ()


def _many(source: SourceStory, section: str, node: Node, problems: Problems) -> None:
    kind, fields = MANY[section]
    for key, value in _pairs(node, f"`{section}`", problems):
        what = f'{kind} "{key.value[:60]}"'
        known = source.many[section]
        if not ID.match(key.value):
            problems.add("HE106", key.mark, name=key.value[:60])
        elif key.value in known:
            _twice(kind, key, known[key.value].mark, problems)
        elif not isinstance(value, Mapping):
            problems.add("HE103", value.mark, what=what, wanted=f"a {kind} with its keys", found="something else")
        else:
            entry_fields = read_fields(value, what, fields, problems)
            known[key.value] = Entry(what, Marked(key.value, key.mark), entry_fields)


def _variables(source: SourceStory, node: Node, problems: Problems) -> None:
    for key, value in _pairs(node, "`variables`", problems):
        if not ID.match(key.value):
            problems.add("HE106", key.mark, name=key.value[:60])
        elif key.value in source.variables:
            _twice("variable", key, source.variable_marks[key.value].mark, problems)
        else:
            source.variable_marks[key.value] = Marked(key.value, key.mark)
            source.variables[key.value] = _domain(source, key, value, problems)


def _domain(source: SourceStory, key: Scalar, node: Node, problems: Problems) -> Listing | Scalar:
    """A variable's values; in the long form `is:` says them. What cannot be read counts as a flag."""
    if not isinstance(node, Mapping):
        return node
    fields = read_fields(node, f'variable "{key.value}"', VARIABLE, problems)
    source.variables_renamed[key.value] = fields.get("renamed_from", [])
    found: Listing | Scalar = fields.get("is", Scalar("flag", node.mark))
    return found


def read_rules(node: Node, problems: Problems) -> list[Entry]:
    leaves = node.items if isinstance(node, Listing) else (node,)
    rules = []
    for leaf in leaves:
        if isinstance(leaf, Mapping):
            fields: dict[str, Any] = read_fields(leaf, "a rule", RULE, problems)
            rules.append(Entry("a rule", Marked("", leaf.mark), fields))
        else:
            problems.add("HE103", leaf.mark, what="`rules`", wanted="a list of rules", found="something else")
    return rules


def _messages(source: SourceStory, node: Node, problems: Problems) -> None:
    for key, value in _pairs(node, "`messages`", problems):
        text = TEXT.read(value, f"message `{key.value}`", problems)
        if text is not None:
            source.messages[key.value] = text
