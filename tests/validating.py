"""A story held against its own JSON Schema, read as editors and other tools read YAML."""

import re

import yaml
from jsonschema import Draft7Validator

from hyosan_escape.authoring.editor import schema_of
from hyosan_escape.source import Problems, read_source, read_trees

Reader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Core(Reader):
    """YAML 1.2's core schema, by which editors read: `no` is a word, `12:30` too."""

    yaml_implicit_resolvers = {}  # noqa: RUF012 -- PyYAML's own name


class Old(Reader):
    """YAML 1.1, by which many a tool still reads: `no` is false and `12:30` is 750."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        sign: [row for row in rows if not row[0].endswith((":timestamp", ":value", ":merge"))]
        for sign, rows in Reader.yaml_implicit_resolvers.items()
    }


for tag, pattern, signs in (
    ("null", r"(?:~|null|Null|NULL|)$", [*"~nN", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", "tTfF"),
    ("int", r"(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)$", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", "-+.0123456789"),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(pattern), signs)


def whole(loader, node):
    """An int: 010 and 0o10 are numbers to any reader; which, does not matter to a schema."""
    return int(re.sub(r"\D", "", node.value) or 0)


Core.add_constructor("tag:yaml.org,2002:int", whole)


def schema_from(texts):
    problems = Problems()
    return schema_of(read_source(read_trees(texts, problems), problems))


def complaints(texts, reader=Core):
    """What an editor would underline in these files: "file: path: message"."""
    validator = Draft7Validator(schema_from(texts))
    return [
        f"{name}: {'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
        for name, text in texts.items()
        for error in validator.iter_errors(named(yaml.load(text, reader)))
    ]


def named(value):
    """JSON's keys are texts; the one that YAML 1.1 takes for a truth is `on`."""
    if isinstance(value, dict):
        return {as_key(key): named(each) for key, each in value.items()}
    return [named(each) for each in value] if isinstance(value, list) else value


def as_key(key):
    return {True: "on", False: "no", None: "null"}[key] if key is None or isinstance(key, bool) else str(key)
