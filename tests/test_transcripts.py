"""Every test of the example stories and of Hyosan Escape itself, played line by line; and how tests can fail."""

import pytest
from playing import CLOAK, HALL, HEAD, HYOSAN, ROOT, story_at
from programs import run

from hyosan_escape.authoring.check import survey
from hyosan_escape.authoring.tests import Trials
from hyosan_escape.play.transcript import read_cases, run_case
from hyosan_escape.source import OnDisk, Problems
from hyosan_escape.story import load_story

PLACES = [*sorted(path.parent for path in (ROOT / "examples").glob("*/tests")), HYOSAN]


def failures_of(place):
    """What went otherwise than written, and how many cases there are."""
    tests = Trials(OnDisk(str(place)))
    story = load_story(OnDisk(str(place)), questions=tests.questions)
    return [f"{each.mark.file}:{each.mark.line}: {each.message}\n{each.answer}" for each in tests.run(story)], len(
        tests.cases
    )


@pytest.mark.parametrize("place", PLACES, ids=lambda path: path.name)
def test_a_story_s_tests_play_as_written(place):
    failures, count = failures_of(place)
    assert count > 0
    assert failures == []


def test_cloak_has_its_three_routes():
    assert {path.stem for path in (CLOAK / "tests").iterdir()} >= {"won", "lost", "dropped"}


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
    (case,) = read_cases("a.test", f"* hall\n> look\n{expectation}\n", Problems())
    assert run_case(story_at(CLOAK), case).message == said


# Conditions, and tests that stand in YAML.

STORY = f"""
{HEAD}{HALL}
things: {{lamp: {{name: lamp, at: hall, is: [switchable]}}}}
variables: {{hope: 0..5}}
rules: [{{on: light lamp, when: hope < 5, do: [add 1 to hope]}}]
"""


def folder_of(tmp_path, yaml="", transcript=""):
    (tmp_path / "a.yaml").write_text(STORY + yaml, encoding="utf-8")
    if transcript:
        (tmp_path / "tests").mkdir()
        (tmp_path / "tests" / "a.test").write_text(transcript, encoding="utf-8")
    return tmp_path


def test_a_transcript_asks_the_story_s_own_conditions(tmp_path):
    text = "state: lamp is not lit\n> take lamp\nstate: lamp is carried\n> light lamp\nstate: hope = 1\n"
    assert failures_of(folder_of(tmp_path, transcript=f"{text}state: lamp is lit\n")) == ([], 1)
    (tmp_path / "tests" / "a.test").write_text(f"{text}state: lamp is lit and hope = 2\n", encoding="utf-8")
    (failure,) = failures_of(tmp_path)[0]
    assert "a.test:6: not so: lamp is lit and hope = 2" in failure


def test_a_condition_of_a_test_may_ask_what_the_story_never_does(tmp_path):
    asked = "> x lamp\nstate: lamp is examined and lamp is seen\n"
    assert failures_of(folder_of(tmp_path, transcript=asked)) == ([], 1)


def test_tests_stand_beside_the_content_too(tmp_path):
    text = """
tests:
  lit:
    seed: 4
    steps:
      - take lamp
      - {type: light lamp, expect: [/is (on|lit)/], forbid: dark, state: lamp is lit}
      - douse lamp
    state: lamp is not lit and hope = 1
"""
    assert failures_of(folder_of(tmp_path, text)) == ([], 1)


CHAPTERS = """
chapters: {one: {title: One}, two: {title: Two, entry: [set hope to 4, move lamp to you]}}
"""


def test_a_test_may_begin_with_a_chapter(tmp_path):
    yaml = f"{CHAPTERS}tests: {{late: {{from: chapter two, steps: [look], state: hope = 4}}}}\n"
    transcript = "* late\nfrom: chapter two\nstate: lamp is carried and chapter is two\n* early\nstate: hope = 0\n"
    assert failures_of(folder_of(tmp_path, yaml, transcript)) == ([], 3)


@pytest.mark.parametrize(("start", "code"), [("chapter tow", "HE104"), ("two", "HE352"), ("", "HE352")])
def test_check_tells_of_a_beginning_that_is_none(tmp_path, start, code):
    transcript = f"from: {start}\n> look\nstate: chapter is one or chapter is two\n"
    _, problems, _ = survey(OnDisk(str(folder_of(tmp_path, CHAPTERS, transcript))))
    assert [each.code for each in problems if each.is_error] == [code]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("{type: light lamp, expect: It hums.}", "a.yaml:12: missing: It hums."),
        ("{type: light lamp, forbid: [is on]}", "a.yaml:12: unwanted: is on"),
        ("{type: light lamp, state: hope = 3}", "a.yaml:12: not so: hope = 3"),
        ("light lamp", "a.yaml:13: not so: lamp is carried"),
    ],
)
def test_a_test_in_yaml_fails_with_its_line(tmp_path, step, said):
    text = f"tests:\n  lit:\n    steps:\n      - {step}\n    state: lamp is carried\n"
    done = run("test", str(folder_of(tmp_path, text)))
    assert said in done.stdout.decode().replace(" lit:", "")
    assert b"0 passed, 1 failed" in done.stdout
    assert done.returncode == 1


@pytest.mark.parametrize(
    ("yaml", "transcript", "code", "line"),
    [
        ("tests: {lit: {steps: [look], stat: lamp is lit}}\n", "", "HE101", 9),
        ("tests: {lit: {steps: [{type: look, expct: hall}]}}\n", "", "HE101", 9),
        ("tests: {lit: {steps: [look], state: lamp is carred}}\n", "", "HE104", 9),
        ("tests: {lit: {steps: [{type: look, expect: /(/}]}}\n", "", "HE352", 9),
        ("tests: {lit: {steps: []}}\n", "", "HE316", 9),
        ("", "> look\nstate: lam is lit\n", "HE104", 2),
        ("", "seed: four\n> look\n", "HE352", 1),
        ("", "> look\n/(/\n", "HE352", 2),
        ("", "# nothing\n", "HE316", 1),
    ],
)
def test_check_tells_of_mistakes_in_tests(tmp_path, yaml, transcript, code, line):
    _, problems, _ = survey(OnDisk(str(folder_of(tmp_path, yaml, transcript))))
    assert [(each.code, each.mark.line) for each in problems] == [(code, line)]


def test_a_test_that_cannot_be_read_is_told(tmp_path):
    folder_of(tmp_path, transcript="> look\n")
    (tmp_path / "tests" / "a.test").write_bytes(b"> look\n\xff\n")
    done = run("test", str(tmp_path))
    assert done.returncode == 1
    assert b"HE003" in done.stdout


def test_what_only_tests_ask_is_no_part_of_the_game(tmp_path):
    place = OnDisk(str(folder_of(tmp_path, transcript="> x lamp\nstate: lamp is examined\n")))
    assert load_story(place).start.fact != load_story(place, questions=Trials(place).questions).start.fact
