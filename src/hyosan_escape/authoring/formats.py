"""How findings are written: for eyes, for a list in an editor, for programs, for code hosts.

Each format is a function from Findings to text, and a row of FORMATS. Only `full` may hold anything but findings.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any
from urllib.parse import quote

from .. import __version__
from ..named import NamedTuple
from ..source import Mark, Problem, printable, report
from ..source.catalogue import CATALOGUE, title
from ..source.problem import Lines

_WORD = re.compile(r"[\w.]+")


class Findings(NamedTuple):
    """What `check` found: where it looked, the problems and the texts they stand in, and a last word."""

    place: str
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    verdict: str


def full(found: Findings) -> str:
    """For a person: each problem with its line, a caret and a cure; then the verdict."""
    told = report(found.problems, found.texts)
    verdict = printable(found.verdict)
    return f"{told}\n\n{verdict}" if told else verdict


def concise(found: Findings) -> str:
    """A line for each problem: what editors and grep understand."""
    rows = (f"{_spot(found, each.mark)}: {each.code} {each.severity}: {each.message}" for each in found.problems)
    return "\n".join(map(printable, rows))


def _spot(found: Findings, mark: Mark) -> str:
    return str(mark) if mark.line else f"{mark.file or found.place}:1:1"


def as_json(found: Findings) -> str:
    """One object for programs. `format` grows when the meaning of a key changes."""
    lines = Lines(found.texts)
    problems = [_plain(each, lines) for each in found.problems]
    return json.dumps({"format": 1, "story": found.place, "problems": problems}, indent=1)


def _plain(problem: Problem, lines: Lines) -> dict[str, Any]:
    end = _end(problem.mark, lines)
    return {
        "code": problem.code,
        "severity": problem.severity,
        **_place(problem.mark),
        **({"end": {"line": problem.mark.line, "column": end}} if end else {}),
        "message": problem.message,
        "cure": problem.cure,
        "page": f"docs/problems/{problem.code}.md",
        "related": [{**_place(mark), "message": message} for mark, message in problem.related],
    }


def _place(mark: Mark) -> dict[str, Any]:
    return {"file": mark.file, "line": mark.line, "column": mark.column}


def _end(mark: Mark, lines: Lines) -> int:
    """The column after the word that stands at a place; 0 where none does."""
    word = _WORD.match(lines.at(mark) or "", mark.column - 1)
    return word.end() + 1 if word else 0


_LEVELS = {"note": "notice"}  # what GitHub calls otherwise


def github(found: Findings) -> str:
    """Workflow commands: GitHub shows each problem beside its line of the change."""
    return "\n".join(printable(_annotation(found, each)) for each in found.problems)


def _annotation(found: Findings, problem: Problem) -> str:
    mark = problem.mark
    spot = {"line": mark.line, "col": mark.column} if mark.line else {}
    properties = {"file": _path(found, mark), **spot, "title": problem.code}
    listed = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{_LEVELS.get(problem.severity, problem.severity)} {listed}::{_escaped(_said(problem))}"


def _said(problem: Problem) -> str:
    return f"{problem.message}\n{problem.cure}"


def _escaped(text: str, more: str = "") -> str:
    return re.sub(f"[%\r\n{more}]", lambda sign: f"%{ord(sign.group()):02X}", text)


def sarif(found: Findings) -> str:
    """SARIF 2.1.0: what code hosts and editors take from any checker."""
    codes = sorted({each.code for each in found.problems})
    driver = {"name": "hyosan-escape", "version": __version__, "rules": [_rule(code) for code in codes]}
    lines = Lines(found.texts)
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(found, each, codes.index(each.code), lines) for each in found.problems],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(code: str) -> dict[str, Any]:
    return {
        "id": code,
        "shortDescription": {"text": title(code)},
        "help": {"text": f"hyosan-escape explain {code}"},
        "defaultConfiguration": {"level": CATALOGUE[code].severity},
    }


def _result(found: Findings, problem: Problem, rule: int, lines: Lines) -> dict[str, Any]:
    related = [{**_location(found, mark, lines), "message": {"text": message}} for mark, message in problem.related]
    return {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.severity,
        "message": {"text": _said(problem)},
        "locations": [_location(found, problem.mark, lines)],
        **({"relatedLocations": related} if related else {}),
    }


def _location(found: Findings, mark: Mark, lines: Lines) -> dict[str, Any]:
    place: dict[str, Any] = {"artifactLocation": {"uri": quote(_path(found, mark))}}
    if mark.line:
        place["region"] = dict(_region(mark, lines))
    return {"physicalLocation": place}


def _region(mark: Mark, lines: Lines) -> Iterator[tuple[str, int]]:
    yield "startLine", mark.line
    yield "startColumn", mark.column
    end = _end(mark, lines)
    if end:
        yield "endColumn", end


def _path(found: Findings, mark: Mark) -> str:
    """The file as seen from the folder we stand in; a problem of no file belongs to the story's place."""
    file = mark.file or found.place
    try:
        return os.path.relpath(file).replace(os.sep, "/")
    except ValueError:  # on another drive of Windows
        return file.replace(os.sep, "/")


FORMATS: dict[str, Callable[[Findings], str]] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
