"""A proof in a file: every state there is, and why each claim holds of it. `verify.py` believes none of it.

    kind, version   what it is
    story, mode     which story it is about, to the letter of its texts
    forgotten       what was left out of account, so that it can be left out again
    fields, states  each field's values; a state is a row of numbers into them, and the rank of its way to an ending
    claims          what was proved, refuted or shown, with its transcripts

States stand in the order in which they were found, so each is led to by an earlier one. A rank is the number of steps
to the nearest ending; one above 0 is proved by a step to a lower one, and -1 says that there is no way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256

from ..world import State
from .cone import Cone
from .prove import Proof, written
from .space import Space, before_each

KIND, VERSION = "hyosan-escape certificate", 1
MOST_STATES = 300_000  # a file of more would be larger than anybody wants to keep


def certificate(proof: Proof, texts: Mapping[str, str]) -> str:
    """The file. One that was stopped holds the claims alone, and its states prove nothing."""
    search, story = proof.search, proof.subject.story
    whole = search.is_complete and not search.start.chapter and len(search.space) <= MOST_STATES
    data = {
        "kind": KIND,
        "version": VERSION,
        "story": {"id": story.about.id, "version": story.about.version, "texts": digest(texts)},
        "mode": story.modes[search.start.mode].id if search.start.mode else "",
        "complete": whole,
        "forgotten": forgotten(search.cone),
        "claims": [_claim(proof, number) for number in range(len(proof.verdicts))],
        **(_states(search.space) if whole else {"fields": {}, "states": [], "openings": 0}),
    }
    return json.dumps(data, ensure_ascii=False, indent=None, separators=(",", ":")) + "\n"


def digest(texts: Mapping[str, str]) -> str:
    """The same for the same texts, wherever they lie."""
    return sha256("\0".join(sorted(texts.values())).encode("utf-8", "surrogatepass")).hexdigest()


def forgotten(cone: Cone) -> dict[str, object]:
    return {
        "used": hex(cone.used),
        "visited": bool(cone.visited),
        "clock": cone.clock,
        "hashed": cone.hashed,
        "idle": [list(pair) for pair in cone.idle],
        "twins": [list(row) for row in cone.twins],
    }


def _claim(proof: Proof, number: int) -> dict[str, object]:
    verdict = proof.verdicts[number]
    return {
        "name": verdict.name,
        "status": verdict.status,
        "message": verdict.message,
        "transcript": written(proof, verdict) if verdict.said is not None else "",
        "rows": [f"{row.mark.file}:{row.mark.line}: {row.what}" for row in verdict.rows],
    }


def _states(space: Space) -> dict[str, object]:
    values: list[dict[object, int]] = [{} for _ in State._fields]
    ranks = _ranks(space)
    rows = []
    for number in range(len(space)):
        state = space.state(number)
        row = [known.setdefault(part, len(known)) for known, part in zip(values, state, strict=True)]
        rows.append([*row, ranks[number]])
    fields = {name: list(known) for name, known in zip(State._fields, values, strict=True)}
    return {"fields": fields, "states": rows, "openings": len(space.openings)}


def _ranks(space: Space) -> list[int]:
    """For each state the steps to the nearest ending; -1 where there is none."""
    before, starts = before_each(space)
    ranks = [-1] * len(space)
    waiting = [*space.ends]
    for number in waiting:
        ranks[number] = 0
    for number in waiting:
        for other in before[starts[number] : starts[number + 1]]:
            if ranks[other] < 0:
                ranks[other] = ranks[number] + 1
                waiting.append(other)
    return ranks
