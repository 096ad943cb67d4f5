"""Every format that was ever written is still read."""

from pathlib import Path

import pytest
from playing import STORIES, story_at

from hyosan_escape.play import read
from hyosan_escape.play.migrate import MIGRATIONS
from hyosan_escape.play.replay import REACHABLE, VALID, load
from hyosan_escape.play.save import VERSION

KEPT = Path(__file__).parent.parent / "saves"
FILES = sorted(KEPT.glob("*-*.json"))


def version(path):
    return int(path.stem.rpartition("-")[2])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_game_of_an_earlier_version_is_gone_on_with(path):
    story = story_at(STORIES[path.stem.rpartition("-")[0]])
    saved = read(story, path.read_text(encoding="utf-8"))
    loaded = load(story, saved)
    assert loaded.kind in (REACHABLE, VALID)  # the story may have changed since
    assert loaded.history.depth == saved.summary.turns
    while loaded.history.undo():
        pass
    assert loaded.history.at == 0


def test_every_earlier_version_has_a_way_forward_and_a_game():
    assert set(MIGRATIONS) == set(range(1, VERSION)) == set(map(version, FILES))
