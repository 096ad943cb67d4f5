"""A typed line to what it means: actions, a question back, or an honest "not understood".

Nothing here touches the world: a line that is not understood costs nothing.
"""

from __future__ import annotations

from ..engine import LOOKS, scope
from ..story import Story
from ..story.moments import is_held
from ..world import Action, State
from ..world.action import CHOOSE, GO
from . import places
from .choosing import labelled
from .context import Context
from .failing import not_seen, unknown
from .grammar import Line
from .lacking import lacking
from .match import spreads
from .meaning import Command, GoTo, Meaning, Misunderstood, Question
from .noun import Sight
from .objects import from_within, lone_verb, many, slots, with_things
from .orders import fronted, is_absent, is_told
from .talking import bare_topic, is_with_people, with_people
from .vocabulary import Vocabulary
from .words import normalise


def parse(story: Story, words: Vocabulary, state: State, context: Context, line: str) -> Meaning:
    """The meaning of one command. `line` need not be normalised."""
    text = normalise(line)
    if text in places.LEAVING and not is_held(story, state) and not state.ending:
        return places.leaving(Sight(story, state, words, (), context), words.directions["out"])
    direction = words.directions.get(text)
    direction = direction or (places.named_way(story, words, state, text.split()) if words.ways else 0)
    if direction and not is_held(story, state):
        return Command((Action(GO, direction),))
    verb = words.exact.get(text)
    if state.scene and verb not in LOOKS:
        choice = labelled(story, state, text)
        if choice:
            return Command((Action(CHOOSE, choice),))
    if verb is not None:
        return Command((Action(verb),))
    return _read(Sight(story, state, words, scope(story, state), context), text) if text else Misunderstood("empty")


def _read(sight: Sight, text: str) -> Meaning:
    """By the lines of the grammar; then as a topic, a room, a verb alone."""
    spoken = fronted(sight, text.split())
    told = is_told(sight, spoken)
    best: Misunderstood | None = None
    for line in sight.words.lines.get("[person]" if told else spoken[0], ()):
        for spans in spreads(line.parts, spoken):
            meaning = _fill(sight, line, spans)
            if isinstance(meaning, Command | Question | GoTo):
                return meaning
            if best is None or best.reason == "no_direction":  # what is no direction may be something else
                best = meaning
    if told:
        return best or Misunderstood("no_order", told)
    if is_absent(sight, spoken):
        return not_seen(sight, spoken[: spoken.index(",")])
    talk = bare_topic(sight, spoken) if sight.context.talking else None
    other = talk or places.room(sight, text) or lone_verb(sight, spoken) or bare_topic(sight, spoken)
    return other or lacking(sight, spoken) or unknown(sight, spoken, best)


def _fill(sight: Sight, line: Line, spans: list[list[str]]) -> Meaning:
    """Each slot's words to what they name; the first that fails is the answer."""
    kinds = slots(line)
    if kinds == ["direction"]:
        return places.towards(sight, line, spans[0])
    if kinds == ["text"]:
        return Command((Action(line.verb),))
    if "holder" in kinds:
        return from_within(sight, line, spans)
    several = many(sight, line.verb, spans[0]) if kinds == ["things"] else None
    if several is not None:
        return several
    return with_people(sight, line, spans) if is_with_people(sight, line) else with_things(sight, line, spans)
