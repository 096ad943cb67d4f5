"""Commands for those who write."""

from __future__ import annotations

from .options import Options, Usage
from .places import at_home, saves_folder, shipped, story_place


def check(options: Options) -> int:
    """Tell every mistake. 0: none that would stop play."""
    from ..authoring.check import findings
    from ..authoring.formats import FORMATS

    if options.format not in FORMATS:
        raise Usage(f'There is no format "{options.format}": {", ".join(FORMATS)}.')
    return findings(story_place(at_home(options).words), options.format, strict=options.strict, notes=options.notes)


def release(options: Options) -> int:
    """Write down which ids saved games may know."""
    from ..authoring.release import release as released
    from ..source import OnDisk

    place = story_place(at_home(options).words)
    if not isinstance(place, OnDisk):
        raise Usage("Which story? Name its folder.")
    return released(place)


def explain(options: Options) -> int:
    """Print what a problem means. 0, or 2 where there is no such problem."""
    from ..authoring.explain import explain as told

    return told(shipped("docs", "problems"), options.words)


def test(options: Options) -> int:
    """Play the story's tests. 0: all went as written."""
    from ..authoring.tests import run_tests
    from ..terminal.remembered import Remembered

    return run_tests(story_place(at_home(options).words), Remembered(saves_folder(options)).trees)


def new(options: Options) -> int:
    """Write a small story to begin with."""
    from pathlib import Path

    from ..authoring.scaffold import write_story

    if len(options.words) != 1:
        raise Usage("Name a folder for the new story: hyosan-escape new my-story")
    return write_story(Path(options.words[0]), options.title, options.author)


def schema(options: Options) -> int:
    """Print (or write) the JSON Schema that editors read."""
    from ..authoring.schema import print_schema, write_beside, write_schema
    from ..source import OnDisk

    place = story_place(at_home(options).words)
    if options.write:
        if not isinstance(place, OnDisk):
            raise Usage("Name a story of your own: hyosan-escape schema my-story --write")
        return write_beside(place)
    return write_schema(place, options.out) if options.out else print_schema(place)
