"""Every transcript of the example stories and of Hyosan Escape itself, played line by line."""

import pytest
from playing import CLOAK, HYOSAN, ROOT, story_at

from hyosan_escape.play.transcript import run_text

FILES = [*sorted((ROOT / "examples").glob("*/tests/*.test")), *sorted((HYOSAN / "tests").glob("*.test"))]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_transcript_plays_as_written(path):
    count, failures = run_text(story_at(path.parent.parent), path.read_text(encoding="utf-8"))
    assert count > 0
    assert [f"{path}:{each.line}: {each.message}\n{each.answer}" for each in failures] == []


def test_cloak_has_its_three_routes():
    assert {path.stem for path in FILES if CLOAK in path.parents} >= {"won", "lost", "dropped"}


@pytest.mark.parametrize(
    ("expectation", "said"),
    [
        ("A velvet rope", "missing: A velvet rope"),
        ("!chandeliers", "unwanted: chandeliers"),
        ("/chand[aou]liers/", "not found: /chand[aou]liers/"),
        ("chandeliers\nspacious hall", "missing: spacious hall"),  # in this order
    ],
)
def test_a_transcript_can_fail(expectation, said):
    count, failures = run_text(story_at(CLOAK), f"* hall\n> look\n{expectation}\n")
    assert count == 1
    assert [failure.message for failure in failures] == [said]
