"""Saves of earlier formats, brought forward one version at a time. What is here stays for ever."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from .bounds import MAX_LOG, a_list, a_text
from .chain import chain

Data = dict[str, Any]


def _from_1(data: Data) -> Data:
    """One line of turns, in the words a player types; no checkpoints, no branches."""
    log = [f"> {a_text(line)}" for line in a_list(data["log"], MAX_LOG)]
    return {
        **data,
        "version": 2,
        "log": log,
        "chain": chain(data["story"]["id"], data["seed"], log),
        "at": len(log),
        "tip": len(log),
        "fence": 0,
        "mode": data["state"].get("fact", {}).get("mode:now", ""),
        "checkpoints": {},
        "journal": 0,
        "summary": {"played": 0, "ending": data["state"].get("ending", ""), **data["summary"]},
    }


MIGRATIONS: dict[int, Callable[[Data], Data]] = {1: _from_1}


def migrated(data: Data, version: int) -> Data:
    """The save as `version` would have written it. Raises KeyError, TypeError or ValueError where it is damaged."""
    while data["version"] < version:
        data = MIGRATIONS[data["version"]](data)
    return data
