"""Make the ready-made games anew: play walk.txt and keep the game at every `=`.

    python tests/ready_games.py

Run it when the story has changed so much that the games no longer show what their lines say. (That they can still be
loaded, every one, is held by a test all the time.)
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "saves" / "ready"
sys.path.insert(0, str(ROOT / "src"))

from hyosan_escape.play import Game, write  # noqa: E402
from hyosan_escape.source import OnDisk  # noqa: E402
from hyosan_escape.story import load_story  # noqa: E402


def games() -> Iterator[tuple[str, str, str]]:
    """(name, what has happened, the game as text) along the walk."""
    game = Game(load_story(OnDisk(str(ROOT / "story"))))
    for line in (HERE / "walk.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("seed:"):
            game.begin(int(line[5:]))
        elif line.startswith(">"):
            game.submit(line[1:].strip())
        elif line.startswith("="):
            name, _, told = line[1:].partition(":")
            yield name.strip(), told.strip(), write(game)


def main() -> None:
    rows = ["| game | what has happened |", "|---|---|"]
    for name, told, text in games():
        (HERE / f"{name}.json").write_text(text, encoding="utf-8", newline="\n")
        rows.append(f"| `{name}` | {told} |")
    readme = HERE.parent / "README.md"
    before, mark, _ = readme.read_text(encoding="utf-8").partition("<!-- made by tests/ready_games.py -->\n")
    readme.write_text(before + mark + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
