"""A game of ten thousand turns is a small file, and undo in it plays only a few of them again."""

from functools import cache

from playing import CLOAK, story_at

from hyosan_escape.parser import Command, Context, parse, vocabulary
from hyosan_escape.play import Game, read, write
from hyosan_escape.play.replay import UNKNOWN, load
from hyosan_escape.play.save import MOST_KEPT

TURNS = 10_000


@cache
def game():
    story = story_at(CLOAK)
    game = Game(story, 1)
    for turn in range(TURNS):
        meaning = parse(story, vocabulary(story), game.state, Context(), "east" if turn % 2 else "west")
        assert isinstance(meaning, Command)
        game.line += 1
        game.act(meaning.actions[0])
    return game


def known(history):
    return sum(turn.state is not None for turn in history.turns)


def test_it_is_under_a_megabyte_with_few_checkpoints():
    saved = read(game().story, write(game()))
    assert len(write(game()).encode()) < 1_000_000
    assert len(saved.log) == TURNS
    assert 10 < len(saved.kept) <= MOST_KEPT


def test_it_is_loaded_without_playing_it_again_and_undone_from_the_nearest_checkpoint():
    saved = read(game().story, write(game()))
    loaded = load(game().story, saved)
    assert (loaded.kind, loaded.history.state) == (UNKNOWN, game().state)
    assert known(loaded.history) == 2
    assert loaded.history.undo()
    assert known(loaded.history) < 1000
    assert loaded.history.go(1)
    assert loaded.history.state == game().history.known(1)
    assert known(loaded.history) < 2000


def test_loaded_and_saved_it_is_the_same_text():
    other = Game(game().story, 1)
    other.history = load(game().story, read(game().story, write(game()))).history
    assert write(other) == write(game())
