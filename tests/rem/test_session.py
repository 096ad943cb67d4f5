"""The front end for displays, without a display: events in, updates out; and everything that is no event."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import CLOAK, LAST_BUS, story_at
from programs import run

from hyosan_escape.play import Game
from hyosan_escape.terminal.rem.incoming import DEEPEST, MOST, Garbled, Incoming
from hyosan_escape.terminal.rem.layout import STATUS, STORY, layout
from hyosan_escape.terminal.rem.session import LONGEST, MOST_KEPT, Session
from hyosan_escape.terminal.shelf import Shelf
from hyosan_escape.terminal.sitting import Sitting


class Display:
    """Sends events as a display would; `told` and `bar` are what its two windows show."""

    def __init__(self, folder, story=CLOAK, support=("hyperlinks",), **metrics):
        game = Game(story_at(story), 1)
        self.session = Session(Sitting(game, Shelf(str(folder / "saves" / "x")), str(folder)), True)
        self.told, self.bar, self.gen = "", "", 0
        metrics = {"width": 80, "height": 24, **metrics}
        self.first = self.send(type="init", gen=0, metrics=metrics, support=list(support))

    def send(self, **event):
        update = self.session.answer({"gen": self.gen, **event})
        json.dumps(update)
        self.gen = update.get("gen", self.gen)
        for content in update.get("content", ()):
            if content["id"] == STATUS:
                self.bar = words(content["lines"][0])
            else:
                self.told = "\n".join(map(words, content["text"]))
                self.runs = [run for line in content["text"] for run in line.get("content", ())]
        return update

    def type(self, line):
        return self.send(type="line", window=STORY, value=line)

    def link(self, text):
        return next(run["hyperlink"] for run in self.runs if run["text"] == text)

    def click(self, number):
        return self.send(type="hyperlink", window=STORY, value=number)


def words(line):
    return "".join(run["text"] for run in line.get("content", ()))


@pytest.fixture
def display(tmp_path):
    return Display(tmp_path)


# The talk.


def test_the_first_update_opens_two_windows_and_asks_for_a_line(display):
    first = display.first
    assert (first["type"], first["gen"]) == ("update", 1)
    assert [(row["id"], row["type"]) for row in first["windows"]] == [(STATUS, "grid"), (STORY, "buffer")]
    assert first["input"] == [{"id": STORY, "gen": 1, "type": "line", "maxlen": LONGEST, "hyperlink": True}]
    assert display.bar == "Foyer of the Opera House · score 0 of 2"
    assert "Cloak of Darkness" in display.told
    assert display.told.endswith("\n\n>")


def test_a_line_is_answered_behind_the_prompt(display):
    update = display.type("w")
    text = update["content"][1]["text"]
    assert text[0] == {"append": True, "content": [{"style": "input", "text": "w"}]}
    assert text[1:3] == [{}, {"content": [{"style": "subheader", "text": "Cloakroom"}]}]
    assert "windows" not in update
    assert update["gen"] == update["input"][0]["gen"] == 2


def test_what_answers_an_older_update_is_refused_and_the_game_goes_on(display):
    display.type("w")
    assert display.send(type="line", window=STORY, value="e", gen=1)["type"] == "error"
    display.type("e")
    assert display.bar.startswith("Foyer")


def test_a_new_size_leaves_the_line_alone_that_is_being_typed(display):
    update = display.send(type="arrange", metrics={"width": 20, "height": 10})
    assert [row["id"] for row in update["content"]] == [STATUS]
    assert update["input"][0]["gen"] == 1
    assert display.bar == "Foyer of the Opera …"
    assert display.type("w")["type"] == "update"


def test_a_display_that_lost_its_place_gets_everything_again(display):
    display.type("w")
    update = display.send(type="refresh", gen=0, partial={str(STORY): "put cl"})
    assert update["content"][1]["clear"]
    assert "Cloak of Darkness" in display.told
    assert "\n>w\n\nCloakroom\n" in display.told
    assert update["input"][0] == {
        "id": STORY, "gen": 3, "type": "line", "maxlen": LONGEST, "hyperlink": True, "initial": "put cl",
    }  # fmt: skip
    assert "windows" in update


def test_what_is_kept_for_that_is_bounded(display):
    for _ in range(MOST_KEPT // 3):
        display.type("look")
    assert len(display.session.told) == MOST_KEPT


def test_a_click_on_a_noun_or_a_way_types_a_line(display):
    display.click(display.link("west"))
    assert "go west\n\nCloakroom" in display.told
    display.type("x hook")
    display.type("look")
    assert "\nCloakroom" in display.told
    assert not any(run["text"] == "small" for run in display.runs if "hyperlink" in run)


def test_a_click_on_a_choice_is_good_for_one_page_only(tmp_path):
    display = Display(tmp_path, LAST_BUS)
    while not any(run["text"].lstrip().startswith("1  ") for run in display.runs):
        display.type("?")
    number = next(run["hyperlink"] for run in display.runs if run["text"].lstrip().startswith("1  "))
    assert display.click(number)["type"] == "update"
    assert display.click(number) == {"type": "pass", "gen": display.gen}


def test_no_links_for_a_display_that_knows_none(tmp_path):
    display = Display(tmp_path, support=())
    assert not any("hyperlink" in run for run in display.runs)
    assert "hyperlink" not in display.first["input"][0]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("landing", "landing"),
        ({"filename": "/home/me/landing.glksave", "usage": "save"}, "landing"),
        ("..\\..\\autosave\\landing.sav", "landing"),
    ],
)
def test_save_and_load_ask_for_a_file(display, value, name):
    display.type("w")
    update = display.type("save")
    assert update["specialinput"] == {
        "type": "fileref_prompt", "filemode": "write", "filetype": "save", "gameid": "cloak",
    }  # fmt: skip
    assert update["input"] == []
    assert display.type("w")["type"] == "error"
    display.send(type="specialresponse", response="fileref_prompt", value=value)
    assert f"Saved as “{name}”." in display.told
    display.type("e")
    assert display.type("restore")["specialinput"]["filemode"] == "read"
    display.send(type="specialresponse", response="fileref_prompt", value=value)
    assert "Back at Cloakroom (1 turn)." in display.told


@pytest.mark.parametrize("value", [None, "", 4, {"filename": None}, "a\x1bb", "..", "/"])
def test_no_file_is_an_answer(display, value):
    display.type("save")
    update = display.send(type="specialresponse", response="fileref_prompt", value=value)
    assert update["type"] == "update"
    assert update["input"]
    assert "Nothing was saved" in display.told or "A name needs letters" in display.told


def test_quit_is_the_last_update(display):
    display.type("w")
    update = display.type("quit")
    assert update["exit"]
    assert update["input"] == []
    assert display.type("w") == {"type": "error", "message": "The game is over."}


@pytest.mark.parametrize("kind", ["timer", "redraw", "mouse", "external", "debuginput"])
def test_what_was_not_asked_for_changes_nothing(display, kind):
    assert display.send(type=kind) == {"type": "pass", "gen": 1}


# What is no talk.


@pytest.mark.parametrize(
    "event",
    [
        {},
        {"type": "init", "metrics": {}},
        {"type": "char", "window": STORY, "value": "a"},
        {"type": ["line"]},
        {"type": "line", "window": STATUS, "value": "w"},
        {"type": "line", "window": STORY, "value": ["w"]},
        {"type": "line", "window": STORY},
        {"type": "line", "window": STORY, "value": "w", "gen": "1"},
        {"type": "arrange", "metrics": []},
        {"type": "arrange", "metrics": {"width": -1}},
        {"type": "arrange", "metrics": {"width": 1e999}},
        {"type": "arrange", "metrics": {"width": "80"}},
        {"type": "specialresponse", "response": "fileref_prompt", "value": "x"},
    ],
)
def test_other_events_are_refused(display, event):
    assert display.send(**event)["type"] == "error"
    assert "Cloakroom" in display.type("w")["content"][1]["text"][2]["content"][0]["text"]


def test_nothing_is_told_before_the_display_has_told_its_size(tmp_path):
    game = Game(story_at(CLOAK), 1)
    session = Session(Sitting(game, Shelf(str(tmp_path)), str(tmp_path)), True)
    assert session.answer({"type": "line", "gen": 0, "window": STORY, "value": "w"})["type"] == "error"
    assert session.answer({"type": "init", "gen": 0})["type"] == "update"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)
KINDS = st.sampled_from(["init", "line", "char", "hyperlink", "arrange", "refresh", "specialresponse", "timer", "x"])
EVENT = st.fixed_dictionaries(
    {"type": KINDS | JSON, "gen": st.integers(0, 4) | JSON},
    optional={
        "window": st.sampled_from([STATUS, STORY]) | JSON,
        "value": st.sampled_from(["w", "save", "load", "undo", "\x1b[2J", "\ud800"]) | st.integers(0, 9) | JSON,
        "metrics": st.dictionaries(st.sampled_from(["width", "height", "gridcharwidth", "margin"]), JSON) | JSON,
        "response": st.just("fileref_prompt") | JSON,
        "partial": JSON,
    },
)


@settings(max_examples=50)
@given(st.lists(EVENT, max_size=8))
def test_any_events_have_an_answer(tmp_path_factory, events):
    display = Display(tmp_path_factory.mktemp("any"))
    for event in events:
        update = display.session.answer(event)
        assert update["type"] in ("update", "error", "pass")
        assert "\\u001b" not in json.dumps(update)


@given(st.integers(0, 300), st.integers(0, 300), st.integers(0, 40), st.integers(0, 20))
def test_the_windows_lie_within_the_display(width, height, char, margin):
    found = layout({"width": width, "height": height, "charwidth": char, "charheight": char, "margin": margin})
    for row in found.windows:
        assert min(row["left"], row["top"], row["width"], row["height"]) >= 0
        assert row["left"] + row["width"] <= width
        assert row["top"] + row["height"] <= height
    assert found.columns * char <= width


# Bytes.


def fed(*chunks):
    incoming = Incoming()
    return [event for chunk in chunks for event in incoming.feed(chunk)]


@given(st.lists(st.dictionaries(st.text(max_size=6), JSON, max_size=3), max_size=4), st.integers(1, 9), st.booleans())
def test_objects_are_found_however_they_are_cut(values, size, spread):
    text = "".join(json.dumps(value, indent=1 if spread else None, allow_nan=True) + "\n" for value in values).encode()
    found = fed(*(text[at : at + size] for at in range(0, len(text), size)))
    assert json.dumps(found) == json.dumps(values)


@given(st.binary(max_size=200))
def test_any_bytes_are_objects_or_told(data):
    assert all(isinstance(event, dict | Garbled) for event in fed(data, b"\n"))


@pytest.mark.parametrize(
    "data",
    [
        b"look",
        b"[1]",
        b"\xff\xfe",
        b'{"a": }',
        b'{"a": \xff}',
        b"{]",
        b'{"a":' * (DEEPEST + 1),
        b'{"a": "' + b"x" * MOST,
        b'{"n": ' + b"9" * 5000 + b"}",
    ],
)
def test_what_is_no_object_costs_its_line(data):
    first, *others = fed(data + b'\n{"type": "look"}\n')
    assert isinstance(first, Garbled)
    assert others == [{"type": "look"}]


def test_a_talk_over_the_streams(tmp_path):
    events = [
        {"type": "init", "gen": 0, "metrics": {"width": 80, "height": 24}},
        {"type": "line", "gen": 1, "window": STORY, "value": "w"},
        {"type": "line", "gen": 1, "window": STORY, "value": "w"},
    ]
    typed = "".join(f"{json.dumps(event)}\n" for event in events).encode() + b"garbage\n"
    done = run("--rem", "--new", "--saves", tmp_path, CLOAK, typed=typed)
    assert (done.returncode, done.stderr) == (0, b"")
    assert [json.loads(line)["type"] for line in done.stdout.splitlines()] == ["update", "update", "error", "error"]
    again = run("--rem", "--saves", tmp_path, CLOAK, typed=typed)
    assert b"Your last game stopped at Cloakroom (1 turn)" in again.stdout
