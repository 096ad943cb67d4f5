"""Strangers' files: whatever is in one, it is a game that can be gone on with or a sentence."""

import copy
import json
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from playing import CLOAK, story_at, story_of

from hyosan_escape.engine import actions, step
from hyosan_escape.play import Game, SaveError, read, write
from hyosan_escape.play.chain import chain
from hyosan_escape.play.replay import MENDED, REACHABLE, VALID, load, resume
from hyosan_escape.play.save import checksum
from hyosan_escape.play.verdict import verdict
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting

HUGE = [-1, 1 << 64, 10**400, 1e308, -0.5, 2**31, True]
WRONG = [None, True, [], {}, "", "x", "\u202e", "a\nb", "\x1b[2J", -1, 1.5, [[]], {"": ""}, ["foyer"] * 3]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@cache
def save_text():
    game = Game(story_at(CLOAK), 7)
    for line in ("w", "put cloak on hook", "e", "s", "n"):
        game.submit(line)
    return write(game)


def data():
    return json.loads(save_text())


def sealed(content):
    """A save whose chain and checksum are right, so that its content is looked at."""
    with suppress(LookupError, TypeError, AttributeError):
        content = {**content, "chain": chain(content["story"]["id"], content["seed"], content["log"])}
    return json.dumps({**content, "checksum": checksum(content)})


def outcome(text):
    """The game in the text, or the sentence about it. Anything else is a failing test."""
    story = story_at(CLOAK)
    try:
        saved = read(story, text)
    except SaveError as error:
        return a_sentence(str(error))
    loaded = load(story, saved)
    a_sentence(verdict(loaded, saved))
    game = Game(story)  # what was accepted can be played on and kept, from its last good turn at least
    resume(game, saved, loaded)
    while game.history.undo():
        pass
    while game.history.redo():
        pass
    for action in actions(story, game.state):
        step(story, game.state, action)
    game.submit("look")
    read(story, write(game))
    return saved


def a_sentence(text):
    assert text.endswith(".")
    assert text.isprintable()
    assert len(text) < 400
    return text


def is_refused(text):
    return isinstance(outcome(text), str)


def paths(value, path=()):
    """The way to every value in a tree."""
    yield path
    rows = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in rows:
        yield from paths(inner, (*path, key))


EVERY = sorted(paths(data()), key=str)
PARTS = sorted({*data()["state"], "clock", "scene", "ending", "told", "fuse", "hordes"})


def changed(content, path, value):
    content = copy.deepcopy(content)
    if not path:
        return value
    inner = content
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return content


def test_a_good_save_is_read():
    saved = outcome(save_text())
    assert saved.seed == 7
    assert len(saved.log) == 5


# Damage.


def test_every_flipped_bit_is_told():
    raw = save_text().encode("utf-8")
    for at in range(len(raw)):
        spoilt = bytearray(raw)
        spoilt[at] ^= 1 << at % 8
        try:
            text = spoilt.decode("utf-8")
        except UnicodeDecodeError:
            continue  # the shelf refuses these
        told = outcome(text)
        # A space that became another sign, or a bit in white space, may still be the same game.
        assert isinstance(told, str) or told == outcome(save_text())


def test_half_a_file_is_told():
    text = save_text()
    for end in range(0, len(text) - 2, 50):
        assert is_refused(text[:end])


@pytest.mark.parametrize("text", ["", " ", "null", "[]", "{}", '"save"', "NaN", "\x00", "\ufeff{}", "]" * 99])
def test_what_is_no_save_is_told(text):
    assert "damaged or is no saved game" in outcome(text)


@pytest.mark.parametrize(
    "text",
    [
        "[" * 100_000,
        '{"a":' * 100_000,
        '{"kind": ' + "[" * 49 + "]" * 49 + "}",
        '{"kind": "hyosan-escape save", "state": ' + '{"a": [' * 5_000 + "]}" * 5_000 + "}",
        '{"kind": "hyosan-escape save", "version": ' + "[\t" * 30_000 + "]" * 30_000 + "}",
        '{"kind": "hyosan-escape save", "version": 1, "seed": ' + "9" * 5_000 + "}",
        '{"kind": "hyosan-escape save", "version": 1, "story": {"id": "cloak"}, "seed": 1e999}',
    ],
)
def test_depth_and_size_are_told(text):
    assert is_refused(text)


@pytest.mark.parametrize("depth", [10, 40, 200, 900, 5_000])
@pytest.mark.parametrize("ends", [("[", "]"), ('{"a": ', "}"), ('[{"a": ', "}]")])
def test_a_deep_value_in_an_otherwise_good_save_is_told(depth, ends):
    text = save_text().replace('"seed": 7', '"seed": ' + ends[0] * depth + "1" + ends[1] * depth)
    assert text != save_text()
    assert is_refused(text)


def test_every_depth_is_told():
    for depth in range(300, 1100):
        text = save_text().replace('"seed": 7', '"seed": ' + '{"a": ' * depth + "1" + "}" * depth)
        assert is_refused(text)


# A right checksum around wrong content.


@pytest.mark.parametrize("path", EVERY, ids=lambda path: ".".join(map(str, path)))
def test_a_value_of_the_wrong_kind_is_told_or_harmless(path):
    for value in [*WRONG, *HUGE]:
        content = changed(data(), path, value)
        text = sealed(content) if isinstance(content, dict) else json.dumps(content)
        outcome(text)


@pytest.mark.parametrize(
    "key",
    ["kind", "version", "story", "summary", "seed", "state", "log", "checksum", "chain", "at", "tip", "checkpoints"],
)
def test_a_missing_part_is_told(key):
    content = data()
    del content[key]
    assert is_refused(json.dumps({**content, "checksum": checksum(content)} if key == "chain" else content))
    assert is_refused(sealed(content)) or key in ("checksum", "chain", "program")


