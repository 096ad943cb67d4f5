"""YAML's traps, told in an author's words.

YAML's reader gives up where it stumbles, which is seldom where the mistake was made, and says so in its own terms. Each
trap looks at what it said and at the lines around, and answers with the place of the mistake. The first that answers is
told; where none does, _YAML_SAYS at least sorts the reader's sentence.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from .mark import Mark
from .problem import Problems
from .slips import STRANGE_SPACES
from .wreck import Spot, Wreck, depth

_KEY = re.compile(r" *(?:- +)*[\w.]+$")
_PAIR = re.compile(r" *(?:- +)*[\w.]+:[ \t]+\S")
_GLUED = re.compile(r" *(?:- +)?[a-z_]+(:)[^ \t:/]")
_DASHED = re.compile(r" *(-)[A-Za-z]")
_BLOCK = re.compile(r"(?:^|[:-] +)[|>][-+\d]*\s*(?:#.*)?$")
_CUT = re.compile(r": +[^\"'#|>\[{ ][^#]* (#)")
_CURLED = re.compile(r"(?:^|[:-]) *([“”„‘«])")
_IN_BRACES = 'A text with {...: ...} goes in quotes: text: "Cold. {first: Very.}"; or below its key, after a |.'
_STRANGE = re.compile(rf" *([{STRANGE_SPACES}])[{STRANGE_SPACES} ]*(?:- )?[\w.]+:")


def _tab(wreck: Wreck) -> Spot | None:
    return wreck.at if wreck.sign == "\t" else None


def _strange_space(wreck: Wreck) -> Spot | None:
    for row in (wreck.at[0], wreck.above(wreck.at[0])):
        found = _STRANGE.match(wreck.rows[row]) if row >= 0 else None
        if found:
            return row, found.start(1)
    return None


def _open_quote(wreck: Wreck) -> Spot | None:
    """A quote that was never closed, and ran on to one that was meant to open the next text."""
    if "end of stream" in wreck.said:
        return wreck.begun
    quote = wreck.before[-1:]
    if quote not in ("'", '"') or _opened(quote).search(wreck.before[:-1]):
        return None
    alone = re.compile(rf"{_opened(quote).pattern}[^{quote}]*$")
    found = ((row, alone.search(wreck.rows[row])) for row in range(wreck.at[0] - 1, -1, -1))
    return next(((row, match.start(1)) for row, match in found if match), None)


def _opened(quote: str) -> re.Pattern[str]:
    return re.compile(rf"(?:^|[\[{{,]|[:-] ) *({quote})")


def _quote_closed_early(wreck: Wreck) -> Spot | None:
    return (
        (wreck.at[0], len(wreck.before) - 1) if wreck.before[-1:] in ("'", '"') and "expected" in wreck.said else None
    )


def _bracket_too_many(wreck: Wreck) -> Spot | None:
    return wreck.at if wreck.sign in ("}", "]") and "flow" not in wreck.said else None


def _text_in_brackets(wreck: Wreck) -> Spot | None:
    if wreck.before[-1:] not in ("}", "]") or not wreck.sign or wreck.sign in ",}]":
        return None
    opening = "{" if wreck.before[-1] == "}" else "["
    return wreck.at[0], max(0, wreck.before.rfind(opening))


def _open_bracket(wreck: Wreck) -> Spot | None:
    """The line that stumbled begins something new or closes another kind of bracket, or there is no more line."""
    if "while parsing a flow" not in wreck.said or "node content" in wreck.said:
        return None
    ended = not "".join([wreck.row[wreck.at[1] :], *wreck.rows[wreck.at[0] + 1 :]]).strip()
    new = wreck.at[0] > wreck.begun[0] and depth(wreck.row) <= depth(wreck.rows[wreck.begun[0]])
    other = wreck.sign == ("}" if "sequence" in wreck.said else "]")
    return wreck.begun if ended or new or other else None


def _unset_block(wreck: Wreck) -> Spot | None:
    """A line below | or > that is not set in, or less than the first."""
    row = wreck.begun[0] if "find expected ':'" in wreck.said else wreck.at[0]
    indent = len(wreck.rows[row]) - len(wreck.rows[row].lstrip(" "))
    head = wreck.above(row)
    while "find expected ':'" not in wreck.said and head >= 0 and depth(wreck.rows[head]) >= indent:
        head = wreck.above(head)
    return (row, indent) if head >= 0 and _BLOCK.search(wreck.rows[head]) else None


def _cut_in_two(wreck: Wreck) -> Spot | None:
    above = wreck.above(wreck.at[0])
    found = _CUT.search(wreck.rows[above]) if above >= 0 else None
    return (above, found.start(1)) if found and depth(wreck.row) > depth(wreck.rows[above]) else None


def _culprit(wreck: Wreck) -> int:
    """The row that lacks something because of which the next cannot be read; -1 if it is not that."""
    if "find expected ':'" in wreck.said:
        return wreck.begun[0]
    return wreck.above(wreck.at[0]) if "mapping values" in wreck.said and _KEY.match(wreck.before) else -1


def _glued(pattern: re.Pattern[str]) -> Callable[[Wreck], Spot | None]:
    def trap(wreck: Wreck) -> Spot | None:
        row = _culprit(wreck)
        found = pattern.match(wreck.rows[row]) if row >= 0 else None
        return (row, found.start(1)) if found else None

    return trap


def _stuck_colon(wreck: Wreck) -> Spot | None:
    """{words:[lens, glass]}"""
    row, column = wreck.at
    return wreck.at if "unexpected ':'" in wreck.said and wreck.rows[row][column + 1 : column + 2] in "[{" else None


def _no_colon(wreck: Wreck) -> Spot | None:
    row = _culprit(wreck)
    if row < 0 or _PAIR.match(wreck.rows[row]) or wreck.rows[row].rstrip().endswith(":"):
        return None
    above = wreck.above(row)
    continues = above >= 0 and _PAIR.match(wreck.rows[above]) and depth(wreck.rows[row]) > depth(wreck.rows[above])
    return None if continues else (row, depth(wreck.rows[row]))


def _too_deep(wreck: Wreck) -> Spot | None:
    row = _culprit(wreck)
    deeper = row >= 0 and _PAIR.match(wreck.rows[row]) and depth(wreck.row) > depth(wreck.rows[row])
    return (wreck.at[0], depth(wreck.row)) if deeper else None


def _curled_quote(wreck: Wreck) -> Spot | None:
    found = _CURLED.search(wreck.row) if "mapping values" in wreck.said else None
    return (wreck.at[0], found.start(1)) if found else None


def _no_dash(wreck: Wreck) -> Spot | None:
    return wreck.at if "block collection" in wreck.said and wreck.at[1] == wreck.begun[1] else None


def _says(part: str, *, begun: bool = False) -> Callable[[Wreck], Spot | None]:
    return lambda wreck: (wreck.begun if begun else wreck.at) if part in wreck.said else None


def _escape(wreck: Wreck) -> Spot | None:
    row, column = wreck.at
    return (row, wreck.row.rfind("\\", 0, column + 1)) if "escape character" in wreck.said else None


def _percent(wreck: Wreck) -> Spot | None:
    return (wreck.at[0], 0) if wreck.row.startswith("%") else None


TRAPS: tuple[tuple[str, Callable[[Wreck], Spot | None]], ...] = (
    ("HE005", _tab),
    ("HE036", _strange_space),
    ("HE034", _escape),
    ("HE026", _says("while scanning a block scalar")),
    ("HE018", _says("while scanning an a", begun=True)),  # an alias, an anchor
    ("HE012", _says("cannot start any token")),
    ("HE012", _percent),
    ("HE038", _says("entries are not allowed")),
    ("HE038", _says("mapping keys are not allowed")),
    ("HE031", _stuck_colon),
    ("HE019", _says("unexpected ':'")),
    ("HE013", _open_quote),
    ("HE024", _quote_closed_early),
    ("HE028", _bracket_too_many),
    ("HE025", _text_in_brackets),
    ("HE027", _open_bracket),
    ("HE019", _says("while parsing a flow")),
    ("HE033", _unset_block),
    ("HE037", _cut_in_two),
    ("HE035", _curled_quote),
    ("HE030", _glued(_DASHED)),
    ("HE031", _glued(_GLUED)),
    ("HE032", _no_colon),
    ("HE014", _too_deep),
    ("HE011", _says("mapping values")),
    ("HE029", _no_dash),
    ("HE014", _says("expected <block end>")),
    ("HE014", _says("did not find expected key")),
    ("HE014", _says("did not find expected '-'")),
    ("HE010", lambda wreck: wreck.at),
)


def explain(file: str, wreck: Wreck, problems: Problems) -> None:
    """Note why a file could not be read."""
    for code, trap in TRAPS:
        spot = trap(wreck)
        if spot:
            reason = wreck.said.rpartition("; ")[2]
            cure = _IN_BRACES if code == "HE011" and "{" in wreck.before else ""
            problems.add(code, Mark(file, spot[0] + 1, spot[1] + 1), cure, reason=reason)
            return
