"""`hyosan-escape explain`: what a problem means and how to mend it, from its page in docs/problems."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from ..source import did_you_mean
from ..source.catalogue import CATALOGUE, title

if TYPE_CHECKING:
    from importlib.abc import Traversable

    from ..source import OnDisk


def explain(pages: OnDisk | Traversable, words: tuple[str, ...]) -> int:
    """Print the pages of these codes, or the list of all. 2 if there is no such problem."""
    if not words:
        print("\n".join(_rows()))
        return 0
    codes = [_code(word) for word in words]
    unknown = [code for code in codes if code not in CATALOGUE]
    for code in unknown:
        meant = did_you_mean(code, CATALOGUE, otherwise="`hyosan-escape explain` lists them all.")()
        print(f'There is no problem "{code}". {meant}', file=sys.stderr)
    if unknown:
        return 2
    print("\n\n".join(rendered((pages / f"{code}.md").open("rb").read().decode("utf-8")) for code in codes))
    return 0


def _code(word: str) -> str:
    return f"HE{word}" if word.isdigit() else word.upper()


def _rows() -> list[str]:
    return [f"{code}  {entry.severity:7}  {title(code)}" for code, entry in sorted(CATALOGUE.items())]


def rendered(page: str) -> str:
    """A page's Markdown for a terminal: headings without their signs, stories set in; nothing is left out."""
    lines, fenced = [], False
    for line in page.replace("\r\n", "\n").strip().split("\n"):
        if line.startswith("```"):
            fenced = not fenced
        elif fenced:
            lines.append(f"    {line}".rstrip())
        else:
            lines.append(re.sub(r"^#+ |\*\*", "", line))
    return "\n".join(lines)


def index() -> str:
    """docs/problems/index.md, from the catalogue."""
    rows = [f"| [{code}]({code}.md) | {entry.severity} | {title(code)} |" for code, entry in sorted(CATALOGUE.items())]
    head = ["# Problems", "", _ABOUT, "", "| code | severity | problem |", "|---|---|---|"]
    return "\n".join([*head, *rows, ""])


_ABOUT = """\
What `hyosan-escape check` can tell you. `hyosan-escape explain HE104` prints a page; each has a story that fails
and one that passes, and both are tested. HE0 is about files and YAML, HE1 about keys and names, HE2 about
conditions, effects and texts, HE3 about the story as a whole."""
