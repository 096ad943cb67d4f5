"""A turn's events to paragraphs: one narrator for each kind of event."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from ..engine import page
from ..story import Story
from ..story.model import Choice
from ..story.moments import open_topics
from ..story.render import About, render
from ..story.sayings import note_title, plain_name
from ..story.ways import next_door
from ..story.wording import capital, name
from ..world import State
from ..world.action import EXAMINE, INVENTORY, LISTEN, LOOK, LOOK_THROUGH, NUMBER, OPENS, READ, SEARCH, TALK
from ..world.event import (
    Achieved,
    Ambient,
    ChapterBegun,
    Chosen,
    Closed,
    Done,
    DoorGave,
    Ended,
    Event,
    Foiled,
    HintOffered,
    HordeHeard,
    Moved,
    Noted,
    NothingHeard,
    Refused,
    Remarked,
    Returned,
    Told,
    Walked,
)  # fmt: skip
from ..world.state import YOU
from . import describe, people
from .block import ASIDE, CHOICE, HEADING, SOUND, TEXT, Block, paragraphs
from .odds import at_risk, odds_note, told_as
from .people import Together, gathered
from .reasons import why_closed

Narrator = Callable[[Story, State, Any], list[Block]]
_HARMS = frozenset(NUMBER[verb] for verb in ("attack", "break", "cut", "eat", "taste", "tie"))
DISTANCES = ("near", "next", "far")
MOST_HEARD = 4  # sounds told of one turn
OUTCOMES = ("", "clean", "at a cost", "badly")


def narrate(story: Story, state: State, events: Sequence[Event]) -> list[Block]:
    """The paragraphs of a turn. `state` is the one it led to. A page of choices comes last."""
    blocks: list[Block] = []
    told = gathered(story, _lately(events))
    for number, event in enumerate(told):
        narrator = NARRATORS.get(type(event))
        if narrator is None or (narrator is _done and _is_answered(event, told[number + 1 : number + 2])):
            continue
        blocks += narrator(story, state, event)
    return blocks


def _lately(events: Sequence[Event]) -> Sequence[Event]:
    """Of what was heard in a long wait only the last is told. LISTEN tells everything."""
    if any(isinstance(event, Done) and event.verb == LISTEN for event in events):
        return events
    sounds = [number for number, event in enumerate(events) if isinstance(event, (Ambient, HordeHeard))]
    early = set(sounds[:-MOST_HEARD])
    return [event for number, event in enumerate(events) if number not in early] if early else events


def _is_answered(event: Event | Together, following: Sequence[Event | Together]) -> bool:
    """An author's words right after a deed replace the engine's own "Taken."; a description stays."""
    told = bool(following) and isinstance(following[0], Told)
    return told and isinstance(event, Done) and event.verb not in DESCRIBERS


def _done(story: Story, state: State, event: Done) -> list[Block]:
    describer = DESCRIBERS.get(event.verb)
    if describer is not None:
        return describer(story, state, event)
    about = About(event.first, event.second, counts=event.counts)
    if event.first == YOU and event.verb in _HARMS:
        return describe.say(story, state, "not_yourself")
    words = render(story, state, story.answers.get(event.verb, 0), about)
    seen = describe.holding(story, state, event.first) if event.verb == OPENS else []
    return paragraphs(TEXT, " ".join([words, *seen]))


def _look(story: Story, state: State, event: Done) -> list[Block]:
    return describe.room(story, state, counts=event.counts)


def _inventory(story: Story, state: State, event: Done) -> list[Block]:
    return describe.inventory(story, state)


def _examine(story: Story, state: State, event: Done) -> list[Block]:
    return describe.thing(story, state, event.first, event.counts)


def _read(story: Story, state: State, event: Done) -> list[Block]:
    return describe.writing(story, state, event.first, event.counts)


def _look_through(story: Story, state: State, event: Done) -> list[Block]:
    return describe.through(story, state, event.first)


def _search(story: Story, state: State, event: Done) -> list[Block]:
    return describe.inside(story, state, event.first)


def _listen(story: Story, state: State, event: Done) -> list[Block]:
    text = story.rooms[state.here].listen
    if text:
        return paragraphs(TEXT, render(story, state, text, About(counts=event.counts)))
    beside = any(render(story, state, text) for text in next_door(story, state))
    return [] if beside or len(story.hordes) > 1 else describe.say(story, state, "did_listen")


def _talk(story: Story, state: State, event: Done) -> list[Block]:
    """What there is to ask about, numbered; the answers are one number, or one word, away."""
    topics = open_topics(story, state, event.first)
    if not topics:
        return describe.say(story, state, "did_talk", About(event.first))
    lines = [Block(CHOICE, f"{at}  {story.topics[number].words[0]}") for at, number in enumerate(topics, 1)]
    return [Block(ASIDE, f"You could ask {name(story, state, event.first)} about:"), *lines]


DESCRIBERS: dict[int, Narrator] = {
    LOOK: _look, INVENTORY: _inventory, EXAMINE: _examine, READ: _read, SEARCH: _search, LISTEN: _listen,
    TALK: _talk, LOOK_THROUGH: _look_through,
}  # fmt: skip


def _refused(story: Story, state: State, event: Refused) -> list[Block]:
    if event.reason == "choice_closed":
        return describe.say(story, state, event.reason, About(word=why_closed(story, state, event.second)))
    if event.reason == "doubts":
        return people.doubting(story, state, event)
    if event.text:
        return paragraphs(TEXT, render(story, state, event.text, About(event.thing, event.second)))
    direction = event.thing if event.reason in ("no_way", "way_closed", "way_missed") else 0
    noun = 0 if direction else event.thing
    return describe.say(story, state, event.reason, About(noun, event.second or noun, direction))


def _foiled(story: Story, state: State, event: Foiled) -> list[Block]:
    return _refused(story, state, event.why)


def _told(story: Story, state: State, event: Told) -> list[Block]:
    return paragraphs(TEXT, render(story, state, event.text, About(event.noun, event.second, counts=event.counts)))


def _moved(story: Story, state: State, event: Moved) -> list[Block]:
    if state.here != event.to:  # moved on in the same turn: only the last room is seen, but those between are told
        row = story.rooms[event.to]
        text = row.again if event.again and row.again else row.text
        return paragraphs(TEXT, render(story, state, text, About(counts=event.counts))) if row.onward else []
    return [*describe.room(story, state, event.again, event.counts), *people.coming_along(story, state)]


def _chosen(story: Story, state: State, event: Chosen) -> list[Block]:
    choice = story.choices[event.choice]
    label = render(story, state, choice.label)
    told = event.outcome and choice.odds and told_as(story, state, choice.odds) != "no"
    how = f" ({OUTCOMES[event.outcome]})" if told else ""
    return [Block(ASIDE, f"— {label}{how}")]


def _heard(story: Story, state: State, event: HordeHeard) -> list[Block]:
    horde = story.hordes[event.horde]
    lines: tuple[int, ...] = getattr(horde.heard, event.how or DISTANCES[min(event.distance, 2)])[event.size]
    where = story.geometry.way(story, state, event.here, event.at)
    about = About(event.door, where=where, horde=horde.name)
    return paragraphs(SOUND, capital(render(story, state, lines[event.variant % len(lines)], about)))


def _gave(story: Story, state: State, event: DoorGave) -> list[Block]:
    """Told where one sees it."""
    seen = event.door in story.fixtures.get(state.here, ())
    return describe.say(story, state, "door_gave", About(event.door)) if seen else []


def _nothing_heard(story: Story, state: State, event: NothingHeard) -> list[Block]:
    lines = story.hearing.nothing
    return paragraphs(SOUND, render(story, state, lines[event.variant % len(lines)]))


def _ambient(story: Story, state: State, event: Ambient) -> list[Block]:
    lines = story.hearing.ambient
    return paragraphs(SOUND, render(story, state, lines[event.variant % len(lines)])) if lines else []


def _remarked(story: Story, state: State, event: Remarked) -> list[Block]:
    return paragraphs(ASIDE, render(story, state, event.text, About(counts=event.counts)))


def _hint_offered(story: Story, state: State, event: HintOffered) -> list[Block]:
    about = About(word=render(story, state, event.title))
    return paragraphs(ASIDE, render(story, state, story.messages["hint_offered"], about))


def _achieved(story: Story, state: State, event: Achieved) -> list[Block]:
    row = story.achievements[event.achievement]
    about = About(word=render(story, state, row.title))
    told = f"{render(story, state, story.messages['achieved'], about)} {render(story, state, row.text)}"
    return paragraphs(ASIDE, told.strip())


def _closed(story: Story, state: State, event: Closed) -> list[Block]:
    return paragraphs(ASIDE, render(story, state, story.messages["closed_something"]))


def _noted(story: Story, state: State, event: Noted) -> list[Block]:
    about = About(word=note_title(story, state, event.note))
    return paragraphs(ASIDE, render(story, state, story.messages["noted"], about))


def _chapter_begun(story: Story, state: State, event: ChapterBegun) -> list[Block]:
    row = story.chapters[event.chapter]
    card = paragraphs(TEXT, render(story, state, row.text, About(counts=event.counts))) if row.text else []
    return [Block(HEADING, row.title), *card]


def _ended(story: Story, state: State, event: Ended) -> list[Block]:
    return [Block(HEADING, f"*** {story.endings[event.ending].title} ***")]


NARRATORS: dict[type, Narrator] = {
    Done: _done, Refused: _refused, Foiled: _foiled, Told: _told, Moved: _moved, Together: people.together,
    Walked: people.walked, Returned: people.returned,
    Chosen: _chosen, HordeHeard: _heard, DoorGave: _gave, NothingHeard: _nothing_heard, Ambient: _ambient,
    Ended: _ended, Closed: _closed, Noted: _noted,
    Achieved: _achieved, ChapterBegun: _chapter_begun, Remarked: _remarked, HintOffered: _hint_offered,
}  # fmt: skip


def menu(story: Story, state: State) -> list[Block]:
    """The open page's choices, numbered; a closed one says why; what it costs and risks is printed before."""
    return [Block(CHOICE, _line(story, state, *row)) for row in page(story, state)]


def _line(story: Story, state: State, number: int, choice: int, reason: str) -> str:
    row = story.choices[choice]
    notes = "".join(f"   [{note}]" for note in _notes(story, state, row) if note)
    why = f"  — {why_closed(story, state, choice)}" if reason else ""
    return f"{number}  {render(story, state, row.label)}{notes}{why}"


def _notes(story: Story, state: State, row: Choice) -> tuple[str, ...]:
    said = render(story, state, row.note) if row.note else ""
    return _price(story, row), odds_note(story, state, row.odds), at_risk(story, state, row), said


def _price(story: Story, row: Choice) -> str:
    """ "coins 2 · hope 1" """
    return " · ".join(f"{plain_name(story, variable)} {amount}" for variable, amount in row.pays)
