"""Names as people and things have them: with full stops, apostrophes, capitals and accents."""

import pytest
from playing import HYOSAN, Player, story_at

NAMES = """
things:
  letter: {name: Dr. Kim's letter, at: hall, text: It is long.}
  cafe: {name: café table, at: hall, text: Round.}
  desk: {name: teacher's desk, at: hall, text: Oak.}
  tape: {name: X-ray tape, at: hall, text: Blue.}
survivors:
  jo: {name: Ms. Jo, short: Ms. Jo, they: she, at: hall, text: She holds chalk., topics: {exam: {words: [CSAT exam], say: Tomorrow.}}}
"""


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("x café table", "Round."),
        ("x X-Ray tape", "Blue."),
        ("examine jo", "She holds chalk."),
        ("ask jo about CSAT exam", "Tomorrow."),
        ("x ms. jo", "She holds chalk."),
        ("ask Ms. Jo about the exam", "Tomorrow."),
        ("x teacher's desk", "Oak."),
        ("x teacher’s desk", "Oak."),
        ("x the teachers desk", "Oak."),
        ("read Dr. Kim's letter", "It is long."),
    ],
)
def test_a_name_is_understood_as_it_is_written(line, answer):
    assert answer in Player(NAMES)(line)


def test_what_the_game_offers_it_understands():
    at = Player(NAMES)
    lines = [line.split(None, 1)[1] for block in at.game.submit("? all").blocks if block.kind == "choice" for line in [block.text]]
    assert any("ms" in line for line in lines)
    for line in lines:
        at = Player(NAMES)
        assert "don't know the word" not in at(line), line
        assert "in those words" not in at(line), line


def test_waiting_for_the_bell_is_the_storys_own_verb():
    """Hyosan Escape defines BELL, `wait for the bell`; the journey of the same words must not swallow it."""
    story = story_at(HYOSAN)
    bell = next(number for number, verb in enumerate(story.verbs) if verb.name == "bell")
    at = Player("""
clock: {start: Wed 12:00, days: [Wed], costs: {wait: 5}}
calls: {lunch: {name: LUNCH, at: "12:30"}}
verbs: {bell: {lines: [wait for the bell], say: Not here.}}
""")
    assert (1, bell)[1]
    assert at("wait for the bell") == "Not here."
    assert at.state.clock == 12 * 60
