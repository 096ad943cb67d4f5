"""The format as its page tells it: every save and every journal agrees with the schema."""

import json
from hashlib import sha256
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from playing import ROOT, STORIES, Player, sayable, story_at

from hyosan_escape.parser import phrase
from hyosan_escape.play import write
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting

SCHEMA = json.loads((ROOT / "docs" / "save-format.schema.json").read_text(encoding="utf-8"))
PAGE = (ROOT / "docs" / "save-format.md").read_text(encoding="utf-8")
SAVE = Draft202012Validator(SCHEMA)
LINE = Draft202012Validator({"$ref": "#/$defs/line", "$defs": SCHEMA["$defs"]})


def played(story, count=12):
    at = Player(story, 5)
    for pick in range(count):
        offered = sayable(at.game.story, at.state)
        if offered:
            at(phrase(at.game.story, at.state, offered[pick * 7 % len(offered)]))
    at("undo", "undo", "look")
    return at


@pytest.mark.parametrize("place", STORIES.values(), ids=STORIES)
def test_every_save_agrees_with_the_schema(place):
    data = json.loads(write(played(story_at(place)).game))
    assert list(SAVE.iter_errors(data)) == []
    for key in data:
        less = {other: data[other] for other in data if other != key}
        assert not SAVE.is_valid(less)


def test_a_journal_agrees_with_the_schema(tmp_path):
    at = played(story_at(STORIES["museum"]))
    sitting = Sitting(at.game, Shelf(str(tmp_path)), "")
    for line in ("wait", "wait", "undo", "n", "s"):
        sitting.unsaved = True
        sitting.say(line)
        sitting.autosave()
    lines = (tmp_path / ".journal-1").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 4
    for line in lines:
        assert list(LINE.iter_errors(json.loads(line))) == []


def test_checksum_chain_and_links_can_be_made_from_the_page_alone(tmp_path):
    def digest(text):
        return sha256(text.encode()).hexdigest()[:32]

    at = played(story_at(STORIES["museum"]))
    sitting = Sitting(at.game, Shelf(str(tmp_path)), "")
    for line in ("n", "s", "n"):
        sitting.unsaved = True
        sitting.say(line)
        sitting.autosave()
    data = json.loads((tmp_path / "autosave.json").read_text(encoding="utf-8"))
    end = digest(f"\n{data['story']['id']} {data['seed']}")
    for row in data["log"]:
        end = digest(f"{end}\n{row}")
    assert data["chain"] == end
    assert data["checksum"] == digest(json.dumps({**data, "checksum": ""}, ensure_ascii=False, sort_keys=True))
    link = data["checksum"]
    for line in (tmp_path / ".journal-1").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        given = row.pop("link")
        link = digest(f"{link}\n{json.dumps(row, ensure_ascii=False, sort_keys=True)}")
        assert link == given


def test_the_page_names_every_key():
    named = {word for line in PAGE.splitlines() if line.startswith("|") for word in line.split("`")[1::2]}
    assert set(SCHEMA["properties"]) <= named


# The ready-made games.

READY = sorted((ROOT / "saves" / "ready").glob("*.json"))


@pytest.mark.parametrize("path", READY, ids=lambda path: path.stem)
def test_every_ready_made_game_is_gone_on_with(path, tmp_path):
    sitting = Sitting(Player(story_at(STORIES["hyosan"])).game, Shelf(str(tmp_path)), str(tmp_path))
    answer = sitting.say(f"load {path}")
    assert answer[0].text.startswith("Back at "), answer[0].text
    assert sitting.game.history.depth > 0
    assert sayable(sitting.game.story, sitting.game.state)
    while sitting.game.history.undo():
        pass
    assert sitting.game.history.at == 0


def test_every_ready_made_game_has_its_line():
    told = (ROOT / "saves" / "README.md").read_text(encoding="utf-8")
    walk = (Path(ROOT) / "saves" / "ready" / "walk.txt").read_text(encoding="utf-8")
    assert READY
    for path in READY:
        assert f"| `{path.stem}` | " in told
        assert f"= {path.stem}: " in walk
