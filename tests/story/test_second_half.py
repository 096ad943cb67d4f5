"""What the second half of the school's three days may come to, by the cards."""

from playing import HYOSAN, Player, story_at

TO_LUNCH = ("wait for lunch", "1", "wait for lunch", "1", "2", "2")
TO_THE_STAIR = (*TO_LUNCH, "roll", "1", "1", "1", "1", "north", "east", "down", "1", "down")
BAD = 10


def on_the_stair():
    at = Player(story_at(HYOSAN), seed=7)
    at(*TO_THE_STAIR)
    return at


def badly(at, number):
    """A choice, with the worst card of a deck that is whole again."""
    at.stand(at.state._replace(cards=tuple(range(10))))
    return at.pick(number, BAD)


def grabbed(at):
    """Down past them, and it goes badly; and to pull her free goes badly too."""
    badly(at, 1)
    return badly(at, 2)


def way_out(page):
    """Number of the choice that costs a wound."""
    return int(page.split(" Straight back")[0].rsplit(" ", 1)[-1])


def go_down_again(at):
    """From the lockers, where somebody may have something to say first."""
    while at.state.scene:
        at("1")
    at("down", "down")


def test_a_grip_costs_a_wound_and_the_third_is_the_end():
    at = on_the_stair()
    for wounds in (1, 2):
        page = grabbed(at)
        assert "it is very pleased to have something" in page
        at.pick(way_out(page))
        assert at.value("wounds") == wounds
        go_down_again(at)
    page = grabbed(at)
    assert "The next one is the last." in page
    badly(at, way_out(page) + 1)
    assert at.state.ending


def test_nails_from_whole_and_a_bite_from_whoever_is_hurt():
    at = on_the_stair()
    page = grabbed(at)
    said = badly(at, way_out(page) + 1)
    assert "nails" in said
    assert (at.value("wounds"), at.value("you.inf")) == (2, 0)

    at = on_the_stair()
    page = grabbed(at)
    at.pick(way_out(page))
    go_down_again(at)
    page = grabbed(at)
    said = badly(at, way_out(page) + 1)
    assert "third bell" in said
    assert (at.value("wounds"), at.value("you.inf")) == (1, 1)
