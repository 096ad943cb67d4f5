"""Scenes with the power of a weave: choices in choices, gathers, visits, threads, fallbacks, prices and pressure."""

import pytest
from playing import Player, reloaded, story_of

TEA = """
scenes:
  tea:
    when: here is hall
    text: The kettle.
    choices:
      - label: Black.
        say: Black it is.
        choices:
          - {label: With sugar., say: Two lumps.}
          - label: With milk.
            choices:
              - {label: A drop., say: A drop.}
              - {label: A flood., say: It is white now., goto: end}
      - {label: Green., say: Green it is.}
      - {label: None., goto: end}
    then:
      text: You drink it.
      choices: [{label: More., goto: start}, {label: Enough.}]
      then: washing_up
    passages: {washing_up: {text: You wash up.}}
"""


def test_what_is_asked_next_stands_in_the_choice():
    at = Player(TEA)
    assert at("black").endswith("Black it is. 1 With sugar. 2 With milk.")
    assert at("milk").endswith("— With milk. 1 A drop. 2 A flood.")


@pytest.mark.parametrize("picks", [["green"], ["black", "sugar"], ["black", "milk", "drop"]])
def test_every_way_leads_to_the_gather(picks):
    assert "You drink it. 1 More. 2 Enough." in Player(TEA)(*picks)


@pytest.mark.parametrize("picks", [["none"], ["black", "milk", "flood"]])
def test_the_end_is_not_gathered(picks):
    at = Player(TEA)
    assert "You drink" not in at(*picks)
    assert not at.state.scene


def test_a_gather_has_a_gather():
    at = Player(TEA)
    assert "— Enough. You wash up." in at("green", "enough")
    assert not at.state.scene


def test_what_was_taken_is_gone_when_one_comes_round():
    at = Player(TEA)
    assert at("green", "more").endswith("The kettle. 1 Black. 2 None.")


VISITS = """
variables: {trust: 0..5}
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
scenes:
  walk:
    when: here is yard
    text: You walk.
    choices:
      - {label: Sit down., visit: bench, goto: bridge}
      - {label: Go straight on., goto: bridge}
      - {label: Sit down and stay., visit: bench}
    passages:
      bridge: {text: The bridge., visit: bench.view, then: home}
      home: {text: Home., choices: [{label: Sleep.}]}
  bench:
    text: A bench.
    choices:
      - {label: Look., goto: view}
      - {label: Ask who is there., visit: stranger, goto: view}
      - {label: Get up.}
    passages:
      view:
        text: "You see {if visits of bench.view > 1: less | much}."
        do: [add 1 to trust]
        choices: [{label: Enough., sticky: yes}]
  stranger: {text: Nobody., choices: [{label: Nobody?, say: Nobody.}]}
"""


def test_a_visit_comes_back_to_where_it_was_to_go_on():
    at = Player(VISITS)
    assert at("north", "sit down").endswith("A bench. 1 Look. 2 Ask who is there. 3 Get up.")
    assert "— Get up. The bridge. You see much. 1 Enough." in at("get up")
    assert at("1").endswith("— Enough. Home. 1 Sleep.")
    at("1")
    assert not at.state.scene


def test_a_visit_inside_a_visit():
    at = Player(VISITS)
    at("north", "sit down", "ask")
    assert at("nobody") == "— Nobody? Nobody. You see much. 1 Enough."
    assert at("enough") == "— Enough. The bridge. You see less. 1 Enough."
    assert at("enough") == "— Enough. Home. 1 Sleep."
    assert at.value("trust") == 2


def test_a_visit_with_nothing_to_come_back_to_just_ends():
    at = Player(VISITS)
    at("north", "sit down and stay", "get up")
    assert not at.state.scene
    assert at.state.back == ()


def test_a_visit_is_saved_and_taken_back():
    at = Player(VISITS)
    at("north", "sit down", "ask")
    assert len(at.state.back) == 2
    other = reloaded(at.game)
    assert other.state == at.state
    at("nobody")
    at("undo")
    assert at.state == other.state


def test_what_was_open_when_a_scene_is_opened_by_an_effect_is_not_come_back_to():
    at = Player(VISITS.replace("label: Get up.", "label: Get up., do: [scene stranger]"))
    at("north", "sit down", "get up", "nobody")
    assert not at.state.scene
    assert at.state.back == ()


def test_visits_in_visits_are_forgotten_beyond_a_bound():
    at = Player("""
scenes:
  deep:
    when: here is hall
    text: Deeper?
    choices: [{label: Deeper., sticky: yes, visit: deep, goto: up}, {label: Up., sticky: yes}]
    passages: {up: {text: Up.}}
""")
    for _ in range(20):
        at("deeper")
    assert len(at.state.back) == 8
    assert at("up").count("Up.") == 1 + 8
    assert not at.state.scene


