"""A typed line to what it means: actions, a question back, or an honest "not understood".

Nothing here touches the world: a line that is not understood costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..engine import IDLE, LOOKS, judge, scope
from ..story import Story
from ..story.moments import form_row, is_held
from ..story.render import render
from ..story.ways import targets
from ..story.wording import name as with_article
from ..story.wording import spoken_words
from ..world import Action, State
from ..world.action import ASK, CHOOSE, FOLLOW, GO, LOCKS, REQUEST, STANDARD, THROW, UNLOCKS
from .context import Context
from .grammar import ALL, Line, is_slot
from .match import product, spread
from .meaning import Command, GoTo, Meaning, Misunderstood, Question
from .noun import Sight, bare, find, several
from .orders import TOLD, is_absent, is_held_by, is_one_person, is_told, orders, trail
from .say import phrase
from .vocabulary import Vocabulary
from .words import normalise


def parse(story: Story, words: Vocabulary, state: State, context: Context, line: str) -> Meaning:
    """The meaning of one command. `line` need not be normalised."""
    text = normalise(line)
    direction = words.directions.get(text) or (named_way(story, words, state, text.split()) if words.ways else 0)
    if direction and not is_held(story, state):
        return Command((Action(GO, direction),))
    verb = words.exact.get(text)
    if state.scene and verb not in LOOKS:
        choice = labelled(story, state, text)
        if choice:
            return Command((Action(CHOOSE, choice),))
    if verb is not None:
        return Command((Action(verb),))
    return _Parser(story, words, state, context).read(text)


def named_way(story: Story, words: Vocabulary, state: State, spoken: Sequence[str]) -> int:
    """The way out of this room that is called so; 0 if there is none."""
    exits = story.rooms[state.here].exits
    return next((way for way in words.ways.get(" ".join(bare(spoken)), ()) if way in exits), 0) if spoken else 0


def labelled(story: Story, state: State, text: str) -> int:
    """The one open choice whose label has all of these words; or, of several, the one that has no others."""
    spoken = set(text.split())
    found, whole = [], []
    for choice in story.passages[state.scene].choices:
        label = set(normalise(render(story, state, story.choices[choice].label)).split())
        if spoken and spoken <= label and judge(story, state, Action(CHOOSE, choice))[0] is None:
            found.append(choice)
            whole += [choice] if spoken == label else []
    one = found if len(found) == 1 else whole
    return one[0] if len(one) == 1 else 0


class _Parser:
    def __init__(self, story: Story, words: Vocabulary, state: State, context: Context) -> None:
        self.story = story
        self.words = words
        self.state = state
        self.sight = Sight(story, state, words, scope(story, state), context)

    def read(self, text: str) -> Meaning:
        spoken = text.split()
        if not spoken:
            return Misunderstood("empty")
        best: Misunderstood | None = None
        told = is_told(self.sight, spoken)
        for line in self.words.lines.get("[person]" if told else spoken[0], ()):
            spans = spread(line.parts, spoken)
            if spans is None:
                continue
            meaning = self.fill(line, spans)
            if isinstance(meaning, Command | Question | GoTo):
                return meaning
            if best is None or best.reason == "no_direction":  # what is no direction may be something else
                best = meaning
        if told:
            return best or Misunderstood("no_order", told)
        if is_absent(self.sight, spoken):
            return self.not_seen(spoken[: spoken.index(",")])
        talk = self.topic(spoken) if self.sight.context.talking else None
        return talk or self.room(text) or self.lone_verb(spoken) or self.topic(spoken) or self.unknown(spoken, best)

    def fill(self, line: Line, spans: list[list[str]]) -> Meaning:
        """Each slot's words to a thing; the first that fails is the answer."""
        kinds = [part.strip("[]") for part in line.parts if is_slot(part)]
        if kinds == ["direction"]:
            direction = self.words.directions.get(" ".join(bare(spans[0])))
            direction = direction or named_way(self.story, self.words, self.state, spans[0])
            if direction:
                return Command((Action(GO, direction),))
            if "to" in line.parts and all(word in self.words.known for word in spans[0]):
                return Misunderstood("no_path")
            return self.not_seen(spans[0]) if "to" in line.parts else Misunderstood("no_direction", " ".join(spans[0]))
        if kinds == ["text"]:
            return Command((Action(line.verb),))
        if kinds == ["things"]:
            many = self.many(line.verb, spans[0])
            if many is not None:
                return many
        if kinds[-1:] == ["topic"] or line.verb in (*TOLD, FOLLOW):
            return self.with_people(line, spans)
        if line.verb < 1:
            raise AssertionError(f"unreachable: {line!r}")
        return self.with_things(line, spans)

    def with_things(self, line: Line, spans: list[list[str]]) -> Meaning:
        found = [find(self.sight, span) for span in spans]
        for span, things in zip(spans, found, strict=True):
            if not things:
                return self.not_seen(span)
        return self.settle(line, found)

    def settle(self, line: Line, found: list[list[int]]) -> Meaning:
        """One action if the nouns are clear; a question where two fit equally."""
        kinds = [part.strip("[]") for part in line.parts if is_slot(part)]
        if kinds in (["person", "thing"], ["second", "thing"]):
            found = found[::-1]  # "give geon the mop"
        # A standard verb lacks something; of a story's own, each line is whole as the author wrote it.
        if self.story.verbs[line.verb].nouns > len(found) and line.verb < len(STANDARD):
            return self.supply(line.verb, found[0])
        return self.choose(list(dict.fromkeys(self.meant(line.verb, nouns) for nouns in product(found))))

    def meant(self, verb: int, nouns: tuple[int, ...]) -> Action:
        """The verb with as many of the nouns as it needs, or as some rule of the story names with it."""
        needs = self.story.verbs[verb].nouns
        first, second, *_ = (*nouns, 0, 0)
        if any(verb == named and one in (0, first) for named, one in self.story.pairings.get(second, ())):
            needs = 2
        elif verb in self.story.things[first].offers:
            needs = max(needs, 1)
        return Action(verb, *nouns[:needs])

    def choose(self, actions: list[Action]) -> Meaning:
        """Of several readings the one that works; if more than one does, ask."""
        if len(actions) > 1:
            working = [each for each in actions if judge(self.story, self.state, each)[0] is None]
            actions = working or actions
        if len(actions) == 1:
            return Command((actions[0],))
        return self.question(actions)

    def question(self, actions: list[Action]) -> Question:
        which = 1 if len({action.first for action in actions}) > 1 else 2
        names = [self.named(action[which]) for action in actions]
        options = tuple((phrase(self.story, self.state, action), action) for action in actions)
        return Question(f"Which do you mean: {', '.join(names[:-1])} or {names[-1]}?", options)

    def supply(self, verb: int, firsts: list[int]) -> Meaning:
        """The second noun was left out: the only one that works is meant. What is made for throwing needs none."""
        made = [Action(verb, first) for first in firsts if verb == THROW and verb in self.story.things[first].offers]
        if made:
            return self.choose(made)
        working = [
            action
            for first in firsts
            for second in self.sight.scope
            if second != first and judge(self.story, self.state, action := Action(verb, first, second))[0] is None
        ]
        key = self.story.things[firsts[0]].key
        if verb in (LOCKS, UNLOCKS) and not working and key in self.sight.scope:
            working = [Action(verb, firsts[0], key)]
        if not working:
            alone = Action(verb, firsts[0])
            refused, _ = judge(self.story, self.state, alone)
            if refused is None or refused is IDLE or refused.text or verb in (LOCKS, UNLOCKS):  # it has an answer
                return Command((alone,))
            return Misunderstood("half", heard=self.heard(verb, firsts[0]))
        if len(working) > 1:
            return self.question(working)
        return Command((working[0],), f"({self.preposition(verb)} {self.named(working[0].second)})")

    def preposition(self, verb: int) -> str:
        line = self.words.canonical[verb][0]
        return next((part for part in line.parts[1:] if not is_slot(part)), "with")

    def named(self, thing: int) -> str:
        return with_article(self.story, self.state, thing)

    def heard(self, verb: int, first: int) -> str:
        return f"{self.story.verbs[verb].name} {self.named(first)}"

    def many(self, verb: int, span: Sequence[str]) -> Meaning | None:
        """ "take all", "drop mop and tin"; None when one thing is meant."""
        if span[0] not in ALL and "and" not in span and "," not in span:
            return None
        pool = [thing for thing in self.sight.scope if judge(self.story, self.state, Action(verb, thing))[0] is None]
        try:
            things = several(self.sight, span, pool)
        except LookupError as error:
            return self.not_seen(error.args[0])
        if things is None:
            return None
        if not things:
            return Misunderstood("nothing_to", self.story.verbs[verb].name)
        return Command(tuple(Action(verb, thing) for thing in things))

    def with_people(self, line: Line, spans: list[list[str]]) -> Meaning:
        """Asking, telling, following."""
        if line.verb in TOLD:
            return self.telling(line, spans)
        if line.verb != FOLLOW:
            return self.asking(line, spans[0], spans[1])
        direction = trail(self.sight, spans[0])
        if direction:
            return Command((Action(GO, direction),), f"({self.story.ways[direction]})")
        return self.with_things(line, spans)

    def telling(self, line: Line, spans: list[list[str]]) -> Meaning:
        """ "geon, wait" """
        actions = orders(self.sight, line, spans)
        if isinstance(actions, list):
            return self.choose(actions) if is_one_person(actions) else Command(tuple(actions))
        return self.not_seen(spans[-1]) if actions.reason == "not_here" else actions

    def asking(self, line: Line, who: Sequence[str], about: Sequence[str]) -> Meaning:
        people = [thing for thing in find(self.sight, who) if self.story.things[thing].person]
        if not people:
            return self.not_seen(who)
        topic = self.find_topic(people[0], bare(about))
        if not topic and "for" in line.parts:  # "ask geon for the mop" that he holds
            held = [thing for thing in find(self.sight, about) if is_held_by(self.sight, thing, people[0])]
            if held:
                return self.choose([Action(REQUEST, people[0], thing) for thing in held])
        if not topic and "," in line.parts:
            return Misunderstood("no_order", self.named(people[0]))
        return Command((Action(ASK, people[0], topic),))

    def find_topic(self, person: int, spoken: Sequence[str]) -> int:
        """The person's topic for these words: an open one before one that is not; 0 if none."""
        found = []
        for number in self.story.things[person].topics:
            topic = self.story.topics[number]
            if any(set(spoken) <= set(spoken_words(word)) for word in topic.words):
                found.append(number)
        return next((each for each in found if judge(self.story, self.state, Action(ASK, person, each))[0] is None), 0)

    def topic(self, spoken: Sequence[str]) -> Meaning | None:
        """A bare topic, said to whoever of those here knows of it: first of all to whom the player is talking to."""
        people = [thing for thing in self.sight.scope if self.story.things[thing].person]
        people.sort(key=lambda thing: thing != self.sight.context.talking)
        found = [Action(ASK, person, topic) for person in people if (topic := self.find_topic(person, bare(spoken)))]
        return Command((found[0],), f"(asking {self.named(found[0].first)})") if found else None

    def room(self, text: str) -> Meaning | None:
        """ "go to the landing", "landing" """
        name = re.sub(
            r"^(?:go to|go back to|return to|walk to|run to|go|enter|back to|how do i get to|where is)\s+",
            "",
            text,
        )
        name = re.sub(r"^(?:the|to the|to)\s+", "", name)
        exact = self.words.rooms.get(name, 0)
        known = [n for n in range(len(self.story.rooms)) if self.state.visited >> n & 1]
        if exact and exact in (*known, *self.beside()):
            return GoTo(exact)
        if exact:
            return Misunderstood("no_path")
        spoken = set(name.split())
        some = [
            n
            for n in (*known, *self.beside())
            if spoken <= {w for word in self.story.rooms[n].words for w in word.lower().split()}
        ]
        some = list(dict.fromkeys(some))
        return GoTo(some[0]) if len(some) == 1 and (name != text or len(spoken) > 1) else None

    def beside(self) -> list[int]:
        return list(targets(self.story.rooms[self.state.here]))

    def lone_verb(self, spoken: Sequence[str]) -> Meaning | None:
        """ "take" alone: the only thing it could be done to, or a question."""
        lines = self.words.lines.get(spoken[0], ())
        if len(spoken) > 1 or not lines:
            return None
        verb = lines[0].verb if len(lines) == 1 else min(lines, key=lambda line: (line.slots, len(line.parts))).verb
        nouns = self.story.verbs[verb].nouns
        working = [
            Action(verb, thing)
            for thing in self.sight.scope
            if nouns == 1 and judge(self.story, self.state, Action(verb, thing))[0] is None
        ]
        if len(working) == 1:
            return Command((working[0],), f"({self.named(working[0].first)})")
        return Misunderstood("what", spoken[0])

    def not_seen(self, span: Sequence[str]) -> Misunderstood:
        """Nothing here fits: an unknown word, or a thing that is elsewhere."""
        for word in bare(span):
            if word not in self.words.known and not word.isdigit():
                return Misunderstood("unknown_word", word, meant=self.mend(word))
        return Misunderstood("not_here", " ".join(bare(span)))

    def mend(self, word: str) -> str:
        """The visible word that may have been meant."""
        from difflib import get_close_matches

        seen = {each for thing in self.sight.scope for each in form_row(self.story, self.state, thing).words}
        usual = set(self.words.lines) | {each for each in self.words.exact if " " not in each}
        for pool, cutoff in ((seen, 0.7), (usual | set(self.words.directions), 0.8)):
            close = get_close_matches(word, sorted(each for each in pool if len(each) > 2), 1, cutoff)
            if close and len(word) > 2:
                return close[0]
        return ""

    def unknown(self, spoken: Sequence[str], best: Misunderstood | None) -> Meaning:
        first = spoken[0]
        if first not in self.words.lines and first not in self.words.known:
            return Misunderstood("unknown_word", first, meant=self.mend(first))
        if best is not None:
            return best
        for word in spoken:
            if word not in self.words.known and word not in (",", "and"):
                return Misunderstood("unknown_word", word, meant=self.mend(word))
        return Misunderstood("no_sense", first)
