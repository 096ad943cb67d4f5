"""Texts that change: by what is so, and by how often they were told."""

import pytest
from playing import Player

PARTS = """
variables: {coins: 1 of 0..3, mood: [calm, cross]}
things:
  egg: {name: egg, at: hall}
  oats: {name: oats, at: hall, is: [plural]}
"""


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("You have {coins}.", "You have 1."),
        ("It is {mood}.", "It is calm."),
        ("Here: {room}.", "Here: Hall."),
        ("Take {the egg} or {an egg}.", "Take the egg or an egg."),
        ("{The egg} rolls.", "The egg rolls."),
        ("{A oats} boil.", "Some oats boil."),
        ("{if coins > 0: Rich | Poor}.", "Rich."),
        ("{if coins > 1: Rich | Poor}.", "Poor."),
        ("{if coins > 1: Rich.}Oh.", "Oh."),
        ("{if coins = 1: {if mood is calm: Both | One} | None}.", "Both."),
        ("It burns.{if coins > 0: It smells.} Well.", "It burns. It smells. Well."),
        ('It burns.{if coins > 0: "Well," she says.}', 'It burns. "Well," she says.'),
        ("{if coins > 0: It burns.}Oh.", "It burns. Oh."),
        ('"{if coins > 0: Yes.}" It burns.', '"Yes." It burns.'),
        ("No.{coins}, wick{if coins > 0: s}.", "No.1, wicks."),
        (r"A \{brace\} and a \| and a \*.", "A {brace} and a | and a *."),
        ("A *loud* word.", "A loud word."),
    ],
)
def test_a_text_reads_as_the_manual_says(written, reads):
    at = Player(PARTS + f"rules: [{{on: jump, say: '{written}'}}]\n")
    assert at("jump") == reads


def test_a_person_named_in_small_letters_has_an_article():
    at = Player("""
survivors:
  cook: {name: night cook, they: he, at: hall, topics: {soup: {say: Salt.}}}
  mina: {name: Mina, they: she, at: hall}
rules: [{on: jump, say: "{The cook} looks at {the mina}."}]
""")
    assert at.opening.endswith("A night cook and Mina are here.")
    assert at("jump") == "The night cook looks at Mina."
    assert at("talk to cook") == "You could ask the night cook about: 1 soup"
    assert at("ask mina about soup") == "Mina has nothing to say about that."


def test_a_rule_s_text_knows_what_the_action_is_about():
    at = Player("""
things: {cup: {name: cup, at: hall}, tray: {name: tray, at: hall, is: [supporter, fixed]}}
rules:
  - {on: take, before: "{The noun}, then."}
  - {on: take, say: "You tuck {the noun} away."}
  - {on: put, say: "{The noun} rattles on {the second}."}
  - {on: push, instead: "You lean on {the noun}.", once: yes}
""")
    assert at("take cup") == "The cup, then. You tuck the cup away."
    assert at("put cup on tray") == "The cup rattles on the tray."
    assert at("push tray") == "You lean on the tray."


CHANGES = {
    "first": ("{first: One | Two}", ["One", "Two", "Two", "Two"]),
    "stop": ("{stop: One | Two | Three}", ["One", "Two", "Three", "Three"]),
    "cycle": ("{cycle: One | Two | Three}", ["One", "Two", "Three", "One"]),
    "two": ("{cycle: One | Two} {stop: a | b | c}", ["One a", "Two b", "One c", "Two c"]),
}


@pytest.mark.parametrize("kind", CHANGES)
def test_a_rules_text_changes_with_telling(kind):
    written, reads = CHANGES[kind]
    at = Player(f"rules: [{{on: jump, say: '{written}'}}]\n")
    assert [at("jump") for _ in reads] == reads
    at("undo", "undo")
    assert [at("jump") for _ in reads[2:]] == reads[2:]


def test_a_refusal_that_changes_with_telling():
    at = Player("rules: [{on: jump, instead: '{cycle: No. | Never.}'}]\n")
    assert [at("jump") for _ in range(3)] == ["No.", "Never.", "No."]


TELLERS = {
    "a room come back to": (
        """
rooms:
  hall: {name: Hall, text: T, again: "{cycle: One | Two}.", exits: {north: shed}}
  shed: {name: Shed, text: T, exits: {south: hall}}
""",
        ["n", "s"],
    ),
    "a room's description": (
        'rooms: {hall: {name: Hall, text: "{first: One | Two}.", exits: {}}}',
        ["jump", "look"],
    ),
    "what is heard": ('rooms: {hall: {name: Hall, text: T, listen: "{cycle: One | Two}."}}', ["listen"]),
    "a message": ('messages: {did_jump: "{cycle: One | Two}."}', ["jump"]),
    "a verb of the story": ('verbs: {sol: {lines: [sol], say: "{cycle: One | Two}."}}', ["sol"]),
    "a thing's description": (
        'things: {egg: {name: egg, at: hall, text: "{first: One | Two}."}}',
        ["x egg"],
    ),
}


@pytest.mark.parametrize("teller", TELLERS)
def test_every_text_changes_with_telling(teller):
    story, lines = TELLERS[teller]
    at = Player(story)
    first, second = at(*lines), at(*lines)
    assert ("One" in first + at.opening, "Two" in second) == (True, True)


def test_blank_lines_part_paragraphs_and_other_line_ends_do_not():
    at = Player("rules:\n  - on: jump\n    say: |\n      One\n      line.\n\n      Another.\n")
    assert [block.text for block in at.game.submit("jump").blocks] == ["One line.", "Another."]


def test_nothing_an_author_writes_is_run():
    at = Player("rules: [{on: jump, say: '%s \\{0\\} $HOME `id` {coins}'}]\nvariables: {coins: 0..3}\n")
    assert at("jump") == "%s {0} $HOME `id` 0"


def test_a_chain_of_ifs_may_ask_for_times_of_day():
    at = Player(
        "clock: {start: Wed 12:00, days: [Wed], costs: {wait: 5}}\n"
        'rules: [{on: sing, say: "{if time < 12:05: One | if time < Wed 12:10: Two | if here is hall: Three}."}]\n'
    )
    assert [at("sing"), at("wait") and at("sing"), at("wait") and at("sing")] == ["One.", "Two.", "Three."]
