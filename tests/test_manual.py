"""The reference pages: printed from the engine's tables, true to the letter, every example tried."""

import pytest
from playing import ROOT

from hyosan_escape.authoring.manual import pages
from hyosan_escape.authoring.manual_text import ACTIONS, SLOTS, TEXTS
from hyosan_escape.parser import GRAMMAR
from hyosan_escape.source import report
from hyosan_escape.story import check_texts
from hyosan_escape.story.amounts import AMOUNTS
from hyosan_escape.story.clauses import CLAUSES
from hyosan_escape.story.effects import EFFECTS
from hyosan_escape.story.link_events import EVENTS
from hyosan_escape.story.phrases import SLOTS as READERS
from hyosan_escape.world.action import STANDARD

SAMPLE = (ROOT / "tests" / "stories" / "manual.yaml").read_text(encoding="utf-8")
SILENT = {"nothing", "choose"}  # what no player types


def errors(extra):
    _, problems, texts = check_texts({"a.yaml": SAMPLE, "b.yaml": extra})
    return report([problem for problem in problems if problem.is_error], texts)


@pytest.mark.parametrize("name", pages())
def test_the_page_is_as_printed(name):
    assert (ROOT / "docs" / name).read_text(encoding="utf-8") == pages()[name], (
        "run: make pages (or python -m hyosan_escape.authoring.manual)"
    )


@pytest.mark.parametrize("written", CLAUSES)
def test_a_condition_s_example_is_one(written):
    assert errors(f"rules: [{{on: turn, when: '{CLAUSES[written].example}', say: Yes.}}]") == ""


@pytest.mark.parametrize("written", AMOUNTS)
def test_a_number_s_example_is_one(written):
    assert errors(f"rules: [{{on: turn, when: '{AMOUNTS[written].example} >= 1', say: Yes.}}]") == ""


@pytest.mark.parametrize("written", EFFECTS)
def test_an_effect_s_example_is_one(written):
    assert errors(f"rules: [{{on: turn, do: ['{EFFECTS[written].example}']}}]") == ""


@pytest.mark.parametrize("pattern", [*ACTIONS, *(row.example for row in EVENTS.values())])
def test_an_event_s_example_is_one(pattern):
    assert errors(f"rules: [{{on: ['{pattern}'], say: Yes.}}]") == ""


@pytest.mark.parametrize("written", TEXTS)
def test_a_text_s_example_is_one(written):
    assert errors(f"rules:\n- on: turn\n  say: |\n    {written}\n") == ""


def test_no_slot_is_missing():
    rows = [*CLAUSES, *AMOUNTS, *EFFECTS]
    used = {part for row in rows for part in row.split() if part.isupper()}
    assert used <= set(SLOTS)
    assert used <= set(READERS)


def test_every_standard_verb_can_be_typed():
    assert {verb.name for verb in STANDARD} - SILENT == set(GRAMMAR)
