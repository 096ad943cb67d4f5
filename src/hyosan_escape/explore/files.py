"""Transcripts and certificates on the disk."""

from __future__ import annotations

import re
from pathlib import Path


def write_tests(folder: str, found: dict[str, str]) -> None:
    """A file for each; the folder is made if there is none."""
    place = Path(folder)
    place.mkdir(parents=True, exist_ok=True)
    for name, text in found.items():
        (place / f"{re.sub(r'[^a-z0-9_-]+', '-', name.lower())}.test").write_text(text, encoding="utf-8")
    print(f"{len(found)} transcripts written to {folder}.")


def write(file: str, text: str) -> None:
    Path(file).write_text(text, encoding="utf-8")
    print(f"Written to {file}.")


def read_text(file: str, most: int) -> str:
    """A file's text; raises OSError, ValueError where it is too large or none."""
    with open(file, "rb") as opened:
        data = opened.read(most + 1)
    if len(data) > most:
        raise ValueError("too large")
    return data.decode("utf-8")
