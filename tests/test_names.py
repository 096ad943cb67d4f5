"""Names as people and things have them: with full stops, apostrophes, capitals and accents."""

import pytest
from playing import Player

from hyosan_escape.engine import actions
from hyosan_escape.parser import phrase

NAMES = """
things:
  letter: {name: Dr. Kim's letter, at: hall, text: It is long.}
  cafe: {name: café table, at: hall, text: Round.}
  desk: {name: teacher's desk, at: hall, text: Oak.}
  tape: {name: X-ray tape, at: hall, text: Blue.}
survivors:
  jo:
    name: Ms. Jo
    they: she
    at: hall
    text: She holds chalk.
    topics: {exam: {words: [CSAT exam], say: Tomorrow.}}
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
    listed = Player(NAMES).game.submit("? all").blocks
    lines = [block.text.split(None, 1)[1] for block in listed if block.kind == "choice"]
    assert any("jo" in line for line in lines)
    for line in lines:
        at = Player(NAMES)
        assert "don't know the word" not in at(line), line
        assert "in those words" not in at(line), line


def test_nothing_is_given_to_nothing():
    at = Player("""
things: {mop: {name: mop, at: carried}}
rules: [{on: give mop, instead: "{cycle: No. | Never.}"}]
""")
    said = [phrase(at.game.story, at.state, each) for each in actions(at.game.story, at.state)]
    assert not any("nothing" in line for line in said)


def test_the_storys_own_verb_comes_before_the_journey_of_the_same_words():
    """Hyosan Escape defines BELL, `wait for the bell`."""
    at = Player("""
clock: {start: Wed 12:00, days: [Wed], costs: {wait: 5}}
calls: {lunch: {name: LUNCH, at: "12:30"}}
verbs: {bell: {lines: [wait for the bell], say: Not here.}}
""")
    assert at("wait for the bell") == "Not here."
    assert at.state.clock == 12 * 60
