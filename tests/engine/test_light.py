"""Light and dark: what takes longer without one, who sees one, and marks that stay."""

from playing import Player

CELLAR = """
story: {id: t, title: T, start: hall}
clock:
  {start: Wed 22:00, days: [Wed, Thu], costs: {go: 2, search: 5, wait: 5}, slower: [{verbs: [search, go], when: dark}]}
variables: {power_cut: flag}
rooms:
  hall: {name: Hall, text: A hall., dark: power_cut, zone: h, open: yes, exits: {down: cellar}}
  cellar: {name: Cellar, text: A cellar., dark: yes, zone: c, open: yes, exits: {up: hall}}
zones: {h: {next: [c]}, c: {}}
things:
  torch: {name: torch, at: carried, is: [switchable], fuel: 60, low: {10: It yellows.}, out: It is out.}
  box: {name: box, at: carried}
  stroke_1: {name: stroke of paint, at: nowhere, is: [lit, fixed], tags: [strokes]}
  stroke_2: {name: stroke of paint, at: nowhere, is: [lit, fixed], tags: [strokes]}
verbs: {paint: {lines: [paint], say: There is none left.}}
rules:
  - {on: at Wed 22:40, say: The lights go., do: [set power_cut]}
  - {on: paint, when: any of strokes is nowhere, say: It glows., do: [move next of strokes to here]}
  - {on: sing, when: light is shown, say: Seen.}
"""


def minutes(at, line):
    before = at.state.clock
    at(line)
    return at.state.clock - before


def test_what_is_done_in_the_dark_takes_longer():
    at = Player(CELLAR)
    assert (minutes(at, "search box"), minutes(at, "down")) == (5, 2)
    assert (minutes(at, "search box"), minutes(at, "up")) == (10, 4)


def test_a_room_is_told_when_there_is_light_in_it_after_all():
    at = Player(CELLAR)
    at("down")
    assert at("light torch") == "The torch is on. Cellar A cellar."
    assert at("paint") == "It glows."  # it was light already
    assert at("douse torch") == "The torch is off."
    at("up")
    assert at("light torch") == "The torch is on."


def test_a_light_makes_up_for_it():
    at = Player(CELLAR)
    at("down", "light torch")
    assert minutes(at, "search box") == 5


def test_the_power_is_cut_and_a_mark_stays_for_good():
    at = Player(CELLAR)
    for _ in range(8):
        told = at("wait")
    assert "The lights go." in told
    assert "It is dark" in at("look")
    assert at("paint") == "It glows. Hall A hall. You can see a stroke of paint here."
    assert "A hall." in at("look")
    at("down")
    assert "It is dark" in at("look")
    at("paint", "up")
    assert "A hall." in at("look")
    assert at("paint") == "There is none left."


def test_a_light_in_the_dark_is_shown_and_one_in_the_day_is_not():
    at = Player(CELLAR)
    at("light torch")
    assert "Seen." not in at("sing")
    assert "Seen." in at("down", "sing")
    assert "Seen." not in at("douse torch", "sing")


HUNTED = (
    CELLAR
    + """
hearing: {noise: {shout: 1}}
pursuit: {light: 1}
hordes: {pack: {name: the pack, at: c, state: dormant, hears: 2}}
"""
)


def test_a_light_gives_away_who_is_heard():
    at = Player(HUNTED)
    at("down", "shout")
    assert at.mode("pack") == "dormant"
    at("light torch", "shout")
    assert at.mode("pack") != "dormant"


def test_a_light_says_nothing_to_those_in_another_zone():
    at = Player(
        HUNTED.replace("at: c, state", "at: h, state")
        .replace("hears: 2", "hears: 1")
        .replace("dark: power_cut", "dark: yes")
    )
    at("down", "light torch", "shout")
    assert at.mode("pack") == "dormant"
