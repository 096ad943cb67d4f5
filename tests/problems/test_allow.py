"""`# allow: HE308 reason` takes back a warning; what it may not do is told."""

import pytest

from hyosan_escape.source import Problems, yaml_tree
from hyosan_escape.source.comments import comments
from hyosan_escape.story import check_texts, load_story

HEAD = "story: {id: t, title: T, start: hall}\nrooms:\n"
DOWN = "      down: well"
WELL = "  well: {name: Well, text: Water.}\n"


def check(text):
    """(line, code) of everything that is told."""
    _, problems, _ = check_texts({"a.yaml": text})
    return sorted((problem.mark.line, problem.code) for problem in problems)


def hall(*exits, text="A hall."):
    return HEAD + "\n".join([f"  hall:\n    name: Hall\n    text: {text}\n    exits:", *exits, WELL])


def test_without_it_the_warning_stands():
    assert check(hall(DOWN)) == [(7, "HE308")]


@pytest.mark.parametrize(
    "exits",
    [
        ["      down: well # allow: HE308 it is a well"],
        ["      down: well\t#  ALLOW: he308 it is a well"],
        ["      # allow: HE308 it is a well", DOWN],
        ["# allow: HE308 it is a well", "", "      # and deep", DOWN],
        ["      down: # allow: HE308, it is a well", "        to: well"],
        ["      down: well   # allow: HE308: it is a well"],
    ],
)
def test_with_it_the_warning_is_taken_back(exits):
    assert check(hall(*exits)) == []


def test_one_comment_may_allow_several():
    unused = "variables:\n  fear: 0..3 # allow: HE307 for the second chapter\n"
    assert check(unused + hall("      # allow: HE308 a well", DOWN)) == []
    lost = "  lost: {name: Lost, text: L., exits: {out: well}} # allow: HE301, HE308 found in chapter three"
    assert check(hall(f"{DOWN} # allow: HE308 a well") + lost) == []


def test_each_takes_back_its_own_line_only():
    two = hall("      down: well # allow: HE308 a well", "      out: yard", "  yard: {name: Yard, text: Y.}")
    assert check(two) == [(8, "HE308")]


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        ("# allow: HE308", [(7, "HE022")]),
        ("# allow: HE308   ", [(7, "HE022")]),
        ("# allow: HE307 nobody asks", [(7, "HE021"), (7, "HE308")]),
        ("# allow: HE104 nobody asks", [(7, "HE020"), (7, "HE308")]),
        ("# allow: HE308, HE104 nobody asks", [(7, "HE020")]),
        ("# allow: HE380 nobody asks", [(7, "HE023"), (7, "HE308")]),
        ("# allow: it is a well", [(7, "HE023"), (7, "HE308")]),
        ("# allow:", [(7, "HE023"), (7, "HE308")]),
        ("# allowed: HE308 it is a well", [(7, "HE308")]),
        ("# we allow: HE308 it is a well", [(7, "HE308")]),
    ],
)
def test_what_it_may_not_do_is_told(comment, told):
    assert check(hall(f"{DOWN} {comment}")) == told


def test_a_misspelt_code_is_guessed_at():
    _, problems, _ = check_texts({"a.yaml": hall(f"{DOWN} # allow: HE3O8 it is a well")})
    assert [problem.cure for problem in problems if problem.code == "HE023"] == ['Did you mean "HE308"?']


def test_an_error_stands_whatever_is_allowed():
    story, problems, _ = check_texts({"a.yaml": hall("      down: wel # allow: HE104 it is a well")})
    assert story is None
    assert [problem.code for problem in problems] == ["HE104", "HE020"]


def test_beside_an_error_nothing_is_called_unneeded():
    """The whole story was not looked at, so nobody knows."""
    assert check(hall("      down: well # allow: HE308 a well", "      out: wel")) == [(8, "HE104")]


@pytest.mark.parametrize(
    "text",
    [
        '"Quoted # allow: HE308 it is a text"',
        "'Quoted # allow: HE308 it is a text'",
        '"Quoted over\n      two # allow: HE308 lines"',
        "|\n      # allow: HE308 it is a text",
        ">-\n      Folded # allow: HE308 it is a text",
        "no#allow:HE308 it is a text",
    ],
)
def test_a_text_allows_nothing(text):
    assert [code for _, code in check(hall(DOWN, text=text))] == ["HE308"]


def test_behind_the_sign_of_a_block_it_is_a_comment():
    assert [code for _, code in check(hall(DOWN, text="| # allow: HE308 in vain\n      A hall."))] == ["HE021", "HE308"]


@pytest.mark.parametrize("loader", [yaml_tree._Loader, yaml_tree.yaml.Loader])
def test_comments_are_those_that_yaml_sees(loader, monkeypatch):
    monkeypatch.setattr(yaml_tree, "_Loader", loader)
    text = (
        "# one\na: 'no # no' # two\n\nb: | # three\n  no\n  # no\n # four\nc: [d, #five\n  'e # no', f #six\n  ]\n"
        '효산: 🗝 # seven\ng: h#no i:j # eight\nk: "no\n  # no" # nine'
    )
    leaves = []
    yaml_tree.parse("a.yaml", text, Problems(), leaves)
    found = list(comments("a.yaml", text, leaves))
    words = ["# one", "# two", "# three", "# four", "#five", "#six", "# seven", "# eight", "# nine"]
    assert [each.text for each in found] == words
    for each in found:
        assert text.split("\n")[each.mark.line - 1][each.mark.column - 1 :] == each.text
    assert [each.alone for each in found] == [each.text in ("# one", "# four") for each in found]


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Take door #2", True),
        ("Take door #two", True),
        ('"Take door #2"', False),
        ("Take door # the second", False),
        ("Take door  #2", False),  # set apart, as comments are
        ("Take door#2", False),
        ("Take door ##2", False),
        ("|\n      Take door #2", False),
    ],
)
def test_a_comment_that_cuts_a_text_short(text, warned):
    assert ("HE017" in [code for _, code in check(hall(DOWN, text=text))]) == warned


def test_the_cut_is_told_where_it_is():
    _, problems, _ = check_texts({"a.yaml": hall(DOWN, text="Take door #2 now")})
    assert (problems[0].mark.line, problems[0].mark.column) == (5, 21)
    assert '"#2 now"' in problems[0].message


def test_play_does_not_look_for_warnings(tmp_path, monkeypatch):
    monkeypatch.delattr("hyosan_escape.source.comments.heed_comments")
    from hyosan_escape.source import OnDisk

    (tmp_path / "a.yaml").write_text(hall(f"{DOWN} # allow: HE308 a well"))
    assert load_story(OnDisk(str(tmp_path))).about.title == "T"
