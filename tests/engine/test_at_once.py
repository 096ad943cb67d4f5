"""What ? shows: one screen, the most useful first; a number stands for the same line in every list."""

import pytest
from playing import STORIES, Player, story_at

from hyosan_escape.play.offer import offers

MOST = 20


def numbered(at, line):
    return [block.text.strip() for block in at.game.submit(line).blocks if block.kind == "choice"]


@pytest.mark.parametrize("place", STORIES.values(), ids=STORIES.keys())
def test_it_fits_a_screen(place):
    at = Player(story_at(place), 7)
    if at.state.scene:
        at("1")
    assert 0 < len(at.game.submit("?").blocks) <= MOST


def hyosan():
    return Player(story_at(STORIES["hyosan"]), 7)


def test_people_have_a_line_each_that_leads_to_their_topics():
    at = hyosan()
    lines = numbered(at, "?")
    talk = next(line for line in lines if line.endswith("talk to pyo geon"))
    assert not any("ask pyo geon about" in line for line in lines)
    assert at(talk.split()[0]) == "(talk to pyo geon) You could ask Geon about: 1 yeot 2 Min-hyeok"
    assert at("2") == Player(story_at(STORIES["hyosan"]), 7)("ask pyo geon about Min-hyeok")


def test_a_number_is_the_same_in_every_list():
    at = hyosan()
    everything = numbered(at, "? all")
    assert len(everything) == len(offers(at.game)) == len(set(everything))
    about_tin = numbered(at, "? the tin")
    assert len(about_tin) > 2
    for lines in (numbered(at, "?"), about_tin):
        assert set(lines) <= set(everything)
    assert all("tin" in line for line in about_tin)


def test_nothing_like_that():
    assert hyosan()("? helicopter").startswith("Nothing like that just now.")


def test_the_ways_come_first():
    at = Player(story_at(STORIES["night-watch"]), 7)
    assert [line.split()[1] for line in numbered(at, "?")[:3]] == ["go", "go", "go"]


def test_an_order_for_everyone_has_one_line():
    at = Player("""
rooms:
  hall: {name: Hall, text: A hall.}
survivors:
  geon: {name: Geon, they: he, at: hall, obeys: true}
  mina: {name: Mina, they: she, at: hall, obeys: true}
""")
    at("everyone, follow me")
    told = [line.split(None, 1)[1] for line in numbered(at, "?")]
    assert "everyone, wait" in told
    assert "geon, wait" not in told
    assert "geon, wait" in [line.split(None, 1)[1] for line in numbered(at, "? all")]
