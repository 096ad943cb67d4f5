"""Doors, light, containers, clothes and company."""

from playing import Player

HOUSE = """
story: {id: t, title: T, start: hall, status: "{party}"}
rooms:
  hall:
    name: Hall
    text: A hall.
    exits: {north: {to: study, door: oak}, east: {to: attic, door: hatch}, down: cellar}
  study: {name: Study, text: A study., exits: {south: {to: hall, door: oak}}}
  attic: {name: Attic, text: Boxes., exits: {west: {to: hall, door: hatch}}}
  cellar: {name: Cellar, text: Bricks., dark: yes, exits: {up: hall}}
doors:
  oak: {name: oak door, between: [hall, study], is: [openable]}
  hatch: {name: attic hatch, between: [hall, attic], is: [openable, lockable, locked], key: brass_key}
things:
  brass_key: {name: brass key, at: drawer}
  drawer: {name: drawer, at: hall, is: [fixed, container, openable]}
  shelf: {name: shelf, at: hall, is: [fixed, supporter]}
  lamp: {name: lamp, at: shelf, is: [switchable]}
  rat: {name: rat, at: cellar}
  hat: {name: hat, at: hall, is: [wearable]}
  box: {name: box, at: hall, is: [container, open]}
  sack: {name: sack, at: hall, is: [container, open]}
survivors:
  dan:
    name: Dan Bi
    short: Dan
    they: she
    at: study
    topics: {come: {say: Yes., do: [join dan]}, stay: {say: "Here, then.", do: [leave dan]}}
"""


def test_a_shut_door_is_opened_on_the_way():
    answer = Player(HOUSE)("north")
    assert "You open the oak door. Study" in answer


def test_a_locked_door_holds_until_its_key_turns():
    at = Player(HOUSE)
    assert at("east") == "The attic hatch is locked."
    assert "don't know" not in at("unlock hatch")
    at("open drawer", "take brass key")
    assert "You unlock the attic hatch." in at("unlock hatch with brass key")
    assert "Attic" in at("east")
    assert "attic hatch" in at("close hatch")
    at("lock hatch")
    assert at("west") == "The attic hatch is locked."


def test_the_wrong_key_does_not_turn():
    at = Player(HOUSE)
    at("take hat")
    assert at("unlock hatch with hat") == "The hat does not fit."


def test_what_is_in_a_shut_container_is_out_of_sight_and_reach():
    at = Player(HOUSE)
    assert "brass key" not in at("look")
    assert "Taken" not in at("take brass key")
    at("open drawer")
    assert "In the drawer is a brass key" in at("look")
    assert at("take brass key") == "Taken."


def test_nothing_goes_into_itself_by_way_of_others():
    at = Player(HOUSE)
    at("take box", "take sack", "put box in sack")
    assert at("put sack in sack") == "Not in itself."
    assert at("take box") == "Taken."
    at("put sack in box")
    assert "sack" in at("look in box")
    assert "in the sack" not in at("put box in sack")


def test_in_the_dark_nothing_is_seen_but_what_one_carries():
    at = Player(HOUSE)
    at("take hat")
    assert "It is dark" in at("down")
    assert "rat" not in at("look")
    assert "too dark" in at("take rat")
    assert "hat" in at("i")
    assert at("wear hat") == "You put on the hat."
    assert "Hall" in at("up")


def test_a_lamp_drives_the_dark_out_wherever_it_is_put():
    at = Player(HOUSE)
    at("take lamp", "light lamp")
    assert "Bricks." in at("down")
    assert at("take rat") == "Taken."
    at("drop lamp")
    assert "Bricks." in at("look")
    at("douse lamp")
    assert "It is dark" in at("look")


def test_a_lamp_lit_in_an_open_bag_still_gives_light():
    at = Player(HOUSE)
    at("take box", "take lamp", "light lamp", "put lamp in box")
    assert "Bricks." in at("down")


def test_who_comes_along_is_there_and_who_stays_is_not():
    at = Player(HOUSE)
    at("north", "ask dan about come")
    assert at.status == "Dan"
    at("south")
    assert "With you: Dan." in at("look")
    assert "stays here" in at("ask dan about stay")
    assert at.status == ""
    assert "Dan is here." in at("look")
    assert "Dan" not in at("north")


def test_clothes_come_off_when_they_are_put_down():
    at = Player(HOUSE)
    at("take hat", "wear hat")
    assert "hat (worn)" in at("i")
    assert at("drop hat") == "Dropped."
    at("take hat")
    assert "worn" not in at("i")
