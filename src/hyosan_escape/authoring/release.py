"""`hyosan-escape release`: write down which ids saved games may know from now on."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ..source import Problems, gather, read_source, read_trees
from .editor.files import write_changed

if TYPE_CHECKING:
    from ..source import OnDisk, SourceStory

NAME = "released.yaml"
HEAD = "# What saved games may know by name; `hyosan-escape release` adds to it. Keep it with the story.\nreleased:\n"


def release(place: OnDisk) -> int:
    """Add the story's ids to its released.yaml. 1 where the story has mistakes or is a single file."""
    problems = Problems()
    source = read_source(read_trees(gather(place, problems), problems), problems)
    if problems.unreadable or not place.is_dir():
        why = "first mend what `check` tells" if place.is_dir() else f"only a folder can keep {NAME}"
        print(f"{place}: {why}.")
        return 1
    ids = {section: sorted(names) for section, names in _ids(source).items() if names}
    text = HEAD + "".join(f"  {section}: [{', '.join(names)}]\n" for section, names in ids.items())
    write_changed(os.path.join(place.path, NAME), text)
    print(f"{place}: {sum(map(len, ids.values()))} ids are released. Renamed ones will need `renamed_from`.")
    return 0


def _ids(source: SourceStory) -> dict[str, set[str]]:
    """Those of today and those released before."""
    found = {section: set(entries) for section, entries in source.many.items() if section != "tests"}
    found["variables"] = set(source.variables)
    before = source.one.get("released")
    if before is not None:
        for section in before.fields:
            found[section] |= {name.value for name in before.many(section)}
    return found
