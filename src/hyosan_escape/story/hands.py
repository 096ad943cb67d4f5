"""What effects and verbs alike do to a draft."""

from __future__ import annotations

from ..world import Draft, fact_of, form_of, place_of, put, was_used
from ..world.event import Achieved, Moved
from ..world.state import BROKEN, LIT, LOCKED, OPEN, SHAPE, WORN
from .model import Story


def move_thing(story: Story, draft: Draft, thing: int, place: int) -> None:
    """Put it there; what is worn comes off on the way, and a barricade loses what it was made of.

    Nothing goes into itself, nor into what it holds: it stays where it is.
    """
    if _lies_in(story, draft, place, thing):
        return
    if draft.form[thing >> 6][thing & 63] & WORN:
        draft.mark(thing, WORN, on=False)
    holder = place_of(draft, thing) - story.inside
    if holder > 0 and story.things[holder].door is not None:
        _lower(story, draft, holder, story.things[thing].bulk)
    draft.place(thing, place, story.things[thing].start)


def _lies_in(story: Story, draft: Draft, place: int, thing: int) -> bool:
    while place > story.inside:
        if place - story.inside == thing:
            return True
        place = place_of(draft, place - story.inside)
    return False


def _lower(story: Story, draft: Draft, thing: int, amount: int) -> None:
    door = story.things[thing].door
    if door is not None and door.height:
        draft.fact = put(draft.fact, door.height, max(fact_of(draft, door.height) - amount, 0))


def turn_into(story: Story, draft: Draft, thing: int, form: int) -> None:
    """It has this form now; where the form says what it `is`, it stands open, locked or lit accordingly."""
    old = form_of(draft, thing)
    sets = story.forms[thing][form].sets
    bits = old & ((1 << SHAPE) - 1)
    if sets is not None:
        bits = bits & ~(OPEN | LOCKED | LIT) | sets
    draft.form = put(draft.form, thing, bits | form << SHAPE)


def break_thing(story: Story, draft: Draft, thing: int) -> None:
    """It is broken from now on, and looks like its form `broken` if it has one."""
    draft.mark(thing, BROKEN, on=True)
    names = [form.id for form in story.forms.get(thing, ())]
    if "broken" in names:
        turn_into(story, draft, thing, names.index("broken"))


def counted(story: Story, draft: Draft, text: int) -> tuple[int, ...]:
    """How often the text's changing parts were told before; and they move on.

    Counted in the state, so undo takes it back too.
    """
    counts = []
    for counter, options, wraps in story.texts[text].sites:
        count = draft.told[counter >> 6][counter & 63]
        counts.append(count)
        if wraps or count < options - 1:
            draft.told = put(draft.told, counter, (count + 1) % options)
    return tuple(counts)


def enter(story: Story, draft: Draft, room: int) -> None:
    """The player is there now, and so is whoever is with them."""
    again = bool(draft.visited >> room & 1)
    row = story.rooms[room]
    counts = counted(story, draft, row.again if again and row.again else row.text)
    draft.emit(Moved(draft.here, room, again, counts))
    draft.here = room
    draft.visited |= 1 << room
    tally(story, draft, story.watch.room_visits.get(room, 0))


def tally(story: Story, draft: Draft, counter: int) -> None:
    """One more on a counter of ours, up to where it stops mattering; counter 0 counts nothing."""
    if counter:
        count = fact_of(draft, counter)
        if count < story.variables[counter].size - 1:
            draft.fact = put(draft.fact, counter, count + 1)


def open_scene(story: Story, draft: Draft, scene: int) -> None:
    """Whatever was open is left; its first page is told when the turn ends."""
    draft.back = ()
    turn_to(story, draft, story.scenes[scene].first, 0)


def turn_to(story: Story, draft: Draft, page: int, origin: int) -> None:
    """Turn to a page, from one of the scene `origin`. A scene that may come again comes with all its choices."""
    row = story.passages[page]
    if row.scene != origin and page == story.scenes[row.scene].first:
        draft.used &= ~story.scenes[row.scene].anew
    draft.scene, draft.fresh = page, True


def achieve(story: Story, draft: Draft, achievement: int) -> None:
    """Earned, and told once in a game."""
    bit = story.achievements[achievement].bit
    if not was_used(draft, bit):
        draft.use(bit)
        draft.emit(Achieved(achievement))
