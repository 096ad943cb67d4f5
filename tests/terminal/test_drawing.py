"""MAP, as a picture and in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playing import NIGHT_WATCH, Player, reloaded, story_at

from hyosan_escape.prose import CHART, plain
from hyosan_escape.prose.chart import COMPASS, Chart, Place, Way
from hyosan_escape.terminal.drawing import drawn
from hyosan_escape.terminal.page import cells, styled

HOUSE = """
rooms:
  hall: {name: Hall, text: A hall., exits: {east: kitchen, north: garden, up: attic, in: cupboard, south: street}}
  kitchen: {name: "주방", text: A kitchen., exits: {west: hall, northwest: garden}}
  garden: {name: Garden, text: A garden., exits: {south: hall, southeast: kitchen}}
  attic: {name: Attic, text: An attic., exits: {down: hall}}
  cupboard: {name: Cupboard, text: A cupboard., exits: {out: hall}}
  street: {name: Street, text: A street., exits: {}}
"""

PICTURE = """\
  ┌───────────┐
  │Garden     │
  └─────┬─────┘
        │       ╲
  ┌─────┴────↑┐   ╔═══════════╗
  │Hall       ├───╢주방       ║
  └─────┬─────┘   ╚═══════════╝
        ?
Hall: up to Attic, in not yet seen
╔═╗ you are here   ? not yet seen   ↑ up"""


def pictures(player, width=80):
    blocks = player.game.submit("map").blocks
    return ["\n".join(drawn(block.chart, width)) for block in blocks if block.kind == CHART]


def in_words(player):
    return plain(player.game.submit("map").blocks)


def test_rooms_are_drawn_by_the_compass_and_floors_apart():
    player = Player(HOUSE)
    player("up", "down", "north", "se")
    here, above = pictures(player)
    assert here == PICTURE
    assert "│Attic      │" in above
    assert "One floor up:\nAttic: down to Hall" in in_words(player)


def test_in_words_it_says_the_same():
    player = Player(HOUSE)
    player("north", "se")
    assert in_words(player) == (
        "Where you have been:\n"
        "주방 (you are here): west to Hall, northwest to Garden\n"
        "Garden: south to Hall, southeast to 주방\n"
        "Hall: east to 주방, north to Garden, up not yet seen, in not yet seen, south not yet seen"
    )


def test_what_one_was_never_told_is_not_on_it():
    player = Player(HOUSE)
    assert "Attic" not in in_words(player)
    assert "Attic" not in pictures(player)[0]


def test_a_page_too_narrow_for_the_picture_has_the_words():
    player = Player(HOUSE)
    player("north", "se")
    blocks = player.game.submit("map").blocks
    assert "┌" in "".join(text for _, text in styled(blocks, 40))
    narrow = "".join(text for _, text in styled(blocks, 20))
    assert "┌" not in narrow
    assert "(you are here)" in narrow.replace("\n", " ")


def test_who_was_heard_last_and_how_long_ago():
    player = Player(story_at(NIGHT_WATCH), 1)
    player("1", "listen")
    assert in_words(player).endswith("Last heard:\n\nJust now: A scuttle, to the east")
    player("wait", "wait")
    assert in_words(player).endswith("2 minutes ago: A scuttle, to the east")
    assert in_words(player) == plain(reloaded(player.game).submit("map").blocks)
    player("undo", "undo", "undo")
    assert "heard" not in in_words(player)


@pytest.mark.parametrize("name", ["cafe\u0301 noir", "효산 고등학교", "\u0301x"])
def test_names_are_whole_in_any_letters(name):
    chart = Chart("This floor", (Place(3, name, 0, 0, (), True, False),), {3: name})
    lines = drawn(chart, 80)
    assert name.split()[0] in "".join(lines)
    assert len({cells(line) for line in lines[:3]}) == 1


NAMES = st.text(st.sampled_from("ab 효é\u0301"), min_size=1, max_size=30).map(
    lambda text: " ".join(text.split()) or "a"
)
WAYS = st.lists(st.tuples(st.sampled_from([*COMPASS, "up", "in"]), st.integers(0, 6)), max_size=4)
ROOM = st.tuples(NAMES, st.integers(-2, 2), st.integers(-2, 2), WAYS, st.booleans())


@given(st.lists(ROOM, min_size=1, max_size=6, unique_by=lambda room: room[1:3]), st.integers(1, 200))
def test_no_picture_is_wider_than_the_page(rows, width):
    names = {number: row[0] for number, row in enumerate(rows, 1)}
    places = tuple(
        Place(room, name, x, y, tuple(Way(to, end if end in names else 0) for to, end in ways), room == 1, heard)
        for room, (name, x, y, ways, heard) in enumerate(rows, 1)
    )
    assert all(cells(line) <= width for line in drawn(Chart("This floor", places, names), width))
