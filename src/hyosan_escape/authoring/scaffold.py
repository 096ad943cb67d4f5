"""`hyosan-escape new`: a small story that checks clean, to begin with."""

from __future__ import annotations

import sys
from pathlib import Path
from uuid import uuid4

STORY = """\
# The story itself. `hyosan-escape check .` tells every mistake; `hyosan-escape .` plays.
story:
  id: {id}
  title: {title}
  version: 0.1.0
  ifid: {ifid}
  start: hall
  text: |
    The last train has gone. The light in the station hall has not.

rooms:
  hall:
    name: Station Hall
    text: A tiled hall, one bench, one clock that is wrong. The platform is north.
    exits:
      north: platform
    scenery:
      - {{words: [clock], text: Ten past four. It always is.}}
      - {{words: [bench], text: Somebody has been waiting here. You can tell.}}
  platform:
    name: Platform
    text: Rain, rails, and far down the line a green lamp. The hall is south.
    exits:
      south: hall

things:
  whistle:
    name: tin whistle
    at: hall
    text: The pea is still in it.

verbs:
  blow:
    lines: ["blow [thing]", "whistle"]
    say: Nothing answers.

rules:
  - on: blow whistle
    when: here is platform
    instead: The green lamp goes up, and down, and up. Something is coming after all.
    do: [end train]
  - on: blow whistle
    instead: It is very loud in here. Nothing comes of it, indoors.

endings:
  train: {{title: The train, text: It stops for you alone.}}
"""

TEST = """\
* the whistle brings the train
> take whistle
Taken.
> blow whistle
indoors
> n
> blow whistle
Something is coming
The train
"""


def write_story(folder: Path) -> int:
    """Write the story; never over anything that is there."""
    if folder.exists() and any(folder.iterdir() if folder.is_dir() else [folder]):
        print(f"{folder} is not empty: choose another folder.", file=sys.stderr)
        return 1
    id = "".join(sign if sign.isalnum() else "_" for sign in folder.resolve().name.lower()).strip("_") or "story"
    title = id.replace("_", " ").title()
    text = STORY.format(id=id, title=title, ifid=str(uuid4()).upper())
    try:
        (folder / "tests").mkdir(parents=True, exist_ok=True)
        (folder / "story.yaml").write_text(text, encoding="utf-8")
        (folder / "tests" / "first.test").write_text(TEST, encoding="utf-8")
    except OSError as error:
        print(f"{folder}: {(error.strerror or 'cannot be written').lower()}.", file=sys.stderr)
        return 1
    print(f"{folder} holds a small story. Next:\n  hyosan-escape {folder}\n  hyosan-escape check {folder}")
    return 0