THREADS = """
scenes:
  party:
    when: here is hall
    text: Everybody is here.
    choices: [{label: Leave.}]
    also: [gossip, weather.today]
    then: {text: That is that., choices: [{label: Go on., goto: more, sticky: yes}]}
    passages:
      gossip: {choices: [{label: Have you heard?, say: I have., sticky: yes}, {label: Well?, say: Well., goto: start}]}
      more: {text: And on., also: [gossip], choices: [{label: Stop.}]}
  weather:
    text: Weather.
    choices: [{label: Bye.}]
    passages: {today: {choices: [{label: Rain again., choices: [{label: Indeed.}, {label: No.}]}]}}
"""


def test_threads_offer_what_others_offer():
    assert Player(THREADS).opening.endswith("Everybody is here. 1 Leave. 2 Have you heard? 3 Well? 4 Rain again.")


def test_a_thread_leads_where_the_page_leads_that_offers_it():
    assert "I have. That is that." in Player(THREADS)("heard")
    assert "That is that." in Player(THREADS)("rain", "indeed")
    at = Player(THREADS)
    at("leave", "go on", "heard")
    assert not at.state.scene


def test_a_thread_goes_where_it_says():
    assert Player(THREADS)("well").startswith("— Well? Well. Everybody is here.")


def test_what_was_taken_in_one_place_is_gone_in_the_other():
    assert "Well?" not in Player(THREADS)("well", "leave", "go on")


FALLBACK = """
variables: {coins: 1 of 0..5}
scenes:
  quiz:
    when: here is hall
    text: Well?
    choices:
      - {label: One., goto: start}
      - {label: Two., goto: start}
      - {label: Buy it., pays: {coins: 3}, goto: start}
      - {fallback: yes, when: coins > 3, say: You are rich., goto: end}
      - {fallback: yes, say: You have run out of answers., do: [add 1 to coins], goto: done}
    passages: {done: {text: Done., choices: [{label: Good.}]}}
"""


def test_a_fallback_takes_itself_when_nothing_else_is_left():
    at = Player(FALLBACK)
    assert "fallback" not in at.opening
    assert at("one").endswith("Well? 1 Two. 2 Buy it. [coins 3] — not enough coins")
    assert at("two") == "— Two. Well? You have run out of answers. Done. 1 Good."
    assert at.value("coins") == 2


def test_the_first_fallback_that_holds():
    at = Player(FALLBACK.replace("1 of 0..5", "4 of 0..5").replace("pays: {coins: 3}", "pays: {coins: 5}"))
    assert at("one", "two") == "— Two. Well? You are rich."
    assert not at.state.scene


def test_a_price_is_shown_needed_and_paid():
    at = Player("""
variables: {coins: 3 of 0..5}
survivors: {geon: {name: Geon, at: hall, has: {good_will: 1 of 0..3}}}
scenes:
  shop:
    when: here is hall
    text: A shop.
    choices:
      - {label: Buy a hat., pays: {coins: 2, geon.good_will: 1}, sticky: yes, goto: start}
      - {label: Buy a shop., pays: {coins: 5}, locked: you are not that rich}
      - {label: Leave., sticky: yes}
""")
    assert "1 Buy a hat. [coins 2 · good will 1] 2 Buy a shop. [coins 5] — you are not that rich" in at.opening
    assert "1 Buy a hat. [coins 2 · good will 1] — not enough coins" in at("hat")
    assert (at.value("coins"), at.value("geon.good_will")) == (1, 0)
    assert "Not that one, not yet: not enough coins." in at("1")


@pytest.mark.parametrize(
    ("told", "shown", "after"),
    [("numbers", "[clean 7 · bad 3]", "(clean)"), ("words", "[likely]", "(clean)"), ("no", "Jump.", "Jump. You land.")],
)
def test_odds_are_told_as_the_author_wants(told, shown, after):
    at = Player(f"""
scenes:
  ditch:
    when: here is hall
    text: A ditch.
    choices: [{{label: Jump., odds: {{clean: 7, told: {told}}}, clean: {{say: You land.}}}}]
""")
    assert at.opening.endswith(shown)
    assert after in at.pick(1, 1)


PRESSED = """
rooms: {hall: {name: Hall, text: A hall., scenery: [{words: [gun], text: Loaded.}]}}
scenes:
  duel:
    when: here is hall
    text: He counts.
    pressure: {turns: 3, say: "Ten, he says.", goto: shot}
    choices:
      - {label: Step aside., goto: aside}
      - {label: Blink., sticky: yes, goto: start}
    passages:
      shot: {text: You are hit., choices: [{label: Oh.}]}
      aside: {text: You stand aside., choices: [{label: Step back., goto: start}, {label: Leave.}]}
"""


