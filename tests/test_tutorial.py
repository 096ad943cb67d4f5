"""The tutorial is done, step by step, as it stands on the page."""

import pages

from hyosan_escape.source import OnDisk
from hyosan_escape.story import load_story


def play(folder, _, text):
    pages.play(load_story(OnDisk(str(folder / "lost-property"))), text)


STEPS = {"console": pages.run, "play": play}


def test_every_step_goes_as_told(tmp_path):
    steps = pages.fences(pages.read("tutorial.md"))
    assert len(steps) > 12
    for kind, where, text in steps:
        STEPS.get(kind, pages.put)(tmp_path, where, text)
