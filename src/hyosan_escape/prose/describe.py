"""What is there to see: rooms, things, what is carried. Looking changes nothing."""

from __future__ import annotations

from ..story import Story
from ..story.doors import beyond, is_seen_through
from ..story.model import Thing
from ..story.moments import company, contents, form_row, horde_is_here, is_dark, is_part, is_seen_into, standing
from ..story.render import NOTHING_IN_PARTICULAR, About, render
from ..story.wording import capital, listed, name
from ..world import State, form_of
from ..world.state import BROKEN, CARRIED, LIT, NOTHING, OPEN, SHAPE, WORN, YOU
from .block import ASIDE, HEADING, TEXT, Block, paragraphs


def say(story: Story, state: State, message: str, about: About = NOTHING_IN_PARTICULAR) -> list[Block]:
    """One of the messages, as a paragraph."""
    return paragraphs(TEXT, render(story, state, story.messages[message], about))


def room(story: Story, state: State, again: bool = False, counts: tuple[int, ...] = ()) -> list[Block]:
    """The room's title and description; on coming back, its shorter one. `counts` as in Told."""
    if is_dark(story, state):
        title = render(story, state, story.messages["dark_name"])
        return [Block(HEADING, title), *say(story, state, "dark")]
    row = story.rooms[state.here]
    text = row.again if again and row.again else row.text
    blocks = [Block(HEADING, row.name), *paragraphs(TEXT, render(story, state, text, About(counts=counts)))]
    seen = _things_here(story, state)
    if seen:
        blocks.append(Block(TEXT, seen))
    blocks += _pursuers(story, state)
    if not (again or story.texts[story.messages["comes_along"]].parts):
        blocks += with_you(story, state)
    return blocks


def _pursuers(story: Story, state: State) -> list[Block]:
    """Those hordes here whose author gave them a sentence."""
    here = [row.listed for n, row in enumerate(story.hordes) if row.listed and horde_is_here(story, state, n)]
    return [block for text in here for block in paragraphs(TEXT, render(story, state, text))]


def with_you(story: Story, state: State) -> list[Block]:
    people = [name(story, state, thing) for thing in company(story, state)]
    return aside(story, state, "with_you", About(word=listed(people))) if people else []


def aside(story: Story, state: State, message: str, about: About) -> list[Block]:
    """A message said quietly."""
    return paragraphs(ASIDE, render(story, state, story.messages[message], about))


def _things_here(story: Story, state: State) -> str:
    sentences, plain, people = [], [], []
    for thing in contents(story, state, state.here):
        row = form_row(story, state, thing)
        if row.listed and thing not in state.moved:
            sentences.append(render(story, state, row.listed))
        elif row.person:
            people.append(name(story, state, thing, "a"))
        elif "scenery" not in row.traits:
            plain.append(name(story, state, thing, "a"))
        sentences += holding(story, state, thing)
    for thing in standing(story, state):
        row = form_row(story, state, thing)
        sentences += [render(story, state, row.listed)] if row.listed else []
        sentences += holding(story, state, thing)
    if plain:
        sentences.append(f"You can see {listed(plain)} here.")
    if people:
        sentences.append(f"{capital(listed(people))} {'is' if len(people) == 1 else 'are'} here.")
    return " ".join(sentence for sentence in sentences if sentence)


def holding(story: Story, state: State, thing: int) -> list[str]:
    """ "On the hook is a black velvet cloak." """
    if story.things[thing].person or not is_seen_into(story, state, thing):
        return []
    things = (other for other in contents(story, state, story.inside + thing) if not is_part(story, state, other))
    held = [name(story, state, other, "a") for other in things]
    if not held:
        return []
    row = form_row(story, state, thing)
    where = "Against" if row.door else "On" if "supporter" in row.traits else "In"
    return [f"{where} {name(story, state, thing)} {'is' if len(held) == 1 else 'are'} {listed(held)}."]


def thing(story: Story, state: State, number: int, counts: tuple[int, ...] = ()) -> list[Block]:
    """What EXAMINE tells: the author's text, what it holds, whether it is open or on."""
    if number == YOU:
        return say(story, state, "yourself")
    row = form_row(story, state, number)
    about = About(noun=number, counts=counts)
    parts = [render(story, state, row.text, about)] if row.text else []
    parts += holding(story, state, number) + _condition(story, state, number)
    words = " ".join(part for part in parts if part)
    if not words and not row.text:
        return say(story, state, "nothing_special", about)
    return paragraphs(TEXT, words)


def _condition(story: Story, state: State, number: int) -> list[str]:
    row, form = form_row(story, state, number), form_of(state, number)
    found = []
    if form & BROKEN and not form >> SHAPE:
        found.append(f"{_it_is(row)} broken.")
    elif "openable" in row.traits:
        found.append(f"{_it_is(row)} {'open' if form & OPEN else 'shut'}.")
    if "switchable" in row.traits:
        found.append(f"{_it_is(row)} {'on' if form & LIT else 'off'}.")
    return found


def _it_is(row: Thing) -> str:
    return "They are" if "plural" in row.traits else "It is"


def through(story: Story, state: State, number: int) -> list[Block]:
    """What LOOK THROUGH tells: who and what is on the other side of a door; of anything else, what EXAMINE does."""
    about = About(noun=number)
    if story.things[number].door is None:
        has_text = form_row(story, state, number).text
        return thing(story, state, number) if has_text else say(story, state, "not_through", about)
    if not is_seen_through(story, state, number):
        return say(story, state, "not_through", about)
    there = state._replace(here=beyond(story, state.here, number))
    if is_dark(story, there):
        return say(story, state, "dark_beyond", about)
    names = _present(story, there)
    return say(story, state, "did_look_through" if names else "nothing_beyond", about._replace(word=listed(names)))


def _present(story: Story, state: State) -> list[str]:
    """Who and what is in the room of this moment, without what was always there."""
    hordes = [row.name for horde, row in enumerate(story.hordes) if horde and horde_is_here(story, state, horde)]
    things = [each for each in contents(story, state, state.here) if not _is_scenery(story, state, each)]
    things.sort(key=lambda thing: not story.things[thing].person)
    return [*hordes, *(name(story, state, thing, "a") for thing in things)]


def _is_scenery(story: Story, state: State, thing: int) -> bool:
    return "scenery" in form_row(story, state, thing).traits


def writing(story: Story, state: State, number: int, counts: tuple[int, ...] = ()) -> list[Block]:
    """What READ tells."""
    row = form_row(story, state, number)
    text = row.read or row.text
    if not text:
        return say(story, state, "nothing_written", About(noun=number))
    return paragraphs(TEXT, render(story, state, text, About(noun=number, counts=counts)))


def inventory(story: Story, state: State) -> list[Block]:
    carried = [
        name(story, state, item, "a") + (" (worn)" if form_of(state, item) & WORN else "")
        for item in contents(story, state, CARRIED)
    ]
    words = f"You are carrying {listed(carried)}." if carried else "You are carrying nothing."
    return [Block(TEXT, words), *with_you(story, state)]


def inside(story: Story, state: State, number: int) -> list[Block]:
    """What SEARCH tells of a thing."""
    held = holding(story, state, number)
    if held:
        return [Block(TEXT, held[0])]
    return thing(story, state, number) if number != NOTHING else say(story, state, "did_search")
