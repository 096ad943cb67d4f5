"""Blocks to the lines of a story window: runs of text with a style, and a link where there is something to click."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ...prose import ASIDE, CHART, CHOICE, HEADING, SOUND, TEXT, Block
from ..page import EMPHASIS, pictured, safe
from .links import Links, Nouns, choice

Line = dict[str, Any]  # {"content": [...]}, {} for an empty one
STYLES = {HEADING: "subheader", TEXT: "normal", SOUND: "emphasized", CHOICE: "normal", ASIDE: "note", CHART: "normal"}
PROMPT = ">"


def line(style: str, text: str) -> Line:
    return {"content": [{"style": style, "text": text}]} if text else {}


def story_lines(blocks: Iterable[Block], nouns: Nouns | None, links: Links, width: int) -> list[Line]:
    """As paragraphs, with empty lines between; without links where there are no `nouns`. `width`: of a picture."""
    found: list[Line] = []
    before = ""
    for block in blocks:
        if found and block.kind != CHART and not before == block.kind == CHOICE:
            found.append({})
        picture = pictured(block, width)
        found += [line("preformatted", row) for row in picture] or [
            _line(block.kind, text, nouns, links) for text in safe(block.text).split("\n")
        ]
        before = block.kind
    return found


def _line(kind: str, text: str, nouns: Nouns | None, links: Links) -> Line:
    runs = [run for style, part in _emphasised(kind, text) for run in _linked(kind, style, part, nouns, links)]
    picked = choice(text) if kind == CHOICE and nouns is not None else ""
    if picked:
        runs = [{**run, "hyperlink": links.to(picked)} for run in runs]
    return {"content": runs} if runs else {}


def _emphasised(kind: str, text: str) -> Iterator[tuple[str, str]]:
    """(style, words). Every second part stood between stars."""
    if text.startswith("*** "):
        yield "alert", text
        return
    for at, part in enumerate(re.split(EMPHASIS, text)):
        if part:
            yield ("emphasized" if at % 2 else STYLES[kind]), part.replace("\\*", "*")


def _linked(kind: str, style: str, text: str, nouns: Nouns | None, links: Links) -> list[Line]:
    if nouns is None or kind != TEXT:
        return [{"style": style, "text": text}]
    runs: list[Line] = []
    for part, typed in nouns.parts(text):
        runs.append({"style": style, "text": part, **({"hyperlink": links.to(typed)} if typed else {})})
    return runs
