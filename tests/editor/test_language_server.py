"""A story in an editor: what is offered, explained and underlined while its author types.

The editor's part is played by tests/editor/language_server.py, against yaml-language-server, which serves VS Code,
Neovim, Helix and others. `.ci/run` installs it and says where by YAML_LANGUAGE_SERVER; without it, this is passed over.
"""

import os
import shutil

import pytest
from language_server import CARET, Editor
from playing import HYOSAN, MUSEUM, ROOT
from programs import run

from hyosan_escape.authoring.editor import MODELINES
from hyosan_escape.source.schema import MANY, ONE
from hyosan_escape.story.messages import MESSAGES

SERVER = os.environ.get("YAML_LANGUAGE_SERVER")
pytestmark = pytest.mark.skipif(not SERVER, reason="YAML_LANGUAGE_SERVER names no language server")

SHIPPED = (HYOSAN, *sorted({path.parent for path in ROOT.glob("examples/*/*.yaml")}))
ROOMS, THINGS = MANY["rooms"][1], MANY["things"][1]
HEAD = MODELINES.format(path=".hyosan/schema.json")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A story as `new` writes it, and those of the repository with their schemas beside them."""
    folder = tmp_path_factory.mktemp("stories")
    assert run("new", folder / "mine").returncode == 0
    for story in SHIPPED:
        shutil.copytree(story, folder / story.name)
    (folder / "museum").mkdir()
    shutil.copy(MUSEUM, folder / "museum")
    for name in (*(story.name for story in SHIPPED), "museum"):
        assert run("schema", folder / name, "--write").returncode == 0
    return folder


@pytest.fixture(scope="module")
def editor(folder):
    editor = Editor(SERVER, folder)
    yield editor
    editor.close()


@pytest.fixture
def rooms(folder):
    return (folder / "mine" / "rooms.yaml").read_text(encoding="utf-8")


def in_hall(*lines):
    """A file of the new story in which the hall is being written."""
    return HEAD + "rooms:\n  hall:\n    name: Hall\n    text: A hall.\n" + "".join(f"    {line}\n" for line in lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["exits:", f"  east: {CARET}"],
        ["exits:", f"  east: pl{CARET}"],
        ["exits:", f"  east: {{to: {CARET}}}"],
        ["exits:", "  east:", "    door: office_door", f"    to: {CARET}"],
    ],
)
def test_the_storys_own_rooms_are_offered(editor, lines):
    assert set(editor.completions("mine/x.yaml", in_hall(*lines))) == {"hall", "platform", "office"}


def test_the_rooms_of_another_story_are_others(editor):
    text = HEAD + f"rooms:\n  bar:\n    exits:\n      east: {CARET}\n"
    assert set(editor.completions("cloak/x.yaml", text)) == {"foyer", "cloakroom", "bar"}


def test_where_a_thing_may_lie_is_offered(editor):
    offered = editor.completions("mine/x.yaml", HEAD + f"things:\n  coin:\n    at: {CARET}\n")
    assert set(offered) >= {"hall", "drawer", "porter", "carried", "nowhere"}
    assert "office_door" not in offered


def test_sections_and_keys_are_offered(editor):
    assert set(editor.completions("mine/x.yaml", HEAD + CARET)) >= {*ONE, *MANY, "rules", "variables", "messages"}
    assert set(editor.completions("mine/x.yaml", in_hall(CARET))) >= set(ROOMS) - {"name", "text"}
    assert set(editor.completions("mine/x.yaml", in_hall("exits:", f"  {CARET}"))) >= {"north", "up", "out"}
    assert set(editor.completions("mine/x.yaml", in_hall("exits:", "  up:", f"    {CARET}"))) >= {
        "to",
        "door",
        "blocked",
    }
    assert {"yes", "no"} <= {each.strip('"') for each in editor.completions("mine/x.yaml", in_hall(f"open: {CARET}"))}


@pytest.mark.parametrize("lines", [[f"do: {CARET}"], [f"do: [{CARET}]"], ["do:", f"- mov{CARET}"]])
def test_effects_are_offered_line_by_line(editor, lines):
    text = HEAD + "rules:\n  - on: jump\n" + "".join(f"    {line}\n" for line in lines)
    offered = editor.completions("mine/x.yaml", text)
    assert offered["open THING"] == "open ${1|brass_key,drawer,whistle,office_door,porter|}"
    assert offered["end ENDING"] == "end ${1|train|}"
    assert "move ANYONE to PLACE" in offered


def test_conditions_and_reactions_are_offered(editor):
    offered = editor.completions("mine/x.yaml", HEAD + f"rules:\n  - on: jump\n    when: {CARET}\n")
    assert offered["here is ROOM"] == "here is ${1|hall,platform,office|}"
    offered = editor.completions("mine/x.yaml", HEAD + f"rules:\n  - on: {CARET}\n")
    assert {"enter ROOM", "turn", "take THING", "blow THING", "any"} <= set(offered)


@pytest.mark.parametrize(
    ("line", "help"),
    [
        (f"lis{CARET}ten: Rain.", ROOMS["listen"].help),
        (f"ex{CARET}its: {{}}", ROOMS["exits"].help),
        (f"op{CARET}en: yes", ROOMS["open"].help),
        (f"sce{CARET}nery: []", ROOMS["scenery"].help),
        (f"again{CARET}: The hall.", ROOMS["again"].help),
    ],
)
def test_a_key_is_explained(editor, line, help):
    assert help in editor.hover("mine/x.yaml", in_hall(line))


def test_a_condition_is_explained_by_examples(editor):
    shown = editor.hover("mine/x.yaml", in_hall(f"dar{CARET}k: lamp is lit"))
    assert ROOMS["dark"].help in shown
    assert "`cloak is worn`" in shown


def test_a_message_shows_the_engines_own_words(editor):
    assert MESSAGES["too_dark"] in editor.hover("mine/x.yaml", HEAD + f"messages:\n  too_{CARET}dark: Pitch black.\n")


def test_an_unknown_key_is_underlined(editor):
    assert editor.problems("mine/x.yaml", in_hall("lisen: Rain.")) == [(7, "Property lisen is not allowed.")]
    assert editor.problems("mine/x.yaml", HEAD + "roms: {}\n") == [(3, "Property roms is not allowed.")]


@pytest.mark.parametrize("exit", ["east: platfrom", "east: {to: platfrom}", "east: {door: platfrom, to: hall}"])
def test_a_misspelt_id_is_underlined(editor, exit):
    ((line, message),) = editor.problems("mine/x.yaml", in_hall("exits:", f"  {exit}"))
    assert line == 8
    assert "not known here" in message


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (["exits:", "  east: {too: hall}"], "Property too is not allowed."),
        (["exits:", "  eats: hall"], "Property eats is not allowed."),
        (["again: [a, b]"], "a text belongs here"),
        (["open: perhaps"], "yes or no"),
        (["scenery: [{words: [x]}]"], 'Missing property "text".'),
        (["rules: [{on: jump, onec: yes}]"], "Property onec is not allowed."),
    ],
)
def test_other_mistakes_are_told_of_the_right_branch(editor, lines, said):
    assert [message for _, message in editor.problems("mine/x.yaml", in_hall(*lines))] == [said]


FILES = {"mine": ["story.yaml", "rooms.yaml", "things.yaml"], "museum": ["museum.yaml"]} | {
    story.name: sorted(path.name for path in story.glob("*.yaml")) for story in SHIPPED
}


@pytest.mark.parametrize("path", [f"{story}/{name}" for story, names in FILES.items() for name in names])
def test_nothing_is_underlined_in_a_sound_story(editor, folder, path):
    text = (folder / path).read_text(encoding="utf-8")
    assert editor.problems(path, text if text.startswith(HEAD) else HEAD + text) == []


def test_a_new_room_is_known_once_the_story_is_checked(editor, folder, rooms):
    path = folder / "mine" / "rooms.yaml"
    more = rooms.replace("rooms:\n", "rooms:\n  yard:\n    name: Yard\n    text: A yard.\n    exits: {in: hall}\n")
    leads = in_hall("exits: {out: yard}")
    try:
        path.write_text(more, encoding="utf-8")
        assert len(editor.problems("mine/x.yaml", leads)) == 1
        run("check", folder / "mine")
        editor.saved(folder / "mine" / ".hyosan" / "schema.json")
        assert editor.problems("mine/x.yaml", leads) == []
    finally:
        path.write_text(rooms, encoding="utf-8")
        run("check", folder / "mine")
        editor.saved(folder / "mine" / ".hyosan" / "schema.json")
