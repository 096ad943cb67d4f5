"""Whatever an author's slip makes of a story: problems that name a place, or a story that can be played."""

from itertools import islice

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playing import CLOAK, HYOSAN, MUSEUM, Player, wander
from validating import complaints

from hyosan_escape.prose import narrate, plain
from hyosan_escape.source import report
from hyosan_escape.story import check_texts

TEXTS = {
    "cloak": (CLOAK / "story.yaml").read_text(encoding="utf-8"),
    "museum": MUSEUM.read_text(encoding="utf-8"),
    "things": "story: {id: t, title: T, start: hall}\n"
    + "".join((HYOSAN / f"{name}.yaml").read_text(encoding="utf-8") for name in ("zones", "hordes", "calls")),
}
SLIPS = st.tuples(
    st.sampled_from(["delete", "twice", "often", "indent", "outdent", "swap", "junk", "nest", "cut", "word"]),
    st.integers(0, 10**6),
    st.integers(0, 10**6),
    st.text("{}[]|:>#&*!%@`'\"\\,-\t\0\x85\u2028é가🗝 ~=<0", min_size=1, max_size=4),
)


def slip(text, kind, one, two, junk):
    """The text with one mistake in it, of the kinds that hands make."""
    lines = text.split("\n")
    at = one % len(lines)
    line = lines[at]
    if kind in ("delete", "twice", "often"):
        lines[at : at + 1] = [line] * {"delete": 0, "twice": 2, "often": 300}[kind]
    elif kind == "indent":
        lines[at] = " " * (1 + two % 3) + line
    elif kind == "outdent":
        lines[at] = line.lstrip(" ")
    elif kind == "swap":
        other = two % len(lines)
        lines[at], lines[other] = lines[other], line
    elif kind == "word":
        words = line.split(" ")
        words[two % len(words)] = text.split()[(one + two) % len(text.split())]
        lines[at] = " ".join(words)
    else:
        cut = two % (len(line) + 1)
        middle = {"junk": junk, "nest": junk * 60, "cut": ""}[kind]
        lines[at] = line[:cut] + middle + (line[cut:] if middle else "")
    return "\n".join(lines)


@pytest.mark.parametrize("name", TEXTS)
@settings(max_examples=150)
@given(st.lists(SLIPS, min_size=1, max_size=3), st.lists(st.integers(0, 10**6), max_size=8))
def test_a_slip_of_the_hand_gives_places_or_a_story(name, slips, picks):
    text = TEXTS[name]
    for each in slips:
        text = slip(text, *each)
    story, problems, texts = check_texts({"a.yaml": text})
    for problem in problems:
        assert problem.message
        assert problem.cure
        assert problem.mark.file == "a.yaml"
        assert 1 <= problem.mark.line <= text.count("\n") + 1
        assert problem.mark.column >= 1
    assert story is not None or problems
    assert report(problems, texts) or not problems
    if story is not None:
        assert complaints({"a.yaml": text}) == []  # nor does an editor underline anything
        at = Player(story)
        at("look", "i", "x me", "take all")
        for *_, turn in islice(wander(story, picks), 8):
            plain(narrate(story, turn.state, turn.events))
