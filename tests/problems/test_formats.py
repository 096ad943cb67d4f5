"""What `check` writes in each format: the same findings, and nothing else on standard output."""

import json
import re
from urllib.parse import unquote

import jsonschema
import pytest
from programs import run

from hyosan_escape.authoring.formats import FORMATS, Findings
from hyosan_escape.source import Mark, Problems
from hyosan_escape.story import check_texts

INN = """\
story: {id: inn, title: The Inn, start: taproom}
rooms:
  taproom:
    name: Taproom
    text: Smoke, and a fire.
    exits: {up: loft}
  loft: {name: Loft, text: Straw.}
things:
  jug: {name: jug, at: taprom}
"""
AGAIN = "things:\n  jug: {name: other jug, at: loft}\n"

# What SARIF 2.1.0 asks of a log such as ours: the parts of its schema that a viewer stumbles over.
SARIF = {
    "type": "object",
    "required": ["version", "runs"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "type": "object",
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "type": "object",
                                "required": ["name", "rules"],
                                "properties": {"rules": {"items": {"$ref": "#/$defs/rule"}, "uniqueItems": True}},
                            }
                        },
                    },
                    "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
                    "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
                },
            },
        },
    },
    "$defs": {
        "text": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}},
        "level": {"enum": ["none", "note", "warning", "error"]},
        "rule": {
            "type": "object",
            "required": ["id", "shortDescription", "defaultConfiguration"],
            "properties": {
                "id": {"pattern": r"^HE\d{3}$"},
                "shortDescription": {"$ref": "#/$defs/text"},
                "help": {"$ref": "#/$defs/text"},
                "defaultConfiguration": {"properties": {"level": {"$ref": "#/$defs/level"}}},
            },
        },
        "location": {
            "type": "object",
            "required": ["physicalLocation"],
            "properties": {
                "physicalLocation": {
                    "type": "object",
                    "required": ["artifactLocation"],
                    "properties": {
                        "artifactLocation": {
                            "type": "object",
                            "required": ["uri"],
                            # relative, and nothing in it that a URI cannot hold
                            "properties": {"uri": {"pattern": r"^(?!/)([\w./~-]|%[0-9A-F]{2})+$"}},
                        },
                        "region": {
                            "required": ["startLine", "startColumn"],
                            "properties": {
                                "startLine": {"type": "integer", "minimum": 1},
                                "startColumn": {"type": "integer", "minimum": 1},
                                "endColumn": {"type": "integer", "minimum": 1},
                            },
                        },
                    },
                }
            },
        },
        "result": {
            "type": "object",
            "required": ["ruleId", "ruleIndex", "message", "level", "locations"],
            "properties": {
                "level": {"$ref": "#/$defs/level"},
                "message": {"$ref": "#/$defs/text"},
                "locations": {"minItems": 1, "items": {"$ref": "#/$defs/location"}},
                "relatedLocations": {"items": {"$ref": "#/$defs/location"}},
            },
        },
    },
}


@pytest.fixture
def inn(tmp_path):
    folder = tmp_path / "the inn"
    folder.mkdir()
    (folder / "inn.yaml").write_text(INN, encoding="utf-8")
    (folder / "more.yaml").write_text(AGAIN, encoding="utf-8")
    return folder


def check(folder, *words):
    done = run("check", *words, folder.name, cwd=folder.parent)
    assert done.stderr == b""
    return done.returncode, done.stdout.decode("utf-8").replace("\r\n", "\n")


def test_full_points_at_both_places(inn):
    code, said = check(inn)
    assert code == 1
    assert said.split("\n\n")[1] == (
        'the inn/more.yaml:2:3  HE105  thing "jug" is already defined in the inn/inn.yaml:9:3\n'
        "      jug: {name: other jug, at: loft}\n"
        "      ^\n"
        "    the inn/inn.yaml:9:3  first defined here\n"
        "      jug: {name: jug, at: taprom}\n"
        "      ^\n"
        "    Give one of them another id."
    )
    assert said.endswith("the inn: 2 errors, 0 warnings.\n")


def test_concise_is_a_line_for_each(inn):
    code, said = check(inn, "--format", "concise")
    assert code == 1
    assert said.splitlines() == [
        'the inn/inn.yaml:9:24: HE104 error: the place "taprom" is not known here',
        'the inn/more.yaml:2:3: HE105 error: thing "jug" is already defined in the inn/inn.yaml:9:3',
    ]