def test_a_game_that_goes_astray_before_its_fence_is_kept_all_the_same():
    content = changed(changed(data(), ("state", "here"), "moon"), ("log", 1), "dance")
    told = outcome(sealed({**content, "fence": 4}))
    assert load(story_at(CLOAK), told).history.depth == 1


@pytest.mark.parametrize(
    "row", ["put cloak", "put", "put cloak hook cloak hook", "read", "choose x", "go", "ask - -", "send you"]
)
def test_a_turn_that_nobody_could_type_is_harmless(row):
    content = changed(data(), ("log", 1), row)
    told = outcome(sealed(content))
    assert load(story_at(CLOAK), told).kind == VALID


@pytest.mark.parametrize("value", HUGE)
@pytest.mark.parametrize(
    "path", [("seed",), ("state", "dice"), ("state", "clock"), ("summary", "turns"), ("at",), ("tip",)]
)
def test_a_number_out_of_bounds_is_told(path, value):
    found = outcome(sealed(changed(data(), path, value)))
    assert isinstance(found, str) or value == 2**31 or load(story_at(CLOAK), found).kind == MENDED


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("state", "here"), "nowhere at all"),
        (("state", "here"), ""),
        (("state", "here"), "foyer\x1b[2J"),
        (("state", "at"), {"cloak": "in cloak"}),
        (("state", "at"), {"cloak": "in nothing"}),
        (("state", "at"), {"ghost": "foyer"}),
        (("state", "at"), {"cloak\u202e": "foyer"}),
        (("state", "fact"), {"score": 99}),
        (("state", "fact"), {"score": -1}),
        (("state", "form"), {"cloak": ["burning"]}),
        (("state", "visited"), ["foyer", "moon"]),
        (("state", "used"), ["rule.of.thumb"]),
        (("state", "fuse"), {"bomb": 3}),
        (("state", "hordes"), {"mob": ["a", "b", "c", 1]}),
        (("state", "ending"), "happy"),
        (("state", "scene"), "love"),
        (("state", "luck"), 3),
        (("log",), ["x" * 501]),
        (("log",), ["go west\x07"]),
        (("log",), ["look\nlook"]),
        (("summary", "place"), "\x1b]0;gotcha\x07"),
        (("summary", "company"), ["\u202e"]),
        (("summary", "company"), ["x"] * 101),
    ],
)
def test_a_name_that_is_none_is_told(path, value):
    """A name that the rest hangs on is found again by playing the log; any other is left out."""
    text = sealed(changed(data(), path, value))
    if path[0] in ("log", "summary"):
        assert is_refused(text)
    else:
        loaded = load(story_at(CLOAK), outcome(text))
        assert loaded.kind in (VALID, MENDED)
        assert loaded.gone


@given(st.data())
def test_any_change_is_told_or_harmless(pick):
    content = data()
    path = pick.draw(st.sampled_from(EVERY))
    content = changed(content, path, pick.draw(JSON))
    outcome(sealed(content) if isinstance(content, dict) else json.dumps(content))


@given(st.dictionaries(st.sampled_from(PARTS), JSON))
def test_any_state_is_told_or_harmless(state):
    outcome(sealed({**data(), "state": state}))


@given(st.text(max_size=400))
def test_any_text_is_told(text):
    assert is_refused(text)


@given(JSON)
def test_any_version_is_told(version):
    assert is_refused(json.dumps({"kind": "hyosan-escape save", "version": version}))


@given(st.lists(st.text(max_size=30) | st.sampled_from(["go west", "choose 1", "undo"]), max_size=6))
def test_any_log_is_told_or_harmless(log):
    told = outcome(sealed({**data(), "log": log, "at": len(log), "tip": len(log)}))
    assume(not isinstance(told, str))
    loaded = load(story_at(CLOAK), told)
    assert loaded.kind != REACHABLE or loaded.history.depth == told.at


# Other stories, other versions.


def test_another_storys_save_is_told():
    assert "belongs to another story" in outcome(write(Game(story_of(""))))


def test_a_later_version_is_told():
    assert "later version" in outcome(sealed({**data(), "version": 3}))
    assert "later version" in outcome(json.dumps({**data(), "version": 10**9, "state": {"shape": "unknown"}}))


@pytest.mark.parametrize("version", [0, -1, "1", None, 1.5, [1]])
def test_a_version_that_is_none_is_told(version):
    assert "no version" in outcome(sealed({**data(), "version": version}))


# The file on the disk.


HOSTILE = {
    "empty": b"",
    "binary": bytes(range(256)),
    "half": save_text().encode()[:300],
    "deep": b"[" * 200_000,
    "other": b'{"kind": "hyosan-escape save", "version": 1, "story": {"id": "other"}}',
    "later": b'{"kind": "hyosan-escape save", "version": 99}',
    "zeros": b"\x00" * 4096,
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_hostile_file_is_told_and_left_as_it_was(tmp_path, kind):
    sitting = Sitting(Game(story_at(CLOAK)), Shelf(str(tmp_path / "saves")), str(tmp_path))
    sitting.shelf.write("evil", "x")
    path = tmp_path / "saves" / "evil.json"
    path.write_bytes(HOSTILE[kind])
    sitting.start(True)
    sitting.say("w")
    for line in ("load evil", "saves"):
        text = " ".join(block.text for block in sitting.say(line))
        assert text.rstrip().endswith((".", ")"))
    assert sitting.game.log == ["go west"]
    assert path.read_bytes() == HOSTILE[kind]
