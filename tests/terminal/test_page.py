"""The one way to the terminal: nothing steers it, nothing is wider than it, nothing looks like a prompt."""

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hyosan_escape.prose import ASIDE, CHOICE, HEADING, TEXT, Block, plain
from hyosan_escape.terminal.page import MEASURE, cells, plain_page, safe, styled, wrap

WIDTHS = st.integers(2, 100)
SIGNS = st.one_of(st.sampled_from(" \n*>\\효산é’—e\u0301\x1b\x07\t\u202e"), st.characters())
LETTERS = st.sampled_from("ab1.효고등é’—\u0301")
PROSE = st.lists(st.text(LETTERS, min_size=1, max_size=30), max_size=30).map(" ".join)
KINDS = st.sampled_from([HEADING, TEXT, CHOICE, ASIDE])
BLOCKS = st.lists(st.builds(Block, KINDS, st.text(SIGNS, max_size=120)), max_size=4)
C0 = ["\x00", "\x07", "\x08", "\r", "\x0b", "\x0c", "\x1b", "\x7f"]
C1 = ["\x80", "\x85", "\x9b", "\x9f"]
BIDI = ["\u061c", "\u200e", "\u200f", "\u202a", "\u202e", "\u2066", "\u2069"]
UNSEEN = ["\u200b", "\u200d", "\u2060", "\ufeff", "\u2028", "\u2029", "\U000e0041", "\ud800", "\udcff"]


@pytest.mark.parametrize("sign", [*C0, *C1, *BIDI, *UNSEEN])
def test_what_could_steer_a_terminal_is_taken_out(sign):
    assert safe(f"a{sign}b") == "ab"
    assert plain_page([Block(TEXT, f"a{sign}b")]) == "ab"
    assert styled([Block(TEXT, f"a{sign}b")], 40) == [("class:text", "ab")]


@pytest.mark.parametrize("text", ["", "plain", "효산 고등학교", "“quoted” — dashed…", "two\nlines"])
def test_what_is_harmless_is_left(text):
    assert safe(text) == text


@given(st.text(SIGNS))
def test_nothing_unseen_gets_through(text):
    for sign in safe(text):
        assert sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs", "Zl", "Zp")
        assert unicodedata.bidirectional(sign)[-1:] not in ("E", "O", "F", "I")  # embed, override, isolate


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("효산", 4), ("e\u0301", 1), ("’", 1), ("ＡＢ", 4), ("", 0)],
)
def test_cells_are_columns(text, width):
    assert cells(text) == width


def test_words_stay_whole_where_they_fit():
    assert wrap("the cat sat on the mat", 11) == ["the cat sat", "on the mat"]
    assert wrap("효산 고등학교 옥상", 12) == ["효산", "고등학교", "옥상"]
    assert wrap("", 10) == [""]
    assert wrap(" 1  look", 10) == [" 1  look"]


def test_a_word_longer_than_the_line_is_cut():
    assert wrap("aaaaaaaaaa", 4) == ["aaaa", "aaaa", "aa"]
    assert wrap("효산효산", 5) == ["효산", "효산"]
    assert wrap("a bbbbbb c", 4) == ["a", "bbbb", "bb c"]


def test_a_wide_terminal_gets_no_wider_lines():
    assert max(map(cells, wrap("word " * 200, 400))) <= MEASURE


@given(PROSE, WIDTHS)
@example("효" * 40, 3)
def test_no_line_is_wider_than_the_terminal(text, width):
    lines = wrap(text, width)
    assert all(cells(line) <= width for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


@given(PROSE, st.integers(8, 100))
def test_no_indented_line_is_wider_than_the_terminal(text, width):
    first, *others = wrap(text, width, "    ")
    assert all(cells(line) <= width for line in [first, *others])
    assert all(line.startswith("    ") for line in others)


@pytest.mark.parametrize("text", [">", "> north", "a\n> b", "a\n\n>>> b", "*>* b"])
@pytest.mark.parametrize("width", [0, 4, 80])
def test_no_line_looks_like_a_prompt(text, width):
    page = plain_page([Block(TEXT, text)], width)
    assert not page.startswith(">")
    assert "\n>" not in page
    assert "\u203a" in page


@given(BLOCKS, st.integers(0, 100))
@example([Block(TEXT, "aa >b")], 3)
@example([Block(TEXT, "\x1b>")], 0)
def test_a_plain_page_is_bare_text_for_any_blocks(blocks, width):
    page = plain_page(blocks, width)
    assert not page.startswith(">")
    assert "\n>" not in page
    assert not set(page) & set("\x1b\x9b\x07\x08\r")
    if width > 1:
        assert all(cells(line) <= width for line in page.split("\n"))


def words(fragments):
    return "".join(text for _, text in fragments)


def test_emphasis_has_a_style_and_no_stars():
    fragments = styled([Block(TEXT, "Type *load landing* now.")], 60)
    assert fragments == [
        ("class:text", "Type "),
        ("class:text class:emphasis", "load landing"),
        ("class:text", " now."),
    ]


def test_emphasis_runs_over_a_line_end():
    fragments = styled([Block(TEXT, "aaaa *bbbb cccc* dddd")], 10)
    assert words(fragments) == "aaaa bbbb\ncccc dddd"
    assert ("class:text class:emphasis", "bbbb\ncccc") in fragments


@pytest.mark.parametrize("text", ["2 * 3", "a lone * star", r"\*no\*", "*** The end ***", "**", "*a* * *b*"])
def test_other_stars_are_stars(text):
    assert words(styled([Block(TEXT, text)], 60)) == plain([Block(TEXT, text)])


@given(BLOCKS)
def test_the_terminal_shows_the_words_of_the_plain_page(blocks):
    clean = [block._replace(text=safe(block.text)) for block in blocks]
    shown = words(styled(blocks, 60))
    assert shown.split() == plain(clean).split() or max(map(cells, plain(clean).split())) > 50
    assert not set(shown) & set("\x00\x01\x02\x1b\x9b\x07\r")


@given(BLOCKS, st.integers(12, 100))
def test_no_styled_line_is_wider_than_the_terminal(blocks, width):
    assert all(cells(line) <= width for line in words(styled(blocks, width)).split("\n"))


def test_a_long_choice_goes_on_under_its_words():
    block = Block(CHOICE, "12  go up to the roof")
    assert words(styled([block], 14)) == "12  go up to\n    the roof"


def test_choices_stand_together_and_paragraphs_apart():
    blocks = [Block(TEXT, "A."), Block(CHOICE, "1  b"), Block(CHOICE, "2  c"), Block(TEXT, "D.")]
    assert plain_page(blocks) == words(styled(blocks, 40)) == "A.\n\n1  b\n2  c\n\nD."
