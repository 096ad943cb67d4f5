"""A newcomer's line is answered in a way that fits: at most three in a hundred may not be."""

import pytest
from corpus import rate, read

MOST_MISSED = 0.03


@pytest.mark.parametrize("folder", ["first", "second", "third", "fourth"])
def test_what_newcomers_type_is_answered(folder, capsys):
    missed = rate(folder, verbose=True)
    assert missed <= MOST_MISSED, capsys.readouterr().out


def test_the_corpus_is_as_large_as_it_says():
    lines = read("first")
    assert len(lines) >= 600
    assert len({typed.moment.name for typed in lines}) >= 40