def test_json_holds_everything(inn):
    code, said = check(inn, "--format=json")
    assert code == 1
    told = json.loads(said)
    assert (told["format"], told["story"]) == (1, "the inn")
    assert told["problems"][0] == {
        "code": "HE104",
        "severity": "error",
        "file": "the inn/inn.yaml",
        "line": 9,
        "column": 24,
        "end": {"line": 9, "column": 30},
        "message": 'the place "taprom" is not known here',
        "cure": 'Did you mean "taproom"?',
        "page": "docs/problems/HE104.md",
        "related": [],
    }
    assert told["problems"][1]["related"] == [
        {"file": "the inn/inn.yaml", "line": 9, "column": 3, "message": "first defined here"}
    ]


def test_github_sees_each_beside_its_line(inn):
    code, said = check(inn, "--format=github")
    assert code == 1
    assert said.splitlines()[0] == (
        "::error file=the inn/inn.yaml,line=9,col=24,title=HE104::"
        'the place "taprom" is not known here%0ADid you mean "taproom"?'
    )


def test_github_is_not_led_astray_by_names():
    problems = Problems()
    problems.add("HE104", Mark("50%, a:b\n::error::.yaml", 2, 3), "Go on.", what="the room", name="a%0A::b")
    (line,) = FORMATS["github"](Findings("x", problems.sorted(), {}, "")).splitlines()
    assert line == (
        "::error file=50%25%2C a%3Ab%0A%3A%3Aerror%3A%3A.yaml,line=2,col=3,title=HE104::"
        'the room "a%250A::b" is not known here%0AGo on.'
    )


def test_sarif_is_what_viewers_expect(inn):
    code, said = check(inn, "--format=sarif")
    assert code == 1
    told = json.loads(said)
    jsonschema.validate(told, SARIF)
    (log,) = told["runs"]
    for result in log["results"]:
        assert log["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
    place = log["results"][0]["locations"][0]["physicalLocation"]
    assert unquote(place["artifactLocation"]["uri"]) == "the inn/inn.yaml"
    assert place["region"] == {"startLine": 9, "startColumn": 24, "endColumn": 30}
    assert log["results"][1]["relatedLocations"][0]["message"]["text"] == "first defined here"


@pytest.mark.parametrize("text", ["", "- a\n- b", "rooms: [", "\0", "story: {id: x}\n"])
def test_sarif_of_any_story_has_a_place_for_every_result(text):
    _, problems, texts = check_texts({"an inn/%a:b#효산.yaml": text})
    assert problems
    jsonschema.validate(json.loads(FORMATS["sarif"](Findings("an inn", problems, texts, ""))), SARIF)


def test_a_folder_without_a_story_has_a_place_too(tmp_path):
    (tmp_path / "empty").mkdir()
    for name in FORMATS:
        code, said = check(tmp_path / "empty", "--format", name)
        assert code == 1
        assert "empty" in said
    jsonschema.validate(json.loads(check(tmp_path / "empty", "--format=sarif")[1]), SARIF)


@pytest.mark.parametrize(("name", "said"), [("concise", ""), ("github", "")])
def test_nothing_found_is_nothing_written(tmp_path, name, said):
    run("new", "inn", cwd=tmp_path)
    assert check(tmp_path / "inn", "--format", name) == (0, said)


def test_warnings_count_only_where_asked(tmp_path):
    (tmp_path / "inn.yaml").write_text(INN.replace("taprom}", "taproom}"), encoding="utf-8")
    code, said = check(tmp_path)
    assert code == 0
    assert "HE308  warning: the exit up" in said
    assert "1 warning, no errors" in said
    assert check(tmp_path, "--strict") == (1, said)
    assert check(tmp_path, "--strict", "--format=github")[1].startswith("::warning file=")


def test_an_unknown_format_is_a_mistake_on_the_line(tmp_path):
    done = run("check", "--format", "xml", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().startswith('There is no format "xml": full, concise, json, github, sarif.\n')


def test_no_format_lets_a_name_write_to_the_terminal():
    """A key may hold any sign that YAML can escape; what reaches a terminal is printable."""
    _, problems, texts = check_texts({"a\x1b[2J.yaml": '"\\e]0;pwned\\a": {}\n"b\\nc": {}'})
    for name, write in FORMATS.items():
        told = write(Findings("inn", problems, texts, "T\x1b[2J"))
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f]", told), name
