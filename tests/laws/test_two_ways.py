"""One story, two ways to type: by digits alone, or by words alone. And what is suggested is accepted."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from playing import STORIES, flat, story_at

from hyosan_escape.engine import page
from hyosan_escape.parser import phrase
from hyosan_escape.play import Game
from hyosan_escape.play.game import AFTER
from hyosan_escape.play.offer import offers
from hyosan_escape.story.render import render

PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=20)
each_story = pytest.mark.parametrize("place", STORIES.values(), ids=STORIES.keys())


def open_numbers(game):
    """What a digit may be here, and the same thing in words."""
    story, state = game.story, game.state
    if state.ending:
        return list(enumerate(AFTER[:2], 1))
    if state.scene:
        rows = [(number, choice) for number, choice, closed in page(story, state) if not closed]
        labels = [(number, render(story, state, story.choices[choice].label)) for number, choice in rows]
        return [(number, label.replace("*", "")) for number, label in labels]
    return [(number, phrase(story, state, action)) for number, action in enumerate(offers(game), 1)]


@each_story
@given(st.integers(0, 2**32), PICKS)
def test_what_is_played_by_digits_can_be_played_by_words(place, seed, picks):
    story = story_at(place)
    digits, words = Game(story, seed), Game(story, seed)
    for pick in picks:
        numbers = open_numbers(digits)
        number, said = numbers[pick % len(numbers)]
        if not digits.state.scene and not digits.state.ending:
            digits.submit("?")
        digits.submit(str(number))
        answer = flat(words.submit(said).blocks)
        assert words.state == digits.state, (said, answer)


WORDS = [
    "take", "the", "lamp", "drop", "floop", "give", "geon", "to", "put", "in", "box", "go", "norht", "who", "is",
    "blarg", "open", "cloak", "please", "maybe", "with", "it", "and",
]  # fmt: skip
NONSENSE = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)


@each_story
@given(st.integers(0, 2**32), PICKS, NONSENSE)
@example(1, [0], "give floop to blarg")
def test_what_is_suggested_is_accepted(place, seed, picks, line):
    story = story_at(place)
    game = Game(story, seed)
    for pick in picks[:8]:
        numbers = open_numbers(game)
        game.submit(numbers[pick % len(numbers)][1])
    said = [words for _, words in open_numbers(game)]
    game.submit(said[picks[0] % len(said)])
    before, earlier = game.state, len(game.history.past)
    answer = flat(game.submit(line).blocks)
    suggested = re.search(r"You could try (.*?)\.(?: |$)", answer)
    if suggested is None:
        return
    assert game.state == before, "a line that was not understood cost something"
    for command in re.findall(r'"([^"]+)"', suggested[1]):
        told = flat(game.submit(command).blocks)
        assert not re.search("don't know the word|in those words|You could try", told), (line, command, told)
        while len(game.history.past) > earlier:
            game.submit("undo")
