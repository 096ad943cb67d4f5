"""What is kept of an earlier moment is what would be worked out anew: the key names all that it hangs on."""

from copy import copy

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playing import STORIES, story_at, wander

from hyosan_escape.engine import actions, step

SEEDS = st.integers(0, 2**64 - 1)
PICKS = st.lists(st.integers(0, 10**6), min_size=1, max_size=30)


class Anew:
    """Keeps nothing."""

    def answer(self, story, moment, name, ask):
        return ask(story, moment)

    fact = answer


def forgetful(story):
    other = copy(story)
    other.kept = Anew()
    return other


@pytest.mark.parametrize("place", STORIES.values(), ids=STORIES)
@given(seed=SEEDS, picks=PICKS)
def test_kept_answers_are_the_answers(place, seed, picks):
    story = story_at(place)
    anew = forgetful(story)
    for state, action, turn in wander(story, picks, seed):
        assert actions(story, turn.state) == actions(anew, turn.state)
        assert step(story, state, action) == step(anew, state, action)
