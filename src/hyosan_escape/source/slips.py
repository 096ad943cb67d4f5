"""Slips that YAML reads without complaint: it sees another shape or another key, the author made a mistake of spelling.

`{name:mop}` is a key "name:mop" to YAML, `{text: Blue, then black.}` has a key "then black.", `say: {hope}` is no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from .habits import key_meant
from .mark import Listing, Mapping, Node, Pair, Scalar
from .problem import Problems
from .suggest import did_you_mean

STRANGE_SPACES = "\u00a0\u2000-\u200b\u202f\u3000"  # look like spaces, and are none to YAML
_KEYS = (("HE036", rf"()[{STRANGE_SPACES}]"), ("HE030", r"(-)\w"), ("HE031", r"[a-z_]+(:)\S"))


def unknown_key(pair: Pair, known: Iterable[str], what: str, problems: Problems) -> bool:
    """Note why a key is not known; whether it was a slip of YAML's, so that what it hides is not missed too."""
    if slipped(pair, problems):
        return True
    key, known = pair.key, tuple(known)
    meant = key_meant(key.value, known)
    cure = f"Here it is called `{meant}`." if meant else did_you_mean(key.value, known)
    problems.add("HE101", key.mark, cure, key=key.value[:60], what=what, known=", ".join(known))
    return False


def slipped(pair: Pair, problems: Problems) -> bool:
    """Whether the key is one that only a slip of YAML's makes; if so, it is told."""
    key = pair.key
    if not key.plain:
        return False
    for code, pattern in _KEYS:
        found = re.match(pattern, key.value)
        if found:
            problems.add(code, key.mark._replace(column=key.mark.column + found.start(1)))
            return True
    rest = " " in key.value and is_empty(pair.value)  # of a text with a comma, between braces
    if rest:
        problems.add("HE019", key.mark)
    return rest


ENTRIES = "ids with their entries"


def a(name: str) -> str:
    """The name with its article; a plural needs none."""
    return name if name == "odds" else f"an {name}" if name[0] in "aeiou" else f"a {name}"


def wrong_shape(node: Node, what: str, wanted: str, problems: Problems) -> None:
    """Note that a value has not the shape that its key wants."""
    if isinstance(node, Scalar) and node.plain and re.match(r"[a-z_]+:\S", node.value):
        problems.add("HE031", node.mark._replace(column=node.mark.column + node.value.index(":")))
    elif isinstance(node, Mapping) and wanted == "a text" and all(is_empty(pair.value) for pair in node.pairs):
        problems.add("HE025", node.mark)
    elif isinstance(node, Listing) and wanted == ENTRIES:
        cure = "Write each as its id, a colon, and its keys below, without a dash."
        problems.add("HE103", node.mark, cure, what=what, wanted=wanted, found="a list")
    else:
        problems.add("HE103", node.mark, what=what, wanted=wanted, found=_found(node))


def _found(node: Node) -> str:
    if isinstance(node, Scalar):
        return f'the text "{node.value[:40]}"' if node.value else "empty"
    return "a group of keys" if isinstance(node, Mapping) else "a list"


def is_empty(node: Node) -> bool:
    """Whether nothing was written behind a key."""
    return isinstance(node, Scalar) and not node.value