def test_looking_about_takes_turns_where_a_page_presses():
    at = Player(PRESSED)
    assert at("x gun").startswith("Loaded. 1 Step aside.")
    assert "Ten" not in at("look")
    assert at("i").endswith("Ten, he says. You are hit. 1 Oh.")


def test_a_choice_counts_as_a_turn_and_another_page_begins_anew():
    at = Player(PRESSED)
    at("x gun", "blink")
    assert "You are hit." in at("x gun")
    at = Player(PRESSED)
    at("x gun", "x gun", "step aside", "step back")
    assert "Ten" not in at("x gun")


def test_what_cannot_be_seen_costs_nothing():
    at = Player(PRESSED)
    for _ in range(5):
        assert "Ten" not in at("x tree")
        assert "Ten" not in at("north")


FREE = """
rooms:
  hall: {name: Hall, text: A hall., exits: {north: yard}}
  yard: {name: Yard, text: A yard., exits: {south: hall}}
things: {lamp: {name: lamp, at: hall, is: [switchable]}, coin: {name: coin, at: hall}}
rules: [{on: jump, say: The floor creaks.}]
scenes:
  talk:
    when: lamp is carried
    free: yes
    again: yes
    text: "That is my lamp," says somebody.
    choices:
      - {label: Is it?, say: It is., goto: start}
      - {label: Give it back., do: [move lamp to nowhere], say: Thank you.}
""".replace('"That is my lamp," says somebody.', "My lamp?")


def test_anything_may_be_done_beside_a_free_scene():
    at = Player(FREE)
    assert at("take lamp").endswith("My lamp? 1 Is it? 2 Give it back.")
    assert at("take coin") == "Taken. 1 Is it? 2 Give it back."
    assert at("jump").startswith("The floor creaks.")
    assert at("light lamp").startswith("The lamp is on. 1 Is it?")
    assert at("frotz").startswith("I don't know the word")
    assert at("1") == "— Is it? It is. My lamp? 1 Give it back."


def test_leaving_the_room_leaves_a_free_scene():
    at = Player(FREE)
    at("take lamp")
    assert at("n") == "Yard A yard."
    assert "My lamp? 1 Is it?" in at("s")  # again: with all its choices


def test_again_brings_back_the_choices_only_when_the_scene_opens_anew():
    at = Player(FREE)
    assert at("take lamp", "is it") == "— Is it? It is. My lamp? 1 Give it back."


def test_what_was_ever_taken_is_remembered_though_it_comes_again():
    at = Player("""
scenes:
  talk: {again: yes, text: Yes?, choices: [{label: Ask., id: ask, say: Answer.}, {label: Go.}]}
rules: [{on: jump, do: [scene talk]}, {on: sing, when: talk.ask is taken, say: You have asked.}]
""")
    assert at("sing") != "You have asked."
    at("jump", "ask")
    assert at("sing") == "You have asked."
    assert "1 Ask." in at("jump")
    at("go")
    assert at("sing") == "You have asked."


def test_a_page_does_things_and_rules_hear_of_them():
    at = Player("""
variables: {n: 0..9}
clock: {start: Wed 12:00, days: [Wed]}
scenes:
  dream:
    text: You dream.
    do: [add 2 to n, signal dreamt, pass 30]
    then: {text: You wake., choices: [{label: Good.}]}
rules: [{on: sleep, do: [scene dream]}, {on: signal dreamt, say: Of signals.}]
""")
    assert at("sleep") == "You could not sleep now. You dream. Of signals. You wake. 1 Good."
    assert at.value("n") == 2
    assert at.state.clock == 12 * 60 + 30


def test_a_page_leads_into_another_scene():
    at = Player("""
scenes:
  one: {when: here is hall, text: One., then: two}
  two: {text: Two., choices: [{label: On., goto: three.late}]}
  three: {text: Three., choices: [{label: Not here.}], passages: {late: {text: Late., choices: [{label: Over.}]}}}
rules: [{on: jump, when: two is done and not three is done, say: Two was opened.}, {on: sing, do: [scene three]}]
""")
    assert at.opening.endswith("One. Two. 1 On.")
    assert at("on") == "— On. Late. 1 Over."
    at("over")
    assert at("jump") == "Two was opened."


def test_pages_that_never_ask_stop_somewhere():
    """What `check` cannot see: the ring is closed by effects."""
    at = Player("""
scenes:
  one: {text: One., do: [scene two]}
  two: {text: Two., do: [scene one]}
rules: [{on: jump, do: [scene one]}]
""")
    assert at("jump").count("One.") == 50
    assert not at.state.scene


def test_names_of_made_pages_are_made_of_names():
    story = story_of(TEA)
    assert {page.id for page in story.passages} == {
        "", "tea.start", "tea.washing_up", "tea.start.1", "tea.start.1.2", "tea.start.then",
    }  # fmt: skip
