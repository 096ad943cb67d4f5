"""Risks: approaches, what makes them better or worse, who is at risk, and two warnings before a death."""

import pytest
from playing import Player, story_of

from hyosan_escape.story import check_texts

HEAD = """
story: {id: t, title: T, start: hall}
rooms: {hall: {name: Hall, text: A hall.}}
"""
NUMBERS = "variables: {wounds: 0..3, fear: 0..3, hope: 3 of 0..6, lamp_on: flag}\n"
FATE = """
fate:
  luck: deck
  modifiers:
    - {by: -1, times: wounds, why: you are hurt, for: [sneak, run]}
    - {when: fear >= 2, by: -1, why: your hands shake}
    - {when: warned, by: -1, why: they have seen you}
risks:
  sneak:
    name: slipping past
    odds: [8, 6, 4, 2]
    modifiers:
      - {by: -1, times: count of party, over: 1, most: 3, why: you are too many}
      - {when: lamp_on, by: 4, why: the lamp is theirs}
    cost: {do: [add 1 to fear]}
    bad: {goto: pressed}
  run: {name: running, odds: [7, 5, 3, 1], needs: hope >= 1, locked: nobody has the heart for it}
  wait: {name: waiting, odds: [7, 7, 6, 5], certain: hope >= 6}
"""
PEOPLE = """
survivors:
  mina: {name: Mina, at: party, they: she, has: {hurt: flag}}
  joon: {name: Joon, at: party, they: he, has: {hurt: flag}}
  ara: {name: Ara, at: party, they: she, has: {hurt: flag}}
  bom: {name: Bom, at: nowhere, they: she, has: {hurt: flag}}
"""
STAIR = """
hordes: {dogs: {name: dogs, at: hall, size: 2}}
rules:
  - {on: sing, do: [scene stair]}
  - {on: jump, do: [add 1 to wounds, add 1 to fear]}
  - {on: pray, do: [set hope to 6, set lamp_on]}
  - {on: shout, do: [resize dogs to 3]}
  - {on: cry, do: [set hope to 0]}
scenes:
  stair:
    again: yes
    text: Dogs on the stair.
    choices:
      - label: Past them.
        sticky: yes
        risk: sneak against dogs
        at_risk: [mina, bom, you]
        note: costs a biscuit
        modifiers: [{by: 1, why: they are asleep}]
        clean: {say: Past.}
        cost: {say: A creak.}
        bad: {say: A bark.}
      - {label: Run., sticky: yes, risk: run against dogs, clean: {say: Out.}, bad: {say: No., goto: pressed}}
      - {label: Wait., sticky: yes, risk: wait, clean: {say: They go.}}
      - {label: Leave., sticky: yes, goto: end}
    passages:
      pressed:
        warns: yes
        text: Who stays behind?
        choices:
          - label: "{The it} does."
            each: party
            id: pays
            needs: it is at risk
            say: "{The it} stays."
            do: [set it.hurt]
          - {label: Run., sticky: yes, risk: run against 2, bad: {goto: grabbed}}
          - {label: You do., goto: grabbed}
      grabbed:
        warns: yes
        text: Teeth.
        choices:
          - {label: Pull., odds: {clean: 5, cost: 3}, bad: {do: [end dead]}}
endings: {dead: {title: Dead, text: Dead., death: yes}}
"""
STORY = HEAD + NUMBERS + FATE + PEOPLE + STAIR


@pytest.fixture
def at():
    at = Player(STORY, 1)
    at("sing")
    return at


def test_odds_go_by_the_size_of_what_they_are_against_and_by_what_helps_and_hinders():
    at = Player(STORY, 1)
    assert "1 Past them. [clean 5 · cost 3 · bad 2] [at risk: Mina, you] [costs a biscuit]" in at("sing")
    at("4", "shout")
    assert "1 Past them. [clean 3 · cost 3 · bad 4]" in at("sing")
    at("4", "jump")
    assert "1 Past them. [clean 2 · cost 3 · bad 5]" in at("sing")
    at("4", "jump")
    assert "1 Past them. [cost 3 · bad 7]" in at("sing")


def test_odds_tells_what_they_are_made_of(at):
    told = at("odds")
    assert "1 Past them. [clean 5 · cost 3 · bad 2] Slipping past against several: 6; −2 you are too many;" in told
    assert "; +1 they are asleep." in told
    assert "2 Run. [clean 5 · cost 3 · bad 2] Running against several: 5." in told
    assert "3 Wait. [clean 7 · cost 3] Waiting: 7." in told
    assert "4 Leave" not in told
    at("4", "pray", "sing")
    assert "never more than 9" in Player(STORY.replace("by: 4", "by: 9"), 1)("pray", "sing", "odds")


def test_what_is_certain_is_so_whatever_hinders():
    at = Player(STORY)
    assert "3 Wait. [certain]" in at("pray", "jump", "jump", "jump", "sing")
    assert "Waiting: certain." in at("odds")


def test_nine_tenths_at_most():
    at = Player(STORY)
    assert "1 Past them. [clean 9 · cost 1]" in at("pray", "sing")


def test_a_mode_in_words_explains_without_numbers():
    at = Player("modes: {grim: {name: Grim, told: words}}\n" + STORY)
    assert "1 Past them. [even] [at risk: Mina, you]" in at("jump", "sing").replace("slim", "even")
    assert "Against you: you are hurt and you are too many." in at("odds")
    assert "For you: they are asleep." in at("odds")


def test_an_approach_may_need_something(at):
    at("4", "cry")
    assert "2 Run. [clean 5 · cost 3 · bad 2] — nobody has the heart for it" in at("sing")


def test_where_nothing_bad_is_written_it_only_costs_something(at):
    at("4", "jump", "jump", "jump")
    assert "3 Wait. [clean 6 · cost 4]" in at("sing")


def test_what_an_approach_always_brings_comes_with_the_words_of_the_choice(at):
    assert at.pick(1, 6).startswith("— Past them. (at a cost) A creak.")
    assert at.value("fear") == 1


def test_on_bad_the_player_picks_who_pays(at):
    told = at.pick(1, 10)
    assert "A bark. Who stays behind? 1 Mina does. 2 Joon does. — Joon would have to be at risk 3 Ara does." in told
    assert "Bom" not in told
    assert "[clean 4 · cost 3 · bad 3]" in told  # they have seen you
    assert at("1").endswith("Mina stays.")
    assert at.value("mina.hurt") == 1
    assert at.value("joon.hurt") == 0


def test_that_one_of_a_group_was_taken_is_known():
    text = STORY.replace("rules:\n", "rules:\n  - {on: think, say: '{if stair.pays is taken: Yes. | No.}'}\n")
    at = Player(text, 1)
    at("sing")
    assert at.pick(1, 10)
    at("1")
    assert at("think") == "Yes."
    assert Player(text)("think") == "No."


def test_a_nested_choice_keeps_whose_turn_it_is():
    at = Player(
        PEOPLE + "scenes:\n  ask:\n    when: here is hall\n    text: Who?\n    choices:\n      - label: '{The it}.'\n"
        "        each: party\n        choices: [{label: 'Really {the it}?', say: '{The it} nods.'}]\n"
        "      - {label: Nobody.}\n"
    )
    assert "2 Joon." in at.opening
    assert "1 Really Joon?" in at("2")
    assert "Joon nods." in at("1")


# Two warnings.


def deaths(text):
    _, problems, _ = check_texts({"a.yaml": text})
    return [problem.message for problem in problems if problem.code == "HE335"]


def test_a_death_after_two_warnings_is_fair():
    assert deaths(STORY) == []
    assert story_of(STORY)


@pytest.mark.parametrize(
    ("old", "new", "how"),
    [
        ("text: Teeth.", "text: Teeth, again.", ""),
        ("      grabbed:\n        warns: yes\n", "      grabbed:\n", "after a single warning (of two)"),
        ("Leave., sticky: yes, goto: end}", "Leave., sticky: yes, goto: grabbed}", "after a single warning (of two)"),
        ("Leave., sticky: yes, goto: end}", "Leave., do: [end dead]}", "after no warning (of two)"),
        ("clean: {say: Past.}", "clean: {do: [end dead]}", "after no warning (of two)"),
        ("name: slipping past", "name: slipping past\n    clean: {do: [end dead]}", "after no warning (of two)"),
        ("rules:\n", "rules:\n  - {on: dance, do: [end dead]}\n", "by an effect outside of every scene"),
        ("{label: You do., goto: grabbed}", "{fallback: yes, do: [end dead]}", "after no warning (of two)"),
        ("warns: yes\n        text: Who stays behind?", "text: Who?", "after a single warning (of two)"),
        ("text: Dead., death", "text: Dead., when: fear >= 3, death", "by itself, when its `when` holds"),
        ("text: Dogs on the stair.", "text: Dogs.\n    do: [end dead]", "after no warning (of two)"),
    ],
)  # fmt: skip
def test_a_way_to_a_death_with_fewer_is_told(old, new, how):
    assert old in STORY
    told = deaths(STORY.replace(old, new))
    assert all(how in each for each in told)
    assert bool(told) == bool(how)


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("risk: sneak against", "HE221"),
        ("risk: sneak on dogs", "HE221"),
        ("risk: sneak against cats", "HE221"),
        ("risk: creep against dogs", "HE104"),
        ("risk: sneak, odds: {clean: 4}", "HE250"),
        ("risk: sneak, at_risk: [mina, joon, ara]", "HE222"),
        ("risk: sneak, at_risk: [nobody]", "HE104"),
        ("odds: {clean: 4}, modifiers: [{by: -12, why: so}]", "HE107"),
        ("odds: {clean: 4}, modifiers: [{by: 1, times: often, why: so}]", "HE221"),
    ],
)
def test_what_cannot_be_meant_is_told(line, code):
    choice = f"{{label: Leave., sticky: yes, {line}, goto: end}}"
    _, problems, _ = check_texts({"a.yaml": STORY.replace("{label: Leave., sticky: yes, goto: end}", choice)})
    assert [problem.code for problem in problems if problem.is_error] == [code]
